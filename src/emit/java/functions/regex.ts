import type { REGEX_FUNCTIONS } from "../../../functions/regex.js";
import type { Doc } from "../../doc.js";
import { classConstant } from "../class-constants.js";
import { ref } from "../references.js";
import { call } from "../syntax.js";
import type { JavaFunction } from "./function.js";

const REGEX = "pfl.lang.Regex";

/** A method of the pattern, which is made once for the class. */
function onPattern(method: string, made = "of"): JavaFunction {
  return ([s, pattern, ...rest]) => {
    const constant = classConstant(made === "of" ? "REGEX" : "LIKE", ref(REGEX), call(ref(REGEX), made, pattern as Doc));
    return call(constant, method, s as Doc, ...rest);
  };
}

export const JAVA_REGEX: { readonly [N in keyof typeof REGEX_FUNCTIONS]: JavaFunction } = {
  regex_matches: onPattern("matches"),
  regex_contains: onPattern("contains"),
  regex_find: onPattern("find"),
  regex_find_all: onPattern("findAll"),
  regex_index_of: onPattern("indexOf"),
  regex_count: onPattern("count"),
  regex_groups: onPattern("groups"),
  regex_named_groups: onPattern("namedGroups"),
  regex_extract: onPattern("extract"),
  regex_replace: onPattern("replace"),
  regex_split: onPattern("split"),
  like: onPattern("matches", "like"),
};
