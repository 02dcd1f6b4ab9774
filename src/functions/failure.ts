import { NEVER, STRING } from "../model/type.js";
import { family } from "./family.js";
import { lambda, optionalOf, signature, variable } from "./function.js";

/** What can fail is null, so a program says what then; these two are for where null is not what is meant. */
export const FAILURE_FUNCTIONS = family({
  fail: {
    summary: "Fails the event with a message.",
    doc:
      "Stands where a value of any type is wanted, such as after `??` or in a branch of `if` or `match`: no value comes out of it. The job stops with the message, " +
      "unless a `try` is around it.",
    signatures: [signature({ message: STRING }, NEVER)],
    examples: [
      { call: 'parse_int("42") ?? fail("not a number")', value: "42" },
      { call: 'if 2 > 1 then "more" else fail("less")', value: '"more"' },
    ],
  },
  try: {
    summary: "The value, or null where computing it fails.",
    doc:
      "Takes what fails when it runs: a decimal that overflows, an interval of no length, a `fail`. It can't undo what an `extern` function has done, and does not take " +
      "the exceptions of one.",
    signatures: [signature({ value: lambda([], variable("T")) }, optionalOf(variable("T")))],
    examples: [
      { call: "try(to_decimal(1.0 / 0.0)) ?? 0.0", value: "0.000000000000000000" },
      { call: 'try(parse_int("x") ?? fail("not a number")) ?? -1', value: "-1" },
    ],
  },
});
