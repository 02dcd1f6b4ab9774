import { ownerOf } from "../bind/record.js";
import type { Watermark } from "../ir/job.js";
import { word, type Form, type Row } from "../model/form.js";
import { choiceOf, expressionOf, millisOf, textOf, type Said } from "../model/said.js";
import type { StreamSymbol } from "../model/symbol.js";
import { STRING, TIMESTAMP, typeText, UNKNOWN, type Type } from "../model/type.js";
import { ALLOW } from "./allow.js";
import type { CheckedStream } from "./checked.js";
import type { CheckContext } from "./context.js";
import { checkLambda } from "./expression/check.js";
import { NO_SCOPE } from "./fn.js";
import { resolveType } from "./resolve-type.js";
import { readSettings } from "./said.js";
import { saidContext } from "./setting-context.js";

const IDLE: Row = {
  name: "idle",
  summary: "after how long without an event a segment no longer holds the others up",
  example: "1m",
  value: { kind: "duration" },
};

const WATERMARKS: readonly Form[] = [
  {
    name: "bounded",
    summary: "events come at most so much out of order",
    rows: [
      {
        name: "by",
        summary: "by how much events can be out of order",
        example: "5s",
        value: { kind: "duration", min: 0 },
        required: true,
        positional: true,
      },
      IDLE,
    ],
  },
  { name: "monotonous", summary: "events come in the order of their time", rows: [IDLE] },
];

const HEAD = word("head", "the oldest event that is kept");
const TAIL = word("tail", "the newest event when the job starts");
const SAY = [word("fail", "the job fails and says so"), word("skip", "they are passed over")];
const FORMATS = [
  word("json", "one JSON object for each event"),
  word("string", "one UTF-8 text for each event"),
  word("bytes", "the bytes as they are"),
];

const READER_GROUP: readonly Form[] = [
  {
    name: "group",
    summary: "readers that share the segments",
    rows: [
      {
        name: "name",
        summary: "its name in Pravega, which no other source may have",
        example: '"plant-readings"',
        value: { kind: "text" },
        required: true,
        positional: true,
      },
      { name: "refresh", summary: "how often readers look for what others do", example: "3s", value: { kind: "duration" } },
      { name: "read_timeout", summary: "how long a read waits for an event", example: "1s", value: { kind: "duration" } },
      {
        name: "initiate_timeout",
        summary: "how long a checkpoint waits for the readers to begin it",
        example: "30s",
        value: { kind: "duration" },
      },
    ],
  },
];

export const STREAM_SETTINGS: readonly Row[] = [
  { name: "name", summary: "its name in Pravega, where that is another", example: '"hot-alerts"', value: { kind: "text" } },
  { name: "format", summary: "how events are kept as bytes", example: "json", value: { kind: "choice", forms: FORMATS } },
  {
    name: "event_time",
    summary: "when an event happened",
    example: ".at",
    value: { kind: "expression", what: "a function of the event" },
  },
  {
    name: "watermark",
    summary: "how late events can come",
    example: "bounded(5s)",
    value: { kind: "choice", forms: WATERMARKS },
  },
  {
    name: "routing_key",
    summary: "what keeps events in order: those with one key stay in the order of writing",
    example: ".sensor",
    value: { kind: "expression", what: "a function of the event" },
  },
  {
    name: "start",
    summary: "where reading starts without a savepoint",
    example: "head",
    value: { kind: "choice", forms: [HEAD, TAIL], text: "a stream cut" },
  },
  {
    name: "end",
    summary: "where reading ends; without it, never",
    example: "tail",
    value: { kind: "choice", forms: [TAIL], text: "a stream cut" },
  },
  {
    name: "bad_events",
    summary: "what happens at an event that can't be read",
    example: "fail",
    value: { kind: "choice", forms: SAY },
  },
  {
    name: "truncated",
    summary: "what happens where events were truncated before they were read",
    example: "fail",
    value: { kind: "choice", forms: SAY },
  },
  {
    name: "retention",
    summary: "for how long Pravega keeps its events at least",
    example: "7d",
    value: { kind: "duration" },
  },
  {
    name: "reader_group",
    summary: "how the upstream connector reads it",
    example: 'group("plant-readings")',
    value: { kind: "choice", forms: READER_GROUP },
  },
  ALLOW,
];

export function checkStream(symbol: StreamSymbol, context: CheckContext): CheckedStream {
  const { name, declaration } = symbol;
  const types = { bound: context.bound, types: context.declared.types, report: context.report };
  const type = eventTypeOf(resolveType(declaration.type, types), symbol, context);
  const owner = ownerOf("stream", declaration.name);
  const said = readSettings(declaration.settings, STREAM_SETTINGS, owner, declaration.name.span, saidContext(context));
  const eventTime = expressionOf(said, "event_time");
  const routingKey = expressionOf(said, "routing_key");
  if (eventTime !== undefined) checkLambda(eventTime, [type], TIMESTAMP, NO_SCOPE, context);
  if (routingKey !== undefined) checkLambda(routingKey, [type], STRING, NO_SCOPE, context);
  checkTimes(symbol, said, context);
  return {
    symbol,
    said,
    type,
    cluster: declaration.cluster.kind === "name" ? declaration.cluster.text : "",
    streamName: textOf(said, "name") ?? name,
    format: formatOf(said, type, context),
    eventTime,
    watermark: watermarkOf(said),
    routingKey,
    start: textOf(said, "start") ?? choiceOf(said, "start")?.form ?? "head",
    end: textOf(said, "end") ?? choiceOf(said, "end")?.form,
    badEvents: choiceOf(said, "bad_events")?.form === "skip" ? "skip" : "fail",
    truncated: choiceOf(said, "truncated")?.form === "skip" ? "skip" : "fail",
    retention: millisOf(said, "retention"),
    readerGroup: textOf(choiceOf(said, "reader_group")?.said ?? new Map(), "name"),
  };
}

function eventTypeOf(type: Type, { declaration }: StreamSymbol, { report }: CheckContext): Type {
  if (type.kind === "record" || type.kind === "string" || type.kind === "bytes" || type.kind === "unknown") return type;
  report("PFL4105", declaration.type.span, { type: typeText(type) });
  return UNKNOWN;
}

/** What each format carries, in words and as a kind of type. */
const CARRIES = { json: ["a record", "record"], string: ["`string`", "string"], bytes: ["`bytes`", "bytes"] } as const;

function formatOf(said: Said, type: Type, { report }: CheckContext): "json" | "string" | "bytes" {
  const form = choiceOf(said, "format")?.form;
  const natural = type.kind === "string" || type.kind === "bytes" ? type.kind : "json";
  if (form !== "json" && form !== "string" && form !== "bytes") return natural;
  const [expected, kind] = CARRIES[form];
  const place = said.get("format")?.node;
  if (type.kind !== kind && type.kind !== "unknown" && place !== undefined) {
    report("PFL4102", place.span, { format: form, type: typeText(type), expected });
  }
  return form;
}

/** By what was written, not by what was understood: a wrong watermark is one. */
function checkTimes({ name, declaration }: StreamSymbol, said: Said, { report }: CheckContext): void {
  const written = (setting: string) => declaration.settings.find((s) => s.name.kind === "name" && s.name.text === setting);
  const eventTime = written("event_time");
  const watermark = written("watermark");
  if (eventTime === undefined && watermark !== undefined) report("PFL4103", watermark.name.span, { name });
  if (eventTime !== undefined && watermark === undefined && said.has("event_time")) {
    report("PFL4104", eventTime.name.span, { name });
  }
}

function watermarkOf(said: Said): Watermark | undefined {
  const watermark = choiceOf(said, "watermark");
  if (watermark === undefined) return undefined;
  return { bound: millisOf(watermark.said, "by") ?? 0, idleness: millisOf(watermark.said, "idle") };
}
