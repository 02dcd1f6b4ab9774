import type { KeyByStep } from "../../../ir/steps.js";
import { call } from "../syntax.js";
import { javaFunction, type StepEmitter } from "./step.js";

/** Written where a keyed step uses it; no operator in Flink, so it has neither name nor uid. */
export const emitKeyBy: StepEmitter<KeyByStep> = (step, context) => [call("key_by", javaFunction(step.id, "key", context))];
