import type { KeyByStep } from "../../../ir/steps.js";
import type { Type } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { override, returns } from "../classes.js";
import { functionFile, functionScope, newFunction, plannedClass } from "../function-class.js";
import type { JavaPlan } from "../plan.js";
import { ref } from "../references.js";
import { call, field, generic, name } from "../syntax.js";
import { boxedType, recordClass, typeInformation } from "../types.js";
import { bodyOf, eventInput, type StepEmitter } from "./step.js";
import { STRING } from "../../../model/type.js";

/** No operator in Flink, so it has neither name nor uid: the step that uses the key writes it. */
export const emitKeyBy: StepEmitter<KeyByStep> = {
  files(step, context) {
    const planned = plannedClass(step.id, "key", context);
    const input = eventInput(step, step.key, context, functionScope(planned.params, context));
    const key = bodyOf(step.key, input);
    const type = flinkKey(step.keyType);
    const body = step.keyType.kind === "enum" ? field(key, "programName") : key;
    const getKey = override({ type: boxedType(type, context.plan), name: "getKey", parameters: [input.parameter], body: [...input.before, returns(body)] });
    const implemented = generic(ref("org.apache.flink.api.java.functions.KeySelector"), input.type, boxedType(type, context.plan));
    return [functionFile({ class: planned, doc: step.label, implements: [implemented], output: type, members: [getKey] }, context)];
  },
  add: (step, input, context) => call(input, "keyBy", newFunction(step.id, "key", context), typeInformation(flinkKey(step.keyType), context.plan)),
};

/** Flink sends events to tasks by the hash of their key, and that of a Java enum differs from JVM to JVM: its name stands for it. */
export function flinkKey(type: Type): Type {
  return type.kind === "enum" ? STRING : type;
}

/** The key as the program sees it, of the key as Flink has it. */
export function programKey(type: Type, key: string, plan: JavaPlan): Doc {
  return type.kind === "enum" ? call(recordClass(type, plan), "ofProgramName", name(key)) : name(key);
}
