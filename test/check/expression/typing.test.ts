/** The types of expressions, and the codes of what is wrong with them. */
import { describe, expect, test } from "vitest";
import type { ExpressionScope } from "../../../src/check/context.js";
import { checkLambda } from "../../../src/check/expression/check.js";
import { constantOf } from "../../../src/check/expression/constant.js";
import { DOUBLE, FLOAT, INT, INT8, LONG, STRING, type Type, optional, typeText } from "../../../src/model/type.js";
import { NO_SCOPE, type Program, expression, program, typed } from "../../support/expressions.js";
import { DECLARATIONS } from "./look.js";

function within(): Program & { readonly scope: ExpressionScope; readonly type: (name: string) => Type } {
  const found = program(DECLARATIONS);
  const type = (name: string): Type => found.context.declared.types.get(name) as Type;
  return { ...found, type, scope: { ...NO_SCOPE, event: type("Reading"), variables: new Map([["r", type("Reading")], ["n", optional(INT)]]) } };
}

/** Each expression with its type, or with the codes of what is said of it. */
function table(rows: readonly (readonly [text: string, found: string])[]): void {
  test.each(rows)("%s: %s", (text, found) => {
    const program = within();
    expect(typed(text, program, program.scope)).toBe(found);
  });
}

describe("literals", () => {
  table([
    ["1", "int"],
    ["2147483648", "long"],
    ["9223372036854775808", "PFL3103"],
    ["-9223372036854775808", "long"],
    ["1.5", "double"],
    ["19.99dec", "decimal(4, 2)"],
    ["0.05dec", "decimal(2, 2)"],
    ["64KiB", "PFL3109"],
    ["[1, 2.5]", "list<double>"],
    ["[1, null]", "list<int?>"],
    ["[]", "PFL3505"],
    ['{ "a": 1 }', "map<string, int>"],
    ["{ 1.5: 1 }", "PFL3004"],
    ['[1, "a"]', "PFL3401"],
  ]);

  test.each<readonly [string, Type, string]>([
    ["128", INT8, "PFL3103"],
    ["-128", INT8, "int8"],
    ["1", DOUBLE, "double"],
    ["1", FLOAT, "float"],
    ["1.5", FLOAT, "float"],
    ["1.5", { kind: "decimal", precision: 4, scale: 2 }, "decimal(4, 2)"],
    ["1.555", { kind: "decimal", precision: 4, scale: 2 }, "PFL3103"],
    ["100", { kind: "decimal", precision: 4, scale: 2 }, "PFL3103"],
    ["1.5", LONG, "PFL3101"],
    ['"a"', LONG, "PFL3101"],
    ["null", STRING, "PFL3101"],
    ["null", optional(STRING), "string?"],
    ["[]", { kind: "list", element: LONG }, "list<long>"],
    ["[1]", { kind: "list", element: LONG }, "list<long>"],
    ["if true then 1 else 2", LONG, "long"],
  ])("%s where %j is expected", (text, wanted, found) => {
    expect(typed(text, program(""), NO_SCOPE, wanted)).toBe(found);
  });
});

describe("names and fields", () => {
  table([
    [".celsius", "double"],
    ["r.celsius", "double"],
    ["threshold", "double"],
    ["celsius", "PFL3104"],
    ["half", "PFL3105"],
    ["Reading", "PFL3105"],
    [".celsus", "PFL3201"],
    [".celsius.value", "PFL3202"],
    [".place.city", "PFL3102"],
    [".place?.city", "string?"],
    [".home?.city", "PFL3203"],
    ["Level.low", "Level"],
    ["Level.lo", "PFL3205"],
    [".tags[0]", "string?"],
    ['.prices["EUR"]', "decimal(10, 2)?"],
    [".tags[1.5]", "PFL3101"],
    [".sensor[0]", "PFL3204"],
    ["window.start", "PFL3108"],
    ["nothing.at.all", "PFL3104"],
  ]);

  test("without an event `.` is an error", () => {
    expect(typed(".celsius")).toBe("PFL3106");
  });
});

describe("arithmetic", () => {
  table([
    [".count + 1", "int"],
    [".small + 1", "int8"],
    [".small + 1000", "int"],
    [".count * .total", "long"],
    [".count / 2", "double"],
    [".count div 2", "int"],
    [".count div .count", "int?"],
    [".count % -3", "int"],
    [".count % (1 - 1)", "int?"],
    [".count div 0", "int?"],
    ["1h div 5m", "long"],
    ["1h % (2m - 2m)", "duration?"],
    ["1h / (2m - 2m)", "double"],
    [".price / 3", "decimal(14, 6)"],
    [".price % 0.00", "decimal(2, 2)?"],
    [".count div .count + 1", "PFL3307"],
    ["parse_int(\"1\") + 1", "PFL3307"],
    [".count div .count ?? fail(\"why\")", "int"],
    ["if .count > 0 then 1 else fail(\"why\")", "int"],
    ["match .count { 0 => fail(\"why\"), 1 => 2.5, _ => 1 }", "double"],
    ["[1.5, fail(\"why\")]", "list<double>"],
    [".count > 0 && fail(\"why\")", "bool"],
    ["1 + fail(\"why\")", "PFL3301"],
    ["fail(1)", "PFL3101"],
    ["try(.count div .count)", "int?"],
    ["try(.amount ?? fail(\"why\"))", "int?"],
    ["try(fail(\"why\"))", "PFL3603"],
    ["try(x => x)", "PFL3606"],
    [".celsius div 2", "PFL3301"],
    [".count + 1.5", "double"],
    [".raw * 2", "double"],
    [".price * 2", "decimal(11, 2)"],
    [".price + 0.5", "decimal(11, 2)"],
    [".price * .count", "decimal(20, 2)"],
    [".price / .price", "decimal(23, 13)?"],
    [".price * .celsius", "PFL3301"],
    [".sensor + .sensor", "string"],
    [".sensor + 1", "PFL3301"],
    [".at - .at", "duration"],
    [".at + 5m", "timestamp"],
    ["2 * .took", "duration"],
    [".took / .took", "double"],
    [".at + 5", "PFL3301"],
    ["-.sensor", "PFL3302"],
    ["-.took", "duration"],
    [".amount + 1", "PFL3102"],
    ["(.nope + 1) * 2 > 3 && .celsius > 1", "PFL3201"],
  ]);
});

describe("comparison and logic", () => {
  table([
    [".celsius > 80", "bool"],
    [".price > 80", "bool"],
    [".count == .total", "bool"],
    [".amount == 1", "bool"],
    [".amount < 1", "PFL3102"],
    [".note == null", "PFL3305"],
    [".note is null", "bool"],
    [".sensor is null", "PFL3306"],
    [".sensor == 1", "PFL3303"],
    [".level == low", "bool"],
    ["low == .level", "bool"],
    [".level == medium", "PFL3205"],
    [".level < high", "PFL3304"],
    [".tags == .tags", "bool"],
    [".count && true", "PFL3302"],
    ["!.count", "PFL3302"],
    [".amount ?? 0", "int"],
    [".amount ?? .amount", "int?"],
    [".amount ?? .total", "long"],
    [".amount ?? .sensor", "PFL3401"],
    [".count ?? 0", "PFL3306"],
  ]);
});

describe("conditions", () => {
  table([
    ["if .celsius > 1 then 1 else 2.5", "double"],
    ["if .celsius > 1 then null else .count", "int?"],
    ["if .celsius > 1 then .count else .sensor", "PFL3401"],
    ["if .count then 1 else 2", "PFL3101"],
    ["if .amount is not null then .amount + 1 else 0", "int"],
    ["if .amount is null then 0 else .amount + 1", "int"],
    ["if .amount is null || .count > 1 then 0 else .amount + 1", "int"],
    ["if .amount is not null || .count > 1 then .amount + 1 else 0", "PFL3102"],
    ["if !(.amount is null) && .amount > 1 then .amount else 0", "int"],
    [".amount is not null && .amount > 3", "bool"],
    ["if .place?.floor is not null then .place.floor + 1 else 0", "int"],
    ["if n is not null then any(.tags, n => n == \"a\") else false", "bool"],
    ["if n is not null then n else 0", "int"],
    ["match .level { low => 1, high => 2 }", "int"],
    ["match .level { low => 1 }", "PFL3402"],
    ["match .level { low => 1, low => 2, _ => 3 }", "PFL3404"],
    ["match .level { low => 1, _ => 3, high => 2 }", "PFL3404"],
    ["match .amount { null => 0, 1 => 10, _ => .amount * 2 }", "int"],
    ["match .amount { 1 => 10, _ => .amount * 2 }", "PFL3102"],
    ["match .place { null => \"\", _ => .place.city }", "string"],
    ["match .celsius { 1.5 => 1, _ => 2 }", "PFL3405"],
    ["match .sensor { 1 => 1, _ => 2 }", "PFL3101"],
    ["match .count { 1 => 1, null => 2, _ => 3 }", "PFL3306"],
    ["match .count { 1 => 1 }", "PFL3402"],
  ]);
});

describe("records", () => {
  table([
    ["Alert { sensor: .sensor, peak: .celsius }", "Alert"],
    ["Alert { sensor: .sensor, peak: .count }", "Alert"],
    ["Alert { sensor: .sensor }", "PFL3502"],
    ["Alert { sensor: .sensor, peak: 1, peek: 2 }", "PFL3201"],
    ["Alert { sensor: .sensor, peek: 2 }", "PFL3201"],
    ["Alert { peek: 2 }", "PFL3201 PFL3502"],
    ["Alert { sensor: .sensor, quite_other: 2 }", "PFL3201 PFL3502"],
    ["Alert { sensor: .sensor, peak: 1, peak: 2 }", "PFL3503"],
    ["Alert { ...r, peak: 1 }", "Alert"],
    ["Alert { ...r.place, peak: 1, sensor: \"\" }", "PFL3504"],
    ["Alarm { sensor: .sensor }", "PFL3501"],
    ["Level { sensor: .sensor }", "PFL3501"],
    ["Alert { sensor: .nope, peak: 1.0 }.peak > \"a\"", "PFL3201 PFL3303"],
  ]);
});

describe("calls", () => {
  table([
    ["half(3)", "double"],
    ["half(x: 3)", "double"],
    ["half(y: 3)", "PFL3604"],
    ["half(3, 4)", "PFL3602"],
    ["half(.sensor)", "PFL3101"],
    ["halve(3)", "PFL3601"],
    ["Alert(3)", "PFL3601"],
    ["length(.sensor)", "int"],
    ["length(.note)", "PFL3102"],
    ["length(.tags)", "PFL3603"],
    ["size(.tags)", "int"],
    ["size(.sensor)", "PFL3603"],
    ["max_of(0, .total)", "long"],
    ["max_of(.total, 1.5)", "double"],
    ["max_of(.sensor, 1)", "PFL3101"],
    ["abs(.price)", "decimal(10, 2)"],
    ["round(.celsius, digits: 1)", "double"],
    ["round(.price)", "decimal(10, 2)"],
    ["contains(.tags, \"a\")", "bool"],
    ["contains(.tags, 1)", "PFL3101"],
    ["contains(.prices, \"EUR\")", "bool"],
    ["first(.tags)", "string?"],
    ["keep(.tags, t => t != .sensor)", "list<string>"],
    ["keep(.tags, . != \"\")", "list<string>"],
    ["transform(.tags, length(.))", "list<int>"],
    ["transform(.tags, t => t.size)", "PFL3202"],
    ["transform(.tags, (a, b) => a)", "PFL3606"],
    ["any(.tags, length(.))", "PFL3101"],
    ["keys(.prices)", "list<string>"],
    ["values(.prices)", "list<decimal(10, 2)>"],
    ["parse_long(.sensor)", "long?"],
    ["r => r.celsius", "PFL3605"],
    ["length(r => r)", "PFL3605"],
    ["year(.at)", "int"],
    ["hour(@2024-05-01)", "PFL3603"],
    ["max(.celsius)", "PFL3607"],
    ["avg(.celsius)", "PFL3607"],
  ]);
});

describe("aggregates", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["max(.celsius)", "double"],
    ["max(.amount)", "int?"],
    ["min(.level)", "PFL3610"],
    ["sum(.small)", "long"],
    ["sum(.price)", "decimal(38, 2)"],
    ["avg(.price)", "decimal(38, 6)"],
    ["avg(.count)", "double"],
    ["sum(.took)", "duration"],
    ["count()", "long"],
    ["count(.amount)", "long"],
    ["count(.sensor, .count)", "PFL3602"],
    ["sum()", "PFL3602"],
    ["max(max(.celsius))", "PFL3608"],
    [".celsius", "PFL3107"],
    ["max(.celsius) - min(.celsius)", "double"],
    ["window.end - window.start", "duration"],
    ["key", "string"],
    ["sum(.amount) ?? 0", "long"],
  ];
  test.each(rows)("%s: %s", (text, found) => {
    const program = within();
    const scope: ExpressionScope = { ...NO_SCOPE, aggregated: program.type("Reading"), variables: new Map([["key", STRING]]), window: true };
    expect(typed(text, program, scope)).toBe(found);
  });
});

test("a mistake is said once, and every independent one", () => {
  const program = within();
  expect(typed("length(.nope) + .celsus * (if .oops then 1 else \"a\")", program, program.scope)).toBe("PFL3201 PFL3201 PFL3201 PFL3401");
});

test("a function of one event is a lambda or an expression over it", () => {
  const program = within();
  const check = (text: string, parameters: readonly Type[]): string =>
    typeText(checkLambda(expression(text), parameters, undefined, NO_SCOPE, program.context));
  const reading = program.type("Reading");
  expect(check(".celsius", [reading])).toBe("double");
  expect(check("r => r.celsius", [reading])).toBe("double");
  expect(check("(a, b) => if a.celsius > b.celsius then a else b", [reading, reading])).toBe("Reading");
  expect(program.said.diagnostics).toEqual([]);
  expect(check(".celsius", [reading, reading])).toBe("unknown");
  expect(program.said.diagnostics.map((d) => d.code)).toEqual(["PFL3606"]);
});

test("constants are what is written", () => {
  const program = within();
  const constant = (text: string, type: Type): unknown => constantOf(expression(text), type, program.context);
  expect(constant("-5", INT8)).toEqual({ kind: "int", value: -5n });
  expect(constant("1", DOUBLE)).toEqual({ kind: "double", value: 1 });
  expect(constant("1.5e1", { kind: "decimal", precision: 6, scale: 2 })).toEqual({ kind: "decimal", text: "15.00" });
  expect(constant("null", optional(INT))).toEqual({ kind: "null" });
  expect(constant("low", program.type("Level"))).toEqual({ kind: "enum", enum: "Level", member: "low" });
  expect(constant('{ "a": [1] }', { kind: "map", key: STRING, value: { kind: "list", element: LONG } })).toEqual({
    kind: "map",
    entries: [[{ kind: "string", value: "a" }, { kind: "list", elements: [{ kind: "int", value: 1n }] }]],
  });
  expect(program.said.diagnostics).toEqual([]);
  expect(constant("1 + 1", INT)).toBeUndefined();
  expect(program.said.diagnostics.map((d) => d.code)).toEqual(["PFL3110"]);
});
