import { textOf } from "../model/said.js";
import { operator } from "./operator.js";

interface Facts {
  readonly prefix: string | undefined;
}

export const print = operator<Facts>({
  name: "print",
  summary: "Prints each event as JSON on the standard output of the task that it comes to.",
  example: 'print("alert")',
  parameters: [
    { name: "prefix", summary: "what stands before each event", example: '"alert"', value: { kind: "text" }, positional: true },
  ],
  input: "any",
  sink: true,

  check(call) {
    return { output: call.input, facts: { prefix: textOf(call.said, "prefix") } };
  },

  lower(call, { prefix }) {
    call.add({ kind: "print", id: call.id(), label: call.label, origin: call.origin, input: call.input.step, prefix });
    return call.input;
  },
});
