/** Runs tests on the evaluator. Pure: files come in as texts, and what came of a test goes out as data. */
import { type Data, Failure } from "../evaluate/data.js";
import { evaluateJob, missingExterns, type Evaluation, type SinkOutput } from "../evaluate/evaluate.js";
import { jsonText } from "../evaluate/json.js";
import { seeded } from "../evaluate/random.js";
import type { Job } from "../ir/job.js";
import type { SinkName, Test } from "../ir/test.js";
import { judge, snapshotsOf, type JobOutput } from "./judge.js";
import { prepareTest, TestMistake, type PreparedTest } from "./prepare.js";
import type { Finding, RecordedSnapshot, TestResult } from "./result.js";

export interface TestOptions {
  /** Texts of the files that tests name, by the path as written. */
  readonly files: ReadonlyMap<string, string>;
  /** For `random()` and the like. */
  readonly seed: number;
}

export function runTest(test: Test, job: Job, options: TestOptions): Omit<TestResult, "millis"> {
  const given = new Map([...test.externs.keys()].map((name) => [name, unreachable]));
  const [missing] = missingExterns(job, given);
  if (missing !== undefined) return skipped(test, `the evaluator can't call the extern function ${missing.name}: say what stands in for it, with ${missing.name}: …`);
  return judged(test, () => {
    const prepared = prepareTest(test, job, options.files);
    const evaluation = evaluate(prepared, options);
    return { prepared, output: outputOf(evaluation), coverage: evaluation.coverage };
  }, options.files);
}

export function skipped(test: Test, reason: string): Omit<TestResult, "millis"> {
  return { test, outcome: { kind: "skipped", reason }, coverage: undefined, snapshots: [] };
}

interface Ran {
  readonly prepared: PreparedTest;
  readonly output: JobOutput;
  readonly coverage: Evaluation["coverage"];
}

/** Runs, and says what is wrong with what came out, or with the test. */
export function judged(test: Test, run: () => Ran, files: ReadonlyMap<string, string>): Omit<TestResult, "millis"> {
  let coverage: Evaluation["coverage"];
  let snapshots: readonly RecordedSnapshot[] = [];
  let findings: readonly Finding[];
  try {
    const ran = run();
    coverage = ran.coverage;
    findings = judge(ran.prepared, ran.output, files);
    if (ran.output.failure === undefined) snapshots = snapshotsOf(ran.prepared, ran.output);
  } catch (error) {
    if (error instanceof TestMistake) findings = [{ kind: "problem", message: error.message, origin: error.origin }];
    // Such as a NaN that is printed: it has no JSON.
    else if (error instanceof Failure) findings = [{ kind: "problem", message: error.message, origin: test.origin }];
    else throw error;
  }
  return { test, outcome: findings.length === 0 ? { kind: "passed" } : { kind: "failed", findings }, coverage, snapshots };
}

function evaluate({ test, job, values, clock, input }: PreparedTest, { seed }: TestOptions): Evaluation {
  const externs = new Map([...test.externs].map(([name, lambda]) => [name, values.call(lambda) as (...args: readonly Data[]) => Data]));
  return evaluateJob(job, input, { params: values.params, externs, clock, random: seeded(seed), coverage: true });
}

function outputOf({ sinks, failure }: Evaluation): JobOutput {
  const events = (name: SinkName): readonly string[] => sinks.filter((sink) => isSink(sink, name)).flatMap(({ type, events: written }) => written.map(({ data }) => jsonText(type, data)));
  return { events, failure };
}

function isSink({ step }: SinkOutput, name: SinkName): boolean {
  return step.kind === "write" ? name.kind === "stream" && name.stream === step.stream : name.kind === "print" && name.prefix === step.prefix;
}

function unreachable(): never {
  throw new Error("only its name is asked for");
}
