import type { Big } from "big.js";
import type { NUMERIC_FUNCTIONS } from "../../functions/numeric.js";
import type { Type } from "../../model/type.js";
import { compareData } from "../compare.js";
import type { Data } from "../data.js";
import { fit } from "../decimals.js";
import { type Rounding, roundDouble, roundingOf, toInteger, wrap, wrapInt } from "../numbers.js";
import { floorDiv, floorMod } from "../times.js";
import { type Meaning, always, byTypes } from "./meaning.js";

export const NUMERIC_MEANINGS: { readonly [N in keyof typeof NUMERIC_FUNCTIONS]: Meaning } = {
  abs: byTypes(({ result }) => magnitudeOf(result)),
  round: rounded("half up"),
  round_half_even: rounded("half even"),
  round_up: rounded("up"),
  trunc: rounded("down"),
  floor: rounded("floor"),
  ceil: rounded("ceiling"),
  sign: byTypes(({ arguments: [type] }) => {
    if (type?.kind === "decimal") return (x: Big) => x.cmp(0);
    return (x: number | bigint) => (x > 0 ? 1 : x < 0 ? -1 : 0);
  }),
  sqrt: always((x: number) => Math.sqrt(x)),
  min_of: byTypes(({ arguments: [type], result }) => (type?.kind === "list" ? bestOf(smaller(type.element)) : smaller(result))),
  max_of: byTypes(({ arguments: [type], result }) => (type?.kind === "list" ? bestOf(larger(type.element)) : larger(result))),
  clamp: byTypes(({ result }) => {
    const [min, max] = [smaller(result), larger(result)];
    return (x: Data, low: Data, high: Data) => min(max(x, low), high);
  }),
  floor_div: whole((a, b, bits) => (b === 0n ? null : wrap(floorDiv(a, b), bits))),
  floor_mod: whole((a, b, bits) => (b === 0n ? null : wrap(floorMod(a, b), bits))),
  gcd: whole((a, b, bits) => wrap(gcd(a, b), bits)),
  lcm: whole((a, b, bits) => (a === 0n || b === 0n ? wrap(0n, bits) : wrap(size(BigInt.asIntN(bits, (a / gcd(a, b)) * b)), bits))),
  width_bucket: always((x: number, low: number, high: number, count: number) => {
    if (Number.isNaN(x) || !(low < high) || count <= 0) return null;
    if (x < low) return 0;
    return x >= high ? wrapInt(count + 1, 32) : Math.min(count, 1 + toInteger(((x - low) / (high - low)) * count, 32));
  }),
};

function rounded(rounding: Rounding): Meaning {
  return byTypes(({ result }) => {
    if (result.kind !== "decimal") return (x: number, digits: number = 0) => roundDouble(x, digits, rounding);
    const { scale } = result;
    return (x: Big, digits: number = 0) => (digits >= scale ? x : fit(x.round(Math.max(digits, -100), roundingOf(rounding, x.s < 0)), result));
  });
}

/** On the data of both widths as big integers. */
function whole(compute: (a: bigint, b: bigint, bits: 32 | 64) => Data): Meaning {
  return byTypes(({ arguments: [type] }) => {
    const bits = type?.kind === "int" && type.bits === 64 ? 64 : 32;
    return (a: number | bigint, b: number | bigint) => compute(BigInt(a), BigInt(b), bits);
  });
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? size(a) : gcd(b, a % b);
}

function size(x: bigint): bigint {
  return x < 0n ? -x : x;
}

function bestOf(better: (a: Data, b: Data) => Data): (list: readonly Data[]) => Data {
  return (list) => (list.length === 0 ? null : list.reduce(better));
}

function smaller(type: Type): (a: Data, b: Data) => Data {
  return isBinary(type) ? (a, b) => Math.min(a as number, b as number) : (a, b) => (compareData(b, a) < 0 ? b : a);
}

function larger(type: Type): (a: Data, b: Data) => Data {
  return isBinary(type) ? (a, b) => Math.max(a as number, b as number) : (a, b) => (compareData(b, a) > 0 ? b : a);
}

function isBinary(type: Type): boolean {
  return type.kind === "double" || type.kind === "float";
}

function magnitudeOf(type: Type): (x: never) => Data {
  if (type.kind === "decimal") return (x: Big) => x.abs();
  if (type.kind === "duration") return (x: bigint) => wrap(x < 0n ? -x : x, 64);
  if (type.kind !== "int") return (x: number) => Math.abs(x);
  const { bits } = type;
  return bits === 64 ? (x: bigint) => wrap(x < 0n ? -x : x, bits) : (x: number) => wrapInt(Math.abs(x), bits);
}
