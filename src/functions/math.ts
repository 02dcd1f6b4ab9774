import { BOOL, DOUBLE } from "../model/type.js";
import { family } from "./family.js";
import { type ExpressionFunction, signature } from "./function.js";

/** A function of one double. */
function one(summary: string, doc: string, call: string, value: string): Omit<ExpressionFunction, "name"> {
  return { summary, doc, signatures: [signature({ x: DOUBLE }, DOUBLE)], examples: [{ call, value }] };
}

/** A test of a double. */
function test(summary: string, doc: string, examples: ExpressionFunction["examples"]): Omit<ExpressionFunction, "name"> {
  return { summary, doc, signatures: [signature({ x: DOUBLE }, BOOL)], examples };
}

const NEXT = "The same to the last bit everywhere, and nearly always the double next to the exact result.";
const ANGLE = "In radians. NaN for the infinities.";
/** Node's later versions compute these two with another library. */
const LAST_BIT = "The last bit may differ between the compiler and a job.";

/** Doubles as IEEE 754 has them: none of these ever fails. */
export const MATH_FUNCTIONS = family({
  pi: {
    summary: "The ratio of a circle's circumference to its diameter.",
    doc: "The nearest double.",
    signatures: [signature({}, DOUBLE)],
    examples: [{ call: "pi()", value: "3.141592653589793" }],
  },
  e: {
    summary: "The base of natural logarithms.",
    doc: "The nearest double.",
    signatures: [signature({}, DOUBLE)],
    examples: [{ call: "e()", value: "2.718281828459045" }],
  },
  power: {
    summary: "A number to the power of another.",
    doc: `With infinity and NaN as IEEE 754 says, but 1 to the power of infinity or NaN is NaN. ${NEXT}`,
    signatures: [signature({ x: DOUBLE, exponent: DOUBLE }, DOUBLE)],
    examples: [
      { call: "power(2.0, 10.0)", value: "1024.0" },
      { call: "power(2.0, 0.5)", value: "1.4142135623730951" },
    ],
  },
  exp: one("e to the power of a number.", `Infinity where it is too large. ${NEXT}`, "exp(1.0)", "2.718281828459045"),
  ln: one("The natural logarithm.", "Minus infinity for 0, NaN for a negative number.", "ln(10.0)", "2.302585092994046"),
  log10: one("The logarithm to the base 10.", "Minus infinity for 0, NaN for a negative number.", "log10(1000.0)", "3.0"),
  log2: one("The logarithm to the base 2.", `Minus infinity for 0, NaN for a negative number. ${NEXT}`, "log2(8.0)", "3.0"),
  log: {
    summary: "The logarithm of a number to a base.",
    doc: `NaN for a negative number or base. ${NEXT} For a base of its own see \`ln\`, \`log2\` and \`log10\`.`,
    signatures: [signature({ x: DOUBLE, base: DOUBLE }, DOUBLE)],
    examples: [{ call: "log(81.0, 3.0)", value: "4.0" }],
  },
  cbrt: one("The cube root.", `Of a negative number it is negative. ${NEXT}`, "cbrt(-27.0)", "-3.0"),
  hypot: {
    summary: "The length of the hypotenuse: the root of the sum of two squares.",
    doc: "Without overflow on the way. Infinity where one side is infinite.",
    signatures: [signature({ x: DOUBLE, y: DOUBLE }, DOUBLE)],
    examples: [{ call: "hypot(3.0, 4.0)", value: "5.0" }],
  },
  sin: one("The sine of an angle.", `${ANGLE} ${LAST_BIT}`, "sin(0.0)", "0.0"),
  cos: one("The cosine of an angle.", `${ANGLE} ${LAST_BIT}`, "cos(0.0)", "1.0"),
  tan: one("The tangent of an angle.", ANGLE, "tan(0.0)", "0.0"),
  asin: one("The angle that has this sine.", "In radians, from -pi/2 to pi/2. NaN beyond -1 and 1.", "asin(1.0)", "1.5707963267948966"),
  acos: one("The angle that has this cosine.", "In radians, from 0 to pi. NaN beyond -1 and 1.", "acos(1.0)", "0.0"),
  atan: one("The angle that has this tangent.", "In radians, from -pi/2 to pi/2.", "atan(1.0)", "0.7853981633974483"),
  atan2: {
    summary: "The angle of a point, seen from the origin.",
    doc: "In radians, from -pi to pi, counted from the x axis. First `y`, then `x`, as everywhere.",
    signatures: [signature({ y: DOUBLE, x: DOUBLE }, DOUBLE)],
    examples: [{ call: "atan2(1.0, -1.0)", value: "2.356194490192345" }],
  },
  sinh: one("The hyperbolic sine.", "Infinity where it is too large.", "sinh(0.0)", "0.0"),
  cosh: one("The hyperbolic cosine.", "Infinity where it is too large.", "cosh(0.0)", "1.0"),
  tanh: one("The hyperbolic tangent.", "From -1 to 1.", "tanh(0.5)", "0.46211715726000973"),
  degrees: one("An angle in degrees, of one in radians.", "Once around is 360.", "degrees(pi())", "180.0"),
  radians: one("An angle in radians, of one in degrees.", "Once around is two pi.", "radians(180.0)", "3.141592653589793"),
  is_nan: test("Is it no number?", "NaN is not equal to anything, not even to itself, so `==` can't tell.", [
    { call: "is_nan(0.0 / 0.0)", value: "true" },
    { call: "is_nan(1.5)", value: "false" },
  ]),
  is_finite: test("Is it a number, and not infinite?", "False for NaN.", [{ call: "is_finite(1.0 / 0.0)", value: "false" }]),
  is_infinite: test("Is it infinity or minus infinity?", "False for NaN.", [{ call: "is_infinite(-1.0 / 0.0)", value: "true" }]),
});
