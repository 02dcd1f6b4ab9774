import { BYTES, INT, LONG, STRING } from "../model/type.js";
import { family } from "./family.js";
import { signature } from "./function.js";

const UTF8 = "A string stands for its bytes in UTF-8.";
const DIGITS = `As small hexadecimal digits. ${UTF8}`;
const DIGEST = [signature({ s: STRING }, STRING), signature({ b: BYTES }, STRING)];

/** Hashes of bytes. */
export const HASH_FUNCTIONS = family({
  md5: {
    summary: "The MD5 hash.",
    doc: `${DIGITS} Not safe against people who look for collisions.`,
    signatures: DIGEST,
    examples: [{ call: 'md5("abc")', value: '"900150983cd24fb0d6963f7d28e17f72"' }],
  },
  sha1: {
    summary: "The SHA-1 hash.",
    doc: `${DIGITS} Not safe against people who look for collisions.`,
    signatures: DIGEST,
    examples: [{ call: 'sha1("abc")', value: '"a9993e364706816aba3e25717850c26c9cd0d89d"' }],
  },
  sha256: {
    summary: "The SHA-256 hash.",
    doc: DIGITS,
    signatures: DIGEST,
    examples: [{ call: 'sha256("abc")', value: '"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"' }],
  },
  sha512: {
    summary: "The SHA-512 hash.",
    doc: DIGITS,
    signatures: DIGEST,
    examples: [{ call: 'left(sha512("abc"), 32)', value: '"ddaf35a193617abacc417349ae204131"' }],
  },
  hmac_sha256: {
    summary: "A hash that only who knows the key can make: HMAC with SHA-256.",
    doc: `${DIGITS} Such as for the names of people, of which nobody shall find out by trying. An empty key is an error.`,
    signatures: [signature({ s: STRING, key: STRING }, STRING), signature({ b: BYTES, key: BYTES }, STRING)],
    examples: [{ call: 'left(hmac_sha256("what do ya want for nothing?", "Jefe"), 32)', value: '"5bdcc146bf60754e6a042426089575c7"' }],
  },
  crc32: {
    summary: "The checksum CRC-32, as in gzip and zip files.",
    doc: `From 0 to 4,294,967,295. ${UTF8}`,
    signatures: [signature({ s: STRING }, LONG), signature({ b: BYTES }, LONG)],
    examples: [{ call: 'crc32("123456789")', value: "3421780262" }],
  },
  murmur3: {
    summary: "The hash MurmurHash3 of 32 bits: fast, and evenly spread.",
    doc: `The variant x86 with the seed 0, as in Guava; it may be negative. Not safe against people who look for collisions. ${UTF8}`,
    signatures: [signature({ s: STRING }, INT), signature({ b: BYTES }, INT)],
    examples: [{ call: 'murmur3("hello")', value: "613153351" }],
  },
});
