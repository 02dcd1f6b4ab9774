/** `match`: which patterns cover which values, and what each arm knows of the subject. */
import { describe, expect, test } from "vitest";
import { INT, LONG, optional } from "../../../src/model/type.js";
import { converted, found, inAggregate, look, said } from "./look.js";

describe("the type of all arms", () => {
  test.each([
    ["match .raw { _ => 1 }", "int"],
    ["match .home { _ => 1 }", "int"],
    ["match .place { null => 1, _ => 2 }", "int"],
    ["match .notes { null => 1, _ => 2 }", "int"],
    ['match .celsius { _ => fail("why") }', "never"],
    ["match .maybe { true => 1, false => 2, null => 3 }", "int"],
    ["match .some_level { low => 1, high => 2, null => 3 }", "int"],
    ["match .level { low => 1, Level.high => 2 }", "int"],
    ["match .count { 1 => 1, 2 => 2.5, _ => .total }", "double"],
    ["match .price { 1.5 => 1, 2.5 => 2, _ => 3 }", "int"],
    ["match .day { @2024-05-01 => 1, @2024-05-02 => 2, _ => 3 }", "int"],
    ["match .hour { @12:00 => 1, @12:01 => 2, _ => 3 }", "int"],
    ["match .took { 60s => 1, 2m => 2, _ => 3 }", "int"],
    ["match .took { 10us => 1, -10us => 2, _ => 3 }", "int"],
    ["match .at { @2024-05-01T12:00:00Z => 1, @2024-05-01T12:00:00.5Z => 2, _ => 3 }", "int"],
    ["match .total { 1 => 1, -1 => 2, _ => 3 }", "int"],
    ['match .sensor { "_" => 1, _ => 2 }', "int"],
    ['match .sensor { "a" => null, _ => 2 }', "int?"],
    ["match null { null => 1, _ => 2 }", "int"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });

  test("is the one that is expected", () => {
    expect(found("match .count { 1 => 1, _ => 2 }", LONG)).toBe("long");
    expect(found("match .count { 1 => 1, _ => null }", optional(INT))).toBe("int?");
    expect(found('match .count { 1 => "a", _ => 2 }', LONG)).toBe('PFL3101 "a"');
    expect(converted("match .count { 1 => .small, _ => .total }")).toEqual([".small: long"]);
  });
});

describe("an arm knows what the arms above have left", () => {
  test.each([
    ["match n { null => 0, _ => n + 1 }", "int"],
    ["match n { 1 => n + 1, null => 0, _ => n + 2 }", "int"],
    ["match n { 1 => n + 1, _ => n + 2 }", "PFL3102 n"],
    ["match n { null => n + 1, _ => 2 }", "PFL3102 n"],
    ["match n { _ => n + 1, null => 0 }", "PFL3404 null; PFL3102 n"],
    ["match n { _ => n, null => 0 }", "PFL3404 null"],
    ["match .amount { _ => .amount + 1 }", "PFL3102 .amount"],
    ['match (.place) { null => "", _ => .place.city }', "string"],
    ["match .place?.floor { null => 0, 1 => .place.floor, _ => .place.floor + 1 }", "int"],
    ["match .place?.floor { null => .place.floor ?? 0, _ => 1 }", "PFL3102 .place"],
  ])("%s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });
});

describe("what is said of patterns", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ['match .flag { true => 1, false => "a" }', "PFL3401", "1", "The arms of a `match` have one type, but here are `string` and `int`.", "Make them one type, such as with `to_string(x)` or `to_double(x)`."],
    ["match .raw { 1.5 => 1, _ => 2 }", "PFL3405", ".raw", "`match` does not work on `float`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
    ['match .tags { "a" => 1, _ => 2 }', "PFL3405", ".tags", "`match` does not work on `list<string>`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
    ['match .prices { "a" => 1, _ => 2 }', "PFL3405", ".prices", "`match` does not work on `map<string, decimal(10, 2)>`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
    ["match .home { low => 1, _ => 2 }", "PFL3405", ".home", "`match` does not work on `Place`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
    ["match .place { low => 1, _ => 2 }", "PFL3405", ".place", "`match` does not work on `Place?`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
    ['match .data { "a" => 1, _ => 2 }', "PFL3405", ".data", "`match` does not work on `bytes`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
    ['match fail("x") { 1 => 1, _ => 2 }', "PFL3405", 'fail("x")', "`match` does not work on `never`.", "It works on enums, bools, whole numbers, decimals, strings, dates, times, and on whether something is null. For others use `if … then … else …`."],
    ["match .prices { null => 1, _ => 2 }", "PFL3306", "null", "This is `map<string, decimal(10, 2)>` and never null.", "Leave the test out, or declare the type with `?` if null is meant to occur."],
    ["match .count { 1 => 1, null => 2, _ => 3 }", "PFL3306", "null", "This is `int` and never null.", "Leave the test out, or declare the type with `?` if null is meant to occur."],
    ["match .count { }", "PFL3402", ".count", "This `match` says nothing about `_`.", "Add `_ => …` for all other values."],
    ["match .count { 1 => 1 }", "PFL3402", ".count", "This `match` says nothing about `_`.", "Add `_ => …` for all other values."],
    ["match .amount { 1 => 1, null => 2 }", "PFL3402", ".amount", "This `match` says nothing about `_`.", "Add `_ => …` for all other values."],
    ["match .place { null => 1 }", "PFL3402", ".place", "This `match` says nothing about `_`.", "Add `_ => …` for all other values."],
    ["match .maybe { true => 1 }", "PFL3402", ".maybe", "This `match` says nothing about `false` and `null`.", "Add arms for `false` and `null`, or `_ => …` for all others."],
    ["match .maybe { null => 1 }", "PFL3402", ".maybe", "This `match` says nothing about `true` and `false`.", "Add arms for `true` and `false`, or `_ => …` for all others."],
    ["match .some_level { null => 1 }", "PFL3402", ".some_level", "This `match` says nothing about `low` and `high`.", "Add arms for `low` and `high`, or `_ => …` for all others."],
    ['match .sensor { "?" => 1 }', "PFL3402", ".sensor", "This `match` says nothing about `_`.", "Add `_ => …` for all other values."],
    ['match .level { "x" => 1 }', "PFL3101", '"x"', "This is `string`, but `Level` is expected here: string is not Level.", "Write a value of that type, or change the type that is declared."],
    ["match .level { nope => 1, high => 2 }", "PFL3205", "nope", "The enum `Level` has no member `nope`.", "Its members are `low` and `high`."],
    ["match .count { n => 1, _ => 2 }", "PFL3104", "n", "There is no value named `n` here.", "Write a literal, or the name of something that is known here."],
    ["match .count { r.count => 1, _ => 2 }", "PFL3104", "r", "There is no value named `r` here.", "Write a literal, or the name of something that is known here."],
    ["match .count { low => 1, _ => 2 }", "PFL3403", "low", "A pattern for `int` is a literal, an enum member, `null` or `_`.", "For conditions use `if … then … else …`."],
    ["match .count { 9999999999 => 1, _ => 2 }", "PFL3103", "9999999999", "`9999999999` does not fit into `int`: it goes from -2147483648 to 2147483647.", "Write a smaller number or declare a wider type."],
    ["match .amount { null => 1, null => 2, _ => 3 }", "PFL3404", "null", "An arm above covers `null` already, so this one is never reached.", "Remove the arm."],
    ["match n { 1 => 1, _ => n, null => 0 }", "PFL3404", "null", "An arm above covers `null` already, so this one is never reached.", "Remove the arm."],
    ["match .sensor { _ => 1, _ => 2 }", "PFL3404", "_", "An arm above covers `_` already, so this one is never reached.", "Remove the arm."],
    ["match .flag { true => 1, true => 2, false => 3 }", "PFL3404", "true", "An arm above covers `true` already, so this one is never reached.", "Remove the arm."],
    ["match .level { low => 1, Level.low => 2, _ => 3 }", "PFL3404", "Level.low", "An arm above covers `low` already, so this one is never reached.", "Remove the arm."],
    ["match .price { 1 => 1, 1.00 => 2, _ => 3 }", "PFL3404", "1.00", "An arm above covers `1.00` already, so this one is never reached.", "Remove the arm."],
    ["match .total { 1 => 1, -1 => 2, -1 => 3, _ => 4 }", "PFL3404", "-1", "An arm above covers `-1` already, so this one is never reached.", "Remove the arm."],
    ["match .day { @2024-05-01 => 1, @2024-05-01 => 2, _ => 3 }", "PFL3404", "@2024-05-01", "An arm above covers `@2024-05-01` already, so this one is never reached.", "Remove the arm."],
    ["match .hour { @12:00 => 1, @12:00:00 => 2, _ => 3 }", "PFL3404", "@12:00:00", "An arm above covers `@12:00:00` already, so this one is never reached.", "Remove the arm."],
    ["match .hour { @12:00:00.25 => 1, @12:00:00.250 => 2, _ => 3 }", "PFL3404", "@12:00:00.250", "An arm above covers `@12:00:00.25` already, so this one is never reached.", "Remove the arm."],
    ["match .took { 90s => 1, 1m30s => 2, _ => 3 }", "PFL3404", "1m30s", "An arm above covers `1m30s` already, so this one is never reached.", "Remove the arm."],
    ["match .took { 10us => 1, 10us => 2, _ => 3 }", "PFL3404", "10us", "An arm above covers `10us` already, so this one is never reached.", "Remove the arm."],
    ["match .took { -10s => 1, 10s => 2, -10s => 3, _ => 4 }", "PFL3404", "-10s", "An arm above covers `-10s` already, so this one is never reached.", "Remove the arm."],
    ["match .at { @2024-05-01T12:00Z => 1, @2024-05-01T12:00:00Z => 2, _ => 3 }", "PFL3404", "@2024-05-01T12:00:00Z", "An arm above covers `@2024-05-01T12:00:00Z` already, so this one is never reached.", "Remove the arm."],
    ["match .at { @1960-05-01T12:00:00.000005Z => 1, @1960-05-01T12:00:00.000005Z => 2, _ => 3 }", "PFL3404", "@1960-05-01T12:00:00.000005Z", "An arm above covers `@1960-05-01T12:00:00.000005Z` already, so this one is never reached.", "Remove the arm."],
    ["match .nope { low => 1, high => 2 }", "PFL3201", "nope", "`Reading` has no field `nope`.", "Did you mean `note`?"],
    ["match .nope { null => 1, _ => 2 }", "PFL3201", "nope", "`Reading` has no field `nope`.", "Did you mean `note`?"],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  test("a pattern sees neither window nor Python function", () => {
    expect(found("match window.start { window.end => 1, _ => 2 }", undefined, inAggregate)).toBe("PFL3108 window.end");
  });

  test.each([
    ["match .nope { low => 1, high => .nope }", "PFL3201 nope; PFL3201 nope"],
    ["match .count { 1 => .nope }", "PFL3201 nope; PFL3402 .count"],
    ["match .level { nope => 1, none => 2 }", "PFL3205 nope; PFL3105 none"],
    ["match .raw { 1.5 => .nope }", "PFL3405 .raw; PFL3201 nope"],
  ])("all mistakes of %s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });
});

test("a null has its type, as a pattern, too", () => {
  const { context, node } = look("match n { null => 1, _ => 2 }");
  if (node.kind !== "match") throw new Error("no match");
  expect(node.arms.map(({ pattern }) => pattern.kind === "null" && context.types.get(pattern))).toEqual([{ kind: "null" }, false]);
});
