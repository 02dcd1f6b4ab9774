import { expect, test } from "vitest";
import { hasErrors } from "../../src/diagnostics/report.js";
import { printJob } from "../../src/ir/print.js";
import { inputsOf } from "../../src/ir/walk.js";
import { labelOf } from "../../src/lower/label.js";
import { compileText, jobOf, PLANT, pipelineOf } from "../support/compile.js";

const W = " |> write(copies, guarantee: at_least_once)";

test("ids come from the flow that a step is in, and are unique", () => {
  const job = jobOf(
    pipelineOf(
      `  let warm_ones = readings |> filter(.celsius > 30.0) |> filter(.celsius < 90.0)
  warm_ones |> map(r => r)${W}
  warm_ones |> map(r => r)${W}
  warm_ones |> print()`,
    ),
  );
  expect(job.steps.map((s) => s.id)).toEqual([
    "readings",
    "warm-ones-filter-1",
    "warm-ones-filter-2",
    "copies-map-1",
    "copies-sink",
    "copies-map-2",
    "copies-sink-2",
    "warm-ones-print-1",
  ]);
});

test("a change elsewhere leaves the ids of a flow as they are", () => {
  const flow = `  let warm = readings |> filter(.celsius > 30.0)\n  warm${W}`;
  const ids = (flows: string): readonly string[] => jobOf(pipelineOf(flows)).steps.map((s) => s.id);
  const before = ids(flow);
  const after = ids(`  let cold = readings |> filter(.celsius < 0.0)\n  cold |> print()\n${flow}`);
  expect(after.filter((id) => !id.startsWith("cold"))).toEqual(before);
});

test("every step comes after its inputs, and each leads to a sink", () => {
  const job = jobOf(
    pipelineOf(`  let unused = readings |> filter(true)\n  let used = copies |> filter(true)\n  readings |> union(used)${W}`),
  );
  const seen = new Set<string>();
  for (const step of job.steps) {
    for (const input of inputsOf(step)) expect(seen).toContain(input);
    seen.add(step.id);
  }
  expect(job.steps.some((s) => s.id.startsWith("unused"))).toBe(false);
});

test("a job has what it uses of the program and nothing else, in source order", () => {
  const job = jobOf(
    pipelineOf(
      `  readings |> filter(is_hot(.celsius)) |> print()`,
      `param unused: int = 1
param limit: double = 80.0
enum Unused { a }
record AlsoUnused { x: int }
fn is_hot(c: double) -> bool = c > limit && not_cold(c)
fn not_cold(c: double) -> bool = c > 0.0
fn never(c: double) -> bool = is_hot(c)
`,
    ),
  );
  expect(job.params.map((p) => p.name)).toEqual(["limit"]);
  expect(job.fns.map((f) => f.name)).toEqual(["is_hot", "not_cold"]);
  expect(job.records.map((r) => r.name)).toEqual(["Reading"]);
  expect(job.enums).toEqual([]);
  expect(job.streams.map((s) => s.name)).toEqual(["readings"]);
});

test("a record comes after the records of its fields", () => {
  const job = jobOf(`record Outer { inner: list<Inner> }
record Inner { level: Level }
enum Level { low }
cluster c { controller: "tcp://h:1", scope: "s" }
stream outers: Outer on c
pipeline p { outers |> print() }`);
  expect(job.records.map((r) => r.name)).toEqual(["Inner", "Outer"]);
  expect(job.enums.map((e) => e.name)).toEqual(["Level"]);
});

test("one job for each pipeline that leads anywhere", () => {
  const { jobs } = compileText(
    `${PLANT}pipeline a { readings |> print() }\npipeline b { checkpoint: off }\npipeline c { copies |> print() }`,
  );
  expect(jobs.map((j) => j.name)).toEqual(["a", "c"]);
});

test("labels are the source on one line", () => {
  const text = 'filter(\n    // why\n    .url != "http://x" && // and\n    .n > 1,\n  )';
  expect(labelOf({ path: "p", start: 0, end: text.length }, new Map([["p", text]]))).toBe('filter(.url != "http://x" && .n > 1)');
  const long = `map(${"x".repeat(100)})`;
  expect([...labelOf({ path: "p", start: 0, end: long.length }, new Map([["p", long]]))].length).toBe(60);
});

test("a program with mistakes gives no job", () => {
  const { jobs, diagnostics } = compileText(pipelineOf("  readings |> filter(.celsiu > 1.0) |> print()"));
  expect([jobs.length, hasErrors(diagnostics)]).toEqual([0, true]);
});

test("what is printed of a job has every step and no secret", () => {
  const text = `credentials me = basic(username: env("U"), password: file("/run/p"))\n${pipelineOf(`  readings${W}`).replace('scope: "plant"', 'scope: "plant"\n  credentials: me')}`;
  const printed = printJob(jobOf(text));
  expect(printed).toContain("copies-sink = write <- readings");
  expect(printed).toContain('credentials me: basic, env("U"), file("/run/p")');
});
