/** Equality and order of data. */
import { Big } from "big.js";
import type { Data } from "./data.js";
import { compareText } from "./text.js";

/** The order of an ordered type: negative, 0 or positive; NaN after all other numbers, -0.0 before 0.0. */
export function compareData(a: Data, b: Data): number {
  if (typeof a === "string") return compareText(a, b as string);
  if (a instanceof Big) return a.cmp(b as Big);
  if (typeof a === "number") return compareNumbers(a, b as number);
  return (a as bigint) < (b as bigint) ? -1 : (a as bigint) > (b as bigint) ? 1 : 0;
}

function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return a !== 0 ? 0 : Number(Object.is(b, -0)) - Number(Object.is(a, -0));
  return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
}

/** The same content, as elements of lists and fields of records are compared: NaN is the same as NaN, -0.0 is not 0.0. */
export function sameData(a: Data, b: Data): boolean {
  if (a === b) return a !== 0 || Object.is(a, b);
  if (typeof a === "number") return Number.isNaN(a) && Number.isNaN(b);
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return false;
  if (a instanceof Big) return b instanceof Big && a.eq(b);
  if (a instanceof Uint8Array) return b instanceof Uint8Array && a.length === b.length && a.every((byte, i) => byte === b[i]);
  if (a instanceof Map) return b instanceof Map && sameEntries(a, b);
  const [xs, ys] = [a as readonly Data[], b as readonly Data[]];
  return xs.length === ys.length && xs.every((x, i) => sameData(x, ys[i] as Data));
}

function sameEntries(a: ReadonlyMap<Data, Data>, b: ReadonlyMap<Data, Data>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.has(key) && sameData(value, b.get(key) as Data));
}
