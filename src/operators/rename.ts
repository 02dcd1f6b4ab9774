import { flowOf } from "../model/flow.js";
import type { RecordType } from "../model/type.js";
import { derivedField, existingField, fieldValue, operatorName, recordOf } from "./columns.js";
import { operator } from "./operator.js";
import { addMap } from "./steps.js";

interface Facts {
  readonly input: RecordType;
  readonly output: RecordType;
}

const EXAMPLE = "rename(temperature: .celsius)";

export const rename = operator<Facts>({
  name: "rename",
  summary: "Gives fields other names.",
  example: EXAMPLE,
  parameters: [],
  rest: "`new: .old` for each field to rename",
  input: "any",

  check(call) {
    const input = recordOf(call);
    if (input === undefined) return undefined;
    if (call.rest.length === 0) {
      call.report("PFL4320", call.node.span, { operator: "rename", expected: "at least one field to rename", example: EXAMPLE });
    }
    const names = new Map<string, string>();
    for (const { name, value } of call.rest) {
      if (value.kind === "missing") continue;
      const field = existingField(call, input, value, EXAMPLE);
      if (name === undefined)
        call.report("PFL4320", value.span, {
          operator: operatorName(call),
          expected: "the new name before each field",
          example: EXAMPLE,
        });
      else if (field !== undefined) {
        if (names.has(field.name)) call.report("PFL4002", value.span, { name: `.${field.name}`, owner: "`rename`" });
        names.set(field.name, name.text);
      }
    }
    const fields = input.fields.map((f) => derivedField(names.get(f.name) ?? f.name, f.type, f.doc));
    for (const { name } of call.rest) {
      if (name !== undefined && fields.filter((f) => f.name === name.text).length > 1) {
        call.report("PFL4310", name.span, { name: name.text, operator: "rename", said: false });
      }
    }
    const output = call.derive(fields, "renamed");
    return { output: flowOf(output, call.input, "rename"), facts: { input, output } };
  },

  lower(call, { input, output }) {
    const functions = call.functions([]);
    const fields = input.fields.map((f) => fieldValue(functions, input, f, call.origin));
    return addMap(call, functions, { kind: "record", type: output, fields, origin: call.origin }, output);
  },
});
