import type { AggregateStep } from "../../../ir/steps.js";
import { call } from "../syntax.js";
import { emitKeyBy } from "./key-by.js";
import { javaFunction, keyOf, named, type StepEmitter } from "./step.js";
import { emitWindow } from "./window.js";

/** In a window an accumulator and its result; without one a process function that keeps the accumulator as its key's state. */
export const emitAggregate: StepEmitter<AggregateStep> = (step, context) => {
  const aggregate = javaFunction(step.id, "aggregate", context);
  return [
    ...emitKeyBy(keyOf(step.input, context), context),
    ...emitWindow(step.window),
    step.window === undefined ? call("process", aggregate) : call("aggregate", aggregate, javaFunction(step.id, "result", context)),
    ...named(step),
  ];
};
