/** The examples of the aggregate reference are true: compiled and run. */
import { expect, test } from "vitest";
import type { Data } from "../../src/evaluate/data.js";
import { sameData } from "../../src/evaluate/compare.js";
import { evaluateJob } from "../../src/evaluate/evaluate.js";
import { compileValue } from "../../src/evaluate/expression/compile.js";
import { evaluateScope } from "../../src/evaluate/expression/scope.js";
import { programScope } from "../../src/evaluate/program.js";
import type { AggregateExample } from "../../src/functions/aggregates/aggregate.js";
import { aggregateFunctions } from "../../src/functions/aggregates/registry.js";
import { EMPTY_SCOPE } from "../../src/lower/expression/scope.js";
import type { RecordType, Type } from "../../src/model/type.js";
import { jobOf } from "../support/compile.js";
import { NO_SCOPE, lowered, program, typed } from "../support/expressions.js";

const within = program("");

test("each has what a reader needs", () => {
  expect(aggregateFunctions.size).toBeGreaterThanOrEqual(28);
  const elsewhere = [...aggregateFunctions.values()].flatMap((found) => found.elsewhere);
  for (const found of aggregateFunctions.values()) {
    expect(found.summary, found.name).toMatch(/[.?]$/);
    expect(found.doc, found.name).toMatch(/\.$/);
    expect(found.examples.length, found.name).toBeGreaterThan(0);
    expect(elsewhere, "one name for one thing").not.toContain(found.name);
  }
  expect(new Set(elsewhere).size).toBe(elsewhere.length);
});

const rows = [...aggregateFunctions.values()].flatMap(({ name, examples }) => examples.map((example) => [example.call, name, example] as const));

test.each(rows)("%s", (call, name, example) => {
  expect(call).toContain(`${name}(`);
  const { found, expected } = run(example);
  expect(sameData(found, expected), `${String(found)}, not ${String(expected)}`).toBe(true);
});

/** A result for each event; the last one is that of all. */
function run({ events, call, value }: AggregateExample): { readonly found: Data; readonly expected: Data } {
  const columns = Object.entries(events);
  const fields = columns.map(([name, values]) => `  ${name}: ${typeOf(values)}\n`).join("");
  const job = jobOf(
    `record Event {\n  key: string\n${fields}}\ncluster plant {\n  controller: "tcp://localhost:9090"\n  scope: "plant"\n}\nstream events: Event on plant\n` +
      `pipeline p {\n  events |> key_by(.key) |> aggregate(${call}) |> print()\n}\n`,
  );
  const data = (text: string, type: Type): Data => compileValue(lowered(text, within, NO_SCOPE, EMPTY_SCOPE, type), evaluateScope(programScope(job, {}, { now: 0n }, undefined)))();
  const [, ...types] = (job.records.find((record) => record.name === "Event") as RecordType).fields.map((field) => field.type);
  const rows = (columns[0]?.[1] ?? []).map((_, i) => ["k", ...columns.map(([, values], at) => data(values[i] as string, types[at] as Type))]);
  const { sinks, failure } = evaluateJob(job, rows.map((row) => ({ kind: "event", stream: "events", data: row })));
  expect(failure).toBeUndefined();
  const [sink] = sinks;
  return { found: sink?.events.at(-1)?.data ?? null, expected: data(value, sink?.type as Type) };
}

function typeOf(values: readonly string[]): string {
  const [type = ""] = values.filter((value) => value !== "null").map((value) => typed(value));
  return values.includes("null") ? `${type}?` : type;
}
