import type { WriteStep } from "../../../ir/steps.js";
import type { StepEmitter } from "./step.js";

/** A result of the method that holds the steps; the job writes it outside of it. */
export const emitWrite: StepEmitter<WriteStep> = {
  files: () => [],
  add: (_step, input) => input,
};
