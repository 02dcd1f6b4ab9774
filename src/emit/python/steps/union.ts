import type { UnionStep } from "../../../ir/steps.js";
import { inputsOf } from "../plan.js";
import { call } from "../syntax.js";
import type { StepEmitter } from "./step.js";

/** No operator in Flink: it has neither name nor uid. */
export const emitUnion: StepEmitter<UnionStep> = (step, { job, python }) => [
  call("union", ...inputsOf(step, job).slice(1).map((input) => python.flows.get(input) as string)),
];
