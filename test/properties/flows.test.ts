/** Flows put together at random: whatever the checker accepts becomes a job that holds together. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Job } from "../../src/ir/job.js";
import type { Step } from "../../src/ir/steps.js";
import { allValues, inputsOf, partsOfStep, typesOfStep } from "../../src/ir/walk.js";
import { sameType } from "../../src/model/relate.js";
import { typeText, type Type } from "../../src/model/type.js";
import { compileText, pipelineOf } from "../support/compile.js";

const MORE = `
record Peak {
  sensor: string
  peak: double?
}

stream peaks: Peak on plant

extern python fn score(x: double) -> double from "score.py"

fn warm(r: Reading) -> bool = r.celsius > 30.0
`;

const operators = fc.constantFrom(
  "filter(.celsius > 80.0)",
  "filter(warm(.))",
  "filter(score(.celsius) > 1.0)",
  "map(r => r)",
  "map(.celsius)",
  "map(Peak { sensor: .sensor, peak: score(.celsius) })",
  "flat_map(.tags)",
  "flat_map(r => [r, r])",
  "select(.sensor, peak: .celsius)",
  "select(.sensor, .celsius, .at)",
  "select(.sensor, peak: r => score(r.celsius))",
  "add_columns(peak: .celsius * 2.0)",
  "rename(peak: .celsius)",
  "drop(.tags, .note)",
  "union(readings)",
  "union(copies)",
  "union(other)",
  "key_by(.sensor)",
  "key_by(.sensor, day: to_date(.at))",
  "key_by(.)",
  "window(tumbling(1m), late: drop)",
  "window(session(gap: 5m), time: processing)",
  "reduce((a, b) => b)",
  "aggregate(Peak { sensor: to_string(count()), peak: max(.celsius) })",
  "aggregate(count())",
  "aggregate(key)",
  "print()",
  "write(peaks, guarantee: at_least_once)",
  "write(copies, guarantee: exactly_once(lease: 1m, survives: 1h))",
);

const flow = fc.array(operators, { minLength: 1, maxLength: 7 });

function outputOf(step: Step | undefined): Type | undefined {
  return step !== undefined && "output" in step ? step.output : undefined;
}

function holdsTogether(job: Job): void {
  const seen = new Map<string, Step>();
  for (const step of job.steps) {
    expect(seen.has(step.id)).toBe(false);
    expect(step.id).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/);
    for (const input of inputsOf(step)) expect(seen.has(input)).toBe(true);
    const [input] = inputsOf(step);
    const given = input === undefined ? undefined : outputOf(seen.get(input));
    const before = input === undefined ? undefined : seen.get(input);
    if (
      step.kind === "filter" ||
      step.kind === "union" ||
      step.kind === "key_by" ||
      step.kind === "reduce" ||
      step.kind === "python"
    ) {
      expect(typeText(step.output)).toBe(given === undefined ? undefined : typeText(given));
    }
    if (step.kind === "write") {
      const wanted = job.streams.find((s) => s.name === step.stream)?.type;
      expect(given !== undefined && wanted !== undefined && sameType(given, wanted)).toBe(true);
    }
    if (step.kind === "map" || step.kind === "flat_map" || step.kind === "filter") {
      const { parameters } = step.kind === "filter" ? step.predicate : step.function;
      expect(parameters.length).toBe(before?.kind === "python" ? 1 + before.calls.length : 1);
    }
    if (step.kind === "map") expect(sameType(step.function.body.type, step.output)).toBe(true);
    if (step.kind === "reduce" || step.kind === "aggregate") expect(before?.kind).toBe("key_by");
    for (const type of [...typesOfStep(step), ...[...allValues(partsOfStep(step))].map((v) => v.type)]) {
      expect(type.kind).not.toBe("unknown");
      if (type.kind === "record") expect(job.records.map((r) => r.name)).toContain(type.name);
    }
    seen.set(step.id, step);
  }
  const needed = new Set(job.steps.flatMap(inputsOf));
  for (const step of job.steps) expect(step.kind === "write" || step.kind === "print" || needed.has(step.id)).toBe(true);
}

const seed = Number(process.env["PFC_FUZZ_SEED"] ?? 20_241_121);

test("a flow is refused with a reason, or becomes a job that holds together", { timeout: 120_000 }, () => {
  let accepted = 0;
  fc.assert(
    fc.property(flow, flow, (first, second) => {
      const text = pipelineOf(
        `  let other = readings |> ${first.join(" |> ")}\n  other |> ${second.join(" |> ")} |> print()`,
        MORE,
      );
      const { jobs, diagnostics } = compileText(text, { "score.py": "def score(x): ..." });
      const errors = diagnostics.filter((d) => d.severity === "error");
      expect(jobs.length).toBe(errors.length === 0 ? 1 : 0);
      jobs.forEach(holdsTogether);
      accepted += jobs.length;
    }),
    { numRuns: 1_500, seed },
  );
  expect(accepted, `seed ${seed}`).toBeGreaterThan(30);
});
