/** Records, lists and maps: what they are made of, and how their parts are reached. */
import { describe, expect, test } from "vitest";
import { LONG, INT, STRING, type Type, UNKNOWN, optional, required } from "../../../src/model/type.js";
import { converted, found, look, said } from "./look.js";

const list = (element: Type): Type => ({ kind: "list", element });
const COUNTS: Type = { kind: "map", key: STRING, value: LONG };

describe("lists, maps and their elements", () => {
  test.each([
    ["[.count, 1]", "list<int>"],
    ["[1, .total]", "list<long>"],
    ["[.small, 1000]", "list<int>"],
    ["[.price, 1]", "list<decimal(10, 2)>"],
    ["[1.5, .price]", "list<decimal(10, 2)>"],
    ["[1, 2.5, .total]", "list<double>"],
    ["[null, 1]", "list<int?>"],
    ['[fail("why"), 1]', "list<int>"],
    ['{ "a": .small, "b": .total }', "map<string, long>"],
    ["{ low: 1 }", "map<int, int>"],
    ["{ .day: 1, @2024-05-01: 2 }", "map<date, int>"],
    [".tags[.count]", "string?"],
    [".tags[.total]", "string?"],
    ['.prices["a"]', "decimal(10, 2)?"],
    ['.prices[.note ?? ""]', "decimal(10, 2)?"],
    ["[[1], [2]][0]", "list<int>?"],
    ["if .notes is not null then .notes[0] else null", "string?"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });

  test.each<readonly [string, Type, string]>([
    ["[]", UNKNOWN, "unknown"],
    ["{}", UNKNOWN, "unknown"],
    ["[]", list(LONG), "list<long>"],
    ["{}", COUNTS, "map<string, long>"],
    ["{}", list(INT), "PFL3505 {}"],
    ["[]", COUNTS, "PFL3505 []"],
    ["[1, 2]", list(LONG), "list<long>"],
    ['[1, "a"]', list(LONG), 'PFL3101 "a"'],
    ['["a", 1]', list(LONG), 'PFL3101 "a"'],
    ["[1, .nope]", list(LONG), "PFL3201 nope"],
    ["[.nope, 1]", list(LONG), "PFL3201 nope"],
    ['{ "a": 1 }', COUNTS, "map<string, long>"],
    ["{ 1: 1 }", COUNTS, "PFL3101 1"],
    ['{ "a": "b" }', COUNTS, 'PFL3101 "b"'],
    ['{ "a": 1 }', list(INT), 'PFL3101 { "a": 1 }'],
    ["if .flag then 1 else .nope", LONG, "PFL3201 nope"],
    ["if .flag then .nope else 1", LONG, "PFL3201 nope"],
    ['if .flag then "a" else "b"', LONG, 'PFL3101 "a"; PFL3101 "b"'],
    ["if .flag then 1 else null", optional(INT), "int?"],
  ])("%s where %j is expected: %s", (text, expected, what) => {
    expect(found(text, expected)).toBe(what);
  });

  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["[]", "PFL3505", "[]", "This empty list could be of anything.", "Use it where its type is known, such as in a field of a declared record."],
    ["{}", "PFL3505", "{}", "This empty map could be of anything.", "Use it where its type is known, such as in a field of a declared record."],
    ["[][0]", "PFL3505", "[]", "This empty list could be of anything.", "Use it where its type is known, such as in a field of a declared record."],
    ["{ 1.5: 1 }", "PFL3004", "1.5", "`double` can't be the key of a map.", "Keys of maps are strings, whole numbers, bools, dates, timestamps and enums, and never null."],
    ["{ .home: 1, .home: 2 }", "PFL3004", ".home", "`Place` can't be the key of a map.", "Keys of maps are strings, whole numbers, bools, dates, timestamps and enums, and never null."],
    ["{ .note: 1 }", "PFL3004", ".note", "`string?` can't be the key of a map.", "Keys of maps are strings, whole numbers, bools, dates, timestamps and enums, and never null."],
    ['{ "a": 1, 2: 2 }', "PFL3401", "2", "The keys of a map have one type, but here are `string` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
    ['{ "a": 1, "b": "c" }', "PFL3401", "1", "The values of a map have one type, but here are `string` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
    ['[1, "a"]', "PFL3401", "1", "The elements of a list have one type, but here are `string` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
    [".notes[0]", "PFL3102", ".notes", "This is `list<string>?` and may be null; only what is there has elements.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["parse_csv(.sensor)[0]", "PFL3307", "parse_csv(.sensor)", "`parse_csv` may find no value: this is `list<string>?`, null standing for the failure; only what is there has elements.", 'Say what then: `?? other` for another value, `?? fail("why")` to fail the event, or keep the null, with a test (`is not null`, `match`) or a type with `?`.'],
    [".tags[.amount]", "PFL3102", ".amount", "This is `int?` and may be null; `long` is expected here.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ['.tags["a"]', "PFL3101", '"a"', "This is `string`, but `long` is expected here: string is not long.", "Convert it: `parse_long(s) ?? 0`."],
    [".prices[.count]", "PFL3101", ".count", "This is `int`, but `string` is expected here: int is not string.", "Convert it: `to_string(x)`."],
    ['.count["a"]', "PFL3204", ".count", "`int` has no elements to index.", 'Lists take a position from 0, `tags[0]`, maps take a key, `prices["EUR"]`. A part of a string is `substring(s, 0, 1)`.'],
    [".nope[0]", "PFL3201", "nope", "`Reading` has no field `nope`.", "Did you mean `note`?"],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  test.each([
    ["{ .nope: 1 }", "PFL3201 nope"],
    ['{ "a": .nope }', "PFL3201 nope"],
    ["{ .nope: .nope }", "PFL3201 nope; PFL3201 nope"],
    ["[.nope][0] + 1", "PFL3201 nope"],
    ["[.nope] == [1]", "PFL3201 nope"],
    ['{ "a": .nope }["a"] + 1', "PFL3201 nope"],
    ['{ .nope: 1 }["a"] + 1', "PFL3201 nope"],
    ['(if .flag then .nope else 1) + "a"', "PFL3201 nope"],
    ["[true, 1, 2]", "PFL3401 1"],
    ['[true, 1, "a", 2, "b"]', 'PFL3401 "a"; PFL3401 1'],
    [".count[nothing_here]", "PFL3104 nothing_here; PFL3204 .count"],
    [".nope[nothing_here]", "PFL3201 nope; PFL3104 nothing_here"],
    [".tags[nothing_here]", "PFL3104 nothing_here"],
  ])("all mistakes of %s, and none that hang on another: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });

  test.each<readonly [text: string, parts: readonly string[]]>([
    ["[1, .total]", []],
    ["[[1], [.total]]", []],
    ["if .flag then [1, 2] else [.total]", []],
    ['{ "a": [[], [1]], "b": [[.total]] }', []],
    ["[.small, .total]", [".small: long"]],
    ["[.amount, null, .total]", [".amount: long?", "null: long?", ".total: long?"]],
    ['{ "a": .small, "b": .count }', [".small: int"]],
    ["if .flag then .small else .count", [".small: int"]],
    [".tags[.small]", [".small: long"]],
  ])("%s", (text, parts) => {
    expect(converted(text)).toEqual(parts);
  });
});

describe("an empty list or map is one of what stands beside it", () => {
  test.each([
    ["if .flag then .tags else []", "list<string>"],
    ["if .flag then ([]) else .tags", "list<string>"],
    ["if .flag then .notes else []", "list<string>?"],
    ["if .flag then {} else .prices", "map<string, decimal(10, 2)>"],
    ["match .flag { true => [], false => .tags }", "list<string>"],
    ["[[], [1]]", "list<list<int>>"],
    ['{ "a": [], "b": [1] }', "map<string, list<int>>"],
    ["[] == .tags", "bool"],
    ["({}) != .prices", "bool"],
    ["if .flag then [] else []", "PFL3505 []"],
    ["if .flag then [] else 1", "PFL3505 []"],
    ["if .flag then null else []", "PFL3505 []"],
    ["if .flag then [] else [.nope]", "PFL3201 nope"],
    ["if .flag then .nope else []", "PFL3201 nope"],
    ["[] == []", "PFL3505 []"],
    ["[[]]", "PFL3505 []"],
    ["[] + 1", "PFL3505 []"],
  ])("%s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });
});

describe("records", () => {
  test.each([
    ["Alert { sensor: .sensor, peak: .count }", "Alert"],
    ["Alert { ...r, peak: 1 }", "Alert"],
    ["Ratio { value: 2, ...r }", "Ratio"],
    ["Ratio { ...r, value: 1 }", "Ratio"],
    ['Ratio { value: 2, ...Counted { value: "a", count: 1 } }', "Ratio"],
    ['Ratio { ...Counted { value: "a", count: 1 }, value: 2 }', "Ratio"],
    ['Alert { ...Alert { sensor: "a", peak: 1 } }', "Alert"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });

  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["Alert { senso: .sensor, peak: 1.0 }", "PFL3201", "senso", "`Alert` has no field `senso`.", "Did you mean `sensor`?"],
    ['Alert { senso: .sensor, sensor: "a", peak: 1.0 }', "PFL3201", "senso", "`Alert` has no field `senso`.", "Did you mean `sensor`?"],
    ["Alert { zzzz: 1, sensor: .sensor, peak: 1.0 }", "PFL3201", "zzzz", "`Alert` has no field `zzzz`.", "Its fields are `sensor`, `peak` and `note`."],
    ["Alert { zzzz: [], sensor: .sensor, peak: 1.0 }", "PFL3201", "zzzz", "`Alert` has no field `zzzz`.", "Its fields are `sensor`, `peak` and `note`."],
    ["Alert { zzzz: nothing_here, sensor: .sensor, peak: 1.0 }", "PFL3201", "zzzz", "`Alert` has no field `zzzz`.", "Its fields are `sensor`, `peak` and `note`."],
    ["Alert { sensor: .sensor }", "PFL3502", "Alert", "This `Alert` lacks 1 field: `peak`.", "Give every field that has no default, or spread a record that has them: `...r`."],
    ["Alert { ...r.home }", "PFL3502", "Alert", "This `Alert` lacks 2 fields: `sensor` and `peak`.", "Give every field that has no default, or spread a record that has them: `...r`."],
    ["Alert { ...r }", "PFL3502", "Alert", "This `Alert` lacks 1 field: `peak`.", "Give every field that has no default, or spread a record that has them: `...r`."],
    ["Reading { ...r, note: null, notex: null }", "PFL3201", "notex", "`Reading` has no field `notex`.", "Did you mean `notes`?"],
    ["Reading { ...r, notes: null, notex: null }", "PFL3201", "notex", "`Reading` has no field `notex`.", "Did you mean `note`?"],
    ['Alert { peak: 1, sensor: "", peak: 2 }', "PFL3503", "peak", "`peak` is given twice.", "Remove one of them."],
    ['Alert { ...r.place, sensor: "", peak: 1 }', "PFL3504", "r.place", "`...` takes the fields of a record, but this is `Place?`.", "Spread an event or another record that is not null."],
    ["Alert { ...r.place }", "PFL3504", "r.place", "`...` takes the fields of a record, but this is `Place?`.", "Spread an event or another record that is not null."],
    ["Alert { ...n }", "PFL3504", "n", "`...` takes the fields of a record, but this is `int?`.", "Spread an event or another record that is not null."],
    ["Alert { ...null }", "PFL3504", "null", "`...` takes the fields of a record, but this is `null`.", "Spread an event or another record that is not null."],
    ["Alert { sensor: [], peak: 1 }", "PFL3505", "[]", "This empty list could be of anything.", "Use it where its type is known, such as in a field of a declared record."],
    ['Alert { sensor: "", peak: "" }', "PFL3101", '""', "This is `string`, but `double` is expected here: string is not double.", "Convert it: `parse_double(s) ?? 0.0`."],
    ['Ratio { value: 1, ...Alert { sensor: "a", peak: 1 } }', "PFL3502", "Ratio", "This `Ratio` lacks 1 field: `count`.", "Give every field that has no default, or spread a record that has them: `...r`."],
    ['Ratio { ...Counted { value: "a", count: 1 } }', "PFL3101", 'Counted { value: "a", count: 1 }', "This is `string`, but `double` is expected here: string is not double.", "Convert it: `parse_double(s) ?? 0.0`."],
    ['Ratio { ...Counted { value: "a", count: 1 }, ...Ratio { value: 1, count: 1 } }', "PFL3101", 'Counted { value: "a", count: 1 }', "This is `string`, but `double` is expected here: string is not double.", "Convert it: `parse_double(s) ?? 0.0`."],
    ['Ratio { ...Ratio { value: 1, count: 1 }, ...Counted { value: "a", count: 1 } }', "PFL3101", 'Counted { value: "a", count: 1 }', "This is `string`, but `double` is expected here: string is not double.", "Convert it: `parse_double(s) ?? 0.0`."],
    ["Alarm { sensor: [], x: nothing_here }", "PFL3501", "Alarm", "There is no record named `Alarm`.", "Declare it: `record Name { field: type }`."],
    ["Alerts { sensor: .sensor }", "PFL3501", "Alerts", "There is no record named `Alerts`.", "Did you mean `Alert`?"],
    ["Readin { sensor: .sensor }", "PFL3501", "Readin", "There is no record named `Readin`.", "Did you mean `Reading`?"],
    ["Levle { sensor: .sensor }", "PFL3501", "Levle", "There is no record named `Levle`.", "Declare it: `record Name { field: type }`."],
    ["Level { sensor: .sensor }", "PFL3501", "Level", "`Level` is an enum, not a record.", "Declare it: `record Name { field: type }`."],
    ["half { sensor: .sensor }", "PFL3501", "half", "`half` is a fn, not a record.", "Declare it: `record Name { field: type }`."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  test.each([
    ["Alert { peak: 1.0, peek: 2.0 }", "PFL3201 peek; PFL3502 Alert"],
    ['Alert { peak: 1.0, peek: 2.0, sensr: "a" }', "PFL3201 peek; PFL3201 sensr"],
    ['Alert { peek: 1.0, peek: 2.0, sensor: "" }', "PFL3201 peek; PFL3201 peek; PFL3503 peek"],
    ["Alert { ...r.nope, zzzz: .nope }", "PFL3201 zzzz; PFL3201 nope; PFL3201 nope"],
    ["Alert { sensor: .nope, ...n }", "PFL3201 nope; PFL3504 n"],
    ["Alarm { ...n, sensor: .nope }", "PFL3501 Alarm; PFL3201 nope; PFL3504 n"],
    ["Alarm { ...r }", "PFL3501 Alarm"],
  ])("all mistakes of %s, and none that hang on another: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });

  test("are referred to by their name", () => {
    const { context, part } = look("Alert { ...r, peak: 1 }");
    expect([...context.references].map(([name, symbol]) => [part(name.span), symbol.kind, symbol.name])).toEqual([["Alert", "record", "Alert"]]);
  });

  test.each<readonly [text: string, parts: readonly string[]]>([
    ["Alert { sensor: .sensor, peak: .count, note: .sensor }", [".count: double", ".sensor: string?"]],
    ["Alert { ...r, peak: 1 }", []],
  ])("%s", (text, parts) => {
    expect(converted(text)).toEqual(parts);
  });
});

describe("a record without its name", () => {
  const place = look(".home").type;

  test.each<readonly [text: string, at: string, field: string, mended: string | undefined]>([
    ['{ city: "a", floor: 1 }', "city", "city", 'Place { city: "a", floor: 1 }'],
    ['({ floor: 1, city: "a" })', "floor", "floor", '(Place { floor: 1, city: "a" })'],
    ['{ "city": "a", floor: 1 }', '"city"', "city", undefined],
    ['{ "city": "a" }', '"city"', "city", undefined],
    ["{ 1: 2 }", "1", "city", undefined],
    ["{}", "{}", "city", "Place {}"],
  ])("where one is expected, %s", (text, at, field, mended) => {
    for (const expected of [place, optional(place)]) {
      const remedy = `Write its name before it, and the names of its fields without quotes: \`Place { ${field}: … }\`.`;
      expect(said(text, expected)).toEqual([["PFL3506", at, "This is written like a map, but a record is expected here: `Place`.", remedy]]);
      expect(look(text, expected).mended()).toBe(mended);
      expect(required(look(text, expected).type)).toEqual(place);
    }
  });

  test("where nothing is expected, it is one if no key has a value", () => {
    const remedy = "A record has its name before it, `Name { sensr: … }`, and is declared. A text as a key stands in quotes.";
    expect(said("{ sensr: .sensor, peak_: 1 }")).toEqual([["PFL3506", "sensr", "This is written like a map, but there is no value named `sensr` that could be its key.", remedy]]);
    expect(look("{ sensr: .sensor }").mended()).toBeUndefined();
  });

  test.each([
    ["{ sensr: .nope }", "PFL3506 sensr; PFL3201 nope"],
    ["{ low: 1, sensr: 2 }", "PFL3104 sensr"],
    ['{ r: 1, sensr: 2 }', "PFL3104 sensr"],
    ["{ key: 1 }", "PFL3108 key"],
    ["{ length: 1 }", "PFL3105 length"],
    ["{ half: 1 }", "PFL3105 half"],
    ["{ sensr: 1 }.peak", "PFL3506 sensr"],
  ])("all mistakes of %s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });

  test("names of an enum's members are keys", () => {
    expect(found("{ low: 1, nope: 2 }", { kind: "map", key: look(".level").type, value: INT })).toBe("PFL3205 nope");
  });
});
