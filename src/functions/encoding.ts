import { BYTES, INT, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, optionalOf, signature } from "./function.js";

const UTF8 = "A string stands for its bytes in UTF-8, half of a surrogate pair for the replacement character.";

const OF_BYTES = [signature({ b: BYTES }, STRING), signature({ s: STRING }, STRING)];

const BYTES_OR_NULL = [signature({ s: STRING }, optionalOf(exactly(BYTES)))];

/** Bytes, and bytes as text. */
export const ENCODING_FUNCTIONS = family({
  encode_utf8: {
    summary: "The bytes of a string in UTF-8.",
    doc: UTF8,
    signatures: [signature({ s: STRING }, BYTES)],
    examples: [{ call: 'encode_hex(encode_utf8("ü"))', value: '"c3bc"' }],
  },
  decode_utf8: {
    summary: "The string that bytes in UTF-8 say.",
    doc: "Null where they are not UTF-8; a byte order mark stays.",
    signatures: [signature({ b: BYTES }, optionalOf(exactly(STRING)))],
    examples: [{ call: 'decode_utf8(encode_utf8("ü")) ?? ""', value: '"ü"' }],
  },
  encode_hex: {
    summary: "Bytes as hexadecimal digits.",
    doc: `Two small digits for each byte. ${UTF8}`,
    signatures: OF_BYTES,
    examples: [{ call: 'encode_hex("hi")', value: '"6869"' }],
  },
  decode_hex: {
    summary: "The bytes that hexadecimal digits say.",
    doc: "In upper or lower case. Null for an odd number of digits and for anything else than digits.",
    signatures: BYTES_OR_NULL,
    examples: [{ call: 'decode_utf8(decode_hex("6869") ?? encode_utf8("")) ?? ""', value: '"hi"' }],
  },
  encode_base64: {
    summary: "Bytes as Base64.",
    doc: `With \`+\`, \`/\` and padding (RFC 4648, section 4). ${UTF8}`,
    signatures: OF_BYTES,
    examples: [{ call: 'encode_base64("hi?>")', value: '"aGk/Pg=="' }],
  },
  decode_base64: {
    summary: "The bytes that Base64 says.",
    doc: "With `+` and `/`, and with padding or without. Null for any other text; there must be no white space.",
    signatures: BYTES_OR_NULL,
    examples: [{ call: 'decode_utf8(decode_base64("aGk/Pg==") ?? encode_utf8("")) ?? ""', value: '"hi?>"' }],
  },
  encode_base64url: {
    summary: "Bytes as Base64 for addresses and file names.",
    doc: `With \`-\` and \`_\`, without padding (RFC 4648, section 5). ${UTF8}`,
    signatures: OF_BYTES,
    examples: [{ call: 'encode_base64url("hi?>")', value: '"aGk_Pg"' }],
  },
  decode_base64url: {
    summary: "The bytes that Base64 for addresses and file names says.",
    doc: "With `-` and `_`, and with padding or without. Null for any other text; there must be no white space.",
    signatures: BYTES_OR_NULL,
    examples: [{ call: 'decode_utf8(decode_base64url("aGk_Pg") ?? encode_utf8("")) ?? ""', value: '"hi?>"' }],
  },
  encode_url: {
    summary: "The string as a part of a URL.",
    doc: "ASCII letters, digits, `-`, `.`, `_` and `~` stay; each other byte of the UTF-8 becomes `%` and two digits, also the space.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'encode_url("a b/ü")', value: '"a%20b%2F%C3%BC"' }],
  },
  decode_url: {
    summary: "The string that a part of a URL says.",
    doc: "`%` and two digits is a byte of UTF-8; all else stays, also `+`. Null where digits are missing or the bytes are not UTF-8.",
    signatures: [signature({ s: STRING }, optionalOf(exactly(STRING)))],
    examples: [
      { call: 'decode_url("a%20b%2f%C3%BC") ?? ""', value: '"a b/ü"' },
      { call: 'decode_url("100%") ?? "none"', value: '"none"' },
    ],
  },
  slice_bytes: {
    summary: "A part of some bytes.",
    doc: "From `start` (0 is the first byte), `length` bytes, or to the end. Clamped to what is there: never fails.",
    signatures: [signature({ b: BYTES, start: INT, "length?": INT }, BYTES)],
    examples: [{ call: 'encode_hex(slice_bytes(encode_utf8("abc"), 1, 1))', value: '"62"' }],
  },
  append_bytes: {
    summary: "Some bytes, then others.",
    doc: "Neither of the two is changed.",
    signatures: [signature({ a: BYTES, b: BYTES }, BYTES)],
    examples: [{ call: 'encode_hex(append_bytes(encode_utf8("a"), encode_utf8("b")))', value: '"6162"' }],
  },
  byte_at: {
    summary: "One of some bytes.",
    doc: "From 0 to 255; null where `index` (0 is the first) is outside of the bytes.",
    signatures: [signature({ b: BYTES, index: INT }, optionalOf(exactly(INT)))],
    examples: [{ call: 'byte_at(encode_utf8("ü"), 0) ?? -1', value: "195" }],
  },
});
