import type { PythonStep } from "../../../ir/steps.js";
import { fieldOf, override, returns, type Member } from "../classes.js";
import type { JavaContext } from "../context.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { functionFile, functionScope, newFunction, plannedClass } from "../function-class.js";
import { ref } from "../references.js";
import { rowType, toRow } from "../rows.js";
import { call, generic, name } from "../syntax.js";
import { eventInput, eventType, ROW, type StepEmitter } from "./step.js";

const TYPES = "org.apache.flink.api.common.typeinfo.Types";
const TYPE_INFORMATION = "org.apache.flink.api.common.typeinfo.TypeInformation";

/** The event and, for each call, a row of its arguments: what the Python workers take. Their calls are the PyFlink job's. */
export const emitPython: StepEmitter<PythonStep> = {
  files(step, context) {
    const { plan } = context;
    const planned = plannedClass(step.id, "to-python", context);
    const type = eventType(step.input, context);
    const first = step.calls.flatMap((each) => each.arguments)[0];
    const event = first ?? { kind: "lambda", parameters: [{ name: "event", type }], body: { kind: "constant", value: { kind: "null" }, type, origin: step.origin }, origin: step.origin };
    const input = eventInput(step, event, context, functionScope(planned.params, context));
    const argumentRows = step.calls.map((each): Doc =>
      call(
        ref(ROW),
        "of",
        ...each.arguments.map((argument) => {
          // All lambdas of the step are over the same event; each may have its own name for it.
          const variables = new Map(input.scope.variables);
          argument.parameters.forEach((parameter, i) => {
            const known = event.parameters[i];
            const variable = known === undefined ? undefined : input.scope.variables.get(known.name);
            if (variable !== undefined) variables.set(parameter.name, variable);
          });
          return toRow(argument.body.type, javaValue(argument.body, { ...input.scope, variables }), plan);
        }),
      ),
    );
    const map = override({
      type: ref(ROW),
      name: "map",
      parameters: [input.parameter],
      body: [...input.before, returns(call(ref(ROW), "of", toRow(type, name(input.event), plan), ...argumentRows))],
    });
    const interfaces = [
      generic(ref("org.apache.flink.api.common.functions.MapFunction"), input.type, ref(ROW)),
      generic(ref("org.apache.flink.api.java.typeutils.ResultTypeQueryable"), ref(ROW)),
    ];
    const producedType = override({ type: generic(ref(TYPE_INFORMATION), ref(ROW)), name: "getProducedType", body: [returns(name("TYPE"))] });
    return [functionFile({ class: planned, doc: `Arguments of ${step.label}, for the Python workers.`, implements: interfaces, constants: [typeConstant(step, context)], members: [map, producedType] }, context)];
  },
  add: (step, input, context) => call(input, "map", newFunction(step.id, "to-python", context)),
};

function typeConstant(step: PythonStep, context: JavaContext): Member {
  const { plan } = context;
  const rows = step.calls.map((each): Doc => call(ref(TYPES), "ROW", ...each.arguments.map((argument) => rowType(argument.body.type, plan))));
  const value = call(ref(TYPES), "ROW", rowType(eventType(step.input, context), plan), ...rows);
  return fieldOf({ modifiers: "private static final", type: generic(ref(TYPE_INFORMATION), ref(ROW)), name: "TYPE", value });
}
