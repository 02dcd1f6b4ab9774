/** What is said of a wrong clause of a test: where, in which words, with which remedy; and that nothing is said twice. */
import { expect, test } from "vitest";
import { pipelineOf } from "../support/compile.js";
import { errorsOf } from "./errors-of.js";

const DECLARATIONS = `enum Level { low, high }
param limit: double = 0.0
param level: Level = low
param needed: int
param unneeded: int
extern java fn weigh(sensor: string) -> double from "Weights.java"
fn wanted(r: Reading) -> bool = r.celsius > limit && length(r.sensor) > needed
`;
const FILES = {
  "Weights.java": "public class Weights { public static double weigh(String sensor) { return 1; } }",
  "rows.csv": "sensor\n",
};
const FLOW = "  readings |> filter(wanted(.) && weigh(.sensor) > 1.0) |> write(copies, guarantee: at_least_once)";
const program = (clauses: string): string => `${pipelineOf(FLOW, DECLARATIONS)}test "it" {\n  pipeline: hot\n  ${clauses}\n}\n`;
const complete = (clauses: string): string => program(`with needed: 1 expect copies: any ${clauses}`);

test.each<readonly [text: string, said: readonly string[]]>([
  ["expect copies: any", ['PFL4710 "it": The pipeline `hot` needs the param `needed`, which has no default. Give it a value in this test: `with needed: …`.']],
  ["with needed: 1 expect copies: any", []],
  ['with needed: "1" expect copies: any', ['PFL3101 "1": This is `string`, but `int` is expected here: string is not int. Convert it: `parse_int(s) ?? 0`.']],
  [
    "with needed: now() expect copies: any",
    ["PFL3101 now(): This is `timestamp`, but `int` is expected here: timestamp is not int. Write a value of that type, or change the type that is declared."],
  ],
  [
    "with needed: expect copies: any",
    [
      "PFL3104 expect: There is no value named `expect` here. Write a literal, or the name of something that is known here.",
      'PFL4001 copies: The test "it" has no setting `copies`. The settings are `pipeline`, `with`, `given`, `watermark`, `now`, `expect` and `fails`.',
    ],
  ],
  ["with expect copies: any", ["PFL1001 copies: Expected `:` after `expect`, but found `copies`. Write `:` here."]],
  ["with needed", ["PFL1001 }: Expected `:` after `needed`, but found `}`. Write `:` here."]],
  [
    "with limit: 1 expect copies: any",
    ['PFL4710 "it": The pipeline `hot` needs the param `needed`, which has no default. Give it a value in this test: `with needed: …`.'],
  ],
  ["with unneeded: 1 with needed: 1 expect copies: any", ["PFL4709 unneeded: The pipeline `hot` does not use the param `unneeded`. Leave this clause out."]],
  ["with needed: 1 with limit: 1 expect copies: any", []],
  [
    'with "needed": 1 expect copies: any',
    ['PFL4701 "needed": `with` is about a param or an extern function that the pipeline uses, named before its `:`. Write it like `with threshold: 90.0`.'],
  ],
  [
    "with: 1 expect copies: any",
    ["PFL4701 with: `with` is about a param or an extern function that the pipeline uses, named before its `:`. Write it like `with threshold: 90.0`."],
  ],
  [
    "with need: 1 expect copies: any",
    ["PFL2003 need: There is no param or extern function named `need`. Declare it, or use `limit`, `level`, `needed`, `unneeded` or `weigh`."],
  ],
  [
    "with copies: 1 with needed: 1 expect copies: any",
    ["PFL2004 copies: `copies` is a stream; a param or extern function is expected here. Write the name of a param or extern function. (copies: declared here)"],
  ],
  [
    'with needed: 1 with weigh: s => "a" expect copies: any',
    ['PFL3101 "a": This is `string`, but `double` is expected here: string is not double. Convert it: `parse_double(s) ?? 0.0`.'],
  ],
  ["with needed: 1 with weigh: 1.0 expect copies: any", []],
  ["with needed: 1 with needed: 2 expect copies: any", ['PFL4002 needed: The test "it" says `with needed` twice. Keep one of them. (with needed: 1: first said here)']],
  [
    "with needed: 1 with weigh: s => 1.0 with weigh: s => 2.0 with limit: 1 with needed: 3 expect copies: any",
    [
      'PFL4002 weigh: The test "it" says `with weigh` twice. Keep one of them. (with weigh: s => 1.0: first said here)',
      'PFL4002 needed: The test "it" says `with needed` twice. Keep one of them. (with needed: 1: first said here)',
    ],
  ],
])("with: %s", (text, said) => {
  expect(errorsOf(program(text), FILES)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["given readings: [raw(1)]", ['PFL4004 1: `text` is a text, but here is the number 1. Write it like `"{"`.']],
  ["given readings: [raw()]", ['PFL4007 raw(): `raw` is not told `text`: the event as a text. Write it like `raw("{")`.']],
  ['given readings: [raw("{", "}")]', ['PFL4008 "}": `raw` takes 1 argument without a name; this is one more. Write it like `raw("{")`.']],
  [
    'given readings: [1, raw("{"), lower("A")]',
    [
      "PFL3101 1: This is `int`, but `Reading` is expected here: int is not Reading. Write a value of that type, or change the type that is declared.",
      'PFL3101 lower("A"): This is `string`, but `Reading` is expected here: string is not Reading. Write a value of that type, or change the type that is declared.',
    ],
  ],
  ["given readings: 5", ['PFL4004 5: `given` is `file` or a list of events, but here is the number 5. Write it like `given readings: [Reading { … }, raw("{")]`.']],
  [
    "given readings: ([1])",
    ["PFL3101 1: This is `int`, but `Reading` is expected here: int is not Reading. Write a value of that type, or change the type that is declared."],
  ],
  ['given readings: file("rows.csv")', []],
  [
    'given readings: file("rows.csv.gz")',
    ['PFL4706 "rows.csv.gz": `rows.csv.gz` is no file that a test can use here. Name a file that ends with `.jsonl` or `.csv`, by its path from the folder of the `.pfl` file.'],
  ],
  ["given readings: file(5)", ['PFL4004 5: `path` is a text, but here is the number 5. Write it like `"input/readings.jsonl"`.']],
  ["given readings: file()", ['PFL4007 file(): `file` is not told `path`: the file, from the folder of the program. Write it like `file("input/readings.jsonl")`.']],
  [
    'given readings: file("absent.csv")',
    ['PFL4705 "absent.csv": There is no file `absent.csv` beside this program. The path starts at the folder of the `.pfl` file. Write the file, or correct the path.'],
  ],
  [
    'given readings: file("/rows.csv")',
    ['PFL4706 "/rows.csv": `/rows.csv` does not lie beside this program or below. Name a file that ends with `.jsonl` or `.csv`, by its path from the folder of the `.pfl` file.'],
  ],
  [
    'given readings: file("../rows.csv")',
    ['PFL4706 "../rows.csv": `../rows.csv` does not lie beside this program or below. Name a file that ends with `.jsonl` or `.csv`, by its path from the folder of the `.pfl` file.'],
  ],
  [
    'given readings: file("in/../rows.csv")',
    ['PFL4706 "in/../rows.csv": `in/../rows.csv` does not lie beside this program or below. Name a file that ends with `.jsonl` or `.csv`, by its path from the folder of the `.pfl` file.'],
  ],
  [
    'given readings: file("a/.b/c..jsonl")',
    ['PFL4705 "a/.b/c..jsonl": There is no file `a/.b/c..jsonl` beside this program. The path starts at the folder of the `.pfl` file. Write the file, or correct the path.'],
  ],
  [
    'given readings: file("a..b/c.csv\\n")',
    ['PFL4706 "a..b/c.csv\\n": `a..b/c.csv\n` does not lie beside this program or below. Name a file that ends with `.jsonl` or `.csv`, by its path from the folder of the `.pfl` file.'],
  ],
  [
    'given readings: file("rows csv")',
    ['PFL4706 "rows csv": `rows csv` does not lie beside this program or below. Name a file that ends with `.jsonl` or `.csv`, by its path from the folder of the `.pfl` file.'],
  ],
  ["given copies: []", ["PFL4702 copies: The pipeline `hot` does not read `copies`. It reads `readings`."]],
  ['given copies: file("rows.csv")', ["PFL4702 copies: The pipeline `hot` does not read `copies`. It reads `readings`."]],
  ["given hot: []", ["PFL2004 hot: `hot` is a pipeline; a stream is expected here. Write the name of a stream. (hot: declared here)"]],
  [
    'given "readings": []',
    ['PFL4701 "readings": `given` is about a stream that the pipeline reads, named before its `:`. Write it like `given readings: [Reading { … }, raw("{")]`.'],
  ],
  ["given: []", ['PFL4701 given: `given` is about a stream that the pipeline reads, named before its `:`. Write it like `given readings: [Reading { … }, raw("{")]`.']],
  ["given readings:", ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  ["given", ["PFL1001 }: Expected `:` after `given`, but found `}`. Write `:` here."]],
])("given: %s", (text, said) => {
  expect(errorsOf(complete(text), FILES)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["now: 5", ["PFL3101 5: This is `int`, but `timestamp` is expected here: int is not timestamp. Write a value of that type, or change the type that is declared."]],
  ["now readings: @2024-05-01T12:00:00Z", ["PFL4701 readings: `now` takes nothing before its `:`. Write it like `now: @2024-05-01T12:01:00Z`."]],
  ["now:", ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  ["now: @2024-05-01T12:00:01Z now: @2024-05-01T12:00:01Z", []],
  [
    "now: @2024-05-01T12:00:01Z now: @2024-05-01T12:00:00Z",
    ["PFL4707 @2024-05-01T12:00:00Z: Processing time would go back here. Clauses happen in the order in which they stand: put the earlier instant first. (@2024-05-01T12:00:01Z: it was here already)"],
  ],
  [
    "now: @2024-05-01T12:00:01Z now: @2024-05-01T12:00:00Z now: @2024-05-01T12:00:00Z",
    [
      "PFL4707 @2024-05-01T12:00:00Z: Processing time would go back here. Clauses happen in the order in which they stand: put the earlier instant first. (@2024-05-01T12:00:01Z: it was here already)",
      "PFL4707 @2024-05-01T12:00:00Z: Processing time would go back here. Clauses happen in the order in which they stand: put the earlier instant first. (@2024-05-01T12:00:01Z: it was here already)",
    ],
  ],
  ["now: @2024-05-01T12:00:01Z watermark readings: @2024-05-01T12:00:00Z now: @2024-05-01T12:00:02Z", []],
  [
    "watermark readings: @2024-05-01T12:00:01Z watermark readings: @2024-05-01T12:00:00Z",
    ["PFL4707 @2024-05-01T12:00:00Z: The watermark of `readings` would go back here. Clauses happen in the order in which they stand: put the earlier instant first. (@2024-05-01T12:00:01Z: it was here already)"],
  ],
  ["watermark readings:", ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  [
    "watermark: @2024-05-01T12:00:00Z",
    ["PFL4701 watermark: `watermark` is about a stream that the pipeline reads, named before its `:`. Write it like `watermark readings: @2024-05-01T12:01:00Z`."],
  ],
  [
    'watermark "readings": @2024-05-01T12:00:00Z',
    ['PFL4701 "readings": `watermark` is about a stream that the pipeline reads, named before its `:`. Write it like `watermark readings: @2024-05-01T12:01:00Z`.'],
  ],
  ["watermark copies: @2024-05-01T12:00:00Z", ["PFL4702 copies: The pipeline `hot` does not read `copies`. It reads `readings`."]],
  [
    "watermark copies: @2024-05-01T12:00:01Z watermark copies: @2024-05-01T12:00:00Z",
    [
      "PFL4702 copies: The pipeline `hot` does not read `copies`. It reads `readings`.",
      "PFL4702 copies: The pipeline `hot` does not read `copies`. It reads `readings`.",
    ],
  ],
  ["watermark redings: @2024-05-01T12:00:00Z", ["PFL2003 redings: There is no stream named `redings`. Did you mean `readings`?"]],
  ["now: instant(limit)", ["PFL3601 instant: There is no function named `instant`. Declare it: `fn instant(x: long) -> long = …`."]],
])("instants: %s", (text, said) => {
  expect(errorsOf(complete(text), FILES)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    "",
    ['PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.'],
  ],
  ["expcts copies: []", ['PFL4001 expcts: The test "it" has no setting `expcts`. Did you mean `expect`? [Write `expect`: expcts -> expect]']],
  ["expcts copies: [] fails: true", ['PFL4001 expcts: The test "it" has no setting `expcts`. Did you mean `expect`? [Write `expect`: expcts -> expect]']],
  [
    "given readings: [] : []",
    [
      'PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.',
      "PFL1001 :: Expected a clause such as `given` or `expect`, or `}` after `]`, but found `:`. Write a clause such as `given` or `expect`, or `}` here.",
    ],
  ],
  ["expect copies:", ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  ["expect", ["PFL1001 }: Expected `:` after `expect`, but found `}`. Write `:` here."]],
  ["expect copies: all", ['PFL4005 all: `all` is no choice for `expect`. Choose `in_order([Alert { … }])`, `snapshot("expected/alerts.jsonl")` or `any`.']],
  ["expect nowhere: []", ["PFL2003 nowhere: There is no stream named `nowhere`. Declare it, or use `readings` or `copies`."]],
  ["fails: true fails: true", ['PFL4002 fails: The test "it" says `fails` twice. Keep one of them. (fails: first said here)']],
  ["fails: 1", ["PFL4004 1: `fails` is `true` or `false`, but here is the number 1. Write it like `fails: true`."]],
  [
    "fails: false",
    ['PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.'],
  ],
  [
    "fails: true expect copies: any",
    ["PFL4712 expect: A job that fails promises nothing about what it has written. Keep either `fails: true` or the expectations. (fails: true: the job fails)"],
  ],
  [
    "expect copies: any fails: true expect copies: any",
    [
      "PFL4712 expect: A job that fails promises nothing about what it has written. Keep either `fails: true` or the expectations. (fails: true: the job fails)",
      'PFL4002 copies: The test "it" says `expect copies` twice. Keep one of them. (expect copies: any: first said here)',
    ],
  ],
  [
    "fails readings: true",
    [
      'PFL4704 "it": The pipeline `hot` writes `copies`, and this test expects nothing of it. Say what comes, such as `expect copies: []` for nothing, or that it does not matter: `expect copies: any`.',
      "PFL4701 readings: `fails` takes nothing before its `:`. Write it like `fails: true`.",
    ],
  ],
  ["pipeline: hot expect copies: any", ['PFL4002 pipeline: The test "it" says `pipeline` twice. Keep one of them. (pipeline: first said here)']],
  ["fails: maybe", ["PFL4004 maybe: `fails` is `true` or `false`, but here is `maybe`. Write it like `fails: true`."]],
  [
    "expect: []",
    ["PFL4701 expect: `expect` is about a stream that the pipeline writes, or the prefix of a `print`, named before its `:`. Write it like `expect alerts: [Alert { … }]`."],
  ],
  ["expect copies: [] expect nowhere: []", ["PFL2003 nowhere: There is no stream named `nowhere`. Declare it, or use `readings` or `copies`."]],
])("clauses: %s", (text, said) => {
  expect(errorsOf(program(`with needed: 1 ${text}`), FILES)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ['test "it" { }', ['PFL4003 "it": The test "it" says nothing about `pipeline`: the pipeline that is tested. Add it, such as `pipeline: hot_sensors`.']],
  [
    'test "it" { expect copies: [] given copies: [] }',
    ['PFL4003 "it": The test "it" says nothing about `pipeline`: the pipeline that is tested. Add it, such as `pipeline: hot_sensors`.'],
  ],
  [
    'test "it" { pipeline: hott expect copies: [] watermark copies: @2024-05-01T12:00:00Z now: 5 }',
    [
      "PFL2003 hott: There is no pipeline named `hott`. Did you mean `hot`?",
      "PFL3101 5: This is `int`, but `timestamp` is expected here: int is not timestamp. Write a value of that type, or change the type that is declared.",
    ],
  ],
  [
    'test "it" { pipeline: readings }',
    ["PFL2004 readings: `readings` is a stream; a pipeline is expected here. Write the name of a pipeline. (readings: declared here)"],
  ],
  ['test "it" { pipeline: }', ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  ['test "it" { pipeline }', ["PFL1001 }: Expected `:` after `pipeline`, but found `}`. Write `:` here."]],
  ['test "it" { pipelin: hot }', ['PFL4001 pipelin: The test "it" has no setting `pipelin`. Did you mean `pipeline`? [Write `pipeline`: pipelin -> pipeline]']],
  [
    'test "it" { : hot }',
    [
      'PFL4003 "it": The test "it" says nothing about `pipeline`: the pipeline that is tested. Add it, such as `pipeline: hot_sensors`.',
      "PFL1001 :: Expected a clause such as `given` or `expect`, or `}` after `{`, but found `:`. Write a clause such as `given` or `expect`, or `}` here.",
    ],
  ],
  ["test { }", ["PFL1001 {: Expected what the test is about, in double quotes after `test`, but found `{`. Write what the test is about, in double quotes here."]],
  [
    "test { pipeline: hot pipeline: hot }",
    [
      "PFL1001 {: Expected what the test is about, in double quotes after `test`, but found `{`. Write what the test is about, in double quotes here.",
      "PFL4002 pipeline: This test says `pipeline` twice. Keep one of them. (pipeline: first said here)",
    ],
  ],
  ['test "it" { pipeline: hot pipeline: hot }', ['PFL4002 pipeline: The test "it" says `pipeline` twice. Keep one of them. (pipeline: first said here)']],
  [
    'test "it" { pipeline hot: hot }',
    [
      "PFL1002 {: This `{` is never closed: `}` is missing before the end of the declaration. Add the `}` where it belongs. (: `}` is missing here at the latest)",
      "PFL1001 :: Expected `{` after `hot`, but found `:`. Write `{` here.",
    ],
  ],
])("a test names its pipeline: %s", (text, said) => {
  expect(errorsOf(`${pipelineOf("  readings |> print()")}${text}`)).toEqual(said);
});
