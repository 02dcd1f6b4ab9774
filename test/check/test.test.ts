/** `test` declarations: each clause on its own, and what they come to together. */
import { expect, test } from "vitest";
import { compileText, pipelineOf, said } from "../support/compile.js";

const READING = 'Reading { sensor: "a", celsius: 1.0, at: @2024-05-01T12:00:00Z, note: null, tags: [] }';
const FLOWS = "  readings |> filter(.celsius > limit) |> write(copies, guarantee: at_least_once)\n  readings |> select(.sensor) |> print()";
const DECLARATIONS = "param limit: double = 0.0\nparam other: int\nrecord Name { sensor: string }\n";

function program(clauses: string): string {
  return `${pipelineOf(FLOWS, DECLARATIONS)}test "it" {\n  pipeline: hot\n${clauses}\n}\n`;
}

const codes = (text: string, files: Readonly<Record<string, string>> = {}): readonly string[] => said(text, files).map((each) => each.slice(-7)).filter((code) => code !== "PFL4621");

test.each([
  [`given readings: [${READING}]\n expect copies: [${READING}]`, []],
  ['given readings: [raw("{")]\n fails: true', []],
  ["expect copies: any", []],
  [`expect copies: in_order([${READING}], by: .sensor)`, []],
  ["expect copies: in_order([])", []],
  ['expect copies: snapshot("new/one.jsonl")', []],
  ['expect copies: []\n expect print: [Name { sensor: "a" }]', []],
  ["with limit: 5.0\n expect copies: []", []],
  ["now: @2024-05-01T12:00:00Z\n watermark readings: @2024-05-01T12:00:00Z\n now: @2024-05-01T12:00:00Z\n expect copies: []", []],

  ["given readings: [1]\n expect copies: []", ["PFL3101"]],
  ['given readings: [Reading { sensor: "a" }]\n expect copies: []', ["PFL3502"]],
  ["given readings: [.x]\n expect copies: []", ["PFL3106"]],
  ["given readings: [raw(1)]\n expect copies: []", ["PFL4004"]],
  ["given readings: [raw()]\n expect copies: []", ["PFL4007"]],
  ["given readings: 5\n expect copies: []", ["PFL4004"]],
  ["given readings: lines(5)\n expect copies: []", ["PFL4005"]],
  ["given: []\n expect copies: []", ["PFL4701"]],
  ['given "readings": []\n expect copies: []', ["PFL4701"]],
  ["now readings: @2024-05-01T12:00:00Z\n expect copies: []", ["PFL4701"]],
  ["given copies: []\n expect copies: []", ["PFL4702"]],
  ["given hot: []\n expect copies: []", ["PFL2004"]],
  ["given redings: []\n expect copies: []", ["PFL2003"]],
  ["expect copies: []\n expect readings: []", ["PFL4703"]],
  ['expect copies: []\n expect "prefix": []', ["PFL4703"]],
  ["expect copies: []\n expect copies: any", ["PFL4002"]],
  ["expect copies: [1]", ["PFL3101"]],
  ["expect copies: in_order(5)", ["PFL4004"]],
  ["expect copies: all", ["PFL4005"]],
  [`expect copies: []\n expect print: [${READING}]`, ["PFL4711"]],
  ["", ["PFL4704"]],
  ['given readings: file("absent.jsonl")\n expect copies: []', ["PFL4705"]],
  ['given readings: file("/etc/passwd.csv")\n expect copies: []', ["PFL4706"]],
  ['given readings: file("a/../../b.csv")\n expect copies: []', ["PFL4706"]],
  ['given readings: file("readings.avro")\n expect copies: []', ["PFL4706"]],
  ['expect copies: snapshot("x.csv")', ["PFL4706"]],
  ["now: @2024-05-01T12:00:01Z\n now: @2024-05-01T12:00:00Z\n expect copies: []", ["PFL4707"]],
  ["now: 5\n expect copies: []", ["PFL3101"]],
  ["watermark readings: 5s\n expect copies: []", ["PFL3101"]],
  ["with other: 5\n expect copies: []", ["PFL4709"]],
  ["with limit: \"a\"\n expect copies: []", ["PFL3101"]],
  ["with hot: 5\n expect copies: []", ["PFL2004"]],
  ["fails: true\n expect copies: []", ["PFL4712"]],
  ["fails: maybe", ["PFL4004"]],
  ["expects copies: []", ["PFL4001"]],
  ["pipeline: hot\n expect copies: []", ["PFL4002"]],
] as const)("{ %s }", (clauses, expected) => {
  expect([...codes(program(clauses))].sort()).toEqual([...expected].sort());
});

test("a test names its pipeline", () => {
  const text = pipelineOf("  readings |> print()");
  expect(codes(`${text}test "it" {}`)).toEqual(["PFL4003"]);
  expect(codes(`${text}test "it" { pipeline: hott given readings: [1] }`)).toEqual(["PFL2003"]);
  expect(codes(`${text}test "it" { pipeline: readings }`)).toEqual(["PFL2004"]);
});

test("a param without a default that only a fn uses is missed, too", () => {
  const more = "param needed: double\nfn hot_one(r: Reading) -> bool = r.celsius > needed\n";
  const text = `${pipelineOf("  readings |> filter(hot_one(.)) |> print()", more)}test "it" { pipeline: hot }`;
  expect(codes(text)).toEqual(["PFL4710"]);
  expect(codes(text.replace("pipeline: hot }", "pipeline: hot with needed: 1.0 }"))).toEqual([]);
});

test("what stands in for an extern function has its types", () => {
  const extern = 'extern java fn weigh(sensor: string) -> double from "Weights.java"\n';
  const files = { "Weights.java": "public class Weights { public static double weigh(String sensor) { return 1; } }" };
  const text = (value: string): string => `${pipelineOf("  readings |> filter(weigh(.sensor) > 1.0) |> print()", extern)}test "it" { pipeline: hot with weigh: ${value} }`;
  expect(codes(text("s => to_double(length(s))"), files)).toEqual([]);
  expect(codes(text('s => "heavy"'), files)).toEqual(["PFL3101"]);
  expect(codes(text("(a, b) => 1.0"), files)).toEqual(["PFL3606"]);
});

test("a lowered test says what happens, in order, and has the functions that it calls", () => {
  const made = `fn made(sensor: string) -> Reading = Reading { sensor: named(sensor), celsius: limit, at: @2024-05-01T12:00:00Z, note: null, tags: [] }
fn named(sensor: string) -> string = sensor + "!"
`;
  const text = `${pipelineOf(FLOWS, DECLARATIONS + made)}
/// Why.
test "it" {
  pipeline: hot
  now: @1970-01-01T00:00:01Z
  given readings: [made("a"), raw("x")]
  watermark readings: @1970-01-01T00:00:02Z
  given readings: file("more.csv")
  expect copies: in_order([made("a")], by: .sensor)
}
`;
  const { tests, jobs } = compileText(text, { "more.csv": "sensor\n" });
  const [only] = tests;
  expect(tests).toHaveLength(1);
  expect(only).toMatchObject({ name: "it", doc: "Why.", pipeline: "hot", fails: false });
  expect(only?.given.map((given) => given.kind)).toEqual(["now", "events", "watermark", "file"]);
  expect(only?.fns.map((fn) => fn.name).sort()).toEqual(["made", "named"]);
  expect(only?.params.map((param) => [param.name, param.value])).toEqual([["limit", { kind: "double", value: 0 }]]);
  expect(only?.expected.map(({ sink, events }) => [sink, events.kind])).toEqual([[{ kind: "stream", stream: "copies" }, "listed"]]);
  // No job knows of a test.
  expect(jobs[0]?.fns).toEqual([]);
});

test("a test changes nothing in the job", () => {
  const without = pipelineOf(FLOWS, DECLARATIONS);
  const withTest = `${without}test "it" { pipeline: hot with limit: 9.0 given readings: [${READING}] expect copies: any }`;
  expect(compileText(withTest).jobs).toEqual(compileText(without).jobs);
});

test("a program with a mistake has no tests to run", () => {
  expect(compileText(program("expect copies: [1]")).tests).toEqual([]);
});
