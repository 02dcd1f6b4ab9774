import { flowOf, type FlowType } from "../model/flow.js";
import { misfit } from "../model/relate.js";
import { typeText } from "../model/type.js";
import type { Name } from "../syntax/nodes/base.js";
import { operator } from "./operator.js";

interface Facts {
  readonly others: readonly Name[];
}

const EXAMPLE = "union(phone_orders)";

export const union = operator<Facts>({
  name: "union",
  summary: "Lets the events of other flows join this one, in no particular order.",
  example: EXAMPLE,
  parameters: [],
  rest: "names of streams and lets",
  input: "any",

  check(call) {
    const { event } = call.input;
    const others: Name[] = [];
    let output: FlowType = flowOf(event, call.input, "union");
    if (call.rest.length === 0)
      call.report("PFL4320", call.node.span, { operator: "union", expected: "at least one other flow", example: EXAMPLE });
    for (const { name, value } of call.rest) {
      if (value.kind === "missing") continue;
      if (name !== undefined || value.kind !== "name-expression") {
        call.report("PFL4320", name?.span ?? value.span, {
          operator: "union",
          expected: "names of streams and lets",
          example: EXAMPLE,
        });
        continue;
      }
      const other = call.flow(value.name);
      if (other === undefined) continue;
      const cause = misfit(other.event, event);
      if (other.window !== undefined) call.report("PFL4303", value.span, { operator: "union" });
      else if (cause !== undefined) {
        call.report("PFL4311", value.span, { name: value.name.text, type: typeText(other.event), other: typeText(event), cause });
      }
      others.push(value.name);
      output = { ...output, untimed: [...new Set([...output.untimed, ...other.untimed])] };
    }
    return { output, facts: { others } };
  },

  lower(call, { others }) {
    const { event, step } = call.input;
    const ports = others.map((name) => call.converted(call.flow(name), event));
    const id = call.id();
    call.add({
      kind: "union",
      id,
      label: call.label,
      origin: call.origin,
      inputs: [step, ...ports.map((p) => p.step)],
      output: event,
    });
    return { step: id, event, key: undefined, window: undefined };
  },
});
