import type { FAILURE_FUNCTIONS } from "../../../functions/failure.js";
import { ref } from "../references.js";
import { genericCall } from "../syntax.js";
import { boxedType } from "../types.js";
import { type JavaFunction, helper } from "./function.js";

const FAILURES = "pfl.lang.Failures";

export const JAVA_FAILURE: { readonly [N in keyof typeof FAILURE_FUNCTIONS]: JavaFunction } = {
  // Java can't always tell from the place what type is meant.
  fail: (args, _types, result, plan) => genericCall(ref(FAILURES), [boxedType(result, plan)], "fail", ...args),
  try: helper(FAILURES, "attempt"),
};
