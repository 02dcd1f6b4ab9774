import { DOUBLE, INT } from "../model/type.js";
import { family } from "./family.js";
import { signature, variable } from "./function.js";

const N = variable("N", "numeric");
const D = variable("D", "decimal");
const T = variable("T", "ordered");

export const NUMERIC_FUNCTIONS = family({
  abs: {
    summary: "The number without its sign.",
    doc: "The smallest integer of a width has no positive counterpart and stays what it is, as overflow wraps.",
    signatures: [signature({ x: N }, N)],
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
  floor: {
    summary: "The largest whole number that is not above the number.",
    doc: "The type stays.",
    signatures: [signature({ x: DOUBLE }, DOUBLE), signature({ x: D }, D)],
    examples: [
      { call: "floor(-1.5)", value: "-2.0" },
      { call: "floor(19.99dec)", value: "19.00" },
    ],
  },
  ceil: {
    summary: "The smallest whole number that is not below the number.",
    doc: "The type stays.",
    signatures: [signature({ x: DOUBLE }, DOUBLE), signature({ x: D }, D)],
    examples: [
      { call: "ceil(1.2)", value: "2.0" },
      { call: "ceil(19.01dec)", value: "20.00" },
    ],
  },
  sqrt: {
    summary: "The square root.",
    doc: "NaN for a negative number.",
    signatures: [signature({ x: DOUBLE }, DOUBLE)],
    examples: [{ call: "sqrt(2.25)", value: "1.5" }],
  },
  power: {
    summary: "A number to the power of another.",
    doc: "Computed as double, with infinity and NaN as IEEE 754 says.",
    signatures: [signature({ x: DOUBLE, exponent: DOUBLE }, DOUBLE)],
    examples: [{ call: "power(2.0, 10.0)", value: "1024.0" }],
  },
  min_of: {
    summary: "The smaller of two values.",
    doc: "Strings by code point. NaN where one of two doubles is NaN. For the smallest of many events see the aggregate `min`.",
    signatures: [signature({ a: T, b: T }, T)],
    examples: [
      { call: "min_of(3, 2)", value: "2" },
      { call: "min_of(3, 2.5)", value: "2.5" },
      { call: 'min_of("b", "a")', value: '"a"' },
    ],
  },
  max_of: {
    summary: "The larger of two values.",
    doc: "Strings by code point. NaN where one of two doubles is NaN. For the largest of many events see the aggregate `max`.",
    signatures: [signature({ a: T, b: T }, T)],
    examples: [
      { call: "max_of(3, 2)", value: "3" },
      { call: "max_of(@2024-05-01, @2024-05-02)", value: "@2024-05-02" },
    ],
  },
});
