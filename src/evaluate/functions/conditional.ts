import type { CONDITIONAL_FUNCTIONS } from "../../functions/conditional.js";
import { compareData, sameData } from "../compare.js";
import type { Data } from "../data.js";
import { type Meaning, always } from "./meaning.js";

export const CONDITIONAL_MEANINGS: { readonly [N in keyof typeof CONDITIONAL_FUNCTIONS]: Meaning } = {
  null_if: always((value: Data, nothing: Data) => ((typeof value === "number" ? value === nothing : sameData(value, nothing)) ? null : value)),
  between: always((x: Data, low: Data, high: Data) =>
    typeof x === "number" ? x >= (low as number) && x <= (high as number) : compareData(x, low) >= 0 && compareData(x, high) <= 0,
  ),
};
