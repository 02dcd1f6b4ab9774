import type { Window } from "../ir/steps.js";
import { word, type Form } from "../model/form.js";
import { choiceOf, millisOf, type Said } from "../model/said.js";
import { operator, type OperatorCheck } from "./operator.js";

interface Facts {
  readonly window: Window;
}

const OFFSET = {
  name: "offset",
  summary: "how much later than midnight UTC windows begin",
  example: "15m",
  value: { kind: "duration", min: 0 },
} as const;

const ASSIGNERS: readonly Form[] = [
  {
    name: "tumbling",
    summary: "windows of one size, one after another",
    rows: [
      {
        name: "size",
        summary: "how long a window is",
        example: "1m",
        value: { kind: "duration" },
        required: true,
        positional: true,
      },
      OFFSET,
    ],
  },
  {
    name: "sliding",
    summary: "windows of one size that overlap",
    rows: [
      {
        name: "size",
        summary: "how long a window is",
        example: "1m",
        value: { kind: "duration" },
        required: true,
        positional: true,
      },
      {
        name: "every",
        summary: "how long after one window the next begins",
        example: "10s",
        value: { kind: "duration" },
        required: true,
      },
      OFFSET,
    ],
  },
  {
    name: "session",
    summary: "windows that last while events come",
    rows: [
      {
        name: "gap",
        summary: "how long without an event ends a session",
        example: "5m",
        value: { kind: "duration" },
        required: true,
      },
    ],
  },
];

const LATE: readonly Form[] = [
  word("drop", "events that come after their window has closed are lost"),
  {
    name: "allow",
    summary: "events that come late correct the result of their window",
    rows: [
      { name: "lateness", summary: "for how long", example: "5m", value: { kind: "duration" }, required: true, positional: true },
    ],
  },
];

const TIME: readonly Form[] = [
  word("event", "the time that an event says itself"),
  word("processing", "the clock of the machine that it comes to"),
];

export const window = operator<Facts>({
  name: "window",
  summary: "Cuts the events of each key into windows of time.",
  example: "window(tumbling(1m), late: drop)",
  parameters: [
    {
      name: "windows",
      summary: "the kind of windows",
      example: "tumbling(1m)",
      value: { kind: "choice", forms: ASSIGNERS },
      required: true,
      positional: true,
    },
    {
      name: "late",
      summary: "what happens to events that come after their window has closed",
      example: "drop",
      value: { kind: "choice", forms: LATE },
    },
    {
      name: "time",
      summary: "the time that counts: `event` where nothing is said",
      example: "processing",
      value: { kind: "choice", forms: TIME },
    },
  ],
  input: "keyed",

  check(call) {
    const time = choiceOf(call.said, "time")?.form === "processing" ? "processing" : "event";
    checkLate(call, time);
    if (time === "event" && call.input.untimed.length > 0) {
      call.report("PFL4306", call.node.name.span, { operator: "window", streams: call.input.untimed });
    }
    const assigner = choiceOf(call.said, "windows");
    if (assigner === undefined) return undefined;
    const late = choiceOf(call.said, "late");
    const lateness = (late && millisOf(late.said, "lateness")) ?? 0;
    return { output: { ...call.input, window: time }, facts: { window: windowOf(assigner.form, assigner.said, time, lateness) } };
  },

  lower(call, facts) {
    return { ...call.input, window: facts.window };
  },
});

function checkLate(call: OperatorCheck, time: "event" | "processing"): void {
  const argument = call.node.arguments.find((a) => a.name?.text === "late");
  if (time === "event" && argument === undefined) call.report("PFL4304", call.node.span, {});
  if (time === "processing" && argument !== undefined) call.report("PFL4305", argument.span, {});
}

function windowOf(form: string, said: Said, time: "event" | "processing", lateness: number): Window {
  const size = millisOf(said, "size") ?? 0;
  const offset = millisOf(said, "offset") ?? 0;
  switch (form) {
    case "sliding":
      return { kind: "sliding", time, size, slide: millisOf(said, "every") ?? size, offset, lateness };
    case "session":
      return { kind: "session", time, gap: millisOf(said, "gap") ?? 0, lateness };
    default:
      return { kind: "tumbling", time, size, offset, lateness };
  }
}
