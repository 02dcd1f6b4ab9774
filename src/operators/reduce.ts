import { flowOf } from "../model/flow.js";
import { expressionOf } from "../model/said.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { operator } from "./operator.js";

interface Facts {
  readonly reducer: Expression;
}

export const reduce = operator<Facts>({
  name: "reduce",
  summary: "Makes one event of two, again and again: for every key so far, or for every key and window.",
  example: "reduce((a, b) => if b.celsius > a.celsius then b else a)",
  parameters: [
    {
      name: "reducer",
      summary: "what becomes of two events",
      example: "(a, b) => if b.celsius > a.celsius then b else a",
      value: { kind: "expression", what: "a function of two events" },
      required: true,
      positional: true,
    },
  ],
  input: "keyed-or-window",

  check(call) {
    const reducer = expressionOf(call.said, "reducer");
    if (reducer === undefined) return undefined;
    const { event } = call.input;
    call.lambda(reducer, [event, event], event, false);
    return { output: flowOf(event, call.input, "reduce"), facts: { reducer } };
  },

  lower(call, { reducer }) {
    const { step, event, window } = call.input;
    const id = call.id();
    call.add({
      kind: "reduce",
      id,
      label: call.label,
      origin: call.origin,
      input: step,
      window,
      reducer: call.lambda(reducer, [event, event]),
      output: event,
    });
    return { step: id, event, key: undefined, window: undefined };
  },
});
