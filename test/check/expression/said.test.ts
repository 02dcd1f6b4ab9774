/** What is said of a mistake in an expression: where, in which words, with which remedy; and that no mistake is said twice. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile.js";
import { DEFAULT_PLATFORM } from "../../../src/platform/releases.js";
import { sourceFile } from "../../../src/text/source-file.js";
import { DECLARATIONS, look } from "./look.js";

function said(text: string) {
  const { diagnostics, part } = look(text);
  return diagnostics.map(({ code, span, message, remedy, fixes }) => ({ code, at: part(span), message, remedy, fixes }));
}

test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
  [".count && .flag", "PFL3302", ".count", "`&&` takes a bool, but this is `int`.", "Compare it with something: nothing counts as true but `true`."],
  [".flag || .note", "PFL3102", ".note", "This is `string?` and may be null; `||` takes bools.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  [".maybe && true", "PFL3102", ".maybe", "This is `bool?` and may be null; `&&` takes bools.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  [".note ?? 1", "PFL3401", ".note ?? 1", "Both sides of `??` have one type, but here are `string?` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
  [".count ?? 1", "PFL3306", ".count", "This is `int` and never null.", "Leave the test out, or declare the type with `?` if null is meant to occur."],
  [".count + .sensor", "PFL3301", ".count + .sensor", "`+` does not work on `int` and `string`.", "Make the other one text: `to_string(x)`."],
  [".amount + 1", "PFL3102", ".amount", "This is `int?` and may be null; `+` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  ["1 - .amount", "PFL3102", ".amount", "This is `int?` and may be null; `-` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  [".amount < 1", "PFL3102", ".amount", "This is `int?` and may be null; `<` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  ["1 >= .amount", "PFL3102", ".amount", "This is `int?` and may be null; `>=` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  [".count == null", "PFL3305", ".count == null", "Null is not compared, it is tested.", "Write `is null`."],
  [".count != null", "PFL3305", ".count != null", "Null is not compared, it is tested.", "Write `is not null`."],
  ["null == .count", "PFL3305", "null == .count", "Null is not compared, it is tested.", "Write `is null`."],
  [".count < null", "PFL3305", ".count < null", "Null is not compared, it is tested.", "Write `is null`."],
  [".count == .sensor", "PFL3303", ".count == .sensor", "`int` and `string` can't be compared.", "Compare values of one type; convert one of them first, such as with `to_string(x)` or `to_double(x)`."],
  [".home < .home", "PFL3304", ".home < .home", "`Place` has no order, so `<` means nothing.", "Numbers, strings, dates, times, timestamps and durations have an order. Others compare with `==` and `!=`."],
  [".tags < .tags", "PFL3304", ".tags < .tags", "`list<string>` has no order, so `<` means nothing.", "Numbers, strings, dates, times, timestamps and durations have an order. Others compare with `==` and `!=`."],
  [".level < low", "PFL3304", ".level < low", "`Level` has no order, so `<` means nothing.", "Numbers, strings, dates, times, timestamps and durations have an order. Others compare with `==` and `!=`."],
  [".level == nope", "PFL3205", "nope", "The enum `Level` has no member `nope`.", "Its members are `low` and `high`."],
  [".flag + 1", "PFL3301", ".flag + 1", "`+` does not work on `bool` and `int`.", "Convert them to numbers first."],
  ["-.flag", "PFL3302", ".flag", "`-` takes a number or a duration, but this is `bool`.", "Convert it first, such as with `to_double(x)` or `parse_long(s)`."],
  ["-.sensor", "PFL3302", ".sensor", "`-` takes a number or a duration, but this is `string`.", "Convert it first, such as with `to_double(x)` or `parse_long(s)`."],
  ["!.count", "PFL3302", ".count", "`!` takes a bool, but this is `int`.", "Compare it with something: nothing counts as true but `true`."],
  ["-.amount", "PFL3102", ".amount", "This is `int?` and may be null; `-` takes a number.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  ["if .count then 1 else 2", "PFL3101", ".count", "This is `int`, but `bool` is expected here: int is not bool.", "Compare it with something: nothing counts as true but `true`."],
  ["if .maybe then 1 else 2", "PFL3102", ".maybe", "This is `bool?` and may be null; `bool` is expected here.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  ["if .flag then 1 else .sensor", "PFL3401", "1", "The branches of an `if` have one type, but here are `string` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
  ["match .flag { true => 1 }", "PFL3402", ".flag", "This `match` says nothing about `false`.", "Add an arm for `false`, or `_ => …` for all others."],
  ["match .maybe { true => 1, false => 2 }", "PFL3402", ".maybe", "This `match` says nothing about `null`.", "Add an arm for `null`, or `_ => …` for all others."],
  ["match .level { low => 1 }", "PFL3402", ".level", "This `match` says nothing about `high`.", "Add an arm for `high`, or `_ => …` for all others."],
  ["match .some_level { low => 1, high => 2 }", "PFL3402", ".some_level", "This `match` says nothing about `null`.", "Add an arm for `null`, or `_ => …` for all others."],
  ["match .celsius { 1.0 => 1, _ => 2 }", "PFL3405", ".celsius", "`match` does not work on `double`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
  ["match .count { 1 => 1, 1 => 2, _ => 3 }", "PFL3404", "1", "An arm above covers `1` already, so this one is never reached.", "Remove the arm."],
  ['match .sensor { "a" => 1, "a" => 2, _ => 3 }', "PFL3404", '"a"', 'An arm above covers `"a"` already, so this one is never reached.', "Remove the arm."],
  ["match .count { _ => 3, 1 => 2 }", "PFL3404", "1", "An arm above covers `1` already, so this one is never reached.", "Remove the arm."],
  ['match .count { 1 => 2, "a" => 3, _ => 4 }', "PFL3101", '"a"', "This is `string`, but `int` is expected here: string is not int.", "Convert it: `parse_int(s) ?? 0`."],
  ["[1, .sensor]", "PFL3401", "1", "The elements of a list have one type, but here are `string` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
  ['{ "a": 1, "b": .sensor }', "PFL3401", "1", "The values of a map have one type, but here are `string` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
  ['.tags["a"]', "PFL3101", '"a"', "This is `string`, but `long` is expected here: string is not long.", "Convert it: `parse_long(s) ?? 0`."],
  [".prices[1]", "PFL3101", "1", "This is `int`, but `string` is expected here: int is not string.", "Convert it: `to_string(x)`."],
  [".count[0]", "PFL3204", ".count", "`int` has no elements to index.", 'Lists take a position from 0, `tags[0]`, maps take a key, `prices["EUR"]`. A part of a string is `substring(s, 0, 1)`.'],
  [".count.x", "PFL3202", "x", "`int` has no fields, so there is no `x`.", "Only records have fields; for others there are functions, such as `length(s)` and `year(at)`."],
  [".home.nope", "PFL3201", "nope", "`Place` has no field `nope`.", "Its fields are `city` and `floor`."],
  [".place.city", "PFL3102", ".place", "This is `Place?` and may be null; `.` needs a record that is there, `?.` gives null for null.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  [".home?.city", "PFL3203", ".home?.city", "This is `Place` and never null, so `?.` does what `.` does.", "Write `.`."],
  [".sensor is null", "PFL3306", ".sensor", "This is `string` and never null.", "Leave the test out, or declare the type with `?` if null is meant to occur."],
  ["half(.sensor)", "PFL3101", ".sensor", "This is `string`, but `double` is expected here: string is not double.", "Convert it: `parse_double(s) ?? 0.0`."],
  ["half()", "PFL3602", "half()", "`half` takes 1 argument, but here it has 0 arguments.", "Give one value for each parameter."],
  ["half(1.0, 2.0)", "PFL3602", "half(1.0, 2.0)", "`half` takes 1 argument, but here it has 2 arguments.", "Give one value for each parameter."],
  ["half(y: 1.0)", "PFL3604", "y", "`half` has no parameter `y`.", "Leave the name out, or write one of its parameters."],
  ["half(x: 1.0, x: 2.0)", "PFL3604", "x", "`half` has its `x` twice here.", "Remove one of them."],
  ["nothing(1)", "PFL3601", "nothing", "There is no function named `nothing`.", "Declare it: `fn nothing(x: long) -> long = …`."],
  ["length(1)", "PFL3603", "length(1)", "`length` does not take `int`.", "It is `length(s: string) -> int` or `length(b: bytes) -> int`."],
  ["length(.note)", "PFL3102", ".note", "This is `string?` and may be null; `length` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
  ["length()", "PFL3602", "length()", "`length` takes 1 argument, but here it has 0 arguments.", "Give one value for each parameter."],
  ["any(.tags, 1)", "PFL3101", "1", "This is `int`, but `bool` is expected here: int is not bool.", "Compare it with something: nothing counts as true but `true`."],
  ["any(.tags, t => 1)", "PFL3101", "1", "This is `int`, but `bool` is expected here: int is not bool.", "Compare it with something: nothing counts as true but `true`."],
  ["any(.tags, (a, b) => true)", "PFL3606", "(a, b) => true", "A lambda with 1 parameter is expected here, but this has 2.", "Write it like `r => …`."],
  ["Alert { sensor: .sensor }", "PFL3502", "Alert", "This `Alert` lacks 1 field: `peak`.", "Give every field that has no default, or spread a record that has them: `...r`."],
  ["Alert { sensor: .sensor, peak: 1.0, peak: 2.0 }", "PFL3503", "peak", "`peak` is given twice.", "Remove one of them."],
  ["Alert { sensor: .sensor, peak: .sensor }", "PFL3101", ".sensor", "This is `string`, but `double` is expected here: string is not double.", "Convert it: `parse_double(s) ?? 0.0`."],
  ["Nope { a: 1 }", "PFL3501", "Nope", "There is no record named `Nope`.", "Declare it: `record Name { field: type }`."],
  ["9223372036854775808", "PFL3103", "9223372036854775808", "`9223372036854775808` does not fit into `long`: it goes from -9223372036854775808 to 9223372036854775807.", "Write a smaller number or declare a wider type."],
  ["-9223372036854775809", "PFL3103", "-9223372036854775809", "`-9223372036854775809` does not fit into `long`: it goes from -9223372036854775808 to 9223372036854775807.", "Write a smaller number or declare a wider type."],
  ["123456789012345678901234567890123456789.0dec", "PFL3103", "123456789012345678901234567890123456789.0dec", "`123456789012345678901234567890123456789.0` does not fit into `decimal(38, 1)`: it has 37 digits before the point and 1 after it.", "Write a smaller number or declare a wider type."],
  ["1e400", "PFL3103", "1e400", "`1e400` does not fit into `double`: its largest number is about 1.8e308.", "Write a smaller number or declare a wider type."],
  ["64KiB", "PFL3109", "64KiB", "`65536B` is a size; sizes are for settings.", "In an expression write the number of bytes."],
  ["t => t", "PFL3605", "t => t", "A lambda is not a value; it can only be given to an operator or a function that takes one.", "Write the expression itself, or declare a `fn`."],
  ["celsius", "PFL3104", "celsius", "There is no value named `celsius` here.", "The event has a field of that name: write `.celsius`."],
  ["Reading", "PFL3105", "Reading", "`Reading` is a record, not a value.", "Make one with `Reading { field: value }`."],
  ["half", "PFL3105", "half", "`half` is a fn, not a value.", "Call it: `half(…)`."],
])("%s: %s", (text, code, at, message, remedy) => {
  expect(said(text).map((each) => [each.code, each.at, each.message, each.remedy])).toEqual([[code, at, message, remedy]]);
});

test.each([
  [".count == null", ".count is null"],
  [".count != null", ".count is not null"],
  ["celsius", ".celsius"],
])("the fix of %s makes %s", (text, mended) => {
  expect(said(text)[0]?.fixes.map(({ edits }) => edits.length)).toEqual([1]);
  expect(look(text).mended()).toBe(mended);
});

test.each(["null == .count", ".count < null"])("%s has no fix that would guess", (text) => {
  expect(said(text).map(({ code, fixes }) => [code, fixes])).toEqual([["PFL3305", []]]);
});

describe("of what does not exist, nothing else is said", () => {
  test.each([
    ...["-.nope", "!.nope", ".nope + 1", "1 - .nope", ".sensor + .nope", ".nope && true", "true || .nope", ".nope == 1", "1 == .nope", "1 < .nope", ".nope < .sensor"],
    ...[".nope ?? 1", ".note ?? .nope", ".nope is null", ".nope is not null", "if .nope then 1 else 2", "if true then .nope else 1", "if true then 1 else .nope"],
    ...["match .nope { 1 => 2 }", "match .nope { null => 1, _ => 2 }", "match .count { 1 => .nope, _ => 3 }", "match .count { 1 => 2, _ => .nope }"],
    ...["[.nope, 1]", "[1, .nope]", '{ "a": .nope }', '{ "a": 1, "b": .nope }', ".nope.x", ".nope?.x", ".home.nope.x", ".nope[0]", ".tags[.nope]", ".prices[.nope]"],
    ...["half(.nope)", "half(x: .nope)", "length(.nope)", "any(.nope, t => t == 1)", "transform(.tags, t => .nope)", "fold(.tags, 0, (a, t) => .nope)", "max_of(.nope, 1)", "max_of(1, .nope)", "parse_int(.nope) ?? 1", "null_if(.count, .nope)", "any(.tags, t => .nope)", "to_string(.nope)", "starts_with(.sensor, .nope)", "put(.prices, .nope, 1.00dec)"],
    ...["Alert { sensor: .nope, peak: 1.0 }", "Alert { sensor: .sensor, peak: .nope }", "Alert { ...r.nope, peak: 1.0 }", "Alert { ...r.nope }", "(.nope)", "(.nope) + 1"],
  ])("%s", (text) => {
    expect(said(text).map(({ code, at }) => [code, at])).toEqual([["PFL3201", ".nope"].map((part, i) => (i === 0 ? part : "nope"))]);
  });
});

describe("of what is not written, nothing else is said", () => {
  test.each([
    ...["1 +", "true &&", ".note ??", ".count <", ".count ==", "-", "!", "if true then 1 else", "if true then else 1", "if then 1 else 2"],
    ...[".amount +", "null +", ".amount <", "null ==", ".amount ==", ".sensor + (.note ??)", ".sensor + length(s:)", ".sensor + max_of(1, b:)", ".sensor + size(keep(.tags, test:))", ".sensor + (if true then 1 else)"],
    ...["max_of(.sensor, b:)", "any(.tags, test:)", "regex_matches(.sensor, pattern:)", ".sensor.", "match .count { 1 => 1, _ => }"],
    ...["match .count { => 1, _ => 2 }", "[1, ", "half(", "half(x:)", "length(.sensor", "Alert { sensor: , peak: 1.0 }", "any(.tags, t =>)", ".tags[]", "(", "r."],
  ])("%s", (text) => {
    const source = sourceFile("main.pfl", `${DECLARATIONS}fn broken(r: Reading) -> int = ${text.replaceAll(".", "r.").replaceAll("rr.", "r.")}\n`);
    const { diagnostics } = compile([source], { platform: DEFAULT_PLATFORM, files: new Map() });
    expect(diagnostics.map(({ code }) => code).filter((code) => !/^PFL1/.test(code))).toEqual([]);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});
