import type { HASH_FUNCTIONS } from "../../../functions/hash.js";
import { ofBytes } from "./encoding.js";
import type { JavaFunction } from "./function.js";

const HASHES = "pfl.lang.Hashes";

export const JAVA_HASH: { readonly [N in keyof typeof HASH_FUNCTIONS]: JavaFunction } = {
  md5: ofBytes(HASHES, "md5"),
  sha1: ofBytes(HASHES, "sha1"),
  sha256: ofBytes(HASHES, "sha256"),
  sha512: ofBytes(HASHES, "sha512"),
  hmac_sha256: ofBytes(HASHES, "hmacSha256"),
  crc32: ofBytes(HASHES, "crc32"),
  murmur3: ofBytes(HASHES, "murmur3"),
};
