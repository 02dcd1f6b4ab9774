import type { FilterStep } from "../../../ir/steps.js";
import { call } from "../syntax.js";
import { afterPython, javaFunction, named, type StepEmitter } from "./step.js";

/** Behind a Python step the Java function also takes the event out of its row, so there it is a `FlatMapFunction`. */
export const emitFilter: StepEmitter<FilterStep> = (step, context) => [
  call(afterPython(step, context) ? "flat_map" : "filter", javaFunction(step.id, "predicate", context)),
  ...named(step),
];
