/** Which types calls of functions have where arguments leave them open, and what a test for null has shown. */
import { describe, expect, test } from "vitest";
import { DOUBLE, LONG, type Type, typeText } from "../../../src/model/type.js";
import { look } from "./look.js";

function found(text: string, expected?: Type): string {
  const { type, diagnostics } = look(text, expected);
  return diagnostics.length === 0 ? typeText(type) : diagnostics.map(({ code }) => code).join(" ");
}

describe("an argument that is open takes its type from the others", () => {
  test.each([
    ["append([], [1])", "list<int>"],
    ["append([], .tags)", "list<string>"],
    ["append(.tags, [\"a\"])", "list<string>"],
    ["append(.numbers, [])", "list<int>"],
    ["append(.tags, [1])", "PFL3101"],
    ["append([1, 2], .tags)", "PFL3101"],
    ["put(.prices, \"a\", 1)", "map<string, decimal(10, 2)>"],
    ["put(.prices, 1, 1)", "PFL3101"],
    ["contains(.levels, low)", "bool"],
    ["contains(.levels, .level)", "bool"],
    ["contains(.levels, nope)", "PFL3205"],
    ["null_if(.total, 0)", "long?"],
    ["null_if(.level, low)", "Level?"],
    ["clamp(.total, 0, 10)", "long"],
    ["clamp(.small, 0, 10)", "int8"],
    ["clamp(.celsius, 0, 10)", "double"],
    ["max_of(.price, 1)", "decimal(10, 2)"],
    ["max_of(1, .price)", "decimal(10, 2)"],
    ["max_of(.sensor, 1)", "PFL3101"],
    ["transform(.numbers, x => x + 1)", "list<int>"],
    ["transform(.tags, t => length(t))", "list<int>"],
    ["fold(.numbers, 0.0, (sum, x) => sum + x)", "double"],
    ["keep(.numbers, n => n > 1)", "list<int>"],
    ["group(.tags, t => length(t))", "map<int, list<string>>"],
    ["any([], x => true)", "PFL3505"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });

  test.each<readonly [string, Type, string]>([
    ["abs(1)", LONG, "long"],
    ["abs(1)", DOUBLE, "double"],
    ["max_of(1, 2)", LONG, "long"],
    ["max_of(1, 2.5)", DOUBLE, "double"],
  ])("%s where %j is expected: %s", (text, expected, type) => {
    expect(found(text, expected)).toBe(type);
  });
});

describe("what a test for null has shown", () => {
  test.each([
    ["if .amount is not null then .amount + 1 else 0", "int"],
    ["if (.amount) is not null then .amount + 1 else 0", "int"],
    ["if .amount is not null then (.amount) + 1 else 0", "int"],
    ["if !(.amount is not null) then 0 else .amount + 1", "int"],
    ["if !(.amount is not null) then .amount + 1 else 0", "PFL3102"],
    ["if -1 > 0 then .amount + 1 else 0", "PFL3102"],
    ["if .place is not null then .place.city else \"\"", "string"],
    ["if .place is not null then .place.floor + 1 else 0", "PFL3102"],
    ["if .place is not null && .place.floor is not null then .place.floor + 1 else 0", "int"],
    ["if .place?.floor is not null then .place.city else \"\"", "string"],
    ["if .place?.floor is null then .place.city else \"\"", "PFL3102"],
    ["if r.place is not null then r.place.city else \"\"", "string"],
    ["if r.place is not null then .place.city else \"\"", "PFL3102"],
    ["if n is not null then n + 1 else 0", "int"],
    // The `n` of the lambda is another one.
    ["if n is not null then size(keep([1, null], n => n > 1)) else 0", "PFL3102"],
    ["if n is not null then size(keep(.numbers, x => x > n)) else 0", "int"],
    ["if (.place?.floor) is not null then .place.city else \"\"", "string"],
    // In a list of events `.` and `r` are others.
    ["if .amount is not null then transform([r], .amount + 1) else [0]", "PFL3102"],
    ["if r.place is not null then transform([r], r => r.place.city) else [\"\"]", "PFL3102"],
    ["if .place is not null then transform([r], e => .place.city) else [\"\"]", "list<string>"],
    ["if n is not null then fold([null, 1], 0, (a, n) => a + n) else 0", "PFL3102"],
    // What is computed may be another value the next time.
    ["if first([r])?.amount is not null then last([r])?.amount + 1 else 0", "PFL3102"],
    ["if n is null && .amount is null then 0 else n + 1", "PFL3102"],
    ["if n is null || .amount is null then 0 else n + .amount", "int"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });
});

test("an argument with a mistake of its own is not said not to fit", () => {
  expect(look("append(.count, .nope)").diagnostics.map(({ message }) => message)).toEqual(["`Reading` has no field `nope`.", "`append` does not take `int`."]);
});

test("why an argument does not fit is said", () => {
  expect(look("append(.tags, [1])").diagnostics.map(({ message }) => message)).toEqual([
    "This is `list<int>`, but `list<string>` is expected here: the other arguments of `append` make it so.",
  ]);
});
