import { flowOf } from "../model/flow.js";
import { expressionOf } from "../model/said.js";
import { BOOL } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { operator } from "./operator.js";

interface Facts {
  readonly predicate: Expression;
}

export const filter = operator<Facts>({
  name: "filter",
  summary: "Keeps the events for which a condition holds.",
  example: "filter(.celsius > 80.0)",
  parameters: [
    {
      name: "predicate",
      summary: "which events to keep",
      example: ".celsius > 80.0",
      value: { kind: "expression", what: "a condition" },
      required: true,
      positional: true,
    },
  ],
  input: "any",

  check(call) {
    const predicate = expressionOf(call.said, "predicate");
    const output = flowOf(call.input.event, call.input, "filter");
    if (predicate === undefined) return undefined;
    call.lambda(predicate, [call.input.event], BOOL, true);
    return { output, facts: { predicate } };
  },

  lower(call, { predicate }) {
    const { step, parameters, bodies } = call.functions([predicate]);
    const id = call.id();
    for (const body of bodies) {
      const output = call.input.event;
      call.add({
        kind: "filter",
        id,
        label: call.label,
        origin: call.origin,
        input: step,
        predicate: { kind: "lambda", parameters, body, origin: predicate.span },
        output,
      });
    }
    return { step: id, event: call.input.event, key: undefined, window: undefined };
  },
});
