import { flowOf } from "../model/flow.js";
import type { RecordType } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { checkColumns, derivedField, fieldValue, recordOf } from "./columns.js";
import { operator } from "./operator.js";
import { addMap } from "./steps.js";

interface Facts {
  readonly nodes: readonly Expression[];
  readonly input: RecordType;
  readonly output: RecordType;
}

export const addColumns = operator<Facts>({
  name: "add_columns",
  summary: "Adds computed fields to each event.",
  example: "add_columns(fahrenheit: .celsius * 1.8 + 32.0)",
  parameters: [],
  rest: "`name: expression` for each field to add",
  input: "any",

  check(call) {
    const input = recordOf(call);
    const columns = checkColumns(call, call.rest, "total: .price * .quantity", true);
    if (input === undefined) return undefined;
    if (call.rest.length === 0) {
      call.report("PFL4320", call.node.span, {
        operator: "add_columns",
        expected: "at least one field to add",
        example: this.example,
      });
    }
    const added = columns.filter((column) => {
      const taken = input.fields.some((f) => f.name === column.name);
      if (taken) call.report("PFL4310", column.span, { name: column.name, operator: "add_columns", said: false });
      return !taken;
    });
    const output = call.derive(
      [...input.fields.map((f) => derivedField(f.name, f.type, f.doc)), ...added.map((c) => derivedField(c.name, c.type))],
      "extended",
    );
    return { output: flowOf(output, call.input, "add_columns"), facts: { nodes: added.map((c) => c.node), input, output } };
  },

  lower(call, { nodes, input, output }) {
    const functions = call.functions(nodes);
    const kept = input.fields.map((f) => fieldValue(functions, input, f, call.origin));
    const fields = [...kept, ...functions.bodies];
    return addMap(call, functions, { kind: "record", type: output, fields, origin: call.origin }, output);
  },
});
