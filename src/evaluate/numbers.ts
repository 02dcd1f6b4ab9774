/** The text of doubles, their rounding, and how they become integers. */
import { Big } from "big.js";

/** The shortest text that reads back as the same number, in the form of Java's `Double.toString`: `0.1`, `1.0E10`, `NaN`. */
export function doubleText(x: number): string {
  if (!Number.isFinite(x)) return `${x}`;
  if (x === 0) return Object.is(x, -0) ? "-0.0" : "0.0";
  const magnitude = Math.abs(x);
  const shortest = /^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(magnitude.toExponential()) as RegExpExecArray;
  // One digit is enough for some of the smallest numbers where a second one comes nearer.
  const [, first = "", rest = "", exponent = ""] =
    shortest[2] === undefined ? (/^(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(magnitude.toExponential(1)) as RegExpExecArray) : shortest;
  return (x < 0 ? "-" : "") + written(first + rest.replace(/0$/, ""), Number(exponent));
}

/** Plain from 0.001 to below ten million, else with an exponent. */
function written(digits: string, exponent: number): string {
  if (exponent < -3 || exponent >= 7) return `${digits[0]}.${digits.slice(1) || "0"}E${exponent}`;
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  return `${whole}.${digits.slice(exponent + 1) || "0"}`;
}

/** Cut off towards zero; the nearest end of the range where it is outside; 0 for NaN. */
export function toInteger(x: number, bits: 8 | 16 | 32): number {
  if (Number.isNaN(x)) return 0;
  const limit = 2 ** (bits - 1);
  return Math.max(-limit, Math.min(limit - 1, Math.trunc(x))) + 0;
}

/** As `toInteger`, of 64 bits. */
export function toLong(x: number): bigint {
  if (Number.isNaN(x)) return 0n;
  const limit = 2 ** 63;
  if (x >= limit) return (1n << 63n) - 1n;
  return x <= -limit ? -(1n << 63n) : BigInt(Math.trunc(x));
}

/** The integer with its upper bits cut off, as one of a type of so many. */
export function wrap(x: bigint, bits: 8 | 16 | 32 | 64): number | bigint {
  const wrapped = BigInt.asIntN(bits, x);
  return bits === 64 ? wrapped : Number(wrapped);
}

/** As `wrap`, of a number that is exact. */
export function wrapInt(x: number, bits: 8 | 16 | 32): number {
  return bits === 32 ? x | 0 : (x << (32 - bits)) >> (32 - bits);
}

/** What becomes of digits that go. */
export type Rounding = "half up" | "half even" | "up" | "down" | "floor" | "ceiling";

/** The mode of `Big.round`, which knows no direction but away from zero and towards it. */
export function roundingOf(rounding: Rounding, negative: boolean): 0 | 1 | 2 | 3 {
  if (rounding === "floor") return negative ? 3 : 0;
  if (rounding === "ceiling") return negative ? 0 : 3;
  return ({ "half up": 1, "half even": 2, up: 3, down: 0 } as const)[rounding];
}

/** Rounds the decimal text of the number. A double has no digits beyond 400 places, and none is as large as 10 to the 400. */
export function roundDouble(x: number, digits: number, rounding: Rounding): number {
  if (!Number.isFinite(x) || digits > 400) return x;
  const negative = x < 0 || Object.is(x, -0);
  const mode = roundingOf(rounding, negative);
  const size = Number(new Big(Math.abs(x)).round(Math.max(digits, -400), mode).toString());
  return negative ? -size : size;
}
