import type { BIT_FUNCTIONS } from "../../functions/bits.js";
import { type Meaning, byTypes } from "./meaning.js";

export const BIT_MEANINGS: { readonly [N in keyof typeof BIT_FUNCTIONS]: Meaning } = {
  bit_and: byWidth((a: number, b: number) => a & b, (a: bigint, b: bigint) => a & b),
  bit_or: byWidth((a: number, b: number) => a | b, (a: bigint, b: bigint) => a | b),
  bit_xor: byWidth((a: number, b: number) => a ^ b, (a: bigint, b: bigint) => a ^ b),
  bit_not: byWidth((x: number) => ~x, (x: bigint) => ~x),
  bit_count: byWidth(bitCount, (x: bigint) => bitCount(Number(BigInt.asIntN(32, x))) + bitCount(Number(BigInt.asIntN(32, x >> 32n)))),
  shift_left: byWidth((x: number, places: number) => x << places, (x: bigint, places: number) => BigInt.asIntN(64, x << of64(places))),
  shift_right: byWidth((x: number, places: number) => x >> places, (x: bigint, places: number) => x >> of64(places)),
  shift_right_unsigned: byWidth(
    (x: number, places: number) => (x >>> places) | 0,
    (x: bigint, places: number) => BigInt.asIntN(64, BigInt.asUintN(64, x) >> of64(places)),
  ),
};

/** The meaning for `int`, and that for `long`. */
function byWidth(int: (...args: never[]) => number, long: (...args: never[]) => number | bigint): Meaning {
  return byTypes(({ arguments: [type] }) => (type?.kind === "int" && type.bits === 64 ? long : int));
}

function of64(places: number): bigint {
  return BigInt(places & 63);
}

function bitCount(x: number): number {
  let count = 0;
  for (let rest = x; rest !== 0; rest &= rest - 1) count++;
  return count;
}
