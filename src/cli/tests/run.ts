/** Runs the tests of programs, on the evaluator or on a real engine. */
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

/** Runs one test; the evaluator does it at once. */
export type RunTest = (program: Program, test: Test, job: Job) => Promise<Omit<TestResult, "millis">> | Omit<TestResult, "millis">;

export function onEvaluator(seed: number): RunTest {
  return (program, test, job) => runTest(test, job, { files: program.files, seed });
}

/** Programs with errors have no tests to run. */
export async function runTests(programs: readonly Program[], wanted: (name: string) => boolean, run: RunTest): Promise<readonly ProgramRun[]> {
  const runs: ProgramRun[] = [];
  for (const program of programs) {
    const { compiled } = program;
    const results: TestResult[] = [];
    for (const test of hasErrors(compiled.diagnostics) ? [] : compiled.tests) {
      const job = compiled.jobs.find((each) => each.name === test.pipeline);
      if (job === undefined || !wanted(test.name)) continue;
      const start = performance.now();
      const result = await run(program, test, job);
      results.push({ ...result, millis: performance.now() - start });
    }
    runs.push({ program, results });
  }
  return runs;
}
