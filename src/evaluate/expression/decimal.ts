/** Division of decimals, to 38 digits and half up, as the emitted Java divides. */
import { Big } from "big.js";
import type { DecimalType } from "../../model/type.js";
import { fit, isZero } from "../decimals.js";

/** Of a quotient before it is fitted to its type. */
const DIGITS = 38;

/** Null if the divisor is 0. */
export function divide(a: Big, b: Big, type: DecimalType): Big | null {
  return isZero(b) ? null : fit(isZero(a) ? a : quotient(a, b), type);
}

/** With the sign of the dividend; null if the divisor is 0. */
export function remainder(a: Big, b: Big, type: DecimalType): Big | null {
  return isZero(b) ? null : fit(a.mod(b), type);
}

function quotient(a: Big, b: Big): Big {
  const [x, y] = [BigInt(a.c.join("")), BigInt(b.c.join(""))];
  // One digit too many at most; it is known only when they are there.
  const shift = DIGITS - (a.c.length - b.c.length);
  const [digits, shifted] = rounded(x, y, shift);
  const [exact, by] = `${digits}`.length > DIGITS ? rounded(x, y, shift - 1) : [digits, shifted];
  const exponent = a.e - (a.c.length - 1) - (b.e - (b.c.length - 1)) - by;
  return new Big(`${a.s === b.s ? "" : "-"}${exact}e${exponent}`);
}

/** `x / y` times 10 to the power of `shift`, half up; and that power. */
function rounded(x: bigint, y: bigint, shift: number): readonly [bigint, number] {
  const [dividend, divisor] = shift >= 0 ? [x * 10n ** BigInt(shift), y] : [x, y * 10n ** BigInt(-shift)];
  return [(2n * dividend + divisor) / (2n * divisor), shift];
}
