/** What `+ - * / div %` give for each pair of types, when they give nothing, and what to try where they mean nothing. */
import { describe, expect, test } from "vitest";
import { mayDivideByZero, operation, remedyFor } from "../../../src/check/expression/arithmetic.js";
import { DATE, DOUBLE, DURATION, FLOAT, INT, INT8, LONG, STRING, TIMESTAMP, type Type, typeText } from "../../../src/model/type.js";
import type { ArithmeticOperator } from "../../../src/syntax/nodes/expressions.js";
import { expression } from "../../support/expressions.js";

const decimal = (precision: number, scale: number): Type => ({ kind: "decimal", precision, scale });
const operators: readonly ArithmeticOperator[] = ["+", "-", "*", "/", "div", "%"];

/** The results of all six operators, `.` where there is none. */
function results(left: Type, right: Type): string {
  return operators.map((operator) => operation(operator, left, right)?.result).map((type) => (type === undefined ? "." : typeText(type))).join(" | ");
}

describe("the results of + - * / div %", () => {
  test.each<readonly [Type, Type, string]>([
    [INT8, INT8, "int8 | int8 | int8 | double | int8 | int8"],
    [INT8, INT, "int | int | int | double | int | int"],
    [LONG, INT, "long | long | long | double | long | long"],
    [INT, DOUBLE, "double | double | double | double | . | double"],
    [DOUBLE, INT, "double | double | double | double | . | double"],
    [FLOAT, FLOAT, "double | double | double | double | . | double"],
    [STRING, STRING, "string | . | . | . | . | ."],
    [STRING, INT, ". | . | . | . | . | ."],
    [INT, STRING, ". | . | . | . | . | ."],
    [TIMESTAMP, TIMESTAMP, ". | duration | . | . | . | ."],
    [TIMESTAMP, DURATION, "timestamp | timestamp | . | . | . | ."],
    [DURATION, TIMESTAMP, "timestamp | . | . | . | . | ."],
    [TIMESTAMP, INT, ". | . | . | . | . | ."],
    [DURATION, DURATION, "duration | duration | . | double | long | duration"],
    [DURATION, INT, ". | . | duration | . | duration | ."],
    [DURATION, DOUBLE, ". | . | . | . | . | ."],
    [INT, DURATION, ". | . | duration | . | . | ."],
    [INT, TIMESTAMP, ". | . | . | . | . | ."],
    [DATE, INT, ". | . | . | . | . | ."],
    // One digit more for a carry; as many places as both have together; for a quotient at least six.
    [decimal(10, 2), decimal(5, 3), "decimal(12, 3) | decimal(12, 3) | decimal(15, 5) | decimal(19, 8) | . | decimal(5, 3)"],
    [decimal(5, 3), decimal(10, 2), "decimal(12, 3) | decimal(12, 3) | decimal(15, 5) | decimal(18, 14) | . | decimal(5, 3)"],
    // A long has 19 digits.
    [decimal(4, 2), LONG, "decimal(22, 2) | decimal(22, 2) | decimal(23, 2) | decimal(24, 22) | . | decimal(4, 2)"],
    [LONG, decimal(4, 2), "decimal(22, 2) | decimal(22, 2) | decimal(23, 2) | decimal(27, 6) | . | decimal(4, 2)"],
    // More than 38 digits: places give way, down to six.
    [decimal(38, 10), decimal(38, 10), "decimal(38, 9) | decimal(38, 9) | decimal(38, 6) | decimal(38, 6) | . | decimal(38, 10)"],
    [decimal(38, 2), decimal(38, 2), "decimal(38, 2) | decimal(38, 2) | decimal(38, 4) | decimal(38, 6) | . | decimal(38, 2)"],
    [decimal(20, 19), decimal(18, 0), "decimal(38, 19) | decimal(38, 19) | decimal(38, 19) | decimal(38, 37) | . | decimal(20, 19)"],
    [decimal(4, 2), DOUBLE, ". | . | . | . | . | ."],
    [decimal(4, 2), FLOAT, ". | . | . | . | . | ."],
    [DOUBLE, decimal(4, 2), ". | . | . | . | . | ."],
    [FLOAT, decimal(4, 2), ". | . | . | . | . | ."],
  ])("of %j and %j", (left, right, found) => {
    expect(results(left, right)).toBe(found);
  });
});

test.each<readonly [ArithmeticOperator, Type, Type, readonly [Type, Type]]>([
  ["+", INT8, LONG, [LONG, LONG]],
  ["/", INT, LONG, [DOUBLE, DOUBLE]],
  ["*", INT, FLOAT, [DOUBLE, DOUBLE]],
  ["+", decimal(4, 2), INT, [decimal(4, 2), decimal(10, 0)]],
  ["*", DURATION, INT, [DURATION, LONG]],
  ["*", INT, DURATION, [LONG, DURATION]],
  ["+", DURATION, TIMESTAMP, [DURATION, TIMESTAMP]],
])("before %s the operands %j and %j become", (operator, left, right, becomes) => {
  const found = operation(operator, left, right);
  expect([found?.left, found?.right]).toEqual(becomes);
});

describe("there may be no value", () => {
  test.each<readonly [ArithmeticOperator, Type, Type, string, boolean]>([
    ["div", INT, INT, ".count", true],
    ["%", INT, INT, "0", true],
    ["%", INT, INT, "2", false],
    ["/", INT, INT, "0", false],
    ["+", INT, INT, "0", false],
    ["/", decimal(4, 2), decimal(4, 2), "0.00dec", true],
    ["/", decimal(4, 2), decimal(4, 2), "0.10dec", false],
    ["div", DURATION, DURATION, "0s", true],
    ["div", DURATION, DURATION, "1s", false],
    ["/", DURATION, DURATION, "0s", false],
    ["%", DURATION, DURATION, "0s", true],
    ["*", DURATION, INT, "0", false],
    ["div", DURATION, INT, "0", true],
    ["div", DURATION, INT, "3", false],
  ])("of %s with %j, %j and the divisor %s: %s", (operator, left, right, divisor, may) => {
    const found = operation(operator, left, right);
    if (found === undefined) throw new Error("no such operation");
    expect(mayDivideByZero(operator, found, expression(divisor))).toBe(may);
  });
});

describe("what to try instead of", () => {
  test.each<readonly [ArithmeticOperator, Type, Type, RegExp]>([
    ["+", STRING, INT, /^Make the other one text: `to_string\(x\)`\.$/],
    ["+", INT, STRING, /to_string/],
    ["-", STRING, INT, /^Make a number of the text: `parse_long\(s\) \?\? 0`, `parse_double\(s\) \?\? 0\.0`\.$/],
    ["*", decimal(4, 2), DOUBLE, /`to_double\(x\)` for the fast one, `to_decimal\(x\)` for the exact one/],
    ["*", FLOAT, decimal(4, 2), /`to_double\(x\)` for the fast one/],
    ["div", DOUBLE, INT, /^`div` divides whole numbers/],
    ["div", decimal(4, 2), decimal(4, 2), /^`div` divides whole numbers/],
    ["+", TIMESTAMP, TIMESTAMP, /^Timestamps differ by durations/],
    ["*", DURATION, DOUBLE, /^Timestamps differ by durations/],
    ["+", DATE, INT, /`add_days\(day, 1\)`/],
    ["+", { kind: "bool" }, INT, /^Convert them to numbers first\.$/],
  ])("%s with %j and %j", (operator, left, right, remedy) => {
    expect(remedyFor(operator, left, right)).toMatch(remedy);
  });
});
