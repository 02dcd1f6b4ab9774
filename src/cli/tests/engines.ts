/** Flink and Pravega as engines of tests: started when the first test needs them. */
import { join } from "node:path";
import { openCache, runFolder } from "../../local/cache.js";
import { runOnFlink } from "../../local/flink-tests.js";
import { runOnPravega } from "../../local/pravega-tests.js";
import { progressOn, type Progress } from "../../local/progress.js";
import { environmentFor } from "../../local/run.js";
import { openSession, prepare, type Session } from "../../local/session.js";
import type { Job } from "../../ir/job.js";
import type { Test } from "../../ir/test.js";
import { whyNot, type RealEngine } from "../../testing/engines.js";
import type { JobOutput } from "../../testing/judge.js";
import { prepareTest, TestMistake, type PreparedTest } from "../../testing/prepare.js";
import type { TestResult } from "../../testing/result.js";
import { judged, skipped } from "../../testing/run.js";
import type { Program } from "../../workspace/program.js";
import { UsageError } from "../exit.js";
import type { Engine } from "./run.js";

/** `flink` or `pravega`. */
export function realEngine(name: string): Engine {
  if (name !== "flink" && name !== "pravega") throw new UsageError(`There is no engine "${name}"; the engines are evaluator, flink and pravega.`);
  const progress = progressOn(process.stderr);
  return name === "flink" ? flink(progress) : pravega(progress);
}

function flink(progress: Progress): Engine {
  const { folder, remove } = runFolder(openCache());
  let prepared: ReturnType<typeof prepare> | undefined;
  let jobs = 0;
  return {
    run: (program, job, tests) =>
      onRealEngine("flink", program, job, tests, async (ready) => {
        prepared ??= prepare(progress);
        return runOnFlink(await prepared, program, job, ready, join(folder, `${jobs++}`), progress);
      }),
    stop: () => Promise.resolve(remove()),
  };
}

function pravega(progress: Progress): Engine {
  let session: Session | undefined;
  let runs = 0;
  return {
    run: (program, job, tests) =>
      onRealEngine("pravega", program, job, tests, async (ready) => {
        session ??= await openSession({ progress, slots: Math.max(2, job.settings.parallelism ?? 1), env: environmentFor(job) });
        const outputs: JobOutput[] = [];
        for (const test of ready) outputs.push(await runOnPravega(session, program, job, test, join(session.folder, `test-${runs++}`), progress));
        return outputs;
      }),
    stop: async () => session?.stop(),
  };
}

/** Runs those that the engine can run, and says of the others why not. */
async function onRealEngine(
  engine: RealEngine,
  program: Program,
  job: Job,
  tests: readonly Test[],
  run: (tests: readonly PreparedTest[]) => Promise<readonly JobOutput[]>,
): Promise<readonly TestResult[]> {
  const { files } = program;
  const results: TestResult[] = [];
  const ready: PreparedTest[] = [];
  for (const test of tests) {
    const found = preparedOf(test, job, files);
    const reason = found instanceof TestMistake ? undefined : whyNot(found, engine);
    if (found instanceof TestMistake) {
      results.push({ ...judged(test, () => { throw found; }, files), millis: 0 });
    } else if (reason === undefined) ready.push(found);
    else results.push({ ...skipped(test, `not on ${engine}: ${reason}`), millis: 0 });
  }
  if (ready.length === 0) return results;
  const start = performance.now();
  const outputs = await run(ready);
  // One process has run them all: each has its share of the time.
  const millis = (performance.now() - start) / ready.length;
  ready.forEach((prepared, i) => {
    const output = outputs[i] as JobOutput;
    results.push({ ...judged(prepared.test, () => ({ prepared, output, coverage: undefined }), files), millis });
  });
  return results;
}

function preparedOf(test: Test, job: Job, files: ReadonlyMap<string, string>): PreparedTest | TestMistake {
  try {
    return prepareTest(test, job, files);
  } catch (error) {
    if (error instanceof TestMistake) return error;
    throw error;
  }
}
