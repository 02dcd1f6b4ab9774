/** Values that are known when compiling, and numbers that take the type of their place. */
import { describe, expect, test } from "vitest";
import { constantValue } from "../../../src/check/expression/constant.js";
import { digits, isFlexible, typeBeside } from "../../../src/check/expression/literal.js";
import { BOOL, type Constant, DATE, DOUBLE, DURATION, FLOAT, INT, INT8, LONG, STRING, TIME, TIMESTAMP, type Type, optional, typeText } from "../../../src/model/type.js";
import { expression, program, typed, NO_SCOPE } from "../../support/expressions.js";

const decimal = (precision: number, scale: number): Type => ({ kind: "decimal", precision, scale });
const member = (name: string) => ({ name, wireName: name, doc: undefined });
const LEVEL: Type = { kind: "enum", name: "Level", doc: undefined, members: [member("low"), member("high")] };
const list = (element: Type): Type => ({ kind: "list", element });

describe("the constant", () => {
  test.each<readonly [string, Type, Constant | undefined]>([
    ["null", optional(INT), { kind: "null" }],
    ["true", BOOL, { kind: "bool", value: true }],
    ["false", optional(BOOL), { kind: "bool", value: false }],
    ['"a"', STRING, { kind: "string", value: "a" }],
    ["7", INT, { kind: "int", value: 7n }],
    ["7", LONG, { kind: "int", value: 7n }],
    ["7", DOUBLE, { kind: "double", value: 7 }],
    ["0.1", DOUBLE, { kind: "double", value: 0.1 }],
    ["0.1", FLOAT, { kind: "double", value: Math.fround(0.1) }],
    ["7", decimal(4, 2), { kind: "decimal", text: "7.00" }],
    ["7", decimal(4, 0), { kind: "decimal", text: "7" }],
    ["0.05", decimal(4, 2), { kind: "decimal", text: "0.05" }],
    ["00.50", decimal(4, 1), { kind: "decimal", text: "0.5" }],
    ["1.5e1", decimal(6, 2), { kind: "decimal", text: "15.00" }],
    ["1.5E+3", decimal(6, 2), { kind: "decimal", text: "1500.00" }],
    ["125e-2", decimal(6, 2), { kind: "decimal", text: "1.25" }],
    ["1e-2", decimal(6, 2), { kind: "decimal", text: "0.01" }],
    ["5s", DURATION, { kind: "duration", micros: 5_000_000n }],
    ["(5s)", DURATION, { kind: "duration", micros: 5_000_000n }],
    ["-5s", DURATION, { kind: "duration", micros: -5_000_000n }],
    ["-7", INT, { kind: "int", value: -7n }],
    ["-(-128)", INT8, { kind: "int", value: -128n }],
    ["-(-128)", INT, { kind: "int", value: 128n }],
    ["-0.5", DOUBLE, { kind: "double", value: -0.5 }],
    ["-0.0", DOUBLE, { kind: "double", value: -0 }],
    ["-19.99", decimal(4, 2), { kind: "decimal", text: "-19.99" }],
    ["-(-19.99)", decimal(4, 2), { kind: "decimal", text: "19.99" }],
    ["1e+12", decimal(38, 0), { kind: "decimal", text: "1000000000000" }],
    ["000.50", decimal(4, 1), { kind: "decimal", text: "0.5" }],
    ["@2024-05-01", DATE, { kind: "date", days: 19_844 }],
    ["@12:30", TIME, { kind: "time", micros: 45_000_000_000n }],
    ["@1970-01-01T00:00:01Z", TIMESTAMP, { kind: "timestamp", micros: 1_000_000n }],
    ["!true", BOOL, undefined],
    ["!7", INT, undefined],
    ["[1]", INT, undefined],
    ['{ "a": 1 }', INT, undefined],
    ["other.Level.high", LEVEL, undefined],
    ["1 + 1", INT, undefined],
    ['-"a"', STRING, undefined],
    ["low", LEVEL, { kind: "enum", enum: "Level", member: "low" }],
    ["high", optional(LEVEL), { kind: "enum", enum: "Level", member: "high" }],
    ["Level.high", LEVEL, { kind: "enum", enum: "Level", member: "high" }],
    ["Other.high", LEVEL, undefined],
    ["Level.none", LEVEL, undefined],
    ["none", LEVEL, undefined],
    ["low", STRING, undefined],
    ["Level.low", STRING, undefined],
    ["[1, 2]", list(INT), { kind: "list", elements: [{ kind: "int", value: 1n }, { kind: "int", value: 2n }] }],
    ["[]", list(INT), { kind: "list", elements: [] }],
    ["[1, 1 + 1]", list(INT), undefined],
    ['{ "a": 1 }', { kind: "map", key: STRING, value: INT }, { kind: "map", entries: [[{ kind: "string", value: "a" }, { kind: "int", value: 1n }]] }],
    ['{ "a": 1 + 1 }', { kind: "map", key: STRING, value: INT }, undefined],
    ['{ "a" + "b": 1 }', { kind: "map", key: STRING, value: INT }, undefined],
    ["if true then 1 else 2", INT, undefined],
  ])("%s as %j", (text, type, constant) => {
    expect(constantValue(expression(text), type)).toEqual(constant);
  });
});

test.each([
  ["0", 0, 0],
  ["7", 1, 0],
  ["100", 3, 0],
  ["007", 1, 0],
  ["-12", 2, 0],
  ["1.5", 1, 1],
  ["0.05", 0, 2],
  ["0.50", 0, 2],
  ["12.3400", 2, 4],
  ["1.5e1", 2, 0],
  ["1.25e1", 2, 1],
  ["1e3", 4, 0],
  ["1e+12", 13, 0],
  ["1e-3", 0, 3],
  ["12.5E-3", 0, 4],
])("%s has %i digits before its point and %i after it", (text, before, after) => {
  expect(digits(text)).toEqual({ before, after });
});

test.each<readonly [string, boolean]>([
  ["1", true],
  ["1.5", true],
  ["1.5dec", false],
  ["(1)", true],
  ["-1", true],
  ["-(1.5)", true],
  ["-x", false],
  ["!1", false],
  ["1 + 2", true],
  ["1 - 2 * 3", true],
  ["1 + x", false],
  ["x + 1", false],
  ["1 / 2", false],
  ["7 div 2", false],
  ['"a"', false],
  ["x", false],
])("the place decides on the type of %s: %s", (text, flexible) => {
  expect(isFlexible(expression(text))).toBe(flexible);
});

test.each<readonly [string, Type, string]>([
  ["1", LONG, "long"],
  ["1", INT8, "int8"],
  ["128", INT8, "."],
  ["-128", INT8, "int8"],
  ["-129", INT8, "."],
  ["1", FLOAT, "double"],
  ["1", DOUBLE, "double"],
  ["1", optional(LONG), "long"],
  ["12", decimal(10, 2), "decimal(2, 0)"],
  ["0", decimal(10, 2), "decimal(1, 0)"],
  ["(12)", decimal(10, 2), "decimal(2, 0)"],
  ["1", STRING, "."],
  ["1.5", DOUBLE, "double"],
  ["1.5", FLOAT, "double"],
  ["1.5", decimal(10, 2), "decimal(2, 1)"],
  ["-1.55", decimal(10, 2), "decimal(3, 2)"],
  ["1.5", LONG, "."],
  ["1 + 2", LONG, "."],
])("beside a value of another type, %s beside %j is %s", (text, other, found) => {
  const type = typeBeside(expression(text), other);
  expect(type === undefined ? "." : typeText(type)).toBe(found);
});

test.each<readonly [string, Type, string]>([
  ["1.50", decimal(3, 1), "decimal(3, 1)"],
  ["1.55", decimal(3, 1), "PFL3103"],
  ["1.5000e0", decimal(3, 1), "decimal(3, 1)"],
  ["100.5", decimal(3, 1), "PFL3103"],
  ["99.5", decimal(3, 1), "decimal(3, 1)"],
  ["1e400", DOUBLE, "PFL3103"],
  ["1e400", FLOAT, "PFL3103"],
  ["12345678901234567890123456789012345678dec", STRING, "PFL3101"],
  ["99999999999999999999999999999999999999.0dec", STRING, "PFL3103"],
])("%s where %j is expected: %s", (text, wanted, found) => {
  expect(typed(text, program(""), NO_SCOPE, wanted)).toBe(found);
});

test.each<readonly [string, Type, string]>([
  ["128", INT8, "`128` does not fit into `int8`: it goes from -128 to 127."],
  ["1.555", decimal(5, 2), "`1.555` does not fit into `decimal(5, 2)`: it has 3 digits before the point and 2 after it."],
  ["1e400", DOUBLE, "`1e400` does not fit into `double`: its largest number is about 1.8e308."],
])("what %s does not fit into is said: %j", (text, wanted, message) => {
  const within = program("");
  typed(text, within, NO_SCOPE, wanted);
  expect(within.said.diagnostics.map((each) => each.message)).toEqual([message]);
});
