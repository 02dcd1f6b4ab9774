import { BOOL, DATE, DOUBLE, DURATION, INT, LONG, STRING, TIME, TIMESTAMP, type Type } from "../model/type.js";
import { family } from "./family.js";
import { exactly, optionalOf, signature, variable } from "./function.js";

const INTEGER = variable("I", "integer");
const D = variable("D", "decimal");

/** What `to_decimal` and `parse_decimal` give: room on both sides; a place of another decimal type rounds it. */
const WIDE: Type = { kind: "decimal", precision: 38, scale: 18 };

const PARSE = "White space, `_` and hexadecimal digits are not read.";

export const CONVERSION_FUNCTIONS = family({
  to_int: {
    summary: "The number as an `int`.",
    doc: "Cuts off the fraction. A double outside the range gives the nearest end of it, NaN gives 0; an integer or decimal outside wraps.",
    signatures: [signature({ x: INTEGER }, INT), signature({ x: DOUBLE }, INT), signature({ x: D }, INT)],
    examples: [
      { call: "to_int(-2.9)", value: "-2" },
      { call: "to_int(1.0e12)", value: "2147483647" },
      { call: "to_int(4294967297)", value: "1" },
    ],
  },
  to_long: {
    summary: "The number as a `long`.",
    doc: "Cuts off the fraction. A double outside the range gives the nearest end of it, NaN gives 0; a decimal outside wraps.",
    signatures: [signature({ x: INTEGER }, LONG), signature({ x: DOUBLE }, LONG), signature({ x: D }, LONG)],
    examples: [
      { call: "to_long(2.9)", value: "2" },
      { call: "to_long(19.99dec)", value: "19" },
    ],
  },
  to_double: {
    summary: "The number as a `double`.",
    doc: "The nearest double.",
    signatures: [signature({ x: DOUBLE }, DOUBLE), signature({ x: D }, DOUBLE)],
    examples: [
      { call: "to_double(3)", value: "3.0" },
      { call: "to_double(19.99dec)", value: "19.99" },
    ],
  },
  to_decimal: {
    summary: "The number as a decimal.",
    doc:
      "A double gives the decimal of its shortest text: 0.1 gives 0.1. Digits past the eighteenth after the point are rounded (HALF_UP); a number of more " +
      "than 20 digits before the point, NaN and the infinities are errors.",
    signatures: [signature({ x: D }, D), signature({ x: LONG }, WIDE), signature({ x: DOUBLE }, WIDE)],
    examples: [
      { call: "to_decimal(0.1)", value: "0.100000000000000000" },
      { call: "to_decimal(9007199254740993)", value: "9007199254740993.000000000000000000" },
    ],
  },
  to_string: {
    summary: "The value as text.",
    doc:
      "Numbers with the fewest digits that read back the same (`0.1`, `1.0E10`, `NaN`), decimals with all digits of their scale, `true` and `false`, enums by their " +
      "name in JSON, dates and times by ISO 8601, timestamps by RFC 3339 in UTC.",
    signatures: [STRING, BOOL, INT, LONG, DOUBLE, DATE, TIME, TIMESTAMP, DURATION]
      .map((type) => signature({ x: type }, STRING))
      .concat([signature({ x: D }, STRING), signature({ x: variable("E", "key") }, STRING)]),
    examples: [
      { call: "to_string(42)", value: '"42"' },
      { call: "to_string(0.1 + 0.2)", value: '"0.30000000000000004"' },
      { call: "to_string(true)", value: '"true"' },
      { call: "to_string(19.90dec)", value: '"19.90"' },
      { call: "to_string(@2024-05-01T14:00:00+02:00)", value: '"2024-05-01T12:00:00Z"' },
      { call: "to_string(1h30m)", value: '"PT1H30M"' },
    ],
  },
  parse_int: {
    summary: "The `int` that a text says.",
    doc: `Decimal digits with an optional sign; null for any other text and outside the range. ${PARSE}`,
    signatures: [signature({ s: STRING }, optionalOf(exactly(INT)))],
    examples: [
      { call: 'parse_int("42") ?? -1', value: "42" },
      { call: 'parse_int("4_2") ?? -1', value: "-1" },
    ],
  },
  parse_long: {
    summary: "The `long` that a text says.",
    doc: `Decimal digits with an optional sign; null for any other text and outside the range. ${PARSE}`,
    signatures: [signature({ s: STRING }, optionalOf(exactly(LONG)))],
    examples: [
      { call: 'parse_long("-9000000000") ?? 0', value: "-9000000000" },
      { call: 'parse_long(" 1") ?? 0', value: "0" },
    ],
  },
  parse_double: {
    summary: "The `double` that a text says.",
    doc: `Digits with an optional sign, fraction and exponent, or \`NaN\`, \`Infinity\`, \`-Infinity\`; null for any other text. ${PARSE}`,
    signatures: [signature({ s: STRING }, optionalOf(exactly(DOUBLE)))],
    examples: [
      { call: 'parse_double("1.5e3") ?? 0.0', value: "1500.0" },
      { call: 'parse_double("1,5") ?? 0.0', value: "0.0" },
    ],
  },
  parse_decimal: {
    summary: "The decimal that a text says.",
    doc:
      "Digits with an optional sign, fraction and exponent; null for any other text and for more than 20 digits before the point. Digits past the eighteenth after " +
      `the point are rounded (HALF_UP). ${PARSE}`,
    signatures: [signature({ s: STRING }, optionalOf(exactly(WIDE)))],
    examples: [{ call: 'parse_decimal("19.99") ?? 0.0', value: "19.990000000000000000" }],
  },
});
