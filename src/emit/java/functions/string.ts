import type { STRING_FUNCTIONS } from "../../../functions/string.js";
import type { Doc } from "../../doc.js";
import { call, name } from "../syntax.js";
import { type JavaFunction, helper, method } from "./function.js";

const TEXT = "pfl.lang.Text";

export const JAVA_STRING: { readonly [N in keyof typeof STRING_FUNCTIONS]: JavaFunction } = {
  length: helper(TEXT, "length"),
  upper: helper(TEXT, "upper"),
  lower: helper(TEXT, "lower"),
  trim: helper(TEXT, "trim"),
  substring: helper(TEXT, "substring"),
  starts_with: method("startsWith"),
  ends_with: method("endsWith"),
  index_of: helper(TEXT, "indexOf"),
  replace: helper(TEXT, "replace"),
  split: helper(TEXT, "split"),
  join: ([parts, separator]) => call(name("String"), "join", separator as Doc, parts as Doc),
  repeat: helper(TEXT, "repeat"),
  pad_start: helper(TEXT, "padStart"),
};
