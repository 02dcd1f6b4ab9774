/** What is said of operators that don't fit their flow, and of warnings that are allowed: where, in which words, with which remedy. */
import { expect, test } from "vitest";
import { compileText, jobOf, PLANT, pipelineOf } from "../support/compile.js";
import { errorsOf, warningsOf } from "./errors-of.js";

const MORE = "record Count { key: string, n: long }\nrecord End { at: timestamp }\n";

test.each<readonly [text: string, said: readonly string[]]>([
  ["where(true)", ["PFL4301 where: There is no operator named `where`. Did you mean `filter`? [Write `filter`: where -> filter]"]],
  ["Where(true)", ["PFL4301 Where: There is no operator named `Where`. Did you mean `filter`? [Write `filter`: Where -> filter]"]],
  ["GROUP_BY(.sensor)", ["PFL4301 GROUP_BY: There is no operator named `GROUP_BY`. Did you mean `key_by`? [Write `key_by`: GROUP_BY -> key_by]"]],
  ["sink_to()", ["PFL4301 sink_to: There is no operator named `sink_to`. Did you mean `write`? [Write `write`: sink_to -> write]"]],
  ["explode(.tags)", ["PFL4301 explode: There is no operator named `explode`. Did you mean `flat_map`? [Write `flat_map`: explode -> flat_map]"]],
  ["project(.sensor)", ["PFL4301 project: There is no operator named `project`. Did you mean `select`? [Write `select`: project -> select]"]],
  ["fliter(true)", ["PFL4301 fliter: There is no operator named `fliter`. Did you mean `filter`? [Write `filter`: fliter -> filter]"]],
  [
    "nothing_like_it()",
    ["PFL4301 nothing_like_it: There is no operator named `nothing_like_it`. The operators are `map`, `flat_map`, `filter`, `select`, `add_columns`, `rename`, `drop`, `union`, `key_by`, `reduce`, `aggregate`, `window`, `write` and `print`."],
  ],
  ["filter()", ["PFL4007 filter(): `filter` is not told `predicate`: which events to keep. Write it like `filter(.celsius > 80.0)`."]],
  ["filter(true, false)", ["PFL4008 false: `filter` takes 1 argument without a name; this is one more. Write it like `filter(.celsius > 80.0)`."]],
  ["key_by()", ["PFL4320 key_by(): `key_by` takes at least one field here. Write it like `key_by(.sensor)`."]],
  [
    "window()",
    [
      "PFL4302 window: `window` works key by key, but this flow has no key. Put `key_by(…)` before it.",
      "PFL4007 window(): `window` is not told `windows`: the kind of windows. Write it like `window(tumbling(1m))`.",
      "PFL4304 window(): Nothing is said about events that come after their window has closed. Add `late: drop` to lose them, or `late: allow(5m)` to correct the window's result for so long.",
    ],
  ],
  ["select()", ["PFL4318 select(): No field is left in the events. Keep at least one field."]],
  ["rename()", ["PFL4320 rename(): `rename` takes at least one field to rename here. Write it like `rename(temperature: .celsius)`."]],
  ["reduce((a, b) => a)", ["PFL4302 reduce: `reduce` works key by key, but this flow has no key. Put `key_by(…)` before it."]],
  ["filter(true) |> reduce((a, b) => a)", ["PFL4302 reduce: `reduce` works key by key, but this flow has no key. Put `key_by(…)` before it."]],
  [
    "key_by(.sensor) |> filter(true) |> reduce((a, b) => a)",
    ["PFL4302 reduce: `reduce` works key by key, but `filter` has given up the key of this flow. Put `key_by(…)` directly before `reduce`, after `filter`."],
  ],
  [
    "window(tumbling(1m), late: drop)",
    [
      "PFL4302 window: `window` works key by key, but this flow has no key. Put `key_by(…)` before it.",
      "PFL4303 print: The flow is cut into windows here, and `print` can do nothing with a window. After `window(…)` say what becomes of a window: `aggregate(…)` or `reduce(…)`.",
    ],
  ],
  [
    "key_by(.sensor) |> window(tumbling(1m), late: drop) |> filter(true)",
    ["PFL4303 filter: The flow is cut into windows here, and `filter` can do nothing with a window. After `window(…)` say what becomes of a window: `aggregate(…)` or `reduce(…)`."],
  ],
  [
    "key_by(.sensor) |> window(tumbling(1m), late: drop) |> window(tumbling(1m), late: drop)",
    [
      "PFL4303 window: The flow is cut into windows here, and `window` can do nothing with a window. After `window(…)` say what becomes of a window: `aggregate(…)` or `reduce(…)`.",
      "PFL4303 print: The flow is cut into windows here, and `print` can do nothing with a window. After `window(…)` say what becomes of a window: `aggregate(…)` or `reduce(…)`.",
    ],
  ],
  ["aggregate(Count { key: key, n: count() })", ["PFL4302 aggregate: `aggregate` works key by key, but this flow has no key. Put `key_by(…)` before it."]],
  ["key_by(.sensor) |> aggregate(Count { key: key, n: count() })", []],
  [
    "key_by(.sensor) |> aggregate(End { at: window.end })",
    ["PFL3108 window.end: `window.end` is known only in an `aggregate` directly after a `window`. Put `|> window(…)` before the `aggregate`, or leave it out."],
  ],
  [
    "key_by(.sensor) |> aggregate(Count { key: key + 1, n: max(.celsius) })",
    [
      "PFL3301 key + 1: `+` does not work on `string` and `int`. Make the other one text: `to_string(x)`.",
      "PFL3101 max(.celsius): This is `double`, but `long` is expected here: long does not hold fractions of any size. Convert it: `to_long(x)`.",
    ],
  ],
  [
    "nothing_like_it() |> aggregate(End { at: window.end })",
    ["PFL4301 nothing_like_it: There is no operator named `nothing_like_it`. The operators are `map`, `flat_map`, `filter`, `select`, `add_columns`, `rename`, `drop`, `union`, `key_by`, `reduce`, `aggregate`, `window`, `write` and `print`."],
  ],
  [
    "nothing_like_it() |> reduce((a, b) => a.nope)",
    ["PFL4301 nothing_like_it: There is no operator named `nothing_like_it`. The operators are `map`, `flat_map`, `filter`, `select`, `add_columns`, `rename`, `drop`, `union`, `key_by`, `reduce`, `aggregate`, `window`, `write` and `print`."],
  ],
  ["key_by(.nope) |> aggregate(Count { key: key, n: 1 })", ["PFL3201 nope: `Reading` has no field `nope`. Did you mean `note`? [Write note: nope -> note]"]],
  [
    "aggregate(x: count())",
    [
      "PFL4302 aggregate: `aggregate` works key by key, but this flow has no key. Put `key_by(…)` before it.",
      "PFL4007 aggregate(x: count()): `aggregate` is not told `result`: what comes out, made of `key`, aggregate functions and, in a window, `window.start` and `window.end`. Write it like `aggregate(Peak { sensor: key, peak: max(.celsius) })`.",
      "PFL4006 x: `aggregate` has no argument `x`. It takes no arguments with names.",
    ],
  ],
  ["union(nowhere)", ["PFL2003 nowhere: There is no stream named `nowhere`. Declare it, or use `readings` or `copies`."]],
  ["union(hot)", ["PFL2004 hot: `hot` is a pipeline; a stream is expected here. Write the name of a stream. (hot: declared here)"]],
  ["union(copies)", []],
  ["union()", ["PFL4320 union(): `union` takes at least one other flow here. Write it like `union(phone_orders)`."]],
  ["write(nowhere, guarantee: at_least_once)", ["PFL2003 nowhere: There is no stream named `nowhere`. Declare it, or use `readings` or `copies`."]],
  ["write(hot, guarantee: at_least_once)", ["PFL2004 hot: `hot` is a pipeline; a stream is expected here. Write the name of a stream. (hot: declared here)"]],
  ["map(.nope) |> filter(.x) |> map(.y)", ["PFL3201 nope: `Reading` has no field `nope`. Did you mean `note`? [Write note: nope -> note]"]],
  [
    "filter(r => r.nope) |> select(.sensor) |> filter(.celsius > 1.0)",
    [
      "PFL3201 nope: `Reading` has no field `nope`. Did you mean `note`? [Write note: nope -> note]",
      "PFL3201 celsius: `{ sensor: string }` has no field `celsius`. Its fields are `sensor`.",
    ],
  ],
  ["|> filter(true)", ["PFL1001 |>: Expected an operator such as `filter` after `|>`, but found `|>`. Write an operator such as `filter` here."]],
  ["filter(", ["PFL1002 (: This `(` is never closed: `)` is missing before `|>`. Add the `)` where it belongs. (|>: `)` is missing here at the latest)"]],
])("%s", (text, said) => {
  expect(errorsOf(pipelineOf(`  readings |> ${text} |> print()`, MORE))).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["plant |> filter(.x) |> print()", ["PFL2004 plant: `plant` is a cluster; a stream is expected here. Write the name of a stream. (plant: declared here)"]],
  ["|> filter(.x) |> print()", ["PFL1001 |>: Expected a setting, a `let`, a flow or `}` after `{`, but found `|>`. Write a setting, a `let`, a flow or `}` here."]],
  ["nowhere |> filter(.x) |> union(readings) |> print()", ["PFL2003 nowhere: There is no stream named `nowhere`. Declare it, or use `readings` or `copies`."]],
  [
    "let a = b |> filter(.x)\n  let b = readings |> filter(true)\n  a |> print()",
    ["PFL2006 b: `b` is used here, but its `let` comes only later. Move the `let` above its first use: a pipeline reads from top to bottom."],
  ],
  [
    "let a = readings |> filter(.nope)\n  a |> map(.nope) |> print()",
    [
      "PFL3201 nope: `Reading` has no field `nope`. Did you mean `note`? [Write note: nope -> note]",
      "PFL3201 nope: `Reading` has no field `nope`. Did you mean `note`? [Write note: nope -> note]",
    ],
  ],
  [
    "let a = a |> filter(.x)\n  a |> print()",
    ["PFL2006 a: `a` is used here, but its `let` comes only later. Move the `let` above its first use: a pipeline reads from top to bottom."],
  ],
])("from no stream: %s", (text, said) => {
  expect(errorsOf(`${PLANT}pipeline hot {\n  ${text}\n}`)).toEqual(said);
});

test("a flow is called by what it writes last, its let or its source", () => {
  const ids = (flows: string): readonly string[] => jobOf(pipelineOf(flows)).steps.map(({ id }) => id);
  const write = "write(copies, guarantee: at_least_once)";
  expect(ids(`  readings |> filter(true) |> ${write}`)).toEqual(["readings", "copies-filter-1", "copies-sink"]);
  expect(ids("  readings |> filter(true) |> print()")).toEqual(["readings", "readings-filter-1", "readings-print-1"]);
  expect(ids(`  let warm = readings |> filter(true)\n  warm |> ${write}`)).toEqual(["readings", "warm-filter-1", "copies-sink"]);
  expect(ids("  readings |> filter(true) |> write(guarantee: at_least_once, stream: copies)")).toEqual(["readings", "copies-filter-1", "copies-sink"]);
});

test("records that steps derive have names of their own, the same for the same fields", () => {
  const names = (flows: string, more = ""): readonly string[] =>
    compileText(pipelineOf(flows, more)).checked.pipelines.flatMap(({ flows: all }) => all.flatMap(({ calls }) => calls.map(({ output }) => (output.event.kind === "record" ? output.event.name : output.event.kind))));
  expect(names("  readings |> select(.sensor) |> print()")).toEqual(["ReadingsSelected", "ReadingsSelected"]);
  expect(names("  readings |> select(.sensor) |> print()\n  copies |> select(.sensor) |> print()")).toEqual(["ReadingsSelected", "ReadingsSelected", "ReadingsSelected", "ReadingsSelected"]);
  expect(names("  readings |> select(.sensor) |> print()\n  readings |> select(.note) |> print()\n  readings |> select(.at) |> print()")).toEqual([
    ...["ReadingsSelected", "ReadingsSelected", "ReadingsSelected2", "ReadingsSelected2", "ReadingsSelected3", "ReadingsSelected3"],
  ]);
  expect(names("  readings |> select(.sensor) |> print()", "record READINGSSelected { x: int }")).toEqual(["ReadingsSelected2", "ReadingsSelected2"]);
});

test.each<readonly [text: string, said: readonly string[]]>([
  [
    '"PFL4601"',
    ['PFL4004 "PFL4601": `allow` is a map of codes and reasons, but here is a text. Write it like `allow: { PFL4616: "bad events are counted and looked at each week" }`.'],
  ],
  [
    '{ 5: "why" }',
    ['PFL4004 5: `allow` is a map of codes and reasons, but here is the number 5. Write it like `allow: { PFL4616: "bad events are counted and looked at each week" }`.'],
  ],
  [
    "{ PFL4616: 5 }",
    ['PFL4004 5: `allow` is a map of codes and reasons, but here is the number 5. Write it like `allow: { PFL4616: "bad events are counted and looked at each week" }`.'],
  ],
  ["{ PFL4616: }", ["PFL1001 }: Expected a value after `:`, but found `}`. Write a value here."]],
  ['{ PFL9999: "why" }', ["PFL4010 PFL9999: `PFL9999` is no code, so it can't be allowed. Write the code as the warning shows it, such as `PFL4616`."]],
  ['{ PFL461: "why" }', ["PFL4010 PFL461: `PFL461` is no code, so it can't be allowed. Did you mean `PFL4611`? [Write `PFL4611`: PFL461 -> PFL4611]"]],
  ['{ nothing: "why" }', ["PFL4010 nothing: `nothing` is no code, so it can't be allowed. Write the code as the warning shows it, such as `PFL4616`."]],
  [
    '{ PFL3101: "why" }',
    ["PFL4011 PFL3101: `PFL3101` (type-mismatch) is an error: no reason makes such a program work. Mend what it says; `pfc explain PFL3101` shows how. Only warnings and notes can be allowed."],
  ],
  [
    '{ PFL3101: "why", PFL3101: "again" }',
    [
      "PFL4011 PFL3101: `PFL3101` (type-mismatch) is an error: no reason makes such a program work. Mend what it says; `pfc explain PFL3101` shows how. Only warnings and notes can be allowed.",
      "PFL4011 PFL3101: `PFL3101` (type-mismatch) is an error: no reason makes such a program work. Mend what it says; `pfc explain PFL3101` shows how. Only warnings and notes can be allowed.",
    ],
  ],
  ['{ PFL4616: "" }', ['PFL4012 "": `PFL4616` is allowed without a reason. Say in a sentence why it is no mistake here; the report on guarantees shows it.']],
  ['{ PFL4616: "  " }', ['PFL4012 "  ": `PFL4616` is allowed without a reason. Say in a sentence why it is no mistake here; the report on guarantees shows it.']],
  ['{ PFL4616: "why", PFL4616: "again" }', ['PFL4002 PFL4616: `allow` says `PFL4616` twice. Keep one of them. (PFL4616: "why": first said here)']],
  [
    '{ PFL4616: "", PFL4616: "again" }',
    ['PFL4012 "": `PFL4616` is allowed without a reason. Say in a sentence why it is no mistake here; the report on guarantees shows it.'],
  ],
  [
    "[]",
    ['PFL4004 []: `allow` is a map of codes and reasons, but here is a list. Write it like `allow: { PFL4616: "bad events are counted and looked at each week" }`.'],
  ],
  ["{}", []],
])("allow: %s", (text, said) => {
  expect(errorsOf(`${PLANT}pipeline hot {\n  allow: ${text}\n  readings |> write(copies, guarantee: best_effort)\n}`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["{}", []],
  [
    '{ PFL4621: "why" }',
    ['PFL4013 PFL4621: "why": `PFL4621` is allowed here, but nothing in this block raises it. Remove it, so that it does not hide a later mistake.'],
  ],
  [
    '{ PFL4315: "why", PFL4319: "why not" }',
    [
      'PFL4013 PFL4315: "why": `PFL4315` is allowed here, but nothing in this block raises it. Remove it, so that it does not hide a later mistake.',
      'PFL4013 PFL4319: "why not": `PFL4319` is allowed here, but nothing in this block raises it. Remove it, so that it does not hide a later mistake.',
    ],
  ],
])("it warns of allow: %s", (text, said) => {
  expect(warningsOf(`${PLANT}pipeline hot {\n  allow: ${text}\n  readings |> write(copies, guarantee: best_effort)\n}`)).toEqual(said);
});
