/** Decimals of a fixed precision and scale: rounded half up, and never silently cut off. */
import { Big } from "big.js";
import type { DecimalType, Type } from "../model/type.js";
import { Failure } from "./data.js";

export const HALF_UP = 1;

/** The number as one of the decimal type; a failure where it has more digits before the point than that has room for. */
export function fit(x: Big, type: Type): Big {
  const { precision, scale } = type as DecimalType;
  const rounded = x.round(scale, HALF_UP);
  if (isZero(rounded) || rounded.e < precision - scale) return rounded;
  throw new Failure(`${x.toFixed()} does not fit decimal(${precision}, ${scale})`);
}

export function isZero(x: Big): boolean {
  return x.c[0] === 0;
}

/** With all digits of the scale. */
export function decimalText(x: Big, scale: number): string {
  return x.toFixed(scale);
}

/** The whole part, as an integer of as many bits, whose upper ones are cut off. */
export function wholeOf(x: Big, bits: number): bigint {
  return BigInt.asIntN(bits, BigInt(x.round(0, 0).toFixed()));
}
