import type { FlatMapStep } from "../../../ir/steps.js";
import { namer } from "../../names.js";
import { forEach, override, statement } from "../classes.js";
import { functionFile, functionScope, newFunction, plannedClass } from "../function-class.js";
import { ref } from "../references.js";
import { call, generic, name } from "../syntax.js";
import { boxedType, javaType } from "../types.js";
import { bodyOf, eventInput, named, type StepEmitter } from "./step.js";

export const emitFlatMap: StepEmitter<FlatMapStep> = {
  files(step, context) {
    const planned = plannedClass(step.id, "function", context);
    const input = eventInput(step, step.function, context, functionScope(planned.params, context, ["out"]));
    const output = boxedType(step.output, context.plan);
    const each = namer(input.scope.taken).take("each");
    const flatMap = override({
      type: "void",
      name: "flatMap",
      parameters: [input.parameter, { type: generic(ref("org.apache.flink.util.Collector"), output), name: "out" }],
      body: [
        ...input.before,
        forEach(javaType(step.output, context.plan), each, bodyOf(step.function, input), [statement(call(name("out"), "collect", name(each)))]),
      ],
    });
    const implemented = generic(ref("org.apache.flink.api.common.functions.FlatMapFunction"), input.type, output);
    return [functionFile({ class: planned, doc: step.label, implements: [implemented], output: step.output, members: [flatMap] }, context)];
  },
  add: (step, input, context) => named(step, call(input, "flatMap", newFunction(step.id, "function", context))),
};
