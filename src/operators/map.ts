import { flowOf } from "../model/flow.js";
import { expressionOf } from "../model/said.js";
import type { Type } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { eventType } from "./columns.js";
import { operator } from "./operator.js";
import { addMap } from "./steps.js";

interface Facts {
  readonly function: Expression;
  readonly output: Type;
}

export const map = operator<Facts>({
  name: "map",
  summary: "Makes another event of each event.",
  example: "map(r => Alert { sensor: r.sensor, peak: r.celsius })",
  parameters: [
    {
      name: "function",
      summary: "what becomes of an event",
      example: "upper(.sensor)",
      value: { kind: "expression", what: "a function of the event" },
      required: true,
      positional: true,
    },
  ],
  input: "any",

  check(call) {
    const node = expressionOf(call.said, "function");
    if (node === undefined) return undefined;
    const output = eventType(call, node, call.lambda(node, [call.input.event], undefined, true));
    return { output: flowOf(output, call.input, "map"), facts: { function: node, output } };
  },

  lower(call, facts) {
    const functions = call.functions([facts.function]);
    return addMap(call, functions, functions.bodies[0], facts.output);
  },
});
