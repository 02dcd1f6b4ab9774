import { Big } from "big.js";
import type { NUMERIC_FUNCTIONS } from "../../functions/numeric.js";
import type { Type } from "../../model/type.js";
import { compareData } from "../compare.js";
import type { Data } from "../data.js";
import { HALF_UP, fit } from "../decimals.js";
import { wrap, wrapInt } from "../numbers.js";
import { type Meaning, always, byTypes } from "./meaning.js";

const DOWN = 0;
const UP = 3;

export const NUMERIC_MEANINGS: { readonly [N in keyof typeof NUMERIC_FUNCTIONS]: Meaning } = {
  abs: byTypes(({ result }) => magnitudeOf(result)),
  round: byTypes(({ result }) =>
    result.kind === "decimal"
      ? (x: Big, digits = 0) => (digits >= result.scale ? x : fit(x.round(digits, HALF_UP), result))
      : (x: number, digits = 0) => roundDouble(x, digits),
  ),
  floor: byTypes(({ result }) =>
    result.kind === "decimal" ? (x: Big) => fit(x.round(0, x.s < 0 ? UP : DOWN), result) : (x: number) => Math.floor(x),
  ),
  ceil: byTypes(({ result }) =>
    result.kind === "decimal" ? (x: Big) => fit(x.round(0, x.s < 0 ? DOWN : UP), result) : (x: number) => Math.ceil(x),
  ),
  sqrt: always((x: number) => Math.sqrt(x)),
  power: always((x: number, exponent: number) => x ** exponent),
  min_of: byTypes(({ result }) => (isBinary(result) ? (a: number, b: number) => Math.min(a, b) : (a: Data, b: Data) => (compareData(b, a) < 0 ? b : a))),
  max_of: byTypes(({ result }) => (isBinary(result) ? (a: number, b: number) => Math.max(a, b) : (a: Data, b: Data) => (compareData(b, a) > 0 ? b : a))),
};

function isBinary(type: Type): boolean {
  return type.kind === "double" || type.kind === "float";
}

function magnitudeOf(type: Type): (x: never) => Data {
  if (type.kind === "decimal") return (x: Big) => x.abs();
  if (type.kind !== "int") return (x: number) => Math.abs(x);
  const { bits } = type;
  return bits === 64 ? (x: bigint) => wrap(x < 0n ? -x : x, bits) : (x: number) => wrapInt(Math.abs(x), bits);
}

/** Half up on the decimal text of the number. A double has no digits beyond 400 places, and none is as large as 10 to the 400. */
function roundDouble(x: number, digits: number): number {
  if (!Number.isFinite(x) || digits > 400) return x;
  const size = digits < -400 ? 0 : Number(new Big(Math.abs(x)).round(digits, HALF_UP).toString());
  return x < 0 || Object.is(x, -0) ? -size : size;
}
