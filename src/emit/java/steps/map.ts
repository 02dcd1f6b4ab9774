import type { MapStep } from "../../../ir/steps.js";
import { override, returns } from "../classes.js";
import { functionFile, functionScope, newFunction, plannedClass } from "../function-class.js";
import { ref } from "../references.js";
import { call, generic } from "../syntax.js";
import { boxedType } from "../types.js";
import { bodyOf, eventInput, named, type StepEmitter } from "./step.js";

export const emitMap: StepEmitter<MapStep> = {
  files(step, context) {
    const planned = plannedClass(step.id, "function", context);
    const input = eventInput(step, step.function, context, functionScope(planned.params, context));
    const output = boxedType(step.output, context.plan);
    const map = override({ type: output, name: "map", parameters: [input.parameter], body: [...input.before, returns(bodyOf(step.function, input))] });
    const implemented = generic(ref("org.apache.flink.api.common.functions.MapFunction"), input.type, output);
    return [functionFile({ class: planned, doc: step.label, implements: [implemented], output: step.output, members: [map] }, context)];
  },
  add: (step, input, context) => named(step, call(input, "map", newFunction(step.id, "function", context))),
};
