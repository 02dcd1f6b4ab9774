/** The rows of the language's meaning in which targets differ, run in the evaluator, and as Java under a Turkish locale and a far time zone. */
import { expect, test } from "vitest";
import { checkExpression } from "../../src/check/expression/check.js";
import { lowerFn } from "../../src/lower/fn.js";
import type { FnSymbol } from "../../src/model/symbol.js";
import { EMPTY_SCOPE } from "../../src/lower/expression/scope.js";
import { wrongInEvaluator } from "../support/evaluate.js";
import { NO_SCOPE, expression, lowered, program } from "../support/expressions.js";
import { type JavaCase, type JavaProgram, wrongInJava } from "../support/java.js";

const DECLARATIONS = `
enum Level { low, mid @json("MIDDLE"), high }
record Item { name: string, price: decimal(10, 2), count: int?, score: double? = null }
record Box { item: Item?, level: Level, tags: list<string> = ["none"] }

fn plus(a: int?, b: int?) -> int = if a is not null && b is not null then a + b else -1
fn same(a: int?, b: int?) -> bool = if a is not null && b is not null then a == b else false
fn same_or_null(a: double?, b: double?) -> bool = a == b
fn either(a: int?, b: int?) -> int? = a ?? b
fn pick(c: bool, a: int?) -> int? = if c then a else 5
fn widen(a: int?) -> long? = a
fn word(l: Level?) -> string = match l { null => "?", low => "l", _ => to_string(l) }
fn number(n: int?) -> string = match n { 1 => "one", null => "none", 2 => "two", _ => "many" }
fn truth(b: bool?) -> int = match b { true => 1, false => 0, null => 2 }
fn named(s: string) -> int = match lower(s) { "a" => 1, "b" => 2, _ => 0 }
fn price(b: Box) -> decimal(10, 2)? = b.item?.price
fn name_of(b: Box) -> string = if b.item is null then "none" else b.item.name
fn item(n: int?) -> Item = Item { name: "x", price: 1.5, count: n }
fn box(i: Item?) -> Box = Box { item: i, level: mid }
fn tag(b: Box) -> Box = Box { ...b, tags: append(b.tags, ["\\u{1F600}"]) }
fn tiny(a: int8) -> int8 = a + 1
fn small(a: int16, b: int16) -> int16 = a * b
fn as_float(x: double) -> float = x
fn float_of(x: long) -> float = x
fn twice(x: float) -> double = x * 2
fn cents(x: decimal(10, 4)) -> decimal(6, 2) = x
fn narrow(x: decimal(38, 0)) -> decimal(3, 0) = x
fn div_of(a: int, b: int) -> int = a div b ?? fail("no quotient of " + to_string(a))
fn rest_of(a: long, b: long) -> long? = a % b
fn tiny_div(a: int8, b: int8) -> int8? = a div b
fn quotient(a: decimal(10, 2), b: decimal(10, 2)) -> decimal(38, 6)? = a / b
fn share(part: duration, whole: duration) -> long = part div whole ?? -1
fn sign_name(n: int) -> string = if n > 0 then "plus" else if n < 0 then "minus" else fail("zero")
fn level_word(l: Level) -> int = match l { low => 1, mid => fail("neither low nor high"), high => 3 }
fn half_of(n: int?) -> long = to_long(n ?? fail("none")) div 2
fn ratio(a: int, b: int) -> double = a / b
fn longs(a: long) -> long = a
fn in_both(xs: list<long>, ys: list<long>) -> bool = any(xs, x => any(ys, y => x == y))
fn in_all(xs: list<int>, ys: list<long>) -> bool = all(xs, x => any(ys, y => x == y))
fn to_ints(xs: list<double>) -> list<int> = transform(xs, x => to_int(x))
fn sum_or(a: double?, b: float?) -> double = (a ?? 0.5) + (b ?? 0.5)
fn keys_of(m: map<string, int>) -> list<string> = keys(m)
fn outer(xs: list<int>, n: int) -> list<list<int>> = transform(xs, x => transform(keep(xs, y => y > x), x => x * n))
`;

const CASES: readonly (readonly [call: string, value: string])[] = [
  // null
  ["plus(1, 2)", "3"],
  ["plus(null, 2)", "-1"],
  ["same(1000, 1000)", "true"],
  ["same(1000, null)", "false"],
  ["same_or_null(null, null)", "true"],
  ["same_or_null(to_double(parse_double(\"NaN\") ?? 0.0), parse_double(\"NaN\"))", "false"],
  ["either(null, null) ?? -1", "-1"],
  ["either(null, 7) ?? -1", "7"],
  ["pick(true, null) ?? -1", "-1"],
  ["pick(false, null) ?? -1", "5"],
  ["widen(null) ?? 9", "9"],
  ["widen(4000) ?? 9", "4000"],
  ["word(null) + word(low) + word(mid)", '"?lMIDDLE"'],
  ["number(1) + number(null) + number(2) + number(9)", '"onenonetwomany"'],
  ["truth(null) * 100 + truth(true) * 10 + truth(false)", "210"],
  ['named("B")', "2"],
  ["name_of(box(null))", '"none"'],
  ["name_of(box(item(null)))", '"x"'],
  ["price(box(null)) ?? 9.99", "9.99dec"],
  ["price(box(item(3))) ?? 9.99", "1.50dec"],
  ["item(null).count ?? -1", "-1"],
  ["tag(box(null)).tags", '["none", "\\u{1F600}"]'],
  ["tag(box(null)) == tag(box(null))", "true"],
  ["box(item(1)) == box(item(2))", "false"],
  // whole numbers
  ["7 div -2", "-3"],
  ["-7 % 2", "-1"],
  ["div_of(-7, 2)", "-3"],
  ["rest_of(-7, 2) ?? 0", "-1"],
  ["rest_of(-7, 0) ?? 99", "99"],
  ["tiny_div(-128, -1) ?? 0", "-128"],
  ["tiny_div(1, 0) ?? 7", "7"],
  ["quotient(5.00, 0.00) ?? 1.5", "1.500000dec"],
  ["share(90m, 1h) + share(1h, 0s)", "0"],
  // failures
  ['sign_name(3) + (try(sign_name(0)) ?? "none")', '"plusnone"'],
  ["level_word(low) + (try(level_word(mid)) ?? 10)", "11"],
  ["try(half_of(null)) ?? half_of(9)", "4"],
  ["try(narrow(1000.0dec)) ?? 1", "1dec"],
  ["try(parse_int(\"x\")) ?? -1", "-1"],
  ["all([1, 2], x => x > 0 || fail(\"never\"))", "true"],
  ["7 / 2", "3.5"],
  ["ratio(1, 0)", "1.0e400"],
  ["ratio(7, 2)", "3.5"],
  ["2147483647 + 1", "-2147483648"],
  ["tiny(127)", "-128"],
  ["small(300, 300)", "24464"],
  ["longs(2147483647) + 1", "2147483648"],
  ["abs(-2147483648)", "-2147483648"],
  ["in_both([4000000000], [1, 4000000000])", "true"],
  ["in_all([4, 5], [5, 4])", "true"],
  ["to_ints([1.9, -1.9])", "[1, -1]"],
  ["sum_or(null, 0.25)", "0.75"],
  // fractions
  ["to_string(0.1 + 0.2)", '"0.30000000000000004"'],
  ["to_string(2.0e-3)", '"0.002"'],
  ["to_string(1.0e7)", '"1.0E7"'],
  ["to_string(2.0e23)", '"2.0E23"'],
  ["to_string(9007199254740993.0)", '"9.007199254740992E15"'],
  ["to_string(-5.0e-324)", '"-4.9E-324"'],
  ["to_string(1.0 / 0.0)", '"Infinity"'],
  ["-5.5 % 2.0", "-1.5"],
  ["twice(as_float(0.1)) > 0.2", "true"],
  ["to_double(float_of(9007199791611905))", "9007200328482816.0"],
  ["round(1.005, 2)", "1.01"],
  ["round(0.5)", "1.0"],
  ["round(-0.5)", "-1.0"],
  ["to_long(1.0e300)", "9223372036854775807"],
  ["to_int(parse_double(\"NaN\") ?? 1.0)", "0"],
  // decimals
  ["0.1dec + 0.2dec", "0.3dec"],
  ["1.10dec * 1.10dec", "1.2100dec"],
  ["1.10dec == 1.1dec", "true"],
  ["cents(0.125)", "0.13"],
  ["cents(-0.125)", "-0.13"],
  ["to_string(cents(7.0))", '"7.00"'],
  ["to_string(quotient(2.00, 3.00) ?? 0.0)", '"0.666667"'],
  ["to_string(1.00dec / 3)", '"0.333333"'],
  ["-7.5dec % 2", "-1.5dec"],
  ["1 + 0.5dec", "1.5dec"],
  ["1.5dec > 1", "true"],
  ["max_of(1.5dec, 1.25dec)", "1.50dec"],
  // strings
  ['length("\\u{1F600}")', "1"],
  ['"\\u{FFFF}" < "\\u{1F600}"', "true"],
  ['"a" < "B"', "false"],
  ['upper("i")', '"I"'],
  ['lower("I")', '"i"'],
  ['trim("\\t a ")', '"\\t a"'],
  ['substring("\\u{1F600}bc", 1, 99)', '"bc"'],
  ['substring("abc", 2147483647, 2147483647)', '""'],
  ['substring("abc", -5, 6)', '"a"'],
  ['"a" + "\\n\\"\\\\" + "\\u{5C}u0022"', '"a\\n\\"\\\\\\\\u0022"'],
  // collections
  ["[1, 2][1] ?? -1", "2"],
  ["[1, 2][2] ?? -1", "-1"],
  ["[1, 2][-1] ?? -1", "-1"],
  ["[1, 2][4294967296] ?? -1", "-1"],
  ['{ "a": 1 }["b"] ?? -1', "-1"],
  ['keys_of({ "z": 1, "a": 2, "m": 3, "b": 4 })', '["z", "a", "m", "b"]'],
  ['{ "z": 1, "z": 2 }["z"] ?? 0', "2"],
  ["size([null, 1, null])", "3"],
  ["outer([1, 2, 3], 10)", "[[20, 30], [30], keep([1], x => x > 1)]"],
  ["contains([1.5, 2.5], 2.5)", "true"],
  // dates and times
  ["to_string(@2024-05-01T12:00:00Z)", '"2024-05-01T12:00:00Z"'],
  ["to_string(@1969-12-31T23:59:59.5Z)", '"1969-12-31T23:59:59.500Z"'],
  ["to_string(@12:00:00)", '"12:00:00"'],
  ["to_string(@2024-02-29)", '"2024-02-29"'],
  ["day_of_week(@2024-05-05)", "7"],
  ["hour(@1969-12-31T23:59:59Z)", "23"],
  ["@2024-05-01T12:00:00Z - @2024-05-01T11:00:00Z", "1h"],
  ["@2024-05-01T12:00:00Z + 90m", "@2024-05-01T13:30:00Z"],
  ["90m / 1h", "1.5"],
  ["90m div 1h", "1"],
  ["90m % 1h", "30m"],
  ["2 * 45m", "1h30m"],
  ["to_millis(@1969-12-31T23:59:59.9999Z)", "-1"],
  // order of evaluation
  ["size([1]) == 1 || div_of(1, 0) == 0", "true"],
  ["parse_int(\"5\") ?? div_of(1, 0)", "5"],
];

const FAILURES: readonly (readonly [call: string, message: string])[] = [
  ["div_of(5, 0)", "no quotient of 5"],
  ["sign_name(0)", "zero"],
  ["level_word(mid)", "neither low nor high"],
  ["half_of(null)", "none"],
  ["narrow(1000.0dec)", "1000 does not fit decimal(3, 0)"],
  ["to_decimal(1.0 / 0.0)", "Infinity is not a decimal"],
  ["truncate(@2024-05-01T12:00:00Z, 0s)", "truncate to an interval of PT0S"],
];

interface Table extends JavaProgram {
  readonly cases: readonly JavaCase[];
}

function table(): Table {
  const within = program(DECLARATIONS);
  const fns = [...within.context.bound.symbols.values()].filter((s): s is FnSymbol => s.kind === "fn").map((fn) => lowerFn(fn, within.checked));
  const types = [...within.checked.declared.types.values()].filter((t) => t.kind === "record" || t.kind === "enum");
  const cases = CASES.map(([call, value]): JavaCase => {
    const type = checkExpression(expression(call), undefined, NO_SCOPE, within.context);
    const expected = value === "1.0e400" ? lowered("1.0 / 0.0", within) : lowered(value, within, NO_SCOPE, EMPTY_SCOPE, type);
    return { label: call, value: lowered(call, within), expected };
  });
  const failures = FAILURES.map(([call, message]): JavaCase => ({ label: call, value: lowered(call, within), expected: message }));
  return { cases: [...cases, ...failures], fns, types };
}

test("Java computes what the language means", { timeout: 60_000 }, async () => {
  const { cases, ...declared } = table();
  expect(await wrongInJava(cases, declared)).toEqual([]);
});

test("the evaluator computes what the language means", { timeout: 60_000 }, () => {
  const { cases, ...declared } = table();
  expect(wrongInEvaluator(cases, declared)).toEqual([]);
});

test("a wrong value is seen in the evaluator", { timeout: 60_000 }, () => {
  const within = program("");
  expect(wrongInEvaluator([{ label: "sum", value: lowered("1 + 1", within), expected: lowered("3", within) }])).toEqual(["sum: 2, not 3"]);
});

test("a wrong value is seen", { timeout: 60_000 }, async () => {
  const within = program("");
  const [line] = await wrongInJava([{ label: "sum", value: lowered("1 + 1", within), expected: lowered("3", within) }]);
  expect(line).toBe("sum: Integer 2, not Integer 3");
});
