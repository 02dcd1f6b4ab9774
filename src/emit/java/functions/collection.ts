import type { COLLECTION_FUNCTIONS } from "../../../functions/collection.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, literal } from "../syntax.js";
import { type JavaFunction, byKind, helper, method } from "./function.js";

const LISTS = "pfl.lang.Lists";

/** A view of a map as a list of its own. */
function copyOf(view: string): JavaFunction {
  return ([map]) => call(ref(LISTS), "copy", call(map as Doc, view));
}

export const JAVA_COLLECTION: { readonly [N in keyof typeof COLLECTION_FUNCTIONS]: JavaFunction } = {
  size: method("size"),
  contains: byKind({ string: method("contains"), map: method("containsKey") }, helper(LISTS, "contains")),
  first: ([list]) => call(ref(LISTS), "get", list as Doc, literal("0")),
  last: helper(LISTS, "last"),
  keys: copyOf("keySet"),
  values: copyOf("values"),
  any: helper(LISTS, "any"),
  all: helper(LISTS, "all"),
  keep: helper(LISTS, "keep"),
  transform: helper(LISTS, "transform"),
  slice: helper(LISTS, "slice"),
  append: helper(LISTS, "append"),
  distinct: helper(LISTS, "distinct"),
};
