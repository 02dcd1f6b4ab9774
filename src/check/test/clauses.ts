/** What a test may say. */
import { word, type Form, type Row } from "../../model/form.js";

export interface ClauseRow extends Row {
  /** What stands between its name and the colon. */
  readonly subject?: string;
  /** Said once at most. */
  readonly once?: boolean;
}

/** The path of a file beside the program. */
function path(summary: string, example: string): Row {
  return { name: "path", summary, example, value: { kind: "text" }, required: true, positional: true };
}

/** In the place of an event: it may be one that can't be read. */
export const RAW: Form = {
  name: "raw",
  summary: "an event as it stands in the stream, such as one that can't be read",
  rows: [{ name: "text", summary: "the event as a text", example: '"{"', value: { kind: "text" }, required: true, positional: true }],
};

const FILE: Form = {
  name: "file",
  summary: "the events of a file: JSON Lines, each line as it stands in the stream, or CSV with the names of the fields in its first line",
  rows: [path("the file, from the folder of the program", '"input/readings.jsonl"')],
};

export const EVENTS: Row = {
  name: "events",
  summary: "the events",
  example: "[Alert { … }]",
  value: { kind: "expression", what: "a list of events" },
  required: true,
  positional: true,
};

const IN_ORDER: Form = {
  name: "in_order",
  summary: "these events, in this order",
  rows: [
    EVENTS,
    {
      name: "by",
      summary: "only those for which this is the same need be in this order",
      example: ".sensor",
      value: { kind: "expression", what: "a function of the event" },
    },
  ],
};

const SNAPSHOT: Form = {
  name: "snapshot",
  summary: "what was recorded in a file by `pfc test --update`",
  rows: [path("the file, from the folder of the program", '"expected/alerts.jsonl"')],
};

/** Each example is a whole clause, so it is shown without its name before it. */
function clause(name: string, subject: string | undefined, summary: string, example: string, value: Row["value"], once = false, required = false): ClauseRow {
  return { name, summary, example, value, once, required, positional: true, ...(subject === undefined ? {} : { subject }) };
}

export const TEST_CLAUSES: readonly ClauseRow[] = [
  clause("pipeline", undefined, "the pipeline that is tested", "pipeline: hot_sensors", { kind: "name", of: ["pipeline"], what: "pipeline" }, true, true),
  clause("with", "a param or an extern function that the pipeline uses", "the value of a param, or what stands in for an extern function that the evaluator can't call", "with threshold: 90.0", {
    kind: "expression",
    what: "a value",
  }),
  clause("given", "a stream that the pipeline reads", "the next events of a stream; `raw(…)` is one as it stands there", 'given readings: [Reading { … }, raw("{")]', {
    kind: "choice",
    forms: [FILE],
    list: "a list of events",
  }),
  clause("watermark", "a stream that the pipeline reads", "how far the event time of a stream has come: what is older comes late", "watermark readings: @2024-05-01T12:01:00Z", {
    kind: "expression",
    what: "a timestamp",
  }),
  clause("now", undefined, "how far processing time has come; first at 1970 where nothing is said", "now: @2024-05-01T12:01:00Z", {
    kind: "expression",
    what: "a timestamp",
  }),
  clause("expect", "a stream that the pipeline writes, or the prefix of a `print`", "all events that come out there, in any order", "expect alerts: [Alert { … }]", {
    kind: "choice",
    forms: [IN_ORDER, SNAPSHOT, word("any", "whatever comes")],
    list: "a list of events",
  }),
  clause("fails", undefined, "that the job fails", "fails: true", { kind: "bool" }, true),
];
