import type { FlatMapStep } from "../../../ir/steps.js";
import { call } from "../syntax.js";
import { javaFunction, named, type StepEmitter } from "./step.js";

export const emitFlatMap: StepEmitter<FlatMapStep> = (step, context) => [
  call("flat_map", javaFunction(step.id, "function", context)),
  ...named(step),
];
