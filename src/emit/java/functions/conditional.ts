import type { CONDITIONAL_FUNCTIONS } from "../../../functions/conditional.js";
import { type JavaFunction, helper } from "./function.js";

export const JAVA_CONDITIONAL: { readonly [N in keyof typeof CONDITIONAL_FUNCTIONS]: JavaFunction } = {
  null_if: helper("pfl.lang.Values", "nullIf"),
  between: helper("pfl.lang.Order", "between"),
};
