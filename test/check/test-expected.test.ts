/** What a test expects at the ends of its pipeline: what is said of mistakes there, and what the checker hands on. */
import { expect, test } from "vitest";
import { compileText, pipelineOf } from "../support/compile.js";
import { errorsOf } from "./errors-of.js";

const FLOWS = `  readings |> filter(.celsius > limit && weigh(.sensor) > 1.0) |> write(copies, guarantee: at_least_once)
  readings |> select(.sensor, .note) |> print()
  readings |> select(warm: .celsius) |> print(prefix: "warm")`;
const DECLARATIONS = `param limit: double = 0.0
extern java fn weigh(sensor: string) -> double from "Weights.java"
record Pair { sensor: string, note: string? }
record Same { sensor: string, note: string }
record More { sensor: string, note: string?, more: int }
record Moved { note: string?, sensor: string }
record One { sensor: string }
record Wide { sensor: string?, note: string? }
record Warm { warm: double }
record Cool { warm: int }
`;
const FILES = {
  "Weights.java": "public class Weights { public static double weigh(String sensor) { return 1; } }",
  "rows.csv": "sensor\n",
};
const program = (clauses: string): string => `${pipelineOf(FLOWS, DECLARATIONS)}test "it" {\n  pipeline: hot\n  ${clauses}\n}\n`;

function checked(clauses: string) {
  const text = program(clauses);
  const [only, ...others] = compileText(text, FILES).checked.tests;
  expect(others).toEqual([]);
  const part = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): string => text.slice(span.start, span.end);
  return { only, part };
}

test("what is given stands in its order, raw events beside values", () => {
  const { only, part } = checked(`now: @1970-01-01T00:00:01Z given readings: [raw("x"), Reading { sensor: "a" }]
    watermark readings: @1970-01-01T00:00:02Z given readings: file("rows.csv") given readings: [raw(1)]`);
  const given = only?.given.map((each) => (each.kind === "events" ? { ...each, events: each.events.map((event) => (event.kind === "value" ? part(event.node) : event.text)) } : each));
  expect(given?.map(({ span, ...each }) => [part({ span }), each])).toEqual([
    ["now: @1970-01-01T00:00:01Z", { kind: "now", micros: 1_000_000n }],
    ['given readings: [raw("x"), Reading { sensor: "a" }]', { kind: "events", stream: "readings", events: ["x", 'Reading { sensor: "a" }'] }],
    ["watermark readings: @1970-01-01T00:00:02Z", { kind: "watermark", stream: "readings", micros: 2_000_000n }],
    ['given readings: file("rows.csv")', { kind: "file", stream: "readings", path: "rows.csv" }],
    ["given readings: [raw(1)]", { kind: "events", stream: "readings", events: [] }],
  ]);
});

test("what is wrong is not handed on", () => {
  const clauses = [
    'given copies: [] given copies: file("rows.csv") given readings: 5 given readings: file("absent.csv") given readings: file(1) given "readings": []',
    "watermark copies: @1970-01-01T00:00:01Z watermark readings: 5 now: @1970-01-01T00:00:01Z now: @1970-01-01T00:00:00Z now: limit",
    'with limit: "a" with limt: 1 with "limit": 1 with weigh: s => 1.0 with weigh: s => 2.0 with limit: nothing',
    'expect readings: [] expect copies: snapshot("a.csv") expect copies: snapshot(1) expect copies: in_order(5) expect copies: 5 expect copies: nothing',
  ];
  const { only, part } = checked(clauses.join("\n  "));
  expect(only?.given.map(part)).toEqual(["now: @1970-01-01T00:00:01Z"]);
  expect(only?.expected).toEqual([]);
  expect([...(only?.params ?? [])]).toEqual([]);
  expect([...(only?.externs ?? [])].map(([name, node]) => [name, part(node)])).toEqual([["weigh", "s => 1.0"]]);
});

test("values of params and stand-ins for functions go by their names", () => {
  const { only, part } = checked("with limit: 5 with weigh: s => 2.0 fails: true");
  expect([...(only?.params ?? [])]).toEqual([["limit", { kind: "double", value: 5 }]]);
  expect([...(only?.externs ?? [])].map(([name, node]) => [name, part(node)])).toEqual([["weigh", "s => 2.0"]]);
  expect(only).toMatchObject({ name: "it", pipeline: { name: "hot" }, fails: true, given: [], expected: [] });
  expect(checked("fails: false").only?.fails).toBe(false);
});

test.each<readonly [clause: string, sink: unknown, fields: readonly string[], events: unknown]>([
  ["expect copies: any", { kind: "stream", stream: "copies" }, ["sensor", "celsius", "at", "note", "tags"], { kind: "any" }],
  ["expect print: any", { kind: "print", prefix: undefined }, ["sensor", "note"], { kind: "any" }],
  ['expect "warm": snapshot("warm.jsonl")', { kind: "print", prefix: "warm" }, ["warm"], { kind: "snapshot", path: "warm.jsonl" }],
  ['expect "warm": [Warm { warm: 1.0 }]', { kind: "print", prefix: "warm" }, ["warm"], { kind: "listed", nodes: ["Warm { warm: 1.0 }"], order: "any" }],
  ["expect print: in_order([])", { kind: "print", prefix: undefined }, ["sensor", "note"], { kind: "listed", nodes: [], order: "all" }],
  ["expect print: in_order([], by: .note)", { kind: "print", prefix: undefined }, ["sensor", "note"], { kind: "listed", nodes: [], order: ".note" }],
])("%s", (clause, sink, fields, events) => {
  const { only, part } = checked(clause);
  const seen = only?.expected.map((each) => {
    const { events } = each;
    const shown = events.kind === "listed" ? { ...events, nodes: events.nodes.map((node) => part(node)), order: typeof events.order === "string" ? events.order : part(events.order) } : events;
    return { sink: each.sink, clause: part(each), fields: each.type.kind === "record" && each.type.fields.map(({ name }) => name), events: shown };
  });
  expect(seen).toEqual([{ sink, clause, fields, events }]);
});

test("a test without a name or a pipeline is none", () => {
  const tests = (text: string) => compileText(`${pipelineOf("  readings |> print()")}${text}`).checked.tests.map(({ name }) => name);
  expect(tests('test { pipeline: hot }')).toEqual([]);
  expect(tests('test "it" { expect print: any }')).toEqual([]);
  expect(tests('test "it" { pipeline: hott }')).toEqual([]);
  expect(tests('test "it" { pipeline: readings }')).toEqual([]);
  expect(tests('test "it" { pipeline: hot } test "other" { pipeline: hot }')).toEqual(["it", "other"]);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["expect copies: [] expect copies: any", ['PFL4002 copies: The test "it" says `expect copies` twice. Keep one of them. (expect copies: []: first said here)']],
  [
    "expect copies: [] expect copies: [1]",
    [
      'PFL4002 copies: The test "it" says `expect copies` twice. Keep one of them. (expect copies: []: first said here)',
      "PFL3101 1: This is `int`, but `Reading` is expected here: int is not Reading. Write a value of that type, or change the type that is declared.",
    ],
  ],
  [
    'expect copies: any expect print: [] expect "warm": [] expect "warm": any expect print: any',
    [
      'PFL4002 "warm": The test "it" says `expect "warm"` twice. Keep one of them. (expect "warm": []: first said here)',
      'PFL4002 print: The test "it" says `expect print` twice. Keep one of them. (expect print: []: first said here)',
    ],
  ],
  ['expect copies: any expect print: [] expect "warm": []', []],
  [
    "expect copies: [] expect readings: [] expect readings: []",
    [
      'PFL4703 readings: The pipeline `hot` does not write `readings`. Expect something of `copies` or `print` or `"warm"`.',
      'PFL4703 readings: The pipeline `hot` does not write `readings`. Expect something of `copies` or `print` or `"warm"`.',
    ],
  ],
  ['expect copies: [] expect "cold": []', ['PFL4703 "cold": The pipeline `hot` has no `print("cold")`. Expect something of `copies` or `print` or `"warm"`.']],
  ["expect copies: [] expect hot: []", ["PFL2004 hot: `hot` is a pipeline; a stream is expected here. Write the name of a stream. (hot: declared here)"]],
  [
    "expect copies: [] expect nowhere: [1, .x]",
    [
      "PFL2003 nowhere: There is no stream named `nowhere`. Declare it, or use `readings` or `copies`.",
      "PFL3106 .x: `.x` stands for the event at hand, but there is none here. Inside a lambda use its parameter: `r => r.celsius`. Declarations know no event.",
    ],
  ],
  [
    'expect copies: snapshot("a.csv")',
    ['PFL4706 "a.csv": `a.csv` is no file that a test can use here. Name a file that ends with `.jsonl`, by its path from the folder of the `.pfl` file.'],
  ],
  [
    'expect copies: snapshot("a.jsonl.gz")',
    ['PFL4706 "a.jsonl.gz": `a.jsonl.gz` is no file that a test can use here. Name a file that ends with `.jsonl`, by its path from the folder of the `.pfl` file.'],
  ],
  [
    "expect copies: snapshot()",
    ['PFL4007 snapshot(): `snapshot` is not told `path`: the file, from the folder of the program. Write it like `snapshot("expected/alerts.jsonl")`.'],
  ],
  ["expect copies: snapshot(1)", ['PFL4004 1: `path` is a text, but here is the number 1. Write it like `"expected/alerts.jsonl"`.']],
  ["expect copies: in_order()", ["PFL4007 in_order(): `in_order` is not told `events`: the events. Write it like `in_order([Alert { … }])`."]],
  ["expect copies: in_order(5)", ["PFL4004 5: `events` is a list of events, but here is the number 5. Write it like `in_order([Alert { … }])`."]],
  [
    "expect copies: in_order([1])",
    ["PFL3101 1: This is `int`, but `Reading` is expected here: int is not Reading. Write a value of that type, or change the type that is declared."],
  ],
  ["expect copies: in_order([], by: .nothing)", ["PFL3201 nothing: `Reading` has no field `nothing`. Its fields are `sensor`, `celsius`, `at`, `note` and `tags`."]],
  [
    "expect copies: in_order([], by: (a, b) => a.sensor)",
    ["PFL3606 (a, b) => a.sensor: A lambda with 1 parameter is expected here, but this has 2. Write it like `r => …`."],
  ],
  [
    "expect copies: 5",
    ["PFL4004 5: `expect` is `in_order`, `snapshot`, `any` or a list of events, but here is the number 5. Write it like `expect alerts: [Alert { … }]`."],
  ],
  [
    "expect copies: ([1])",
    ["PFL3101 1: This is `int`, but `Reading` is expected here: int is not Reading. Write a value of that type, or change the type that is declared."],
  ],
  ["expect copies: (any)", []],
  ['expect copies: [] expect print: [Pair { sensor: "a", note: null }, Moved { sensor: "a", note: "b" }]', []],
  [
    'expect copies: [] expect print: [Same { sensor: "a", note: "b" }, One { sensor: "a" }, More { sensor: "a", note: null, more: 1 }]',
    [
      'PFL4711 Same { sensor: "a", note: "b" }: The events that come here are `{ sensor: string, note: string? }`, not `Same`. Declare a record with exactly these fields, and write the expected events with it.',
      'PFL4711 One { sensor: "a" }: The events that come here are `{ sensor: string, note: string? }`, not `One`. Declare a record with exactly these fields, and write the expected events with it.',
      'PFL4711 More { sensor: "a", note: null, more: 1 }: The events that come here are `{ sensor: string, note: string? }`, not `More`. Declare a record with exactly these fields, and write the expected events with it.',
    ],
  ],
  [
    'expect copies: [] expect print: ["a", Pair { sensor: 1, note: null }, nothing]',
    [
      'PFL4711 "a": The events that come here are `{ sensor: string, note: string? }`, not `string`. Declare a record with exactly these fields, and write the expected events with it.',
      "PFL3101 1: This is `int`, but `string` is expected here: int is not string. Convert it: `to_string(x)`.",
      "PFL3104 nothing: There is no value named `nothing` here. Write a literal, or the name of something that is known here.",
    ],
  ],
  [
    'expect copies: [] expect print: [Wide { sensor: "a", note: null }]',
    ['PFL4711 Wide { sensor: "a", note: null }: The events that come here are `{ sensor: string, note: string? }`, not `Wide`. Declare a record with exactly these fields, and write the expected events with it.'],
  ],
  [
    "expect print: []",
    ['PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.'],
  ],
  [
    'expect "warm": [] expect print: any',
    ['PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.'],
  ],
  [
    'expect copies: [] expect "warm": [Warm { warm: 1.0 }, Cool { warm: 1 }]',
    ["PFL4711 Cool { warm: 1 }: The events that come here are `{ warm: double }`, not `Cool`. Declare a record with exactly these fields, and write the expected events with it."],
  ],
])("%s", (text, said) => {
  expect(errorsOf(program(text), FILES)).toEqual(said);
});

const TWO = "  readings |> write(copies, guarantee: at_least_once)\n  readings |> write(others, guarantee: at_least_once)";

test.each<readonly [text: string, said: readonly string[]]>([
  ["expect copies: [] expect others: []", []],
  [
    "expect copies: [] expect others: [] expect copies: any",
    ['PFL4002 copies: The test "it" says `expect copies` twice. Keep one of them. (expect copies: []: first said here)'],
  ],
  [
    "expect others: []",
    ['PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.'],
  ],
  [
    "expect copies: snapshot(5)",
    [
      'PFL4704 "it": The pipeline `hot` writes `others`, and this test expects nothing of it. Say what comes, such as `expect others: []` for nothing, or that it does not matter: `expect others: any`.',
      'PFL4004 5: `path` is a text, but here is the number 5. Write it like `"expected/alerts.jsonl"`.',
    ],
  ],
])("where two streams are written: %s", (text, said) => {
  expect(errorsOf(`${pipelineOf(TWO, "stream others: Reading on plant\n")}test "it" { pipeline: hot ${text} }`)).toEqual(said);
});

test("a param that only a stream needs is missed, too", () => {
  const text = (clause: string): string => `${pipelineOf(COPY.replaceAll("readings", "keyed"), "param prefix: string\nstream keyed: Reading on plant { routing_key: r => prefix + r.sensor }\n")}test "it" { pipeline: hot expect copies: any ${clause} }`;
  expect(errorsOf(text(""))).toEqual(['PFL4710 "it": The pipeline `hot` needs the param `prefix`, which has no default. Give it a value in this test: `with prefix: …`.']);
  expect(errorsOf(text('with prefix: "a"'))).toEqual([]);
});

const COPY = "  readings |> write(copies, guarantee: at_least_once)";

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "expect print: []",
    [
      'PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.',
      "PFL4703 print: The pipeline `hot` does not write `print`. Expect something of `copies`.",
    ],
  ],
  ["expect print: [] expect copies: []", ["PFL4703 print: The pipeline `hot` does not write `print`. Expect something of `copies`."]],
])("where a stream is called print: %s", (text, said) => {
  expect(errorsOf(`${pipelineOf(COPY, "stream print: Reading on plant\n")}test "it" { pipeline: hot ${text} }`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["expect copies: [] expect print: []", ["PFL4703 print: The pipeline `hot` has no `print`. Expect something of `copies`."]],
  ['expect copies: [] expect "a": []', ['PFL4703 "a": The pipeline `hot` has no `print("a")`. Expect something of `copies`.']],
])("where nothing is printed: %s", (text, said) => {
  expect(errorsOf(`${pipelineOf(COPY)}test "it" { pipeline: hot ${text} }`)).toEqual(said);
});
