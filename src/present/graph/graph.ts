/** A job as a picture shows it: boxes, and between them what flows, by which key, how far time has come, and what is kept. */
import type { SinkProof } from "../../check/guarantee/proof.js";
import type { Job, JobStream } from "../../ir/job.js";
import type { Step, Window, WriteGuarantee } from "../../ir/steps.js";
import { typeText } from "../../model/type.js";
import { durationText } from "../../text/duration.js";
import { LEVEL_NAMES } from "../sentence.js";

export interface Graph {
  readonly name: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** The step's id. */
  readonly id: string;
  readonly kind: "source" | "step" | "python" | "sink" | "print";
  /** The first is its name. */
  readonly lines: readonly string[];
  /** Of a sink: its promise does not hold. */
  readonly broken: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** The type of the events first. */
  readonly lines: readonly string[];
}

/** Keys are no boxes: they are said on the edges behind them. */
export function graphOf(job: Job, proofs: readonly SinkProof[]): Graph {
  const steps = new Map(job.steps.map((step) => [step.id, step]));
  const streams = new Map(job.streams.map((stream) => [stream.name, stream]));
  const watermarks = watermarksOf(job, streams);
  const boxes = job.steps.filter((step) => step.kind !== "key_by");
  return {
    name: job.name,
    nodes: boxes.map((step) => nodeOf(step, streams, proofs.filter((proof) => proof.pipeline === job.name))),
    edges: boxes.flatMap((step) =>
      inputsOf(step).map((id) => {
        const input = steps.get(id) as Step;
        const [from, key] = input.kind === "key_by" ? [input.input, [`key ${typeText(input.keyType)}: ${keyText(input.label)}`]] : [id, []];
        const kept = keptBy(step);
        return { from, to: step.id, lines: [eventText(input), ...key, ...(watermarks.get(id) ?? []), ...kept] };
      }),
    ),
  };
}

function inputsOf(step: Step): readonly string[] {
  if (step.kind === "source") return [];
  return step.kind === "union" ? step.inputs : [step.input];
}

function eventText(step: Step): string {
  if (!("output" in step)) return "";
  return step.output.kind === "record" ? step.output.name : typeText(step.output);
}

/** `key_by(.sensor)` → `.sensor` */
function keyText(label: string): string {
  return /^key_by\((.*)\)$/s.exec(label)?.[1] ?? label;
}

/** For each step how far behind its events the watermark is: the slowest of what flows in. */
function watermarksOf(job: Job, streams: ReadonlyMap<string, JobStream>): ReadonlyMap<string, readonly string[]> {
  const bounds = new Map<string, number | undefined>();
  for (const step of job.steps) {
    const from = inputsOf(step).map((id) => bounds.get(id));
    const own = step.kind === "source" ? streams.get(step.stream)?.watermark?.bound : from.includes(undefined) ? undefined : Math.max(...(from as number[]));
    bounds.set(step.id, own);
  }
  return new Map([...bounds].map(([id, bound]) => [id, bound === undefined ? [] : [bound === 0 ? "watermark at the newest event" : `watermark ${durationText(bound)} behind`]]));
}

/** What a step keeps from event to event, and until when. */
function keptBy(step: Step): readonly string[] {
  if (step.kind === "reduce") return [`keeps one event for each key${windowText(step.window)}`];
  if (step.kind !== "aggregate") return [];
  return [`keeps ${step.aggregates.map((aggregate) => aggregate.name).join(", ")} for each key${windowText(step.window)}`];
}

function windowText(window: Window | undefined): string {
  if (window === undefined) return ", for ever";
  return ` and ${window.kind} window${window.lateness === 0 ? "" : `, ${durationText(window.lateness)} longer for late events`}`;
}

function nodeOf(step: Step, streams: ReadonlyMap<string, JobStream>, proofs: readonly SinkProof[]): GraphNode {
  switch (step.kind) {
    case "source": {
      const stream = streams.get(step.stream);
      const range = stream === undefined ? [] : [`from ${stream.start}${stream.end === undefined ? "" : ` to ${stream.end}`}`];
      return { id: step.id, kind: "source", lines: [step.stream, ...range], broken: false };
    }
    case "write": {
      const own = proofs.filter((proof) => proof.stream === step.stream);
      const levels = own.map(({ effective, holds }) => `${holds ? "proved" : "broken"}: ${LEVEL_NAMES[effective]}`);
      return { id: step.id, kind: "sink", lines: [step.stream, promiseText(step.guarantee), ...new Set(levels)], broken: own.some(({ holds }) => !holds) };
    }
    case "print":
      return { id: step.id, kind: "print", lines: [step.label], broken: false };
    default:
      return { id: step.id, kind: step.kind === "python" ? "python" : "step", lines: [step.label], broken: false };
  }
}

function promiseText(guarantee: WriteGuarantee): string {
  if (guarantee.kind !== "exactly_once") return guarantee.kind;
  return `exactly_once, survives ${durationText(guarantee.survives)}${guarantee.durable ? " (durable)" : ""}`;
}
