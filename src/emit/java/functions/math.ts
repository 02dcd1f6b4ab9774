import type { MATH_FUNCTIONS } from "../../../functions/math.js";
import { call, field, name } from "../syntax.js";
import { type JavaFunction, helper } from "./function.js";

const PRECISE = "pfl.lang.Precise";

/** A method of `StrictMath`, which gives the same on every machine. */
function strict(operation: string): JavaFunction {
  return (args) => call(name("StrictMath"), operation, ...args);
}

function ofDouble(operation: string): JavaFunction {
  return (args) => call(name("Double"), operation, ...args);
}

export const JAVA_MATH: { readonly [N in keyof typeof MATH_FUNCTIONS]: JavaFunction } = {
  pi: () => field(name("Math"), "PI"),
  e: () => field(name("Math"), "E"),
  power: helper(PRECISE, "power"),
  exp: helper(PRECISE, "exp"),
  ln: strict("log"),
  log10: strict("log10"),
  log2: helper(PRECISE, "log2"),
  log: helper(PRECISE, "log"),
  cbrt: helper(PRECISE, "cbrt"),
  hypot: helper(PRECISE, "hypot"),
  sin: strict("sin"),
  cos: strict("cos"),
  tan: strict("tan"),
  asin: strict("asin"),
  acos: strict("acos"),
  atan: strict("atan"),
  atan2: helper(PRECISE, "atan2"),
  sinh: strict("sinh"),
  cosh: strict("cosh"),
  tanh: helper(PRECISE, "tanh"),
  degrees: strict("toDegrees"),
  radians: strict("toRadians"),
  is_nan: ofDouble("isNaN"),
  is_finite: ofDouble("isFinite"),
  is_infinite: ofDouble("isInfinite"),
};
