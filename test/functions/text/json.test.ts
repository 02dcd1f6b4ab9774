/** What values within JSON are at the edges. */
import { expect, test } from "vitest";
import { JSON_FUNCTIONS } from "../../../src/functions/json.js";
import { JSON_PATH } from "../../../src/functions/notation/json-path.js";
import { type CallCase, examplesOf, expectFailures, expectValues } from "../../support/functions.js";

/** A text as a program writes it. */
function text(json: string): string {
  return `"${json.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t").replaceAll("\u0001", "\\u{1}")}"`;
}

const GOOD = ["0", "-0", "1.5e+3", "1E2", "true", "null", '""', " [ ] ", "{}", '{"a":{"a":[{}]}}', '"\\u00fC\\/\\b"', "\n[1,\t2]\r".replace("\r", ""), `${"[".repeat(1000)}${"]".repeat(1000)}`, "1".repeat(1000)];

const BAD = [
  ...["", " ", "nul", "True", "01", "-", "+1", "1.", ".5", "1e", "NaN", "[1,]", "[,1]", "[1 2]", "{", "]", '{"a"}', '{"a":}', '{"a":1,}', "{a:1}", "{1:1}", "'a'", '"a', '"\\x"', '"\\u12"', '"\\u12g4"'],
  ...['"\t"', '"\u0001"', "1 2", "[1}", '{"a":1]', "nulll", "/**/1", "\u00a01", `${"[".repeat(1001)}${"]".repeat(1001)}`, "1".repeat(1001)],
];

const EVENT = text('{"a": {"b": [10, {"c": "x"}, null], "": 1, "d.e": 2, "q\\"": 3}, "t": true, "n": 1.0, "big": 9223372036854775808, "a2": [ ], "dup": 1, "dup": "last"}');

const CALLS: readonly CallCase[] = [
  ...GOOD.map((json): CallCase => [`is_json(${text(json)})`, "true"]),
  ...BAD.map((json): CallCase => [`is_json(${text(json)})`, "false"]),
  ...BAD.slice(0, 20).map((json): CallCase => [`json_get(${text(json)}, "$")`, "null"]),
  [`json_get(${EVENT}, "$.a.b")`, text('[10, {"c": "x"}, null]')],
  [`json_get(${EVENT}, "$.a.b[1].c")`, text('"x"')],
  [`json_get(${EVENT}, "$.a.b[3]")`, "null"],
  [`json_get(${EVENT}, "$.a.b[2]")`, '"null"'],
  [`json_get(${EVENT}, "$.a.b.c")`, "null"],
  [`json_get(${EVENT}, "$.t.x")`, "null"],
  [`json_get(${EVENT}, "$.a[0]")`, "null"],
  [`json_get(${EVENT}, "$.x.y")`, "null"],
  [`json_get(" 7 ", "$")`, '"7"'],
  [`json_long(${EVENT}, ${text('$.a[""]')})`, "1"],
  [`json_long(${EVENT}, ${text('$.a["d.e"]')})`, "2"],
  [`json_long(${EVENT}, ${text('$["a"]["q\\""]')})`, "3"],
  [`json_long(${EVENT}, "$.n")`, "null"],
  [`json_long(${EVENT}, "$.big")`, "null"],
  [`json_long(${EVENT}, "$.dup")`, "null"],
  ['json_long("-9223372036854775808", "$")', "-9223372036854775808"],
  ['json_long("-0", "$")', "0"],
  ['json_long("1e2", "$")', "null"],
  [`json_string(${EVENT}, "$.dup")`, '"last"'],
  [`json_string(${text('"\\u00fc\\ud83d\\ude00\\n\\/"')}, "$")`, '"\\u{FC}\\u{1F600}\\n/"'],
  [`json_string(${EVENT}, "$.a")`, "null"],
  [`json_double(${EVENT}, "$.big")`, "9223372036854775808.0"],
  ['json_double("-0.0", "$") ?? 1.0', "-0.0"],
  ['json_double("4.9e-324", "$")', "4.9e-324"],
  [`json_double(${text('"1"')}, "$")`, "null"],
  [`json_bool(${EVENT}, "$.t")`, "true"],
  [`json_bool(${EVENT}, "$.n")`, "null"],
  [`json_type(${EVENT}, "$.a.b")`, '"array"'],
  [`json_type(${EVENT}, "$")`, '"object"'],
  ['json_type("-1", "$")', '"number"'],
  ['json_type("false", "$")', '"bool"'],
  ['json_type("x", "$")', "null"],
  [`json_length(${EVENT}, "$.a2")`, "0"],
  [`json_length(${EVENT}, "$")`, "6"],
  [`json_length(${EVENT}, "$.dup")`, "null"],
  [`json_keys(${EVENT}, "$")`, '["a", "t", "n", "big", "a2", "dup"]'],
  ['size(json_keys("{}", "$") ?? ["x"])', "0"],
  [`json_keys(${EVENT}, "$.a2")`, "null"],
  [`json_elements(${EVENT}, "$.a.b")`, `["10", ${text('{"c": "x"}')}, "null"]`],
  ['size(json_elements("[]", "$") ?? ["x"])', "0"],
  ['json_elements("{}", "$")', "null"],
];

const DECLARATIONS = `
enum Level { low, mid @json("MIDDLE") }
record Item { name: string, price: decimal(10, 2)?, when: timestamp, level: Level @json("lvl") }
record Box { items: list<Item?>, by: map<Level, double>, on: date?, raw: bytes, f: float, t: time, d: duration, yes: bool, n: int8 }
fn item(price: decimal(10, 2)?) -> Item = Item { name: "\\"\\n\\u{1F600}\\u{1}", price: price, when: @2024-05-01T12:00:00.5Z, level: mid }
fn box() -> Box = Box { items: [item(1.5), null, item(null)], by: { low: 1.0e10, mid: -0.0 }, on: @2024-02-29, raw: encode_utf8("hi?>"), f: 0.1, t: @12:00:00.25, d: -1500ms, yes: true, n: -128 }
fn json_of(x: float) -> string = to_json(x)
fn json_or_null(x: long?) -> string = to_json(x)
fn nested() -> string = to_json(transform([1, 2], value => to_json({ value: [value] })))
`;

const WRITTEN: readonly CallCase[] = [
  ["to_json(item(null))", text('{"name":"\\"\\n\u{1F600}\\u0001","price":null,"when":"2024-05-01T12:00:00.500Z","lvl":"MIDDLE"}'.replace("\\u{1F600}", "\u{1F600}"))],
  [
    "json_get(to_json(box()), \"$.items[0].price\") ?? \"\"",
    '"1.50"',
  ],
  [
    'substring_after(to_json(box()), "],")',
    text('"by":{"low":1.0E10,"MIDDLE":-0.0},"on":"2024-02-29","raw":"aGk/Pg==","f":0.1,"t":"12:00:00.250","d":"PT-1.5S","yes":true,"n":-128}'),
  ],
  ["json_of(3.4028235e38)", '"3.4028235E38"'],
  ["json_of(1.4e-45) + json_of(-0.0) + json_of(16777216.0)", '"1.4E-45-0.01.6777216E7"'],
  ["json_or_null(null) + json_or_null(-9223372036854775808)", '"null-9223372036854775808"'],
  ["nested()", text('["{\\"1\\":[1]}","{\\"2\\":[2]}"]')],
  ['to_json({ true: [1.5dec] })', text('{"true":[1.5]}')],
  ["to_json(@2024-05-01) + to_json(@2024-05-01T12:00:00Z) + to_json(1h) + to_json(\"\")", text('"2024-05-01""2024-05-01T12:00:00Z""PT1H"""')],
  ["to_json(keep([1], x => false)) + to_json(keep_entries({ 1: 2 }, (k, v) => false))", '"[]{}"'],
];

test("values as JSON are those of events", { timeout: 120_000 }, () => expectValues(WRITTEN, DECLARATIONS));

test("what JSON has no number for is an error", { timeout: 120_000 }, () =>
  expectFailures([["to_json([1.0 / 0.0])", "JSON has no number for Infinity"]]));

test("values in JSON keep their meaning at the edges", { timeout: 120_000 }, () => expectValues([...examplesOf(JSON_FUNCTIONS), ...CALLS]));

test.each(["", "a", "$a", "$.", "$.a.", "$[a]", "$[-1]", "$['a']", '$["a]', "$..a", "$.*", "$[1", "$ .a", "$.a b", "$.1", "$[99999999999]"])("%s is no path", (path) => {
  expect(JSON_PATH.wrong(path, new Map())).toMatch(/\.$/);
});

test.each(["$", "$.a", "$.a_1-b[0][12].c", '$["a b"].c', '$["\\"\\\\"]'])("%s is a path", (path) => {
  expect(JSON_PATH.wrong(path, new Map())).toBeUndefined();
});
