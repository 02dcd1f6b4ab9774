import type { ReduceStep } from "../../../ir/steps.js";
import { call } from "../syntax.js";
import { emitKeyBy } from "./key-by.js";
import { javaFunction, keyOf, named, type StepEmitter } from "./step.js";
import { emitWindow } from "./window.js";

export const emitReduce: StepEmitter<ReduceStep> = (step, context) => [
  ...emitKeyBy(keyOf(step.input, context), context),
  ...emitWindow(step.window),
  call("reduce", javaFunction(step.id, "reducer", context)),
  ...named(step),
];
