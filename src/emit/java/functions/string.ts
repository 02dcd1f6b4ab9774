import type { STRING_FUNCTIONS } from "../../../functions/string.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, field, literal, name } from "../syntax.js";
import { type JavaFunction, byKind, helper, method } from "./function.js";

const TEXT = "pfl.lang.Text";
const PARTS = "pfl.lang.Parts";
const TRIMS = "pfl.lang.Trims";
const WORDS = "pfl.lang.Words";

export const JAVA_STRING: { readonly [N in keyof typeof STRING_FUNCTIONS]: JavaFunction } = {
  length: byKind({ bytes: ([b]) => field(b as Doc, "length") }, helper(TEXT, "length")),
  upper: helper(TEXT, "upper"),
  lower: helper(TEXT, "lower"),
  trim: helper(TRIMS, "trim"),
  trim_start: helper(TRIMS, "trimStart"),
  trim_end: helper(TRIMS, "trimEnd"),
  strip: helper(TRIMS, "strip"),
  is_blank: helper(TRIMS, "isBlank"),
  remove_prefix: helper(TRIMS, "removePrefix"),
  remove_suffix: helper(TRIMS, "removeSuffix"),
  substring: helper(TEXT, "substring"),
  left: ([s, count]) => call(ref(TEXT), "substring", s as Doc, literal("0"), count as Doc),
  right: helper(PARTS, "right"),
  substring_before: helper(PARTS, "before"),
  substring_after: helper(PARTS, "after"),
  substring_before_last: helper(PARTS, "beforeLast"),
  substring_after_last: helper(PARTS, "afterLast"),
  substring_between: helper(PARTS, "between"),
  char_at: helper(PARTS, "charAt"),
  code_point_at: helper(PARTS, "codePointAt"),
  from_code_point: helper(PARTS, "fromCodePoint"),
  starts_with: method("startsWith"),
  ends_with: method("endsWith"),
  index_of: byKind({ list: helper("pfl.lang.Lists", "indexOf") }, helper(TEXT, "indexOf")),
  last_index_of: helper(PARTS, "lastIndexOf"),
  count_of: helper(PARTS, "countOf"),
  replace: helper(TEXT, "replace"),
  replace_first: helper(PARTS, "replaceFirst"),
  translate: helper(WORDS, "translate"),
  insert: helper(PARTS, "insert"),
  overlay: helper(PARTS, "overlay"),
  split: (args, ...rest) => helper(args.length > 2 ? PARTS : TEXT, "split")(args, ...rest),
  lines: helper(PARTS, "lines"),
  words: helper(PARTS, "words"),
  chars: helper(PARTS, "chars"),
  join: ([parts, separator]) => call(name("String"), "join", separator as Doc, parts as Doc),
  repeat: helper(TEXT, "repeat"),
  pad_start: helper(TEXT, "padStart"),
  pad_end: helper(TEXT, "padEnd"),
  truncate_text: helper(PARTS, "truncate"),
  reverse: byKind({ list: helper("pfl.lang.Lists", "reverse") }, helper(PARTS, "reverse")),
  compare: helper(TEXT, "order"),
  equals_ignore_case: helper(WORDS, "equalsIgnoreCase"),
};
