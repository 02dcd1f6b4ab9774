/** Whether what a job gave is what its test expects. */
import type { Data } from "../evaluate/data.js";
import type { JobFailure } from "../evaluate/evaluate.js";
import { jsonText, readEvent } from "../evaluate/json.js";
import type { Expectation, SinkName } from "../ir/test.js";
import type { Value } from "../ir/values.js";
import type { Type } from "../model/type.js";
import { differ, orderDifference } from "./differ.js";
import { computed, type PreparedTest } from "./prepare.js";
import type { Difference, Finding, RecordedSnapshot } from "./result.js";

/** What an engine gave: events as JSON texts, in the order of their writing. */
export interface JobOutput {
  readonly events: (sink: SinkName) => readonly string[];
  readonly failure: JobFailure | undefined;
}

/** `files`: texts of snapshots by path. Throws a TestMistake where an expected event can't be computed. */
export function judge(prepared: PreparedTest, output: JobOutput, files: ReadonlyMap<string, string>): readonly Finding[] {
  const { test } = prepared;
  if (test.fails) return output.failure === undefined ? [{ kind: "job-ran" }] : [];
  if (output.failure !== undefined) return [{ kind: "job-failed", failure: output.failure }];
  return test.expected.flatMap((expectation) => judgeSink(expectation, output.events(expectation.sink), prepared, files));
}

function judgeSink(expectation: Expectation, actual: readonly string[], prepared: PreparedTest, files: ReadonlyMap<string, string>): readonly Finding[] {
  const { events, type } = expectation;
  const finding = (expected: readonly string[], differences: readonly Difference[]): readonly Finding[] =>
    differences.length === 0 ? [] : [{ kind: "events", expectation, expected: expected.length, actual: actual.length, differences }];
  switch (events.kind) {
    case "any":
      return [];
    case "snapshot": {
      const text = files.get(events.path);
      if (text === undefined) return [{ kind: "no-snapshot", path: events.path, expectation }];
      const expected = text.split("\n").filter((line) => line.trim() !== "");
      return finding(expected, differ(expected, actual, type));
    }
    case "listed": {
      const expected = events.events.map((value) => jsonText(type, expectedData(value, type, prepared)));
      const differences = differ(expected, actual, type);
      return finding(expected, differences.length > 0 ? differences : inOrder(expectation, expected, actual, prepared));
    }
  }
}

function inOrder({ events, type }: Expectation, expected: readonly string[], actual: readonly string[], prepared: PreparedTest): readonly Difference[] {
  if (events.kind !== "listed" || events.order.kind === "any") return [];
  if (events.order.kind === "all") return orderDifference(expected, actual, undefined);
  const { key: lambda } = events.order;
  const key = prepared.values.call(lambda);
  const keyOf = (event: string): string => jsonText(lambda.body.type, computed(() => key(readEvent(type, "json", event)), lambda.origin));
  const groups = new Map<string, { readonly expected: string[]; readonly actual: string[] }>();
  const groupOf = (event: string) => {
    const of = keyOf(event);
    const group = groups.get(of) ?? { expected: [], actual: [] };
    groups.set(of, group);
    return group;
  };
  for (const event of expected) groupOf(event).expected.push(event);
  for (const event of actual) groupOf(event).actual.push(event);
  return [...groups].flatMap(([of, group]) => orderDifference(group.expected, group.actual, of));
}

/** A record that stands for a derived one has its fields in another order. */
function expectedData(value: Value, type: Type, { values }: PreparedTest): Data {
  const data = computed(() => values.data(value), value.origin);
  const own = value.type;
  if (own.kind !== "record" || type.kind !== "record" || type.declared) return data;
  return type.fields.map((field) => (data as readonly Data[])[own.fields.findIndex((each) => each.name === field.name)] as Data);
}

/** What the snapshots of a test have to be after it gave these events: one JSON text a line, sorted, so that no engine's order matters. */
export function snapshotsOf({ test }: PreparedTest, output: JobOutput): readonly RecordedSnapshot[] {
  return test.expected.flatMap((expectation) => {
    if (expectation.events.kind !== "snapshot") return [];
    const lines = [...output.events(expectation.sink)].sort();
    return [{ path: expectation.events.path, text: lines.map((line) => `${line}\n`).join(""), expectation }];
  });
}
