/** Runs the tests of programs, each pipeline's at once. */
import { hasErrors } from "../../diagnostics/report.js";
import type { Job } from "../../ir/job.js";
import type { Test } from "../../ir/test.js";
import type { Program } from "../../workspace/program.js";
import { runTest } from "../../testing/run.js";
import type { TestResult } from "../../testing/result.js";

export interface ProgramRun {
  readonly program: Program;
  readonly results: readonly TestResult[];
}

/** What runs tests of one pipeline. */
export interface Engine {
  readonly run: (program: Program, job: Job, tests: readonly Test[]) => Promise<readonly TestResult[]>;
  readonly stop: () => Promise<void>;
}

/** In this process, in milliseconds. */
export function evaluator(seed: number): Engine {
  const run: Engine["run"] = (program, job, tests) =>
    Promise.resolve(
      tests.map((test) => {
        const start = performance.now();
        const result = runTest(test, job, { files: program.files, seed });
        return { ...result, millis: performance.now() - start };
      }),
    );
  return { run, stop: () => Promise.resolve() };
}

/** Programs with errors have no tests to run. */
export async function runTests(programs: readonly Program[], wanted: (name: string) => boolean, engine: Engine): Promise<readonly ProgramRun[]> {
  const runs: ProgramRun[] = [];
  for (const program of programs) {
    const { compiled } = program;
    const tests = hasErrors(compiled.diagnostics) ? [] : compiled.tests.filter((test) => wanted(test.name));
    const results: TestResult[] = [];
    for (const job of compiled.jobs) {
      const own = tests.filter((test) => test.pipeline === job.name);
      if (own.length > 0) results.push(...(await engine.run(program, job, own)));
    }
    runs.push({ program, results: results.sort((a, b) => a.test.origin.start - b.test.origin.start) });
  }
  return runs;
}
