import { DOUBLE, DURATION, INT, LONG } from "../model/type.js";
import { family } from "./family.js";
import { type ExpressionFunction, exactly, listOf, optionalOf, signature, variable } from "./function.js";

const N = variable("N", "numeric");
const D = variable("D", "decimal");
const T = variable("T", "ordered");

/** Rounding to digits, which differs only in what becomes of the digits that go. */
function rounding(summary: string, what: string, examples: ExpressionFunction["examples"]): Omit<ExpressionFunction, "name"> {
  return {
    summary,
    doc:
      `${what} Looks at the decimal text of the number. Without \`digits\` to a whole number; negative \`digits\` round before the point. The type stays. ` +
      "NaN and the infinities stay what they are; a decimal that does not fit its type then is a failure.",
    signatures: [signature({ x: DOUBLE, "digits?": INT }, DOUBLE), signature({ x: D, "digits?": INT }, D)],
    examples,
  };
}

export const NUMERIC_FUNCTIONS = family({
  abs: {
    summary: "The number without its sign.",
    doc: "The smallest integer of a width has no positive counterpart and stays what it is, as overflow wraps.",
    signatures: [signature({ x: N }, N), signature({ x: DURATION }, DURATION)],
    examples: [
      { call: "abs(-7)", value: "7" },
      { call: "abs(-2.5)", value: "2.5" },
      { call: "abs(-19.99dec)", value: "19.99" },
    ],
  },
  round: {
    summary: "The number rounded to some digits after the point.",
    doc:
      "Rounds half away from zero (HALF_UP) on the decimal text of the number: 2.675 to two digits is 2.68. Without `digits` to a whole number; " +
      "negative `digits` round before the point. The type stays. NaN and the infinities stay what they are.",
    signatures: [signature({ x: DOUBLE, "digits?": INT }, DOUBLE), signature({ x: D, "digits?": INT }, D)],
    examples: [
      { call: "round(2.675, 2)", value: "2.68" },
      { call: "round(-2.5)", value: "-3.0" },
      { call: "round(1250.0, -2)", value: "1300.0" },
      { call: "round(19.955dec, 2)", value: "19.960" },
    ],
  },
  round_half_even: rounding("The number rounded to some digits after the point, halves to the even digit.", "So halves don't add up to a drift (banker's rounding).", [
    { call: "round_half_even(2.5)", value: "2.0" },
    { call: "round_half_even(2.675, 2)", value: "2.68" },
    { call: "round_half_even(19.945dec, 2)", value: "19.940" },
  ]),
  round_up: rounding("The number rounded away from zero to some digits after the point.", "Any digit that goes makes it larger, without its sign.", [
    { call: "round_up(-1.01)", value: "-2.0" },
    { call: "round_up(19.901dec, 2)", value: "19.910" },
  ]),
  trunc: rounding("The number with the digits past some place cut off.", "Rounds towards zero.", [
    { call: "trunc(-1.99)", value: "-1.0" },
    { call: "trunc(19.999dec, 2)", value: "19.990" },
    { call: "trunc(1299.0, -2)", value: "1200.0" },
  ]),
  floor: rounding("The largest number of some digits after the point that is not above the number.", "Rounds towards the smaller number.", [
    { call: "floor(-1.5)", value: "-2.0" },
    { call: "floor(19.99dec)", value: "19.00" },
    { call: "floor(-1.25, 1)", value: "-1.3" },
  ]),
  ceil: rounding("The smallest number of some digits after the point that is not below the number.", "Rounds towards the larger number.", [
    { call: "ceil(1.2)", value: "2.0" },
    { call: "ceil(19.01dec)", value: "20.00" },
    { call: "ceil(1.21, 1)", value: "1.3" },
  ]),
  sign: {
    summary: "The sign of the number: -1, 0 or 1.",
    doc: "0 for NaN.",
    signatures: [signature({ x: N }, INT), signature({ x: DURATION }, INT)],
    examples: [
      { call: "sign(-2.5)", value: "-1" },
      { call: "sign(19.99dec)", value: "1" },
      { call: "sign(0)", value: "0" },
    ],
  },
  sqrt: {
    summary: "The square root.",
    doc: "NaN for a negative number.",
    signatures: [signature({ x: DOUBLE }, DOUBLE)],
    examples: [{ call: "sqrt(2.25)", value: "1.5" }],
  },
  min_of: {
    summary: "The smaller of two values, or the smallest element of a list.",
    doc: "Strings by code point. NaN where one of the doubles is NaN. Null for the empty list. For the smallest of many events see the aggregate `min`.",
    signatures: [signature({ a: T, b: T }, T), signature({ list: listOf(T) }, optionalOf(T))],
    examples: [
      { call: "min_of(3, 2)", value: "2" },
      { call: "min_of(3, 2.5)", value: "2.5" },
      { call: 'min_of("b", "a")', value: '"a"' },
      { call: "min_of([3, 1, 2]) ?? 0", value: "1" },
    ],
  },
  max_of: {
    summary: "The larger of two values, or the largest element of a list.",
    doc: "Strings by code point. NaN where one of the doubles is NaN. Null for the empty list. For the largest of many events see the aggregate `max`.",
    signatures: [signature({ a: T, b: T }, T), signature({ list: listOf(T) }, optionalOf(T))],
    examples: [
      { call: "max_of(3, 2)", value: "3" },
      { call: "max_of(@2024-05-01, @2024-05-02)", value: "@2024-05-02" },
    ],
  },
  clamp: {
    summary: "The value, or the end of a range that it lies beyond.",
    doc: "Where `low` is above `high`, `high` counts. NaN stays NaN.",
    signatures: [signature({ x: T, low: T, high: T }, T)],
    examples: [
      { call: "clamp(120, 0, 100)", value: "100" },
      { call: "clamp(-0.5, 0.0, 1.0)", value: "0.0" },
    ],
  },
  floor_div: {
    summary: "The quotient of two whole numbers, rounded towards the smaller number.",
    doc: "Null for a division by 0. `div` rounds towards zero. The smallest number divided by -1 wraps.",
    signatures: [INT, LONG].map((type) => signature({ a: type, b: type }, optionalOf(exactly(type)))),
    examples: [
      { call: "floor_div(-7, 2) ?? 0", value: "-4" },
      { call: "floor_div(1, 0) ?? 0", value: "0" },
    ],
  },
  floor_mod: {
    summary: "What `floor_div` leaves; it has the sign of the divisor.",
    doc: "Null for a division by 0. `%` has the sign of the dividend. Puts a number into one of so many buckets, negative ones too.",
    signatures: [INT, LONG].map((type) => signature({ a: type, b: type }, optionalOf(exactly(type)))),
    examples: [{ call: "floor_mod(-7, 3) ?? 0", value: "2" }],
  },
  gcd: {
    summary: "The greatest common divisor of two whole numbers.",
    doc: "Never negative, but for the smallest number of the width, which has no positive counterpart. Of 0 and a number that number; of 0 and 0, 0.",
    signatures: [INT, LONG].map((type) => signature({ a: type, b: type }, type)),
    examples: [{ call: "gcd(-12, 18)", value: "6" }],
  },
  lcm: {
    summary: "The least common multiple of two whole numbers.",
    doc: "Never negative unless it wraps at the width. 0 where one of the two is 0.",
    signatures: [INT, LONG].map((type) => signature({ a: type, b: type }, type)),
    examples: [{ call: "lcm(4, 6)", value: "12" }],
  },
  width_bucket: {
    summary: "In which of some buckets of the same width a number lies, from 1.",
    doc: "The buckets go from `low` to below `high`. 0 for a number below them, `count` + 1 for one above. Null for NaN, an empty range or no buckets.",
    signatures: [signature({ x: DOUBLE, low: DOUBLE, high: DOUBLE, count: INT }, optionalOf(exactly(INT)))],
    examples: [
      { call: "width_bucket(35.0, 0.0, 100.0, 10) ?? -1", value: "4" },
      { call: "width_bucket(100.0, 0.0, 100.0, 10) ?? -1", value: "11" },
    ],
  },
});
