/**
 * The evaluator: runs a whole job on given events, in the compiler and without a JVM. What it gives is what the language means; the emitted
 * Java must give the same. It is single-threaded, keeps no state between runs, and gives the same output for the same input.
 *
 * Time is explicit:
 * - Event time. A stream's watermark moves on after each of its events, to the latest event time minus the bound minus 1 ms (Flink does the
 *   same five times a second), and where the input says so. The watermark of a union is the smallest of those of its inputs that are not
 *   idle. At the end of the input every watermark goes to the end of time, as when Flink comes to the end of a bounded stream.
 * - Processing time. The clock stands still until the input moves it. A window of processing time ends when the clock reaches its end; a
 *   stream is idle when the clock has moved on by its idleness without an event. A window that is open at the end of the input gives
 *   nothing, as in Flink.
 *
 * Windows that end at the same time give their results in the order in which their first events came.
 */
import type { Job } from "../ir/job.js";
import type { PrintStep, WriteStep } from "../ir/steps.js";
import type { JobExtern } from "../ir/values.js";
import type { Type } from "../model/type.js";
import type { Span } from "../text/span.js";
import type { Data } from "./data.js";
import { startJob } from "./job.js";

/** What happens, one thing after the other. Instants are microseconds since 1970. */
export type InputItem =
  /** An event of a stream that the job reads, as data of the stream's type. */
  | { readonly kind: "event"; readonly stream: string; readonly data: Data }
  /** An event as it stands in the stream; read in the stream's format, and if that fails, by its `bad_events`. */
  | { readonly kind: "raw"; readonly stream: string; readonly event: string | Uint8Array }
  /** No event before `at` comes any more from the stream (a later one is late). It never goes back. */
  | { readonly kind: "watermark"; readonly stream: string; readonly at: bigint }
  /** Processing time goes on to `at`. It never goes back. */
  | { readonly kind: "clock"; readonly at: bigint };

export interface EvaluateOptions {
  /** The values of the job's params by name; a default stands in for one that is not there. */
  readonly params?: ReadonlyMap<string, Data>;
  /** What the `extern` functions that the job calls give, by name: a job with one that is not here fails before its first event. */
  readonly externs?: ReadonlyMap<string, (...args: readonly Data[]) => Data>;
  /** Where the clock stands first: 0 where nothing is said. `now()` reads it. */
  readonly clock?: bigint;
  /** Numbers of at least 0 and below 1, for `random()` and the like: a fixed sequence where nothing is said. */
  readonly random?: () => number;
  /** Watermarks stay where they are at the end of the input: windows that are open then give nothing. */
  readonly unbounded?: boolean;
  /** Count what each step and each branch has seen; without it nothing is counted. */
  readonly coverage?: boolean;
}

export interface Evaluation {
  /** In the order of the job's steps. */
  readonly sinks: readonly SinkOutput[];
  /** Of the streams that the job reads. */
  readonly streams: readonly StreamCounts[];
  /** Events that came after the end (and lateness) of all of their windows and were dropped, by the id of the window's step. */
  readonly late: ReadonlyMap<string, number>;
  /** Why the job stopped before the end of its input; what it had written before is there. */
  readonly failure: JobFailure | undefined;
  readonly coverage: Coverage | undefined;
}

export interface SinkOutput {
  readonly step: WriteStep | PrintStep;
  /** Of its events. */
  readonly type: Type;
  /** In the order of their writing. */
  readonly events: readonly WrittenEvent[];
}

export interface WrittenEvent {
  readonly data: Data;
  /** Undefined where the stream has none, and in `print`. */
  readonly routingKey: string | undefined;
}

export interface StreamCounts {
  /** Name in the program. */
  readonly stream: string;
  /** Events that were read. */
  readonly events: number;
  /** Events that could not be read and were skipped. */
  readonly bad: number;
}

export interface JobFailure {
  /** What has failed, such as `division by zero: 5 div 0`. */
  readonly message: string;
  /** Id of the step that was at work, or name of the stream whose event could not be read, or of the extern function that is missing. */
  readonly at: string | undefined;
  /** Where the step or stream stands in the program. */
  readonly origin: Span | undefined;
  /** Index of the input item that was being worked on; undefined before the first and after the last. */
  readonly item: number | undefined;
}

export interface Coverage {
  readonly steps: readonly StepCoverage[];
  /** Of the program's `if` and `match`, in the order of the source; those in a `fn` are counted once for all calls. */
  readonly branches: readonly BranchCoverage[];
}

export interface StepCoverage {
  /** Its id; that of a source is the stream's name. */
  readonly step: string;
  readonly label: string;
  readonly origin: Span;
  /** Events that came to it. */
  readonly in: number;
  /** Events that it gave. */
  readonly out: number;
}

export interface BranchCoverage {
  readonly kind: "if" | "match";
  /** Of the whole expression. */
  readonly origin: Span;
  readonly arms: readonly ArmCoverage[];
}

export interface ArmCoverage {
  /** `then`, `else`, the pattern of an arm such as `desk`, or `_`. */
  readonly label: string;
  /** Of the arm's value. */
  readonly origin: Span;
  /** How often it was taken. */
  readonly taken: number;
}

/** Runs the job on the input to its end, or until it fails. It doesn't throw for what an event or the program's text can bring about. */
export function evaluateJob(job: Job, input: Iterable<InputItem>, options: EvaluateOptions = {}): Evaluation {
  const run = startJob(job, options);
  for (const item of input) {
    if (!run.take(item)) break;
  }
  return run.finish();
}

/** The extern functions that the job calls and that have no implementation among the given ones. */
export function missingExterns(job: Job, given: EvaluateOptions["externs"] = new Map()): readonly JobExtern[] {
  return job.externs.filter((extern) => !given.has(extern.name));
}
