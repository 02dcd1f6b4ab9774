import type { ENCODING_FUNCTIONS } from "../../functions/encoding.js";
import { fromBase64, toBase64 } from "../json/base64.js";
import { type Meaning, always } from "./meaning.js";

/** Bytes, or a string, which stands for its bytes in UTF-8. */
export type BytesLike = string | Uint8Array;

export const ENCODING_MEANINGS: { readonly [N in keyof typeof ENCODING_FUNCTIONS]: Meaning } = {
  encode_utf8: always(bytesOf),
  decode_utf8: always(textOf),
  encode_hex: always((x: BytesLike) => hex(bytesOf(x))),
  decode_hex: always((s: string) => (/[^0-9a-fA-F]/.test(s) || s.length % 2 !== 0 ? null : Uint8Array.from({ length: s.length / 2 }, (_, i) => parseInt(s.slice(2 * i, 2 * i + 2), 16)))),
  encode_base64: always((x: BytesLike) => toBase64(bytesOf(x))),
  decode_base64: always((s: string) => fromBase64(s) ?? null),
  encode_base64url: always((x: BytesLike) => toBase64(bytesOf(x)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")),
  decode_base64url: always((s: string) => (/[+/]/.test(s) ? null : (fromBase64(s.replaceAll("-", "+").replaceAll("_", "/")) ?? null))),
  encode_url: always((s: string) => Array.from(bytesOf(s), (byte) => (UNRESERVED.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${hex([byte]).toUpperCase()}`)).join("")),
  decode_url: always(decodeUrl),
  slice_bytes: always((b: Uint8Array, start: number, length?: number) => b.slice(Math.max(0, start), length === undefined ? undefined : Math.max(0, start, start + length))),
  append_bytes: always((a: Uint8Array, b: Uint8Array) => joined(a, b)),
  byte_at: always((b: Uint8Array, index: number) => b[index] ?? null),
};

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const UNRESERVED = /[A-Za-z0-9._~-]/;

export function bytesOf(x: BytesLike): Uint8Array {
  return typeof x === "string" ? ENCODER.encode(x) : x;
}

/** Null for what is not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return DECODER.decode(bytes);
  } catch {
    return null;
  }
}

export function hex(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Null where digits are missing or the bytes are not UTF-8. */
export function decodeUrl(s: string): string | null {
  if (!s.includes("%")) return s;
  if (/%(?![0-9a-fA-F]{2})/.test(s)) return null;
  const bytes: number[] = [];
  for (const [, digits, plain = ""] of s.matchAll(/%(..)|([^%]+)/g)) {
    if (digits !== undefined) bytes.push(parseInt(digits, 16));
    else for (const byte of bytesOf(plain)) bytes.push(byte);
  }
  return textOf(Uint8Array.from(bytes));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
