import { flowOf } from "../model/flow.js";
import type { Field, RecordType } from "../model/type.js";
import { derivedField, existingField, fieldValue, recordOf } from "./columns.js";
import { operator } from "./operator.js";
import { addMap } from "./steps.js";

interface Facts {
  readonly input: RecordType;
  readonly kept: readonly Field[];
  readonly output: RecordType;
}

const EXAMPLE = "drop(.note)";

export const drop = operator<Facts>({
  name: "drop",
  summary: "Leaves fields out.",
  example: EXAMPLE,
  parameters: [],
  rest: "fields to leave out (`.note`)",
  input: "any",

  check(call) {
    const input = recordOf(call);
    if (input === undefined) return undefined;
    if (call.rest.length === 0) {
      call.report("PFL4320", call.node.span, { operator: "drop", expected: "at least one field to leave out", example: EXAMPLE });
    }
    const dropped = new Set<string>();
    for (const { name, value } of call.rest) {
      if (name !== undefined)
        call.report("PFL4320", name.span, { operator: "drop", expected: "only fields, without names,", example: EXAMPLE });
      const field = existingField(call, input, value, EXAMPLE);
      if (field !== undefined) dropped.add(field.name);
    }
    const kept = input.fields.filter((f) => !dropped.has(f.name));
    if (kept.length === 0) call.report("PFL4318", call.node.span, {});
    const output = call.derive(
      kept.map((f) => derivedField(f.name, f.type, f.doc)),
      "trimmed",
    );
    return { output: flowOf(output, call.input, "drop"), facts: { input, kept, output } };
  },

  lower(call, { input, kept, output }) {
    const functions = call.functions([]);
    const fields = kept.map((f) => fieldValue(functions, input, f, call.origin));
    return addMap(call, functions, { kind: "record", type: output, fields, origin: call.origin }, output);
  },
});
