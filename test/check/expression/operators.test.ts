/** Operators: which type each side gives the other, and what is said where a value may be missing. */
import { describe, expect, test } from "vitest";
import { DOUBLE, FLOAT, INT8, LONG, STRING, type Type, optional } from "../../../src/model/type.js";
import { converted, found, look, said } from "./look.js";

const DECIMAL: Type = { kind: "decimal", precision: 10, scale: 2 };

describe("one side says what the other is", () => {
  test.each([
    [".some_level ?? low", "Level"],
    [".some_level ?? (low)", "Level"],
    [".amount ?? 1.5", "double"],
    [".amount ?? 3000000000", "long"],
    [".amount ?? null", "int?"],
    [".many ?? .count", "long"],
    ["null ?? 1", "int"],
    ["null ?? null", "null"],
    ['.note ?? fail("why")', "string"],
    [".notes ?? []", "list<string>"],
    ['.notes ?? ["a"]', "list<string>"],
    [".tags == []", "bool"],
    ['.tags != ["a"]', "bool"],
    [".prices == {}", "bool"],
    ['.prices == { "a": 1 }', "bool"],
    [".tags == ([])", "bool"],
    [".levels == [low]", "bool"],
    ["(.level) == low", "bool"],
    ["(low) == .level", "bool"],
    ["(low) == (.level)", "bool"],
    ["low == 1", "bool"],
    [".count == peak", "bool"],
    [".count == low", "bool"],
    [".level == Level.low", "bool"],
    [".some_level != high", "bool"],
    ["n == low", "bool"],
    ["n == 1", "bool"],
    ["1 == n", "bool"],
    ["1 < 2.5", "bool"],
    ["-1 < .small", "bool"],
    ["(-1) < .small", "bool"],
    [".price > 1", "bool"],
    ["1 < .price", "bool"],
    ["1.5 * .price", "decimal(12, 3)"],
    ['fail("why") && true', "bool"],
    ['true && fail("why")', "bool"],
    [".amount is null || .amount > 1", "bool"],
    [".amount is not null && .amount > 1", "bool"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });

  test.each<readonly [string, Type, string]>([
    ["1 + 2", LONG, "long"],
    ["1 + 2", optional(LONG), "long?"],
    ["1 + 2", DECIMAL, "decimal(10, 2)"],
    ["1 + 2", DOUBLE, "double"],
    ["1.5 + 1", FLOAT, "float"],
    ["1 + 2", STRING, "PFL3101 1 + 2"],
    ["3000000000 + 1", LONG, "long"],
    ["1.5 + 1", DECIMAL, "decimal(10, 2)"],
    ["-1", LONG, "long"],
    ["-1", optional(LONG), "long?"],
    ["-128", INT8, "int8"],
    ["-129", INT8, "PFL3103 -129"],
    ["-1.5", FLOAT, "float"],
    ["-1.5", optional(DOUBLE), "double?"],
    ["-1.5", DECIMAL, "decimal(10, 2)"],
    ["-(1)", LONG, "long"],
    ["-(1.5)", FLOAT, "float"],
    ["-(1.5)", optional(DOUBLE), "double?"],
    ["-(1.5)", DECIMAL, "decimal(10, 2)"],
    ["-(.count)", LONG, "long"],
    ["-.count", LONG, "long"],
    ["-.amount", optional(LONG), "PFL3102 .amount"],
    ["-(.amount)", optional(LONG), "PFL3102 .amount"],
    ['-"a"', LONG, 'PFL3302 "a"'],
  ])("%s where %j is expected: %s", (text, expected, what) => {
    expect(found(text, expected)).toBe(what);
  });

  test.each<readonly [text: string, parts: readonly string[]]>([
    [".amount ?? .total", [".amount: long?"]],
    [".many ?? .count", [".count: long"]],
    [".many ?? .amount", [".amount: long?"]],
    [".count < .total", [".count: long"]],
    [".count == .total", [".count: long"]],
    [".small + .count", [".small: int"]],
    ["fail(\"why\") || .flag", ["fail(\"why\"): bool"]],
    [".flag || .flag", []],
    ["1 + .total", []],
  ])("%s converts %j", (text, parts) => {
    expect(converted(text)).toEqual(parts);
  });
});

test.each<readonly [text: string, expected: Type, parts: readonly string[]]>([
  ["1", FLOAT, []],
  ["1.5", FLOAT, []],
  ["-1.5", FLOAT, []],
  ["-(1.5)", FLOAT, []],
  ["-(1)", LONG, []],
  ["-.count", LONG, ["-.count: long"]],
  ["-(.count)", LONG, [".count: long"]],
  ["1 + 2", LONG, []],
  ["1 + 2", optional(LONG), ["1 + 2: long?"]],
  [".count + 1", LONG, [".count + 1: long"]],
  ["max_of(1, 2)", LONG, []],
  ["fold(.tags, 0, (a, t) => a + 1)", LONG, []],
  ["null_if(1, 2)", optional(LONG), ["null_if(1, 2): long?"]],
])("a number written where %j is wanted is one: %s converts %j", (text, expected, parts) => {
  expect(converted(text, expected)).toEqual(parts);
});

test.each(["null is null", "null is not null", "!.flag", "(!.flag) == true"])("%s: bool", (text) => {
  expect(found(text)).toBe("bool");
});

describe("what is said", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    [".some_level ?? nope", "PFL3205", "nope", "The enum `Level` has no member `nope`.", "Its members are `low` and `high`."],
    [".some_level ?? peak", "PFL3401", ".some_level ?? peak", "Both sides of `??` have one type, but here are `Level?` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
    [".notes ?? [1]", "PFL3101", "1", "This is `int`, but `string` is expected here: int is not string.", "Convert it: `to_string(x)`."],
    [".level == peak", "PFL3303", ".level == peak", "`Level` and `int` can't be compared.", "Compare values of one type; convert one of them first, such as with `to_string(x)` or `to_double(x)`."],
    [".some_level == peak", "PFL3303", ".some_level == peak", "`Level?` and `int` can't be compared.", "Compare values of one type; convert one of them first, such as with `to_string(x)` or `to_double(x)`."],
    [".level == n", "PFL3303", ".level == n", "`Level` and `int?` can't be compared.", "Compare values of one type; convert one of them first, such as with `to_string(x)` or `to_double(x)`."],
    [".level == nope", "PFL3205", "nope", "The enum `Level` has no member `nope`.", "Its members are `low` and `high`."],
    ["n == nothing_here", "PFL3104", "nothing_here", "There is no value named `nothing_here` here.", "Use a field of the event (`.name`), a parameter of the lambda, or a `param` of the program."],
    [".count == nothing_here", "PFL3104", "nothing_here", "There is no value named `nothing_here` here.", "Use a field of the event (`.name`), a parameter of the lambda, or a `param` of the program."],
    ["nothing_here == .count", "PFL3104", "nothing_here", "There is no value named `nothing_here` here.", "Use a field of the event (`.name`), a parameter of the lambda, or a `param` of the program."],
    ["null && true", "PFL3102", "null", "This is `null` and may be null; `&&` takes bools.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    [".amount is not null || .amount > 1", "PFL3102", ".amount", "This is `int?` and may be null; `>` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    [".amount is null && .amount > 1", "PFL3102", ".amount", "This is `int?` and may be null; `>` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["-null", "PFL3102", "null", "This is `null` and may be null; `-` takes a number.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["-(null)", "PFL3102", "(null)", "This is `null` and may be null; `-` takes a number.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["!null", "PFL3102", "null", "This is `null` and may be null; `!` takes a bool.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["!.maybe", "PFL3102", ".maybe", "This is `bool?` and may be null; `!` takes a bool.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ['!fail("x")', "PFL3302", 'fail("x")', "`!` takes a bool, but this is `never`.", "Compare it with something: nothing counts as true but `true`."],
    [".maybe && .flag", "PFL3102", ".maybe", "This is `bool?` and may be null; `&&` takes bools.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["(.count div .count) + 1", "PFL3307", "(.count div .count)", "A division by 0 has no value: this is `int?`, null standing for the failure; `+` needs a value on both sides.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["(.count % .count) > 1", "PFL3307", "(.count % .count)", "A division by 0 has no value: this is `int?`, null standing for the failure; `>` needs a value on both sides.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    [".price / .price + 1", "PFL3307", ".price / .price", "A division by 0 has no value: this is `decimal(23, 13)?`, null standing for the failure; `+` needs a value on both sides.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["1h div .took + 1", "PFL3307", "1h div .took", "A division by 0 has no value: this is `long?`, null standing for the failure; `+` needs a value on both sides.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["(.amount div 2) + 1", "PFL3102", ".amount", "This is `int?` and may be null; `div` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["first(.numbers) + 1", "PFL3307", "first(.numbers)", "`first` may find no value: this is `int?`, null standing for the failure; `+` needs a value on both sides.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["max_of(.numbers) + 1", "PFL3307", "max_of(.numbers)", "`max_of` may find no value: this is `int?`, null standing for the failure; `+` needs a value on both sides.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["-(first(.numbers))", "PFL3307", "(first(.numbers))", "`first` may find no value: this is `int?`, null standing for the failure; `-` takes a number.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["!first([true])", "PFL3307", "first([true])", "`first` may find no value: this is `bool?`, null standing for the failure; `!` takes a bool.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["first([true]) && true", "PFL3307", "first([true])", "`first` may find no value: this is `bool?`, null standing for the failure; `&&` takes bools.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["half(max_of(.numbers))", "PFL3307", "max_of(.numbers)", "`max_of` may find no value: this is `int?`, null standing for the failure; `double` is expected here.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    ["fold(.tags, n, (a, t) => a) + 1", "PFL3102", "fold(.tags, n, (a, t) => a)", "This is `int?` and may be null; `+` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["half(half(n))", "PFL3102", "n", "This is `int?` and may be null; `double` is expected here.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["max_of(.amount, .amount)", "PFL3102", ".amount", "This is `int?` and may be null; `max_of` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["(.amount ?? null) + 1", "PFL3102", "(.amount ?? null)", "This is `int?` and may be null; `+` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["null == null", "PFL3305", "null == null", "Null is not compared, it is tested.", "Write `is null`."],
    ["null != .some_level", "PFL3305", "null != .some_level", "Null is not compared, it is tested.", "Write `is not null`."],
    [".some_level != null", "PFL3305", ".some_level != null", "Null is not compared, it is tested.", "Write `is not null`."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  test.each([
    [".nope == low", "PFL3201 nope"],
    [".nope < .home", "PFL3201 nope"],
    [".home < .nope", "PFL3201 nope"],
    [".nope == nothing_here", "PFL3201 nope"],
    ["nothing_here == .nope", "PFL3201 nope"],
    [".nope == peak", "PFL3201 nope"],
    [".nope == n", "PFL3201 nope"],
    [".nope == []", "PFL3201 nope"],
    [".nope ?? []", "PFL3201 nope"],
    [".nope == Level", "PFL3201 nope; PFL3105 Level"],
    [".nope ?? nothing_here", "PFL3201 nope"],
    [".note ?? .nope", "PFL3201 nope"],
    ["(.note ?? .nope) + 1", "PFL3201 nope"],
    ['(.nope ?? 1) + "a"', "PFL3201 nope"],
    [".sensor + (-.nope)", "PFL3201 nope"],
    [".sensor + (.nope + 1)", "PFL3201 nope"],
    ["!.nope == 1", "PFL3201 nope"],
    [".sensor + length(.nope)", "PFL3201 nope"],
    [".sensor + max_of(1, .nope)", "PFL3201 nope"],
    [".sensor + max_of(.nope, 1)", "PFL3201 nope"],
    [".sensor + (if .nope then 1 else 2)", "PFL3201 nope; PFL3301 .sensor + (if .nope then 1 else 2)"],
    ["null == .nope", "PFL3201 nope; PFL3305 null == .nope"],
    [".nope < null", "PFL3201 nope; PFL3305 .nope < null"],
    ['"a" < (1 + .nope)', "PFL3201 nope"],
  ])("all mistakes of %s, and none that hang on another: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });
});

test.each([
  [".amount == null", ".amount is null"],
  [".amount   !=null", ".amount is not null"],
  ["null == null", "null is null"],
])("the fix of %s: %s", (text, mended) => {
  const one = look(text);
  expect(one.diagnostics.map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([["Test for null"]]);
  expect(one.mended()).toBe(mended);
});
