import type { TEXT_FUNCTIONS } from "../../../functions/text.js";
import { type JavaFunction, helper } from "./function.js";

const WORDS = "pfl.lang.Words";
const FIELDS = "pfl.lang.Fields";

export const JAVA_TEXT: { readonly [N in keyof typeof TEXT_FUNCTIONS]: JavaFunction } = {
  capitalize: helper(WORDS, "capitalize"),
  title: helper(WORDS, "title"),
  snake_case: helper(WORDS, "snakeCase"),
  kebab_case: helper(WORDS, "kebabCase"),
  camel_case: helper(WORDS, "camelCase"),
  pascal_case: helper(WORDS, "pascalCase"),
  is_digits: helper(WORDS, "isDigits"),
  is_alpha: helper(WORDS, "isAlpha"),
  is_alphanumeric: helper(WORDS, "isAlphanumeric"),
  is_ascii: helper(WORDS, "isAscii"),
  normalize: helper(WORDS, "normalize"),
  normalize_compatible: helper(WORDS, "normalizeCompatible"),
  levenshtein: helper(WORDS, "levenshtein"),
  format: helper(WORDS, "format"),
  parse_key_values: helper(FIELDS, "keyValues"),
  parse_csv: helper(FIELDS, "parseCsv"),
  to_csv: helper(FIELDS, "toCsv"),
};
