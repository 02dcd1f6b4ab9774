import type { WriteGuarantee } from "../ir/steps.js";
import { word, type Form } from "../model/form.js";
import { misfit } from "../model/relate.js";
import { choiceOf, millisOf, symbolOf } from "../model/said.js";
import { typeText } from "../model/type.js";
import { operator } from "./operator.js";

export interface WriteFacts {
  readonly stream: string;
  readonly guarantee: WriteGuarantee;
}

const GUARANTEES: readonly Form[] = [
  {
    name: "exactly_once",
    summary: "every event is in the stream once, also after failures",
    rows: [
      {
        name: "lease",
        summary: "how long Pravega keeps a transaction open without a sign of life",
        example: "5m",
        value: { kind: "duration" },
        required: true,
      },
      {
        name: "survives",
        summary: "the longest outage after which nothing may be lost or doubled",
        example: "4m",
        value: { kind: "duration", min: 0 },
        required: true,
      },
    ],
  },
  word("at_least_once", "no event is lost, some can come twice after a failure"),
  word("best_effort", "events can be lost and can come twice after a failure"),
];

export const write = operator<WriteFacts>({
  name: "write",
  summary: "Writes the events to a stream, with a promise.",
  example: "write(alerts, guarantee: at_least_once)",
  parameters: [
    {
      name: "stream",
      summary: "where the events go",
      example: "alerts",
      value: { kind: "name", of: ["stream"], what: "stream" },
      required: true,
      positional: true,
    },
    {
      name: "guarantee",
      summary: "what is promised about the written events",
      example: "at_least_once",
      value: { kind: "choice", forms: GUARANTEES },
      required: true,
    },
  ],
  input: "any",
  sink: true,

  check(call) {
    const stream = symbolOf(call.said, "stream");
    const guarantee = choiceOf(call.said, "guarantee");
    if (stream !== undefined) {
      const expected = call.streamType(stream.name);
      const cause = misfit(call.input.event, expected);
      const place = call.said.get("stream")?.node ?? call.node;
      if (cause !== undefined) {
        const facts = { stream: stream.name, found: typeText(call.input.event), expected: typeText(expected), cause };
        call.report("PFL4312", place.span, facts, {
          related: [{ span: stream.declaration.name.span, message: "the stream is declared here" }],
        });
      }
    }
    // What is missing has been reported; what is there is looked at by the rules on guarantees.
    const promised: WriteGuarantee = guarantee === undefined ? { kind: "best_effort" } : guaranteeOf(guarantee);
    return { output: call.input, facts: { stream: stream?.name ?? "", guarantee: promised } };
  },

  lower(call, { stream, guarantee }) {
    const { step } = call.converted(call.input, call.streamType(stream));
    call.add({ kind: "write", id: call.sinkId(stream), label: `write(${stream})`, origin: call.origin, input: step, stream, guarantee });
    return call.input;
  },
});

/** A writer that must survive more than its lease keeps the events of open transactions in its state. */
function guaranteeOf({ form, said }: NonNullable<ReturnType<typeof choiceOf>>): WriteGuarantee {
  if (form === "at_least_once") return { kind: "at_least_once" };
  if (form === "best_effort") return { kind: "best_effort" };
  const lease = millisOf(said, "lease") ?? 0;
  const survives = millisOf(said, "survives") ?? 0;
  return { kind: "exactly_once", lease, survives, durable: survives > lease };
}
