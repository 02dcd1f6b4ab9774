import type { ENCODING_FUNCTIONS } from "../../../functions/encoding.js";
import type { Type } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call } from "../syntax.js";
import { type JavaFunction, helper } from "./function.js";

const BYTES = "pfl.lang.Bytes";
const ENCODINGS = "pfl.lang.Encodings";

/** A method that takes bytes: of a string, those of its UTF-8. */
export function ofBytes(className: string, method: string): JavaFunction {
  return (args, types) => call(ref(className), method, ...args.map((each, i) => bytes(each, types[i])));
}

function bytes(value: Doc, type: Type | undefined): Doc {
  return type?.kind === "string" ? call(ref(BYTES), "utf8", value) : value;
}

export const JAVA_ENCODING: { readonly [N in keyof typeof ENCODING_FUNCTIONS]: JavaFunction } = {
  encode_utf8: helper(BYTES, "utf8"),
  decode_utf8: helper(BYTES, "text"),
  encode_hex: ofBytes(ENCODINGS, "hex"),
  decode_hex: helper(ENCODINGS, "ofHex"),
  encode_base64: ofBytes(ENCODINGS, "base64"),
  decode_base64: helper(ENCODINGS, "ofBase64"),
  encode_base64url: ofBytes(ENCODINGS, "base64url"),
  decode_base64url: helper(ENCODINGS, "ofBase64url"),
  encode_url: helper(ENCODINGS, "url"),
  decode_url: helper(ENCODINGS, "ofUrl"),
  slice_bytes: helper(BYTES, "slice"),
  append_bytes: helper(BYTES, "append"),
  byte_at: helper(BYTES, "get"),
};
