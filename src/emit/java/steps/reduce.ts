import type { ReduceStep } from "../../../ir/steps.js";
import { override, returns } from "../classes.js";
import { javaValue } from "../expression.js";
import { withParameters } from "../expression/scope.js";
import { functionFile, functionScope, newFunction, plannedClass } from "../function-class.js";
import { ref } from "../references.js";
import { call, generic } from "../syntax.js";
import { boxedType } from "../types.js";
import { named, type StepEmitter } from "./step.js";
import { windowed } from "./window.js";

export const emitReduce: StepEmitter<ReduceStep> = {
  files(step, context) {
    const planned = plannedClass(step.id, "reducer", context);
    const { names, scope } = withParameters(functionScope(planned.params, context), step.reducer.parameters, "as objects");
    const event = boxedType(step.output, context.plan);
    const reduce = override({
      type: event,
      name: "reduce",
      parameters: names.map((name) => ({ type: event, name })),
      body: [returns(javaValue(step.reducer.body, scope))],
    });
    const implemented = generic(ref("org.apache.flink.api.common.functions.ReduceFunction"), event);
    return [functionFile({ class: planned, doc: step.label, implements: [implemented], members: [reduce] }, context)];
  },
  add: (step, input, context) => named(step, call(windowed(step.window, input), "reduce", newFunction(step.id, "reducer", context))),
};
