import { ownerOf } from "../bind/record.js";
import type { Checkpoint, JobSettings, Restart } from "../ir/job.js";
import { word, type Form, type Row, type ValueKind } from "../model/form.js";
import { boolOf, choiceOf, millisOf, numberOf, type Said } from "../model/said.js";
import type { PipelineDeclaration, Setting } from "../syntax/nodes/pipelines.js";
import { ALLOW } from "./allow.js";
import type { CheckContext } from "./context.js";
import { readSettings } from "./said.js";
import { saidContext } from "./setting-context.js";

const MODES = [
  word("exactly_once", "every event counts once in the state"),
  word("at_least_once", "after a failure some events count again"),
];

const COUNT: ValueKind = { kind: "integer", min: 1, max: 2 ** 31 - 1 };
const DURATION: ValueKind = { kind: "duration" };

const CHECKPOINTS: readonly Form[] = [
  {
    name: "every",
    summary: "a checkpoint after each interval",
    rows: [
      {
        name: "interval",
        summary: "how long after one checkpoint the next begins",
        example: "10s",
        value: { kind: "duration", min: 10 },
        required: true,
        positional: true,
      },
      {
        name: "mode",
        summary: "what a restart makes of events since the last checkpoint",
        example: "exactly_once",
        value: { kind: "choice", forms: MODES },
      },
      {
        name: "timeout",
        summary: "after how long a checkpoint is given up",
        example: "10m",
        value: { kind: "duration", min: 10 },
      },
      {
        name: "min_pause",
        summary: "the least time between two checkpoints",
        example: "1s",
        value: { kind: "duration", min: 0 },
      },
      { name: "unaligned", summary: "whether checkpoints overtake waiting events", example: "true", value: { kind: "bool" } },
    ],
  },
  word("off", "no checkpoints: a failure loses or repeats events"),
];

const RESTARTS: readonly Form[] = [
  word("none", "a failure ends the job"),
  {
    name: "fixed_delay",
    summary: "so many restarts, each after the same time",
    rows: [
      { name: "attempts", summary: "how often", example: "10", value: COUNT, required: true },
      { name: "delay", summary: "how long after a failure", example: "5s", value: { kind: "duration", min: 0 }, required: true },
    ],
  },
  {
    name: "exponential_delay",
    summary: "restarts without end, after longer and longer times",
    rows: [
      { name: "initial", summary: "the first delay", example: "1s", value: DURATION, required: true },
      { name: "max", summary: "the longest delay", example: "1m", value: DURATION, required: true },
      {
        name: "multiplier",
        summary: "how much longer each delay is",
        example: "2.0",
        value: { kind: "number", min: 1 },
        required: true,
      },
      {
        name: "reset",
        summary: "after how long without a failure the delay is the first again",
        example: "10m",
        value: DURATION,
        required: true,
      },
    ],
  },
  {
    name: "failure_rate",
    summary: "restarts, unless failures come too often",
    rows: [
      { name: "failures", summary: "how many failures in an interval end the job", example: "3", value: COUNT, required: true },
      { name: "interval", summary: "the interval", example: "5m", value: DURATION, required: true },
      { name: "delay", summary: "how long after a failure", example: "10s", value: { kind: "duration", min: 0 }, required: true },
    ],
  },
];

export const PIPELINE_SETTINGS: readonly Row[] = [
  {
    name: "checkpoint",
    summary: "how often the job keeps what it knows",
    example: "every(10s)",
    value: { kind: "choice", forms: CHECKPOINTS },
  },
  {
    name: "restart",
    summary: "what happens after a failure",
    example: "fixed_delay(attempts: 10, delay: 5s)",
    value: { kind: "choice", forms: RESTARTS },
  },
  {
    name: "parallelism",
    summary: "how many subtasks each operator has",
    example: "2",
    value: { kind: "integer", min: 1, max: 32768 },
  },
  {
    name: "failure_detection",
    summary: "after how long without a sign of life Flink gives a machine up: its `heartbeat.timeout`",
    example: "50s",
    value: { kind: "duration" },
  },
  {
    name: "recovery",
    summary: "how long a restart takes at most until the job runs again: machines, code and state",
    example: "30s",
    value: { kind: "duration", min: 0 },
  },
  {
    name: "claim",
    summary: "whether a job takes over, and may delete, the savepoint that it is started from",
    example: "true",
    value: { kind: "bool" },
  },
  ALLOW,
];

export function checkSettings(
  node: PipelineDeclaration,
  context: CheckContext,
): { readonly said: Said; readonly settings: JobSettings } {
  const settings = node.items.filter((item): item is Setting => item.kind === "setting");
  const said = readSettings(settings, PIPELINE_SETTINGS, ownerOf("pipeline", node.name), node.name.span, saidContext(context));
  // Where the connector needs its savepoint claimed, it is.
  const claim = boolOf(said, "claim") ?? (context.capabilities.has("restore-without-claim") ? undefined : true);
  return {
    said,
    settings: {
      checkpoint: checkpointOf(said),
      restart: restartOf(said),
      parallelism: numberOf(said, "parallelism"),
      claim,
      failureDetection: millisOf(said, "failure_detection"),
    },
  };
}

function checkpointOf(said: Said): Checkpoint | undefined {
  const choice = choiceOf(said, "checkpoint");
  if (choice === undefined || choice.form === "off") return undefined;
  return {
    interval: millisOf(choice.said, "interval") ?? 0,
    mode: choiceOf(choice.said, "mode")?.form === "at_least_once" ? "at_least_once" : "exactly_once",
    timeout: millisOf(choice.said, "timeout"),
    minPause: millisOf(choice.said, "min_pause"),
    unaligned: boolOf(choice.said, "unaligned") ?? false,
  };
}

function restartOf(said: Said): Restart | undefined {
  const choice = choiceOf(said, "restart");
  if (choice === undefined) return undefined;
  const millis = (row: string): number => millisOf(choice.said, row) ?? 0;
  const number = (row: string): number => numberOf(choice.said, row) ?? 0;
  switch (choice.form) {
    case "fixed_delay":
      return { kind: "fixed_delay", attempts: number("attempts"), delay: millis("delay") };
    case "exponential_delay":
      return {
        kind: "exponential_delay",
        initial: millis("initial"),
        max: millis("max"),
        multiplier: number("multiplier"),
        reset: millis("reset"),
      };
    case "failure_rate":
      return { kind: "failure_rate", failures: number("failures"), interval: millis("interval"), delay: millis("delay") };
    default:
      return { kind: "none" };
  }
}
