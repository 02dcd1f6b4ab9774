import { hmac } from "@noble/hashes/hmac";
import { md5, sha1 } from "@noble/hashes/legacy";
import { sha256, sha512 } from "@noble/hashes/sha2";
import type { HASH_FUNCTIONS } from "../../functions/hash.js";
import { Failure } from "../data.js";
import { type BytesLike, bytesOf, hex } from "./encoding.js";
import { type Meaning, always } from "./meaning.js";

export const HASH_MEANINGS: { readonly [N in keyof typeof HASH_FUNCTIONS]: Meaning } = {
  md5: always((x: BytesLike) => hex(md5(bytesOf(x)))),
  sha1: always((x: BytesLike) => hex(sha1(bytesOf(x)))),
  sha256: always((x: BytesLike) => hex(sha256(bytesOf(x)))),
  sha512: always((x: BytesLike) => hex(sha512(bytesOf(x)))),
  hmac_sha256: always((x: BytesLike, key: BytesLike) => {
    if (key.length === 0) throw new Failure("hmac_sha256 with an empty key");
    return hex(hmac(sha256, bytesOf(key), bytesOf(x)));
  }),
  crc32: always((x: BytesLike) => BigInt(crc32(bytesOf(x)))),
  murmur3: always((x: BytesLike) => murmur3(bytesOf(x))),
};

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** MurmurHash3, x86, 32 bits, seed 0. */
function murmur3(bytes: Uint8Array): number {
  let hash = 0;
  let block = 0;
  bytes.forEach((byte, i) => {
    block |= byte << (8 * (i % 4));
    if (i % 4 !== 3) return;
    hash = (Math.imul(rotated(hash ^ mixed(block), 13), 5) + 0xe6546b64) | 0;
    block = 0;
  });
  hash ^= mixed(block) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function mixed(block: number): number {
  return Math.imul(rotated(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
}

function rotated(x: number, bits: number): number {
  return (x << bits) | (x >>> (32 - bits));
}
