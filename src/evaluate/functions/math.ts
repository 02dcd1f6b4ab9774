import type { MATH_FUNCTIONS } from "../../functions/math.js";
import { angle, cubeRoot, exponential, hyperbolicTangent, hypotenuse, log2, logTo, power } from "../precise.js";
import { type Meaning, always } from "./meaning.js";

export const MATH_MEANINGS: { readonly [N in keyof typeof MATH_FUNCTIONS]: Meaning } = {
  pi: always(() => Math.PI),
  e: always(() => Math.E),
  power: always(power),
  exp: always(exponential),
  ln: always((x: number) => Math.log(x)),
  log10: always((x: number) => Math.log10(x)),
  log2: always(log2),
  log: always(logTo),
  cbrt: always(cubeRoot),
  hypot: always(hypotenuse),
  sin: always((x: number) => Math.sin(x)),
  cos: always((x: number) => Math.cos(x)),
  tan: always((x: number) => Math.tan(x)),
  asin: always((x: number) => Math.asin(x)),
  acos: always((x: number) => Math.acos(x)),
  atan: always((x: number) => Math.atan(x)),
  atan2: always(angle),
  sinh: always((x: number) => Math.sinh(x)),
  cosh: always((x: number) => Math.cosh(x)),
  tanh: always(hyperbolicTangent),
  degrees: always((x: number) => x * 57.29577951308232),
  radians: always((x: number) => x * 0.017453292519943295),
  is_nan: always((x: number) => Number.isNaN(x)),
  is_finite: always((x: number) => Number.isFinite(x)),
  is_infinite: always((x: number) => Math.abs(x) === Infinity),
};
