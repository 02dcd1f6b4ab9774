/** A value where another type is wanted: what it is converted to, or what to do about it. */
import { describe, expect, test } from "vitest";
import { convertTo } from "../../../src/check/expression/convert.js";
import { BOOL, DATE, DOUBLE, DURATION, FLOAT, INT, INT8, LONG, STRING, TIME, TIMESTAMP, type Type, UNKNOWN, optional } from "../../../src/model/type.js";
import { expression, program } from "../../support/expressions.js";

const DECIMAL: Type = { kind: "decimal", precision: 10, scale: 2 };
const LEVEL: Type = { kind: "enum", name: "Level", doc: undefined, members: [{ name: "low", wireName: "low", doc: undefined }] };
const LIST: Type = { kind: "list", element: INT };

function converted(from: Type, to: Type) {
  const { context, said } = program("");
  const node = expression("x");
  const type = convertTo(node, from, to, context);
  const [first, ...more] = said.diagnostics;
  return { type, conversion: context.conversions.get(node), code: first?.code, remedy: first?.remedy, message: first?.message, more: more.length };
}

describe("the remedy where", () => {
  const text = "Convert it: `to_string(x)`.";
  test.each<readonly [Type, Type, string]>([
    ...[INT, FLOAT, DOUBLE, DECIMAL, BOOL, DATE, TIME, TIMESTAMP, DURATION, LEVEL].map((type) => [type, STRING, text] as const),
    ...[LONG, FLOAT, DOUBLE, DECIMAL].map((type) => [type, INT, "Convert it: `to_int(x)`."] as const),
    ...[FLOAT, DOUBLE, DECIMAL].map((type) => [type, LONG, "Convert it: `to_long(x)`."] as const),
    [DECIMAL, DOUBLE, "Convert it: `to_double(x)`."],
    [DECIMAL, FLOAT, "Convert it: `to_double(x)`."],
    [DOUBLE, DECIMAL, "Convert it: `to_decimal(x)`."],
    [FLOAT, DECIMAL, "Convert it: `to_decimal(x)`."],
    [STRING, LONG, "Convert it: `parse_long(s) ?? 0`."],
    [STRING, INT, "Convert it: `parse_int(s) ?? 0`."],
    [STRING, DOUBLE, "Convert it: `parse_double(s) ?? 0.0`."],
    [STRING, BOOL, "Compare it with something: nothing counts as true but `true`."],
    [INT, BOOL, "Compare it with something: nothing counts as true but `true`."],
    [optional(DOUBLE), INT, "Convert it: `to_int(x)`."],
    [DOUBLE, optional(INT), "Convert it: `to_int(x)`."],
  ])("%j stands for %j", (from, to, remedy) => {
    expect(converted(from, to)).toMatchObject({ type: UNKNOWN, conversion: undefined, code: "PFL3101", remedy, more: 0 });
  });

  test.each<readonly [Type, Type]>([
    [LIST, STRING],
    [STRING, DATE],
    [DATE, INT],
    [STRING, DECIMAL],
    [DATE, DOUBLE],
    [DATE, DECIMAL],
    [INT, DURATION],
    [LIST, INT],
  ])("%j stands for %j gives no conversion that there isn't", (from, to) => {
    const { code, remedy } = converted(from, to);
    expect(code).toBe("PFL3101");
    expect(remedy).not.toMatch(/Convert it|Compare it/);
  });
});

test.each<readonly [Type, Type]>([
  [INT, LONG],
  [INT8, INT],
  [INT, DOUBLE],
  [INT, optional(LONG)],
  [STRING, optional(STRING)],
])("%j becomes %j without a word", (from, to) => {
  expect(converted(from, to)).toMatchObject({ type: to, conversion: to, code: undefined });
});

test("what is as it should be is not converted", () => {
  expect(converted(LONG, LONG)).toMatchObject({ type: LONG, conversion: undefined, code: undefined });
});

test.each<readonly [Type, Type]>([
  [UNKNOWN, INT],
  [STRING, UNKNOWN],
])("of what is not known nothing is said: %j for %j", (from, to) => {
  expect(converted(from, to)).toMatchObject({ type: from, conversion: undefined, code: undefined });
});

test("a value that may be missing is a null to be dealt with, not another type", () => {
  const found = converted(optional(INT), LONG);
  expect(found).toMatchObject({ type: UNKNOWN, code: "PFL3102", more: 0 });
  expect(found.message).toContain("`long` is expected here");
});
