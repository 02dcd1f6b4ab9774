/** What is said of a wrong declaration of a type, where, in which words, with which remedy; and which types come of right ones. */
import { expect, test } from "vitest";
import { typeText } from "../../src/model/type.js";
import { compileText } from "../support/compile.js";
import { errorsOf } from "./errors-of.js";

/** The types of the fields of `R`, and their wire names where these are others. */
function fieldsOf(text: string): readonly string[] {
  const type = compileText(text).checked.declared.types.get("R");
  if (type?.kind !== "record") return [];
  return type.fields.map((field) => `${field.name}${field.wireName === field.name ? "" : ` (${field.wireName})`}: ${typeText(field.type)}`);
}

const MORE = "enum E { a, b }\ntype T = map<string, int>\nrecord Other { x: int }";
test.each<readonly [fields: string, types: readonly string[]]>([
  ["x: decimal(1, 0), y: decimal(38, 38), z: decimal(1, 1)?", ["x: decimal(1, 0)", "y: decimal(38, 38)", "z: decimal(1, 1)?"]],
  ["x: map<E, list<Other>>, y: T?, z: map<string, E?>", ["x: map<E, list<Other>>", "y: map<string, int>?", "z: map<string, E?>"]],
  ["x: int?, y: list<int?>?", ["x: int?", "y: list<int?>?"]],
  ["x: map<Other, int>, y: map<Nothing, int>", ["x: map<unknown, int>", "y: map<unknown, int>"]],
  ["x: decimal(5), y: Nothing, z: list<int, int>, u: string(5), v: decimal(39, 0)", ["x: unknown", "y: unknown", "z: unknown", "u: unknown", "v: unknown"]],
  ["x: , y: list<>, z: list<Nothing>", ["x: unknown", "y: unknown", "z: list<unknown>"]],
  ["x: int, x: string, y: int", ["x: int", "y: int"]],
  ['x: int @json("a"), y: int @json(a: "b"), z: int @json("c", "d"), u: int @other("e"), v: int @json()', ["x (a): int", "y: int", "z: int", "u: int", "v: int"]],
  ['x: int @other("e") @json("a")', ["x (a): int"]],
])("{ %s }", (fields, types) => {
  expect(fieldsOf(`record R { ${fields} }\n${MORE}`)).toEqual(types);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["x: decimal", ["PFL3002 decimal: `decimal` takes two numbers, but here it has nothing. Write it like `decimal(10, 2)`: digits in all, and digits after the point."]],
  [
    "x: decimal(5)",
    ["PFL3002 decimal(5): `decimal` takes two numbers, but here it has 1 number. Write it like `decimal(10, 2)`: digits in all, and digits after the point."],
  ],
  [
    "x: decimal(5, 2, 1)",
    ["PFL3002 decimal(5, 2, 1): `decimal` takes two numbers, but here it has 3 numbers. Write it like `decimal(10, 2)`: digits in all, and digits after the point."],
  ],
  [
    "x: decimal(int, 5)",
    [
      "PFL1001 int: Expected a whole number after `(`, but found `int`. Write a whole number here.",
      "PFL1001 5: Expected a field or `}` after `,`, but found `5`. Write a field or `}` here.",
    ],
  ],
  [
    "x: decimal(5, 2, int)",
    [
      "PFL1001 int: Expected a whole number after `,`, but found `int`. Write a whole number here.",
      "PFL1001 ): Expected `:` after `int`, but found `)`. Write `:` here.",
    ],
  ],
  [
    "x: decimal<int>",
    ["PFL3002 decimal<int>: `decimal` takes two numbers, but here it has 1 type. Write it like `decimal(10, 2)`: digits in all, and digits after the point."],
  ],
  [
    "x: decimal<5, 2>",
    [
      "PFL1001 5: Expected a type after `<`, but found `5`. Write `decimal(5, …)`.",
    ],
  ],
  [
    "x: decimal<5, 2, int>",
    [
      "PFL1001 5: Expected a type after `<`, but found `5`. Write `decimal(5, …)`.",
    ],
  ],
  [
    "x: decimal(0, 0)",
    ["PFL3003 decimal(0, 0): A decimal has 1 to 38 digits, and at most as many of them after the point; this says 0 and 0. Write it like `decimal(10, 2)`: digits in all, and digits after the point."],
  ],
  [
    "x: decimal(39, 0)",
    ["PFL3003 decimal(39, 0): A decimal has 1 to 38 digits, and at most as many of them after the point; this says 39 and 0. Write it like `decimal(10, 2)`: digits in all, and digits after the point."],
  ],
  [
    "x: decimal(38, 39)",
    ["PFL3003 decimal(38, 39): A decimal has 1 to 38 digits, and at most as many of them after the point; this says 38 and 39. Write it like `decimal(10, 2)`: digits in all, and digits after the point."],
  ],
  [
    "x: decimal(5, 6)",
    ["PFL3003 decimal(5, 6): A decimal has 1 to 38 digits, and at most as many of them after the point; this says 5 and 6. Write it like `decimal(10, 2)`: digits in all, and digits after the point."],
  ],
  ["x: string(10)", ["PFL3002 string(10): `string` takes nothing, but here it has 1 number. Write just `string`."]],
  ["x: int<string>", ["PFL3002 int<string>: `int` takes nothing, but here it has 1 type. Write just `int`."]],
  ["x: E<int, int>", ["PFL3002 E<int, int>: `E` takes nothing, but here it has 2 types. Write just `E`."]],
  ["x: Other(1, 2)", ["PFL3002 Other(1, 2): `Other` takes nothing, but here it has 2 numbers. Write just `Other`."]],
  ["x: list", ["PFL3002 list: `list` takes the type of its elements, but here it has nothing. Write it like `list<string>`."]],
  ["x: list<int, string>", ["PFL3002 list<int, string>: `list` takes the type of its elements, but here it has 2 types. Write it like `list<string>`."]],
  ["x: list<int>(5)", ["PFL3002 list<int>(5): `list` takes the type of its elements, but here it has 1 type and 1 number. Write it like `list<string>`."]],
  ["x: map<string>", ["PFL3002 map<string>: `map` takes the types of its keys and of its values, but here it has 1 type. Write it like `map<string, long>`."]],
  [
    "x: map<int, int, int>(1)",
    ["PFL3002 map<int, int, int>(1): `map` takes the types of its keys and of its values, but here it has 3 types and 1 number. Write it like `map<string, long>`."],
  ],
  [
    "x: map<Other, int>",
    ["PFL3004 Other: `Other` can't be the key of a map. Keys of maps are strings, whole numbers, bools, dates, timestamps and enums, and never null."],
  ],
  [
    "x: map<list<int>, Nothing>",
    [
      "PFL3004 list<int>: `list<int>` can't be the key of a map. Keys of maps are strings, whole numbers, bools, dates, timestamps and enums, and never null.",
      "PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`.",
    ],
  ],
  [
    "x: map<Nothing, int>",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  [
    "x: Nothing<int>",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  [
    "x: Nothing?",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  ["x: strng", ["PFL2002 strng: There is no type named `strng`. Did you mean `string`? [Write `string`: strng -> string]"]],
  ["x: , y: int", ["PFL1001 ,: Expected a type after `:`, but found `,`. Write a type here."]],
  [
    "x: list<, y: int",
    [
      "PFL1001 ,: Expected a type after `<`, but found `,`. Write a type here.",
      "PFL1001 y: Expected a type after `,`, but found `y`. Write a type here.",
    ],
  ],
  ["x: list<>", ["PFL1001 >: Expected a type after `<`, but found `>`. Write a type here."]],
  ['x: int = "a"', ['PFL3101 "a": This is `string`, but `int` is expected here: string is not int. Convert it: `parse_int(s) ?? 0`.']],
  ["x: int = ", ["PFL1001 }: Expected a value after `=`, but found `}`. Write a value here."]],
  ["x: E = c", ["PFL3205 c: The enum `E` has no member `c`. Its members are `a` and `b`."]],
  ["x: list<int> = [1]", []],
  [
    "x: Nothing = 5",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  ["", ["PFL3007 R: `R` has nothing between its braces. Give it at least one field or member."]],
  [": int, x: int", ["PFL1001 :: Expected a field or `}` after `{`, but found `:`. Write a field or `}` here."]],
  [
    "x: int, x: string = 5",
    ["PFL2007 x: The record `R` has the field `x` twice. Remove one of them, or give one another name. The fields of one declaration have distinct names. (x: first here)"],
  ],
  ["x: int @json", ['PFL2011 @json: `@json` takes the name in JSON as its one text, but here is nothing. Write it like `@json("sensor_id")`.']],
  ["x: int @json()", ['PFL2011 @json(): `@json` takes the name in JSON as its one text, but here is nothing. Write it like `@json("sensor_id")`.']],
  ["x: int @json(5)", ['PFL2011 @json(5): `@json` takes the name in JSON as its one text, but here is the number 5. Write it like `@json("sensor_id")`.']],
  [
    'x: int @json(name: "a")',
    ['PFL2011 @json(name: "a"): `@json` takes the name in JSON as its one text, but here is one with a name. Write it like `@json("sensor_id")`.'],
  ],
  [
    'x: int @json("a", "b")',
    ['PFL2011 @json("a", "b"): `@json` takes the name in JSON as its one text, but here is more than that. Write it like `@json("sensor_id")`.'],
  ],
  [
    'x: int @json(name: "a", "b")',
    ['PFL2011 @json(name: "a", "b"): `@json` takes the name in JSON as its one text, but here is more than that. Write it like `@json("sensor_id")`.'],
  ],
  ["x: int @json(", ["PFL1002 (: This `(` is never closed: `)` is missing before `}`. Add the `)` where it belongs. (}: `)` is missing here at the latest)"]],
  ['x: int @xml("a")', ['PFL2008 xml: There is no annotation `@xml`. The one annotation is `@json("name in JSON")`.']],
  ["x: int @", ["PFL1001 }: Expected the name of an annotation after `@`, but found `}`. Write the name of an annotation here."]],
  ['x: int @json("y"), y: int', ['PFL2009 y: `x` and `y` are both called "y" in JSON. Give one of them another name in JSON with `@json("…")`. (x: also "y")']],
  [
    'x: int, y: int @json("x"), z: int @json("x")',
    [
      'PFL2009 y: `x` and `y` are both called "x" in JSON. Give one of them another name in JSON with `@json("…")`. (x: also "x")',
      'PFL2009 z: `x` and `z` are both called "x" in JSON. Give one of them another name in JSON with `@json("…")`. (x: also "x")',
    ],
  ],
  [
    'x: int @json("a"), y: int @json("a"), : int',
    [
      'PFL2009 y: `x` and `y` are both called "a" in JSON. Give one of them another name in JSON with `@json("…")`. (x: also "a")',
      "PFL1001 :: Expected a field or `}` after `,`, but found `:`. Write a field or `}` here.",
    ],
  ],
  [
    'x: int, x: int @json("y"), y: int',
    ["PFL2007 x: The record `R` has the field `x` twice. Remove one of them, or give one another name. The fields of one declaration have distinct names. (x: first here)"],
  ],
])("record R { %s }", (text, said) => {
  expect(errorsOf(`record R { ${text} }\n${MORE}`)).toEqual(said);
});

test.each<readonly [text: string, said: readonly string[]]>([
  ["enum E { }", ["PFL3007 E: `E` has nothing between its braces. Give it at least one field or member."]],
  [
    "enum E { a, a }",
    ["PFL2007 a: The enum `E` has the member `a` twice. Remove one of them, or give one another name. The members of one declaration have distinct names. (a: first here)"],
  ],
  ['enum E { a, b @json("a") }', ['PFL2009 b: `a` and `b` are both called "a" in JSON. Give one of them another name in JSON with `@json("…")`. (a: also "a")']],
  ["enum E { , a }", ["PFL1001 ,: Expected a member or `}` after `{`, but found `,`. Write a member or `}` here."]],
  [
    'enum E { a @json(1), b @json("c") }',
    ['PFL2011 @json(1): `@json` takes the name in JSON as its one text, but here is the number 1. Write it like `@json("sensor_id")`.'],
  ],
  ["type T =", ["PFL1001 : Expected a type after `=`, but found the end of the declaration. Write a type here."]],
  ["type T = T", ["PFL3001 T: `T` contains itself: `T` → `T`. Events have a fixed shape. Refer to the other event by a key, such as its id, instead."]],
  [
    "type T = Nothing",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  [
    "type A = list<B>\ntype B = A?",
    ["PFL3001 A: `A` contains itself: `A` → `B` → `A`. Events have a fixed shape. Refer to the other event by a key, such as its id, instead."],
  ],
  [
    "record A { b: B }\nrecord B { c: C }\nrecord C { b: list<B> }",
    ["PFL3001 B: `B` contains itself: `B` → `C` → `B`. Events have a fixed shape. Refer to the other event by a key, such as its id, instead."],
  ],
  [
    "record A { b: B, c: C }\nrecord B { a: A }\nrecord C { a: A }",
    [
      "PFL3001 A: `A` contains itself: `A` → `B` → `A`. Events have a fixed shape. Refer to the other event by a key, such as its id, instead.",
      "PFL3001 A: `A` contains itself: `A` → `C` → `A`. Events have a fixed shape. Refer to the other event by a key, such as its id, instead.",
    ],
  ],
  [
    "record A { x: Nothing, y: E, b: B }\nenum E { a }\nrecord B { e: E }",
    ["PFL2002 Nothing: There is no type named `Nothing`. Declare a record, an enum or a type of that name, or use one of `bool`, `int8`, `int16`, `int`, `long`, `float`, `double`, `string`, `bytes`, `date`, `time`, `timestamp`, `duration`, `decimal`, `list` or `map`."],
  ],
  [
    "record A { m: map<A, B> }\nrecord B { a: A? }",
    [
      "PFL3001 A: `A` contains itself: `A` → `A`. Events have a fixed shape. Refer to the other event by a key, such as its id, instead.",
      "PFL3001 A: `A` contains itself: `A` → `B` → `A`. Events have a fixed shape. Refer to the other event by a key, such as its id, instead.",
    ],
  ],
])("%s", (text, said) => {
  expect(errorsOf(text)).toEqual(said);
});

test("each of two types that use one is made after it, once", () => {
  const { checked } = compileText("record A { d: D, b: B }\nrecord B { d: D }\ntype D = list<E>\nenum E { a }");
  expect([...checked.declared.types.keys()]).toEqual(["E", "D", "B", "A"]);
});
