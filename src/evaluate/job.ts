/** A job at work: its steps wired to each other, and what comes to it. */
import type { Job, JobStream } from "../ir/job.js";
import type { KeyByStep, Step } from "../ir/steps.js";
import { inputsOf } from "../ir/walk.js";
import { coverageCounters, type CoverageCounters } from "./coverage.js";
import { Failure } from "./data.js";
import type { EvaluateOptions, Evaluation, InputItem, JobFailure, SinkOutput, WrittenEvent } from "./evaluate.js";
import { type EvaluateScope, evaluateScope } from "./expression/scope.js";
import { millisOf } from "./millis.js";
import { programScope, type Clock } from "./program.js";
import { type Downstream, StepFailure, fan, passing } from "./steps/flow.js";
import { keyed, rolling } from "./steps/keyed.js";
import { print, write } from "./steps/sink.js";
import { type Source, source } from "./steps/source.js";
import { filter, flatMap, map, python } from "./steps/stateless.js";
import { union } from "./steps/union.js";
import { windowed } from "./steps/window.js";

export interface JobRun {
  /** False when the job has failed and takes no more. */
  take(item: InputItem): boolean;
  /** The end of the input. */
  finish(): Evaluation;
}

export function startJob(job: Job, options: EvaluateOptions): JobRun {
  const clock: Clock = { now: options.clock ?? 0n };
  const coverage = options.coverage === true ? coverageCounters() : undefined;
  let failure: JobFailure | undefined;
  let items = 0;
  const sinks: Wired["sinks"] = [];
  let wired: Wired | undefined;

  const attempt = (item: number | undefined, what: () => void): boolean => {
    try {
      what();
    } catch (error) {
      failure = failureOf(error, item);
    }
    return failure === undefined;
  };
  attempt(undefined, () => {
    wired = wire(job, evaluateScope(programScope(job, options, clock, coverage?.branches)), clock, sinks, coverage);
  });

  return {
    take(item) {
      const at = items++;
      return failure === undefined && attempt(at, () => happen(item, wired as Wired, clock));
    },
    finish() {
      if (failure === undefined && options.unbounded !== true) {
        attempt(undefined, () => {
          for (const each of (wired as Wired).sources.values()) each.end();
        });
      }
      return {
        sinks,
        streams: [...(wired?.sources ?? [])].map(([stream, each]) => ({ stream, ...each.counts() })),
        late: new Map([...(wired?.late ?? [])].map(([step, late]) => [step, late()])),
        failure,
        coverage: coverage?.result(job),
      };
    },
  };
}

/** What comes from outside fails; anything else is a mistake of the evaluator, and thrown on. */
function failureOf(error: unknown, item: number | undefined): JobFailure {
  if (error instanceof StepFailure) return { message: error.message, at: error.step.id, origin: error.step.origin, item };
  if (error instanceof Failure) return { message: error.message, at: undefined, origin: undefined, item };
  throw error;
}

function happen(item: InputItem, wired: Wired, clock: Clock): void {
  if (item.kind === "clock") {
    if (item.at <= clock.now) return;
    clock.now = item.at;
    const millis = millisOf(item.at);
    for (const advance of wired.clocks) advance(millis);
    for (const each of wired.sources.values()) each.clock(millis);
    return;
  }
  const stream = wired.sources.get(item.stream);
  if (stream === undefined) throw new Failure(`the pipeline reads no stream ${item.stream}; it reads ${[...wired.sources.keys()].join(", ")}`);
  if (item.kind === "event") stream.event(item.data);
  else if (item.kind === "raw") stream.raw(item.event);
  else stream.watermark(millisOf(item.at));
}

interface Wired {
  /** By the names of their streams. */
  readonly sources: Map<string, Source>;
  /** What waits for the clock to come to a millisecond. */
  readonly clocks: ((millis: number) => void)[];
  readonly late: Map<string, () => number>;
  readonly sinks: SinkOutput[];
}

/** From the last step to the first: each is given to the steps that it takes its events from. */
function wire(job: Job, scope: EvaluateScope, clock: Clock, sinks: SinkOutput[], coverage: CoverageCounters | undefined): Wired {
  const wired: Wired = { sources: new Map(), clocks: [], late: new Map(), sinks };
  const steps = new Map(job.steps.map((step) => [step.id, step]));
  const downstreams = new Map<string, Downstream[]>();
  const context: WireContext = { job, scope, clock, steps, wired };
  for (const step of [...job.steps].reverse()) {
    const next = fan((downstreams.get(step.id) ?? []).reverse());
    const out = coverage?.leaving(step.id, next) ?? next;
    const inputs = inputsOf(step);
    const made = wireStep(step, step.kind === "source" ? (coverage?.entering(step.id, out) ?? out) : out, context);
    inputs.forEach((input, i) => {
      const node = made[i] as Downstream;
      downstreams.set(input, [...(downstreams.get(input) ?? []), coverage?.entering(step.id, node) ?? node]);
    });
  }
  // They were found from the last to the first.
  sinks.reverse();
  wired.clocks.reverse();
  return { ...wired, sources: reversed(wired.sources), late: reversed(wired.late) };
}

function reversed<V>(map: ReadonlyMap<string, V>): Map<string, V> {
  return new Map([...map].reverse());
}

interface WireContext {
  readonly job: Job;
  readonly scope: EvaluateScope;
  readonly clock: Clock;
  readonly steps: ReadonlyMap<string, Step>;
  readonly wired: Wired;
}

/** What takes the events of each of its inputs. */
function wireStep(step: Step, out: Downstream, context: WireContext): readonly Downstream[] {
  const { scope, clock, wired } = context;
  switch (step.kind) {
    case "source":
      wired.sources.set(step.stream, source(step, streamOf(step.stream, context), out, scope, millisOf(clock.now)));
      return [];
    case "filter":
      return [filter(step, out, scope)];
    case "map":
      return [map(step, out, scope)];
    case "flat_map":
      return [flatMap(step, out, scope)];
    case "python":
      return [python(step, out, scope)];
    case "key_by":
      return [passing((data, time, called) => out.event(data, time, called), out)];
    case "union":
      return union(step.inputs.length, out);
    case "reduce":
    case "aggregate": {
      const keyBy = context.steps.get(step.input);
      if (keyBy?.kind !== "key_by") throw new Error(`the flow into ${step.id} has no key`);
      return [wireKeyed(step, keyBy, out, context)];
    }
    case "write":
      return [write(step, streamOf(step.stream, context), events(step, streamOf(step.stream, context).type, context), scope)];
    case "print":
      return [print(events(step, typeOf(step.input, context), context))];
  }
}

function wireKeyed(step: Extract<Step, { kind: "reduce" | "aggregate" }>, keyBy: KeyByStep, out: Downstream, context: WireContext): Downstream {
  const parts = keyed(step, keyBy, context.scope);
  if (step.window === undefined) return rolling(parts, out);
  const { input, clock, late } = windowed(step.window, parts, out, millisOf(context.clock.now));
  if (clock !== undefined) context.wired.clocks.push(clock);
  context.wired.late.set(step.id, late);
  return input;
}

function streamOf(name: string, { job }: WireContext): JobStream {
  const stream = job.streams.find((each) => each.name === name);
  if (stream === undefined) throw new Error(`the job has no stream ${name}`);
  return stream;
}

function typeOf(id: string, { steps }: WireContext): SinkOutput["type"] {
  const step = steps.get(id);
  if (step === undefined || step.kind === "write" || step.kind === "print") throw new Error(`no events come from ${id}`);
  return step.output;
}

function events(step: SinkOutput["step"], type: SinkOutput["type"], { wired }: WireContext): WrittenEvent[] {
  const written: WrittenEvent[] = [];
  wired.sinks.push({ step, type, events: written });
  return written;
}
