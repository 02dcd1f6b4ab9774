/** What tests have not seen, as diagnostics: they know how to show a place. */
import type { Coverage } from "../../evaluate/evaluate.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { diagnosticOf, inSourceOrder } from "../../diagnostics/report.js";
import { countArms, countSteps, isReached, mergeCoverage } from "../../testing/coverage.js";
import type { ProgramRun } from "./run.js";

export function coverageOf({ results }: ProgramRun): Coverage {
  return mergeCoverage(results.flatMap(({ coverage }) => (coverage === undefined ? [] : [coverage])));
}

/** Of a step that nothing reaches, those behind it are not said as well. */
export function unseen(run: ProgramRun): readonly Diagnostic[] {
  const { steps, branches } = coverageOf(run);
  const found: Diagnostic[] = [];
  const jobs = run.program.compiled.jobs;
  for (const job of jobs) {
    const tested = run.results.some(({ test, coverage }) => test.pipeline === job.name && coverage !== undefined);
    if (!tested) found.push(diagnosticOf("PFL6203", run.program.compiled.checked.bound.symbols.get(job.name)?.declaration.name.span ?? job.origin, { pipeline: job.name }));
  }
  const starved = new Set<string>();
  for (const step of steps) {
    if (isReached(step)) continue;
    const inputs = jobs.flatMap((job) => job.steps.filter((each) => each.id === step.step).flatMap((each) => (each.kind === "source" ? [] : each.kind === "union" ? each.inputs : [each.input])));
    if (!inputs.some((input) => starved.has(input))) found.push(diagnosticOf("PFL6202", step.origin, { label: step.label }));
    starved.add(step.step);
  }
  for (const { kind, arms } of branches) {
    for (const arm of arms) if (arm.taken === 0) found.push(diagnosticOf("PFL6201", arm.origin, { kind, label: arm.label }));
  }
  return inSourceOrder(found, [run.program.source.path]);
}

export function coverageText(run: ProgramRun): string {
  const coverage = coverageOf(run);
  const [steps, arms] = [countSteps(coverage), countArms(coverage)];
  return `${run.program.source.path}: ${steps.reached} of ${steps.all} steps reached, ${arms.reached} of ${arms.all} branches taken`;
}
