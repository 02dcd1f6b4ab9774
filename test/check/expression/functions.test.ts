/** Calls of functions of the registry: which signature is meant, what its holes stand for, and what is said where none fits. */
import { describe, expect, test } from "vitest";
import { DOUBLE, FLOAT, LONG, type Type, optional } from "../../../src/model/type.js";
import { converted, found, said } from "./look.js";

const DECIMAL: Type = { kind: "decimal", precision: 10, scale: 2 };

describe("the signature that fits is meant, and its holes are filled", () => {
  test.each([
    ['contains(list: .tags, element: "a")', "bool"],
    ['contains(map: .prices, key: "a")', "bool"],
    ['contains(s: .sensor, part: "a")', "bool"],
    ['contains(list: .tags, part: "a")', "PFL3604 list"],
    ['index_of(element: "a", list: .tags)', "int?"],
    ["is_leap_year(day: .day)", "bool"],
    ["is_leap_year(year: 2024)", "bool"],
    ["to_timestamp(day: .day)", "timestamp"],
    ["to_timestamp(millis: 1)", "timestamp"],
    ['to_timestamp(.day, zone: "Europe/Berlin")', "timestamp"],
    ["parse_timestamp(.sensor)", "timestamp?"],
    ['parse_timestamp(.sensor, "yyyy-MM-dd")', 'PFL3613 "yyyy-MM-dd"'],
    ["first(.tags)", "string?"],
    ["max_of(.tags)", "string?"],
    ["max_of(.numbers)", "int?"],
    ["max_of(1, .total)", "long"],
    ["clamp(1, .total, 2)", "long"],
    ["between(5, .small, .total)", "bool"],
    ["null_if(low, .level)", "Level?"],
    ["null_if(peak, .count)", "int?"],
    ["contains(.numbers, peak)", "bool"],
    ["contains(.levels, low)", "bool"],
    ["floor_div(7, .total)", "long?"],
    ["floor_div(7, .small)", "int?"],
    ["floor_div(.total, 7)", "long?"],
    ["abs(.took)", "duration"],
    ["sum_of([1s, 2s])", "duration"],
    ["sum_of([1.5])", "double"],
    ["round(.price, digits: 1)", "decimal(10, 2)"],
    ["power(.count, 2)", "double"],
    ["merge({}, .prices)", "map<string, decimal(10, 2)>"],
    ['merge({ "a": 1 }, .prices)', "map<string, decimal(10, 2)>"],
    ['merge(.prices, ({ "a": 1.5 }))', "map<string, decimal(10, 2)>"],
    ["append([[1]], [[.total]])", "list<list<long>>"],
    ["contains([1, 2], .total)", "bool"],
    ["merge(.prices, {})", "map<string, decimal(10, 2)>"],
    ['join([], ",")', "string"],
    ['put(.prices, "a", 2)', "map<string, decimal(10, 2)>"],
    ["zip(.tags, .numbers, (t, i) => i > 1)", "list<bool>"],
    ["entries(.prices, (k, v) => length(k))", "list<int>"],
    ["transform_values(.prices, v => v > 1)", "map<string, bool>"],
    ["transform_keys(.prices, k => length(k))", "map<int, decimal(10, 2)>"],
    ["to_map(.tags, t => t, t => length(t))", "map<string, int>"],
    ["keep_entries(.prices, (k, v) => v > 1)", "map<string, decimal(10, 2)>"],
    ["transform(.tags, 1)", "list<int>"],
    ["transform(.tags, (length(.)))", "list<int>"],
    ["transform(.tags, ((t => length(t))))", "list<int>"],
    ["try(.amount)", "int?"],
    ["try(.count / 0)", "double?"],
    ["to_string(.level)", "string"],
    ["to_string(low)", "string"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });
});

describe("a number is what the result is wanted as", () => {
  test.each<readonly [string, Type, string]>([
    ["max_of(1, 2)", optional(LONG), "long?"],
    ["max_of(1, 2.5)", DECIMAL, "decimal(10, 2)"],
    ["clamp(1, 2, 3)", LONG, "long"],
    ["clamp(1, 2, 3)", DECIMAL, "decimal(10, 2)"],
    ["abs(-1)", LONG, "long"],
    ["abs(1.5)", FLOAT, "float"],
    ["to_long(1)", DOUBLE, "double"],
    ["null_if(1, 2)", optional(LONG), "long?"],
    ["max_of([1, 2])", optional(LONG), "long?"],
    ["first([1])", optional(LONG), "long?"],
  ])("%s where %j is expected: %s", (text, expected, type) => {
    expect(found(text, expected)).toBe(type);
  });
});

describe("which type is at fault", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["length(null)", "PFL3102", "null", "This is `null` and may be null; `length` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["length(.amount)", "PFL3603", "length(.amount)", "`length` does not take `int?`.", "It is `length(s: string) -> int` or `length(b: bytes) -> int`."],
    ["length(.notes)", "PFL3603", "length(.notes)", "`length` does not take `list<string>?`.", "It is `length(s: string) -> int` or `length(b: bytes) -> int`."],
    ["max_of(null, 1)", "PFL3102", "null", "This is `null` and may be null; `max_of` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["max_of(.amount, 1)", "PFL3102", ".amount", "This is `int?` and may be null; `max_of` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["max_of(1, .amount)", "PFL3102", ".amount", "This is `int?` and may be null; `max_of` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["max_of(.sensor, .amount)", "PFL3101", ".amount", "This is `int?`, but `string` is expected here: the other arguments of `max_of` make it so.", "Write a value of that type, or change the type that is declared."],
    ["max_of(.tags, .tags)", "PFL3603", "max_of(.tags, .tags)", "`max_of` does not take `list<string>` and `list<string>`.", "It is `max_of(a: T, b: T) -> T` or `max_of(list: list<T>) -> T?`."],
    ["max_of(.sensor, 1)", "PFL3101", "1", "This is `int`, but `string` is expected here: the other arguments of `max_of` make it so.", "Write a value of that type, or change the type that is declared."],
    ["contains(.sensor, 1)", "PFL3101", "1", "This is `int`, but `string` is expected here: int is not string.", "Convert it: `to_string(x)`."],
    ["contains(.prices, .note)", "PFL3102", ".note", "This is `string?` and may be null; `contains` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ['contains(.numbers, "a")', "PFL3101", '"a"', "This is `string`, but `int` is expected here: the other arguments of `contains` make it so.", "Write a value of that type, or change the type that is declared."],
    ["contains(.levels, peak)", "PFL3101", "peak", "This is `int`, but `Level` is expected here: int is not Level.", "Write a value of that type, or change the type that is declared."],
    ["contains(.tags, t => true)", "PFL3605", "t => true", "A lambda is not a value; it can only be given to an operator or a function that takes one.", "Write the expression itself, or declare a `fn`."],
    ["append(.levels, [peak])", "PFL3101", "[peak]", "This is `list<int>`, but `list<Level>` is expected here: the other arguments of `append` make it so.", "Write a value of that type, or change the type that is declared."],
    ["append([peak], .levels)", "PFL3101", ".levels", "This is `list<Level>`, but `list<int>` is expected here: the other arguments of `append` make it so.", "Write a value of that type, or change the type that is declared."],
    ["append([1, 2], .count)", "PFL3603", "append([1, 2], .count)", "`append` does not take `list<int>` and `int`.", "It is `append(a: list<T>, b: list<T>) -> list<T>`."],
    ["append([1.5], .prices)", "PFL3603", "append([1.5], .prices)", "`append` does not take `list<double>` and `map<string, decimal(10, 2)>`.", "It is `append(a: list<T>, b: list<T>) -> list<T>`."],
    ["append([1.5], .numbers)", "PFL3101", "1.5", "This is `double`, but `int` is expected here: int does not hold fractions of any size.", "Convert it: `to_int(x)`."],
    ["append(.tags, [.note])", "PFL3101", "[.note]", "This is `list<string?>`, but `list<string>` is expected here: the other arguments of `append` make it so.", "Write a value of that type, or change the type that is declared."],
    ["contains(.tags, .note)", "PFL3102", ".note", "This is `string?` and may be null; `contains` needs a value that is there.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["substring(1, .sensor)", "PFL3101", ".sensor", "This is `string`, but `int` is expected here: string is not int.", "Convert it: `parse_int(s) ?? 0`."],
    ["substring(.sensor, .sensor, .sensor)", "PFL3101", ".sensor", "This is `string`, but `int` is expected here: string is not int.", "Convert it: `parse_int(s) ?? 0`."],
    ["substring(.sensor, 1.5)", "PFL3101", "1.5", "This is `double`, but `int` is expected here: int does not hold fractions of any size.", "Convert it: `to_int(x)`."],
    ['repeat("a", 3000000000)', "PFL3103", "3000000000", "`3000000000` does not fit into `int`: it goes from -2147483648 to 2147483647.", "Write a smaller number or declare a wider type."],
    ["power(.price, 2)", "PFL3101", ".price", "This is `decimal(10, 2)`, but `double` is expected here: a decimal does not become a double by itself.", "Convert it: `to_double(x)`."],
    ['join(.numbers, ",")', "PFL3101", ".numbers", "This is `list<int>`, but `list<string>` is expected here: the other arguments of `join` make it so.", "Write a value of that type, or change the type that is declared."],
    ['regex_extract(.sensor, "a", .flag)', "PFL3603", 'regex_extract(.sensor, "a", .flag)', "`regex_extract` does not take `string`, `string` and `bool`.", "It is `regex_extract(s: string, pattern: string, group: int) -> string?` or `regex_extract(s: string, pattern: string, group: string) -> string?`."],
    ["overlay(.flag, .flag, .flag)", "PFL3101", ".flag", "This is `bool`, but `string` is expected here: bool is not string.", "Convert it: `to_string(x)`."],
    ["between(.sensor, .count, 1)", "PFL3101", ".count", "This is `int`, but `string` is expected here: the other arguments of `between` make it so.", "Write a value of that type, or change the type that is declared."],
    ["shift_left(1.5, .count)", "PFL3603", "shift_left(1.5, .count)", "`shift_left` does not take `double` and `int`.", "It is `shift_left(x: int, places: int) -> int` or `shift_left(x: long, places: int) -> long`."],
    ['abs("a")', "PFL3603", 'abs("a")', "`abs` does not take `string`.", "It is `abs(x: N) -> N` or `abs(x: duration) -> duration`."],
    ["hour(.day)", "PFL3603", "hour(.day)", "`hour` does not take `date`.", "It is `hour(x: time) -> int` or `hour(x: timestamp, zone?: string) -> int`."],
    ["keys({})", "PFL3505", "{}", "This empty map could be of anything.", "Use it where its type is known, such as in a field of a declared record."],
    ["size([])", "PFL3505", "[]", "This empty list could be of anything.", "Use it where its type is known, such as in a field of a declared record."],
    ["transform(.sensor, t => t.x)", "PFL3603", "transform(.sensor, t => t.x)", "`transform` does not take `string`.", "It is `transform(list: list<T>, function: T => U) -> list<U>`."],
    ["any(.count, (a, b) => a.x + b.y > 1)", "PFL3603", "any(.count, (a, b) => a.x + b.y > 1)", "`any` does not take `int`.", "It is `any(list: list<T>, test: T => bool) -> bool`."],
    ["any(.count, .nope)", "PFL3603", "any(.count, .nope)", "`any` does not take `int`.", "It is `any(list: list<T>, test: T => bool) -> bool`."],
    ["sort_by(.tags, t => .flag)", "PFL3603", "sort_by(.tags, t => .flag)", "`sort_by` does not take `bool`.", "It is `sort_by(list: list<T>, by: T => O) -> list<T>`."],
    ["group(.tags, t => 1.5)", "PFL3603", "group(.tags, t => 1.5)", "`group` does not take `double`.", "It is `group(list: list<T>, by: T => K) -> map<K, list<T>>`."],
    ["transform(.tags, t => null)", "PFL3603", "transform(.tags, t => null)", "`transform` does not take `null`.", "It is `transform(list: list<T>, function: T => U) -> list<U>`."],
    ["transform(.tags, t => [])", "PFL3505", "[]", "This empty list could be of anything.", "Use it where its type is known, such as in a field of a declared record."],
    ["fold(.tags, 0, (a, t) => 2.5)", "PFL3101", "2.5", "This is `double`, but `int` is expected here: int does not hold fractions of any size.", "Convert it: `to_int(x)`."],
    ["zip(.tags, .numbers, t => 1)", "PFL3606", "t => 1", "A lambda with 2 parameters is expected here, but this has 1.", "Write it like `(a, b) => …`."],
    ["zip(.tags, .numbers, .count)", "PFL3606", ".count", "A lambda with 2 parameters is expected here, but this has 0.", "Write it like `(a, b) => …`."],
    ["keep_entries(.prices, (k, v) => k)", "PFL3101", "k", "This is `string`, but `bool` is expected here: string is not bool.", "Compare it with something: nothing counts as true but `true`."],
    ["try((x) => x)", "PFL3606", "(x) => x", "A lambda with 0 parameters is expected here, but this has 1.", "Write it like `r => …`."],
    ["try(null)", "PFL3603", "try(null)", "`try` does not take `null`.", "It is `try(value: T) -> T?`."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });
});

describe("a text that a function reads when compiling", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ['regex_matches(.sensor, "(")', "PFL3613", '"("', "This is not a regular expression: It can't be read: missing closing ): `(`.", "The page of `regex_matches` in the reference of functions says what it takes."],
    ["regex_matches(.sensor, .sensor)", "PFL3614", ".sensor", "`regex_matches` needs a regular expression that is known when compiling, and this is computed.", "Write it as a text in quotes."],
    ['regex_matches(.sensor, "a" + "b")', "PFL3614", '"a" + "b"', "`regex_matches` needs a regular expression that is known when compiling, and this is computed.", "Write it as a text in quotes."],
    ['regex_extract(.sensor, "(?<x>a)", "y")', "PFL3613", '"y"', "This is not the name of a group: The regular expression has no group of that name.", "The page of `regex_extract` in the reference of functions says what it takes."],
    ['regex_extract(.sensor, "(?<x>a)", .sensor)', "PFL3614", ".sensor", "`regex_extract` needs the name of a group that is known when compiling, and this is computed.", "Write it as a text in quotes."],
    ['regex_extract(.sensor, .sensor, "y")', "PFL3614", ".sensor", "`regex_extract` needs a regular expression that is known when compiling, and this is computed.", "Write it as a text in quotes."],
    ['year(.at, "Nowhere/At")', "PFL3613", '"Nowhere/At"', "This is not a time zone: there is none of the name `Nowhere/At`. Zones are named such as `Europe/Berlin` or `UTC`.", "The page of `year` in the reference of functions says what it takes."],
    ['format_date(.at, "yyyy-MM-dd", "Europe/Berln")', "PFL3613", '"Europe/Berln"', "This is not a time zone: there is none of the name `Europe/Berln`. Did you mean `Europe/Berlin`?", "The page of `format_date` in the reference of functions says what it takes."],
    ["parse_date(.sensor, 1)", "PFL3101", "1", "This is `int`, but `string` is expected here: int is not string.", "Convert it: `to_string(x)`."],
    ['parse_timestamp(.sensor, "yyyy")', "PFL3613", '"yyyy"', "This is not a pattern of timestamps: it does not say the month.", "The page of `parse_timestamp` in the reference of functions says what it takes."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  test.each([
    ['regex_matches(.sensor, ("a"))', "bool"],
    ['regex_extract(.sensor, "(a)", 1)', "string?"],
    ['regex_extract(.sensor, "(?<x>a)", "x")', "string?"],
    ['year(.at, "Europe/Berlin")', "int"],
    ["year(.at, .sensor)", "int"],
    ["year(.at)", "int"],
    ['format_date(.at, "yyyy-MM-dd", .sensor)', "string"],
    ["parse_date(.sensor)", "date?"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });
});

describe("mistakes that don't hang together are all said", () => {
  test.each([
    ["append([], [])", "PFL3505 []; PFL3505 []"],
    ["any(.count, t => .nope)", "PFL3603 any(.count, t => .nope); PFL3201 nope"],
    ["fold(.tags, 0, (a, a) => a)", "PFL3611 a; PFL3101 a"],
    ["length(t => .nope)", "PFL3605 t => .nope; PFL3201 nope"],
    ['format_date(.at, .sensor, "Europe/Berln")', 'PFL3614 .sensor; PFL3613 "Europe/Berln"'],
  ])("%s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });
});

describe("arguments become what the parameters are", () => {
  test.each<readonly [text: string, parts: readonly string[]]>([
    ["power(.count, 2)", [".count: double"]],
    ["floor_div(.small, .total)", [".small: long"]],
    ["max_of(.small, .total)", [".small: long"]],
    ["max_of(1, .total)", []],
    ["between(.small, .count, .total)", [".small: long", ".count: long"]],
    ["half(.count)", [".count: double"]],
    ["fold(.tags, 0.5, (a, t) => length(t))", ["length(t): double"]],
    ["find_first(.numbers, x => x > .total)", ["x: long"]],
    ["null_if(.small, .count)", [".small: int"]],
    ["length(.sensor)", []],
  ])("%s", (text, parts) => {
    expect(converted(text)).toEqual(parts);
  });
});
