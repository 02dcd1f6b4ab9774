import { BOOL, DATE, DOUBLE, DURATION, FLOAT, INT, INT16, INT8, LONG, STRING, TIME, TIMESTAMP, type Type } from "../model/type.js";
import { family } from "./family.js";
import { type ExpressionFunction, exactly, optionalOf, signature, variable } from "./function.js";

const INTEGER = variable("I", "integer");
const D = variable("D", "decimal");

/** What `to_decimal` and `parse_decimal` give: room on both sides; a place of another decimal type rounds it. */
const WIDE: Type = { kind: "decimal", precision: 38, scale: 18 };

/** A conversion that loses digits where they have no room. */
function narrow(type: Type, name: string, examples: ExpressionFunction["examples"]): Omit<ExpressionFunction, "name"> {
  return {
    summary: `The number as ${name}.`,
    doc: `Cuts off the fraction. A double outside the range gives the nearest end of it, NaN gives 0; an integer or decimal outside wraps. Safer is \`exact_…\`.`,
    signatures: [signature({ x: INTEGER }, type), signature({ x: DOUBLE }, type), signature({ x: D }, type)],
    examples,
  };
}

/** A conversion that loses nothing. */
function exact(type: Type, name: string, examples: ExpressionFunction["examples"]): Omit<ExpressionFunction, "name"> {
  const result = optionalOf(exactly(type));
  return {
    summary: `The number as ${name}, if it is one.`,
    doc: "Null for a number with a fraction, one outside the range, NaN and the infinities.",
    signatures: [signature({ x: INTEGER }, result), signature({ x: DOUBLE }, result), signature({ x: D }, result)],
    examples,
  };
}

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
  to_int8: narrow(INT8, "an `int8`", [
    { call: "to_int8(200)", value: "-56" },
    { call: "to_int8(200.7)", value: "127" },
  ]),
  to_int16: narrow(INT16, "an `int16`", [
    { call: "to_int16(65536)", value: "0" },
    { call: "to_int16(-2.9)", value: "-2" },
  ]),
  to_float: {
    summary: "The number as a `float`.",
    doc: "The nearest double, rounded to the nearest float.",
    signatures: [signature({ x: DOUBLE }, FLOAT), signature({ x: D }, FLOAT)],
    examples: [
      { call: "to_double(to_float(0.1))", value: "0.10000000149011612" },
      { call: "to_float(19.5dec)", value: "19.5" },
    ],
  },
  exact_int8: exact(INT8, "an `int8`", [{ call: "exact_int8(200) is null", value: "true" }]),
  exact_int16: exact(INT16, "an `int16`", [{ call: "exact_int16(200.0) ?? 0", value: "200" }]),
  exact_int: exact(INT, "an `int`", [
    { call: "exact_int(4294967297) is null", value: "true" },
    { call: "exact_int(2.5) is null", value: "true" },
    { call: "exact_int(19.00dec) ?? 0", value: "19" },
  ]),
  exact_long: exact(LONG, "a `long`", [{ call: "exact_long(1.0e300) is null", value: "true" }]),
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
    doc: `Digits with an optional sign, decimal or to a \`radix\` from 2 to 36 with letters of either case; null for any other text, outside the range and for another radix. ${PARSE}`,
    signatures: [signature({ s: STRING, "radix?": INT }, optionalOf(exactly(INT)))],
    examples: [
      { call: 'parse_int("-fF", 16) ?? 0', value: "-255" },
      { call: 'parse_int("42") ?? -1', value: "42" },
      { call: 'parse_int("4_2") ?? -1', value: "-1" },
    ],
  },
  parse_long: {
    summary: "The `long` that a text says.",
    doc: `Digits with an optional sign, decimal or to a \`radix\` from 2 to 36 with letters of either case; null for any other text, outside the range and for another radix. ${PARSE}`,
    signatures: [signature({ s: STRING, "radix?": INT }, optionalOf(exactly(LONG)))],
    examples: [
      { call: 'parse_long("-fF", 16) ?? 0', value: "-255" },
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
  to_radix: {
    summary: "The digits of a whole number to some radix.",
    doc: "From 2 to 36, with lower-case letters and the sign; null for another radix. `parse_long` reads it back.",
    signatures: [signature({ x: LONG, radix: INT }, optionalOf(exactly(STRING)))],
    examples: [
      { call: 'to_radix(255, 16) ?? ""', value: '"ff"' },
      { call: 'to_radix(-5, 2) ?? ""', value: '"-101"' },
    ],
  },
  format_number: {
    summary: "A number with so many digits after the point.",
    doc:
      "Rounded HALF_UP on the decimal text of the number; at most 100 digits, none for a negative number of them. Never with an exponent. `grouping` stands between " +
      "groups of three digits before the point. NaN and the infinities are `NaN`, `Infinity` and `-Infinity`; zero has no sign.",
    signatures: [LONG, DOUBLE].map((type) => signature({ x: type, digits: INT, "grouping?": STRING }, STRING)).concat([
      signature({ x: D, digits: INT, "grouping?": STRING }, STRING),
    ]),
    examples: [
      { call: 'format_number(1234567.891, 2, ",")', value: '"1,234,567.89"' },
      { call: "format_number(2.675, 2)", value: '"2.68"' },
      { call: "format_number(19.9dec, 3)", value: '"19.900"' },
      { call: "format_number(42, 1)", value: '"42.0"' },
    ],
  },
});
