import type { UnionStep } from "../../../ir/steps.js";
import type { StepEmitter } from "./step.js";

/** No operator in Flink, so it has neither name nor uid; the job adds the other flows. */
export const emitUnion: StepEmitter<UnionStep> = {
  files: () => [],
  add: (_step, input) => input,
};
