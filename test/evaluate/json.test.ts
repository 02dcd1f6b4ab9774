/** Events in JSON, as pfl.json reads and writes them: what is read is written again in the one form that Java has for it. */
import { expect, test } from "vitest";
import { readEvent, writeEvent } from "../../src/evaluate/json.js";
import { BOOL, BYTES, DATE, DOUBLE, DURATION, FLOAT, INT, INT16, INT8, LONG, STRING, TIME, TIMESTAMP, optional, type Constant, type Type } from "../../src/model/type.js";
import { enumType, record } from "../emit/java/jobs.js";

const PRICE: Type = { kind: "decimal", precision: 4, scale: 2 };
const list = (element: Type): Type => ({ kind: "list", element });
const map = (key: Type, value: Type): Type => ({ kind: "map", key, value });

function boxOf(type: Type, more: Readonly<Record<string, Type>> = {}, defaults: Readonly<Record<string, Constant>> = {}): Type {
  return record("Box", { v: type, ...more }, { defaults });
}

/** What becomes of a value that is read and written, or the message. */
function again(type: Type, value: string): string {
  return events(boxOf(type), `{"v":${value}}`).replace(/^\{"v":(.*)\}$/s, "$1");
}

function events(type: Type, event: string): string {
  try {
    return writeEvent(type, "json", readEvent(type, "json", event)) as string;
  } catch (error) {
    return (error as Error).message.replace(/, at character .*/s, "");
  }
}

test.each<readonly [Type, string, string]>([
  [BOOL, "true", "true"],
  [INT8, "-128", "-128"],
  [INT8, "128", "Box.v: the number 128 is outside the range of int8"],
  [INT16, "-0", "0"],
  [INT, "2147483648", "Box.v: the number 2147483648 is outside the range of int"],
  [INT, "1.0", "Box.v: expected an integer, found 1.0"],
  [INT, "01", "Box: not JSON: expected ',' or '}', found 1"],
  [LONG, "9007199254740993", "9007199254740993"],
  [LONG, "-9223372036854775808", "-9223372036854775808"],
  [LONG, "9223372036854775808", "Box.v: the number 9223372036854775808 is outside the range of long"],
  [DOUBLE, "1e10", "1.0E10"],
  [DOUBLE, "-0", "0.0"],
  [DOUBLE, "-0.0", "-0.0"],
  [DOUBLE, "5e-324", "4.9E-324"],
  [DOUBLE, "1e999", "Box.v: the number is outside the range of double"],
  [FLOAT, "0.1", "0.1"],
  [FLOAT, "-0.0", "-0.0"],
  [FLOAT, "16777217", "1.6777216E7"],
  [FLOAT, "-4072049.25", "-4072049.2"],
  [FLOAT, "1e-45", "1.4E-45"],
  [FLOAT, "3.4028236e38", "Box.v: the number is outside the range of float"],
  [PRICE, "12.5", "12.50"],
  [PRICE, '"1.2500e1"', "12.50"],
  [PRICE, "0e999999999", "0.00"],
  [PRICE, "0e9999999999", 'Box.v: expected a number, or a string with one, found "0e9999999999"'],
  [PRICE, "1e999999999", "Box.v: the number 1e999999999 has more than 2 digits before the point, the most of decimal(4, 2)"],
  [PRICE, "1e-999999999", "Box.v: the number 1e-999999999 has more than 2 digits after the point, the most of decimal(4, 2)"],
  [PRICE, '"x"', 'Box.v: expected a number, or a string with one, found "x"'],
  [STRING, '"\\ud835\\udcb3 \\u2603 \\"\\\\ \\n\\u0001\\/"', '"\u{1D4B3} \u2603 \\"\\\\ \\n\\u0001/"'],
  [STRING, '"half \\ud835 of \u{1D4B3}"', '"half \\uD835 of \\uD835\\uDCB3"'],
  [STRING, '"a\nb"', "Box.v: not JSON: a control character in a string"],
  [BYTES, '"Zm9vYmE"', '"Zm9vYmE="'],
  [BYTES, '"*"', 'Box.v: expected a string in Base64, found the string "*"'],
  [DATE, '"2024-02-29"', '"2024-02-29"'],
  [DATE, '"2023-02-29"', 'Box.v: "2023-02-29" is not a date such as 2024-05-01'],
  [TIME, '"12:30:00.5"', '"12:30:00.500"'],
  [TIMESTAMP, '"2024-05-01 14:00:00.000001+02:00"', '"2024-05-01T12:00:00.000001Z"'],
  [TIMESTAMP, '"1969-12-31T23:59:59.9Z"', '"1969-12-31T23:59:59.900Z"'],
  [TIMESTAMP, '"2024-05-01T12:00:00"', 'Box.v: "2024-05-01T12:00:00" has no zone (Z or +hh:mm)'],
  [TIMESTAMP, '"2024-05-01T12:00:00.0000001Z"', 'Box.v: "2024-05-01T12:00:00.0000001Z" is finer than a microsecond'],
  [TIMESTAMP, '"0000-01-01T00:00:00+00:01"', "RFC 3339 has no year -1 of field v"],
  [DURATION, '"PT-0.5S"', '"PT-0.5S"'],
  [DURATION, '"p1dt-1h"', '"PT23H"'],
  [DURATION, '"PT0.0000001S"', 'Box.v: "PT0.0000001S" is finer than a microsecond'],
  [enumType("Level", "low", "high"), '"HIGH"', '"HIGH"'],
  [enumType("Level", "low", "high"), '"high"', 'Box.v: "high" is not one of LOW, HIGH'],
  [list(optional(INT)), "[1,null]", "[1,null]"],
  [list(INT), "[1,1.5]", "Box.v[1]: expected an integer, found 1.5"],
  [map(LONG, STRING), '{"2":"b","-1":"a","+2":"c"}', '{"2":"c","-1":"a"}'],
  [map(LONG, STRING), '{"x":""}', 'Box.v.x: the key "x" is not of type long'],
  [optional(INT), "null", "null"],
  [INT, "null", "Box.v: expected an integer, found null"],
])("%o: %s", (type, value, expected) => {
  expect(again(type, value)).toBe(expected);
});

test.each<readonly [string, string]>([
  ['{"w":[1,{}]}', "Box.v: missing"],
  ["[]", "Box: expected an object, found an array"],
  ["", "Box: expected an object, found nothing"],
  ['{"v":true} x', "Box: text after the end of the object"],
  ['{"v":false,"w":{"x":[null,"\\n",1e5]},"v":true}', '{"v":true}'],
  ['{"v":true,}', "Box: expected the name of a field, found '}'"],
  [`{"w":${"[".repeat(1000)}${"]".repeat(1000)},"v":true}`, `Box.w${"[0]".repeat(999)}: not JSON: more than 1000 objects and arrays in each other`],
])("a box of a bool: %s", (event, expected) => {
  expect(events(boxOf(BOOL), event)).toBe(expected);
});

test("a default stands for a field that is absent or null, null for one that may be null", () => {
  const type = boxOf(INT, { w: optional(INT), x: optional(INT) }, { v: { kind: "int", value: 7n }, w: { kind: "int", value: 8n } });
  expect(events(type, "{}")).toBe('{"v":7,"w":8,"x":null}');
  expect(events(type, '{"v":null,"w":null}')).toBe('{"v":7,"w":null,"x":null}');
});

test("what has no JSON is a failure", () => {
  expect(() => writeEvent(boxOf(DOUBLE), "json", [Number.NaN])).toThrow("JSON has no number for NaN of field v");
});

test("bytes of other formats stay as they are", () => {
  const bytes = new TextEncoder().encode("\uFEFFgr\u00FCn");
  expect(readEvent(STRING, "string", bytes)).toBe("\uFEFFgr\u00FCn");
  expect(readEvent(BYTES, "bytes", bytes)).toEqual(bytes);
  expect(events(boxOf(STRING), "\u0000")).toContain("expected an object");
  expect(() => readEvent(boxOf(STRING), "json", Uint8Array.of(0x7b, 0xff))).toThrow("not UTF-8");
});
