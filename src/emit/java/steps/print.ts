import type { PrintStep } from "../../../ir/steps.js";
import { call, stringLiteral } from "../syntax.js";
import { named, type StepEmitter } from "./step.js";

/** Each event's text, where the task runs. */
export const emitPrint: StepEmitter<PrintStep> = {
  files: () => [],
  add: (step, input) => named(step, call(input, "print", ...(step.prefix === undefined ? [] : [stringLiteral(step.prefix)]))),
};
