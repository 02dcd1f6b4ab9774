/** Division of decimals, to 38 digits and half up, as the emitted Java divides. */
import { Big } from "big.js";
import type { DecimalType } from "../../model/type.js";
import { Failure } from "../data.js";
import { fit, isZero } from "../decimals.js";

/** Of a quotient before it is fitted to its type. */
const DIGITS = 38;

export function divide(a: Big, b: Big, type: DecimalType, scales: Scales): Big {
  if (isZero(b)) throw byZero(a, "/", b, scales);
  return fit(isZero(a) ? a : quotient(a, b), type);
}

/** With the sign of the dividend. */
export function remainder(a: Big, b: Big, type: DecimalType, scales: Scales): Big {
  if (isZero(b)) throw byZero(a, "%", b, scales);
  return fit(a.mod(b), type);
}

/** Digits after the point of both operands. */
export interface Scales {
  readonly left: number;
  readonly right: number;
}

function byZero(a: Big, operator: string, b: Big, { left, right }: Scales): Failure {
  return new Failure(`division by zero: ${a.toFixed(left)} ${operator} ${b.toFixed(right)}`);
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
