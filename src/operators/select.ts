import { flowOf } from "../model/flow.js";
import type { RecordType } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { checkColumns, derivedField } from "./columns.js";
import { operator } from "./operator.js";
import { addMap } from "./steps.js";

interface Facts {
  readonly nodes: readonly Expression[];
  readonly output: RecordType;
}

export const select = operator<Facts>({
  name: "select",
  summary: "Keeps these fields of each event, and adds computed ones.",
  example: "select(.sensor, fahrenheit: .celsius * 1.8 + 32.0)",
  parameters: [],
  rest: "fields to keep (`.sensor`), and `name: expression` for computed ones",
  input: "any",

  check(call) {
    const columns = checkColumns(call, call.rest, "total: .price * .quantity", true);
    if (call.rest.length === 0) call.report("PFL4318", call.node.span, {});
    const output = call.derive(
      columns.map((c) => derivedField(c.name, c.type)),
      "selected",
    );
    return { output: flowOf(output, call.input, "select"), facts: { nodes: columns.map((c) => c.node), output } };
  },

  lower(call, { nodes, output }) {
    const functions = call.functions(nodes);
    return addMap(call, functions, { kind: "record", type: output, fields: functions.bodies, origin: call.origin }, output);
  },
});
