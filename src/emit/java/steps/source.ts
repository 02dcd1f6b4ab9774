import type { SourceStep } from "../../../ir/steps.js";
import type { StepEmitter } from "./step.js";

/** A parameter of the method that holds the steps; the job reads the stream outside of it. */
export const emitSource: StepEmitter<SourceStep> = {
  files: () => [],
  add: (_step, input) => input,
};
