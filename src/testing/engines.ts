/** What a real engine can't do of what a test asks for, and how it is told the rest. */
import { evaluateJob, type InputItem } from "../evaluate/evaluate.js";
import { writeEvent, type RawEvent } from "../evaluate/json.js";
import type { Job, JobStream } from "../ir/job.js";
import { allValues, partsOfStep } from "../ir/walk.js";
import { functions } from "../functions/registry.js";
import type { PreparedTest } from "./prepare.js";

export type RealEngine = "flink" | "pravega";

/** Why a test would mean something else there; undefined when it means the same. */
export function whyNot({ test, job, input, values }: PreparedTest, engine: RealEngine): string | undefined {
  if (test.given.some(({ kind }) => kind === "now")) return "it moves processing time, which goes by the clock of the machine there";
  if (job.steps.some((step) => (step.kind === "aggregate" || step.kind === "reduce") && step.window?.time === "processing")) return "it has windows of processing time, which goes by the clock of the machine there";
  const random = nonDeterministic(job);
  if (random !== undefined) return `${random}() gives another value each time there`;
  if (test.expected.some(({ sink }) => sink.kind === "print")) return "it expects what is printed, which can't be read back there";
  if (engine === "flink") return job.steps.some((step) => step.kind === "python") ? "its Python functions run in PyFlink: --engine pravega calls them" : undefined;
  if (test.given.some(({ kind }) => kind === "watermark")) return "it moves a watermark, which only follows the events there: --engine flink does that";
  if (input.some((item) => item.kind === "raw" && typeof item.event === "string" && item.event.includes("\n"))) return "it gives an event with a line break in it";
  const { late } = evaluateJob(job, input, { params: values.params });
  return [...late.values()].some((count) => count > 0) ? "some of its events come late, and the watermark there comes at no certain time: --engine flink has one for each event" : undefined;
}

function nonDeterministic(job: Job): string | undefined {
  const parts = [...job.steps.flatMap(partsOfStep), ...job.fns.map((fn) => fn.body)];
  for (const value of allValues(parts)) if (value.kind === "function" && functions.get(value.name)?.deterministic === false) return value.name;
  return undefined;
}

/** An event as it stands in its stream. */
export function eventOf(item: Extract<InputItem, { kind: "event" | "raw" }>, job: Job): RawEvent {
  const stream = streamOf(item.stream, job);
  return item.kind === "raw" ? item.event : writeEvent(stream.type, stream.format, item.data);
}

export function streamOf(name: string, job: Job): JobStream {
  const stream = job.streams.find((each) => each.name === name);
  if (stream === undefined) throw new Error(`the job has no stream ${name}`);
  return stream;
}
