import { expect, test } from "vitest";
import { notAKey } from "../../src/operators/key-by.js";
import { operators } from "../../src/operators/registry.js";
import type { Step } from "../../src/ir/steps.js";
import { allValues, partsOfStep, typesOfStep } from "../../src/ir/walk.js";
import { DATE, DOUBLE, LONG, optional, STRING, typeText, type Field, type RecordType, type Type } from "../../src/model/type.js";
import { compileText, jobOf, PLANT, pipelineOf, said } from "../support/compile.js";

const W = " |> write(copies, guarantee: at_least_once)";
const codes = (flows: string, more = ""): readonly string[] => said(pipelineOf(flows, more)).map((s) => s.slice(-7));

function steps(flows: string, more = ""): readonly Step[] {
  return jobOf(pipelineOf(flows, more)).steps;
}

/** What comes out of the last step before the sink. */
function output(flow: string, more = ""): string {
  const step = steps(`  readings |> ${flow} |> print()`, more).at(-2);
  return step === undefined || !("output" in step) ? "" : typeText(step.output);
}

test("every operator explains itself", () => {
  for (const operator of operators.values()) {
    expect(operator.summary).toMatch(/^[A-Z].*\.$/);
    expect(operator.example.startsWith(`${operator.name}(`)).toBe(true);
    for (const row of operator.parameters) expect(row.summary).toMatch(/^[a-z`]/);
  }
});

test.each([
  ["map(.sensor)", "string"],
  ["map(r => r.celsius * 2.0)", "double"],
  ["flat_map(.tags)", "string"],
  ["flat_map(r => [r, r])", "Reading"],
  ["filter(.celsius > 80.0)", "Reading"],
  ["select(.sensor, hot: .celsius > 80.0)", "{ sensor: string, hot: bool }"],
  ["select(.note)", "{ note: string? }"],
  ["select(only: r => r.sensor)", "{ only: string }"],
  [
    "add_columns(n: length(.sensor))",
    "{ sensor: string, celsius: double, at: timestamp, note: string?, tags: list<string>, n: int }",
  ],
  ["rename(id: .sensor, when: .at)", "{ id: string, celsius: double, when: timestamp, note: string?, tags: list<string> }"],
  ["rename(celsius: .at, at: .celsius)", "{ sensor: string, at: double, celsius: timestamp, note: string?, tags: list<string> }"],
  ["drop(.note, .tags, .at)", "{ sensor: string, celsius: double }"],
  ["union(copies)", "Reading"],
  ["key_by(.sensor) |> reduce((a, b) => if a.celsius > b.celsius then a else b)", "Reading"],
  ["key_by(.sensor) |> aggregate(max(.celsius))", "double"],
  ["key_by(.sensor) |> aggregate(key)", "string"],
  ["key_by(.sensor, day: to_date(.at)) |> aggregate(key.day)", "date"],
])("%s gives %s", (flow, type) => {
  expect(output(flow)).toBe(type);
});

test.each([
  ["map()", ["PFL4007"]],
  ["map(.sensor, .at)", ["PFL4008"]],
  ["map(fun: .sensor)", ["PFL4006", "PFL4007"]],
  ["map(.note)", ["PFL4322"]],
  ["map(null)", ["PFL4322"]],
  ["flat_map(.note)", ["PFL4316"]],
  ["filter(.note)", ["PFL3101"]],
  ["filter((a, b) => true)", ["PFL3606"]],
  ["select()", ["PFL4318"]],
  ["select(.sensor, sensor: .at)", ["PFL4310"]],
  ["select(upper(.sensor))", ["PFL4309"]],
  ["select(.sensr)", ["PFL3201"]],
  ["add_columns()", ["PFL4320"]],
  ["rename(.sensor)", ["PFL4320"]],
  ["rename(id: .sensr)", ["PFL4317"]],
  ["rename(at: .sensor)", ["PFL4310"]],
  ["rename(a: .sensor, b: .sensor)", ["PFL4002"]],
  ["drop()", ["PFL4320"]],
  ["drop(sensor)", ["PFL4320"]],
  ["drop(x: .sensor)", ["PFL4320"]],
  ["union()", ["PFL4320"]],
  ["union(.sensor)", ["PFL4320"]],
  ["union(nothing)", ["PFL2003"]],
  ["union(plant)", ["PFL2004"]],
  ["key_by() |> aggregate(count())", ["PFL4320"]],
  ["key_by(.note) |> aggregate(count())", ["PFL4308"]],
  ["key_by(.tags) |> aggregate(count())", ["PFL4308"]],
  ["key_by(.sensor, .celsius) |> aggregate(count())", ["PFL4308"]],
  ["key_by(null) |> aggregate(count())", ["PFL4321"]],
  ["window(tumbling(1m), late: drop) |> aggregate(count())", ["PFL4302"]],
  ["key_by(.sensor) |> window(late: drop) |> aggregate(count())", ["PFL4007"]],
  ["key_by(.sensor) |> window(hopping(1m), late: drop) |> aggregate(count())", ["PFL4005"]],
  ["key_by(.sensor) |> window(sliding(1m), late: drop) |> aggregate(count())", ["PFL4007"]],
  ["key_by(.sensor) |> window(tumbling(0s), late: drop) |> aggregate(count())", ["PFL4009"]],
  ["key_by(.sensor) |> window(tumbling(1m), late: drop)", ["PFL4303"]],
  ["print(5)", ["PFL4004"]],
])("%s says %j", (flow, expected) => {
  expect([...codes(`  readings |> ${flow} |> print()`)].filter((c) => c !== "PFL4313").sort()).toEqual([...expected].sort());
});

test("a key is lost where an operator can change the events, and the message says where", () => {
  const { diagnostics } = compileText(
    pipelineOf("  readings |> key_by(.sensor) |> map(r => r) |> reduce((a, b) => b) |> print()"),
  );
  expect(diagnostics.map((d) => d.code)).toEqual(["PFL4313", "PFL4302"]);
  expect(diagnostics[1]?.message).toContain("`map` has given up the key");
});

test("a let can be keyed and cut into windows", () => {
  const made = steps(
    "  let wins = readings |> key_by(.sensor) |> window(session(gap: 5m), late: allow(1m))\n  wins |> aggregate(count()) |> print()\n  wins |> reduce((a, b) => b) |> print()",
  );
  expect(made.map((s) => s.kind)).toEqual(["source", "key_by", "aggregate", "print", "reduce", "print"]);
  expect(made.filter((s) => s.kind === "aggregate" || s.kind === "reduce").map((s) => s.window)).toEqual([
    { kind: "session", time: "event", gap: 300_000, lateness: 60_000 },
    { kind: "session", time: "event", gap: 300_000, lateness: 60_000 },
  ]);
});

test.each([
  ["tumbling(1m, offset: 5s), late: drop", { kind: "tumbling", time: "event", size: 60_000, offset: 5_000, lateness: 0 }],
  [
    "sliding(1m, every: 10s), late: drop",
    { kind: "sliding", time: "event", size: 60_000, slide: 10_000, offset: 0, lateness: 0 },
  ],
  ["tumbling(size: 1d), time: processing", { kind: "tumbling", time: "processing", size: 86_400_000, offset: 0, lateness: 0 }],
])("window(%s)", (text, window) => {
  const made = steps(`  readings |> key_by(.sensor) |> window(${text}) |> aggregate(count()) |> print()`);
  expect(made.find((s) => s.kind === "aggregate")?.window).toEqual(window);
});

test("event time must come from every stream of a union", () => {
  expect(
    codes("  readings |> union(copies) |> key_by(.sensor) |> window(tumbling(1m), late: drop) |> aggregate(count()) |> print()"),
  ).toEqual(["PFL4306"]);
});

test("what is written is converted to the type of the stream, where it is another", () => {
  const peaks = "record Peak {\n  peak: double?\n  sensor: string\n}\nstream peaks: Peak on plant\n";
  const made = steps("  readings |> select(.sensor, peak: .celsius) |> write(peaks, guarantee: best_effort)", peaks);
  expect(made.map((s) => s.id)).toEqual(["readings", "peaks-select-1", "peaks-convert-1", "peaks-sink"]);
  expect(steps(`  readings |> filter(true)${W}`).map((s) => s.id)).toEqual(["readings", "copies-filter-1", "copies-sink"]);
});

test("the same fields make the same derived record, whatever else is derived", () => {
  const job = jobOf(
    pipelineOf(
      "  let a = readings |> select(.sensor)\n  let b = copies |> select(.sensor)\n  a |> union(b) |> select(.sensor, n: 1) |> print()",
    ),
  );
  expect(job.records.map((r) => r.name)).toEqual(["Reading", "ASelected", "ASelected2"]);
});

test("a Python function has a step of its own before", () => {
  const files = { "f.py": "def f(x): ..." };
  const text = pipelineOf(
    "  readings |> select(.sensor, a: f(.celsius), b: r => f(r.celsius + 1.0)) |> print()",
    'extern python fn f(x: double) -> double from "f.py"\n',
  );
  const job = jobOf(text, files);
  const python = job.steps.find((s) => s.kind === "python");
  const select = job.steps.find((s) => s.kind === "map");
  expect(python?.calls.map((c) => c.arguments.length)).toEqual([1, 1]);
  expect(select?.input).toBe(python?.id);
  expect(select?.function.parameters.map((p) => typeText(p.type))).toEqual(["Reading", "double", "double"]);
  expect(job.externs.map((e) => [e.name, e.language, e.file])).toEqual([["f", "python", "f.py"]]);
});

test("keys are what can be compared exactly", () => {
  expect([STRING, LONG, DATE].map((type) => notAKey(type))).toEqual([undefined, undefined, undefined]);
  expect(notAKey(DOUBLE)).toContain("NaN");
  expect(notAKey(optional(STRING))).toContain("null");
});

test("records that hold one another twice are looked at once each", () => {
  const doubled = (name: string, type: Type): RecordType => ({ kind: "record", name, declared: true, doc: undefined, fields: ["x", "y"].map((field) => fieldOf(field, type)) });
  const fieldOf = (name: string, type: Type): Field => ({ name, type, wireName: name, default: undefined, doc: undefined });
  const nested = (depth: number, innermost: Type): Type => (depth === 0 ? innermost : doubled(`R${depth}`, nested(depth - 1, innermost)));
  expect(notAKey(nested(200, STRING))).toBeUndefined();
  expect(notAKey(nested(2, DOUBLE))).toMatch(/^of its field `x`: of its field `x`: a fraction/);
}, 60_000);

test("no type that stands for a mistake comes into a job", () => {
  const kinds = new Set<string>();
  for (const step of jobOf(
    `${PLANT}pipeline p { readings |> select(.sensor, note: .note ?? "") |> key_by(.sensor) |> aggregate({ "n": count() }["n"] ?? 0) |> print() }`,
  ).steps) {
    for (const type of typesOfStep(step)) kinds.add(type.kind);
    for (const value of allValues(partsOfStep(step))) kinds.add(value.type.kind);
  }
  expect(kinds.has("unknown")).toBe(false);
});
