import { flowOf } from "../model/flow.js";
import { expressionOf } from "../model/said.js";
import type { Type } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { eventType } from "./columns.js";
import { operator } from "./operator.js";

interface Facts {
  readonly result: Expression;
  readonly output: Type;
}

export const aggregate = operator<Facts>({
  name: "aggregate",
  summary: "Computes aggregate functions such as count, sum and percentile: for every key so far, or for every key and window.",
  example: "aggregate(Peak { sensor: key, peak: max(.celsius), count: count() })",
  parameters: [
    {
      name: "result",
      summary: "what comes out, made of `key`, aggregate functions and, in a window, `window.start` and `window.end`",
      example: "Peak { sensor: key, peak: max(.celsius) }",
      value: { kind: "expression", what: "an expression with aggregate functions" },
      required: true,
      positional: true,
    },
  ],
  input: "keyed-or-window",

  check(call) {
    const result = expressionOf(call.said, "result");
    if (result === undefined) return undefined;
    const output = eventType(call, result, call.aggregated(result));
    return { output: flowOf(output, call.input, "aggregate"), facts: { result, output } };
  },

  lower(call, facts) {
    const { step, key, window } = call.input;
    const { aggregates, result } = call.aggregated(facts.result);
    const id = call.id();
    const keyType = key ?? facts.output;
    call.add({
      kind: "aggregate",
      id,
      label: call.label,
      origin: call.origin,
      input: step,
      window,
      aggregates,
      result,
      keyType,
      output: facts.output,
    });
    return { step: id, event: facts.output, key: undefined, window: undefined };
  },
});
