import { BOOL } from "../model/type.js";
import { family } from "./family.js";
import { optionalOf, signature, variable } from "./function.js";

const T = variable("T");
const O = variable("O", "ordered");

/** What operators don't say by themselves. For the first value that is there write `a ?? b ?? c`. */
export const CONDITIONAL_FUNCTIONS = family({
  null_if: {
    summary: "The value, or null where it is one that stands for nothing.",
    doc: "Compared as `==` does: -0.0 is 0.0, and NaN is not NaN.",
    signatures: [signature({ value: T, nothing: T }, optionalOf(T))],
    examples: [
      { call: 'null_if("n/a", "n/a") ?? "none"', value: '"none"' },
      { call: "null_if(5, -1) ?? 0", value: "5" },
    ],
  },
  between: {
    summary: "Is a value in a range?",
    doc: "Both ends belong to it. False for NaN. Is it one of several: `contains([1, 2], x)`.",
    signatures: [signature({ x: O, low: O, high: O }, BOOL)],
    examples: [
      { call: "between(5, 1, 5)", value: "true" },
      { call: "between(@2024-05-01, @2024-05-02, @2024-06-01)", value: "false" },
    ],
  },
});
