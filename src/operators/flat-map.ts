import { flowOf } from "../model/flow.js";
import { expressionOf } from "../model/said.js";
import { typeText, UNKNOWN, type Type } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { eventType } from "./columns.js";
import { operator } from "./operator.js";

interface Facts {
  readonly function: Expression;
  readonly output: Type;
}

export const flatMap = operator<Facts>({
  name: "flat_map",
  summary: "Makes any number of events of each event: the elements of a list.",
  example: 'flat_map(split(.text, " "))',
  parameters: [
    {
      name: "function",
      summary: "the list of what becomes of an event",
      example: 'split(.text, " ")',
      value: { kind: "expression", what: "a function of the event" },
      required: true,
      positional: true,
    },
  ],
  input: "any",

  check(call) {
    const node = expressionOf(call.said, "function");
    if (node === undefined) return undefined;
    const list = call.lambda(node, [call.input.event], undefined, true);
    const given = list.kind === "list" ? list.element : UNKNOWN;
    if (list.kind !== "list" && list.kind !== "unknown") call.report("PFL4316", node.span, { found: typeText(list) });
    const output = eventType(call, node, given);
    return { output: flowOf(output, call.input, "flat_map"), facts: { function: node, output } };
  },

  lower(call, facts) {
    const { step, parameters, bodies } = call.functions([facts.function]);
    const id = call.id();
    for (const body of bodies) {
      const lambda = { kind: "lambda" as const, parameters, body, origin: facts.function.span };
      call.add({
        kind: "flat_map",
        id,
        label: call.label,
        origin: call.origin,
        input: step,
        function: lambda,
        output: facts.output,
      });
    }
    return { step: id, event: facts.output, key: undefined, window: undefined };
  },
});
