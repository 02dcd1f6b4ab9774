/**
 * MurmurHash3 (x86, 32 bits) of data. Integers, dates and times are hashed as 64 bits whatever their width, strings as UTF-16 code units,
 * decimals as their text.
 */
import type { Big } from "big.js";
import type { Type } from "../../model/type.js";
import type { Data } from "../data.js";
import { decimalText } from "../decimals.js";

export type Hash = (data: Data, seed: number) => number;

export function hashOf(type: Type): Hash {
  switch (type.kind) {
    case "string":
      return (data, seed) => ofText(data as string, seed);
    case "decimal":
      return (data, seed) => ofText(decimalText(data as Big, type.scale), seed);
    case "bytes":
      return (data, seed) => ofBytes(data as Uint8Array, seed);
    default:
      return (data, seed) => (typeof data === "number" ? ofHalves(data, data < 0 ? -1 : 0, seed) : ofLong(data as bigint, seed));
  }
}

function ofLong(number: bigint, seed: number): number {
  return ofHalves(Number(BigInt.asIntN(32, number)), Number(BigInt.asIntN(32, number >> 32n)), seed);
}

function ofHalves(low: number, high: number, seed: number): number {
  return finished(mixed(mixed(seed, low), high), 8);
}

function ofText(text: string, seed: number): number {
  let hash = seed;
  const { length } = text;
  for (let i = 1; i < length; i += 2) hash = mixed(hash, text.charCodeAt(i - 1) | (text.charCodeAt(i) << 16));
  if (length % 2 !== 0) hash ^= scrambled(text.charCodeAt(length - 1));
  return finished(hash, 2 * length);
}

function ofBytes(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  let block = 0;
  for (let i = 0; i < bytes.length; i++) {
    block |= (bytes[i] as number) << (8 * (i % 4));
    if (i % 4 === 3) {
      hash = mixed(hash, block);
      block = 0;
    }
  }
  // No byte is left where the block is 0, or only zeros, which change nothing either.
  return finished(hash ^ scrambled(block), bytes.length);
}

function rotated(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by));
}

function scrambled(block: number): number {
  return Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
}

function mixed(hash: number, block: number): number {
  return (Math.imul(rotated(hash ^ scrambled(block), 13), 5) + 0xe6546b64) | 0;
}

function finished(hash: number, length: number): number {
  let h = hash ^ length;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
