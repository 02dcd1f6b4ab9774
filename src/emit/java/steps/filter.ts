import type { FilterStep } from "../../../ir/steps.js";
import { ifThen, override, returns, statement } from "../classes.js";
import { functionFile, functionScope, newFunction, plannedClass } from "../function-class.js";
import { ref } from "../references.js";
import { call, generic, name } from "../syntax.js";
import { boxedType } from "../types.js";
import { bodyOf, eventInput, named, pythonBefore, type StepEmitter } from "./step.js";

/** After a Python step the function also takes the event out of its row, so there it is a FlatMapFunction. */
export const emitFilter: StepEmitter<FilterStep> = {
  files(step, context) {
    const planned = plannedClass(step.id, "predicate", context);
    const unpacks = pythonBefore(step, context) !== undefined;
    const input = eventInput(step, step.predicate, context, functionScope(planned.params, context, unpacks ? ["out"] : []));
    const predicate = bodyOf(step.predicate, input);
    const output = boxedType(step.output, context.plan);
    const filter = override({ type: "boolean", name: "filter", parameters: [input.parameter], body: [returns(predicate)] });
    const flatMap = override({
      type: "void",
      name: "flatMap",
      parameters: [input.parameter, { type: generic(ref("org.apache.flink.util.Collector"), output), name: "out" }],
      body: [...input.before, ifThen(predicate, [statement(call(name("out"), "collect", name(input.event)))])],
    });
    const implemented = unpacks
      ? generic(ref("org.apache.flink.api.common.functions.FlatMapFunction"), input.type, output)
      : generic(ref("org.apache.flink.api.common.functions.FilterFunction"), input.type);
    return [
      functionFile(
        { class: planned, doc: step.label, implements: [implemented], ...(unpacks ? { output: step.output } : {}), members: [unpacks ? flatMap : filter] },
        context,
      ),
    ];
  },
  add(step, input, context) {
    const method = pythonBefore(step, context) === undefined ? "filter" : "flatMap";
    return named(step, call(input, method, newFunction(step.id, "predicate", context)));
  },
};
