import { expect, test } from "vitest";
import { describe } from "../../src/check/describe.js";
import { expression } from "../support/expressions.js";

test.each([
  ['"a"', "a text"],
  ["12", "the number 12"],
  ["1.50", "the number 1.50"],
  ["5s", "a duration"],
  ["64KiB", "a size"],
  ["true", "`true`"],
  ["false", "`false`"],
  ["null", "`null`"],
  ["head", "`head`"],
  ["cut(1)", "`cut(…)`"],
  [".at", "a field of the event"],
  ["r => r", "a function"],
  ["[1]", "a list"],
  ['{ "a": 1 }', "a map"],
  ["Alert { a: 1 }", "a record"],
  ["(5s)", "a duration"],
  ['(("a"))', "a text"],
  ["1 + 2", "an expression"],
  ["if true then 1 else 2", "an expression"],
  ["!true", "an expression"],
])("%s is called %s", (text, words) => {
  expect(describe(expression(text))).toBe(words);
});

test("what is not written is called nothing", () => {
  expect(describe({ kind: "missing", expected: "an expression", span: { path: "main.pfl", start: 0, end: 0 } })).toBe("nothing");
});
