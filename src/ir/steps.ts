/** The nodes of a job graph. Adding one makes each emitter and the printer fail to compile until they have their row. */
import type { Constant, RecordType, Type } from "../model/type.js";
import type { Span } from "../text/span.js";
import type { Lambda, Value } from "./values.js";

interface StepBase {
  /** Unique in the job and stable under edits elsewhere: the uid of the operator in Flink. Letters, digits and `-`. */
  readonly id: string;
  /** What Flink's UI shows, such as `filter(.celsius > 80.0)`. One line, at most 60 characters. */
  readonly label: string;
  readonly origin: Span;
}

export type Step =
  | SourceStep
  | FilterStep
  | MapStep
  | FlatMapStep
  | UnionStep
  | KeyByStep
  | ReduceStep
  | AggregateStep
  | PythonStep
  | WriteStep
  | PrintStep;

/** Reads a stream; its id is the stream's name. */
export interface SourceStep extends StepBase {
  readonly kind: "source";
  /** Name of the stream in `Job.streams`. */
  readonly stream: string;
  readonly output: Type;
}

export interface FilterStep extends StepBase {
  readonly kind: "filter";
  readonly input: string;
  /** One parameter, the event; after a python step also one for each of its calls. Likewise in `map` and `flat_map`. */
  readonly predicate: Lambda;
  readonly output: Type;
}

/** `map`, `select`, `add_columns`, `rename`, `drop`, and the fitting of a derived record to a stream's type. */
export interface MapStep extends StepBase {
  readonly kind: "map";
  readonly input: string;
  readonly function: Lambda;
  readonly output: Type;
}

export interface FlatMapStep extends StepBase {
  readonly kind: "flat_map";
  readonly input: string;
  /** Gives a list of `output`. */
  readonly function: Lambda;
  readonly output: Type;
}

export interface UnionStep extends StepBase {
  readonly kind: "union";
  readonly inputs: readonly string[];
  readonly output: Type;
}

/** The steps that use it are `reduce` and `aggregate`; every other sees the flow without its key. */
export interface KeyByStep extends StepBase {
  readonly kind: "key_by";
  readonly input: string;
  readonly key: Lambda;
  /** Not optional, no float in it; a derived record for several parts. */
  readonly keyType: Type;
  readonly output: Type;
}

/** On a keyed input; rolling without a window. */
export interface ReduceStep extends StepBase {
  readonly kind: "reduce";
  readonly input: string;
  readonly window: Window | undefined;
  /** Two events to one. */
  readonly reducer: Lambda;
  readonly output: Type;
}

/** On a keyed input; rolling (one result for each event) without a window. */
export interface AggregateStep extends StepBase {
  readonly kind: "aggregate";
  readonly input: string;
  readonly window: Window | undefined;
  readonly aggregates: readonly Aggregate[];
  /** Over `aggregate-result`s, the variable `key` and, in a window, `window`. */
  readonly result: Value;
  readonly keyType: Type;
  /** What the step keeps between events, in the order of `aggregates`, made for this step. */
  readonly output: Type;
}

export interface Aggregate {
  /** Its name in the registry. */
  readonly function: string;
  /** A name for what is kept, unique in the step: `peak`, or `max1` where it has none. */
  readonly name: string;
  /** What is computed for each event, at most two values; none for `count()`. Where null stands for one, the event is passed over. */
  readonly arguments: readonly Lambda[];
  /** What is said once, such as the share of a percentile. */
  readonly constants: readonly Constant[];
  /** Type of the result: optional where the values are, since all may be null. */
  readonly type: Type;
}

export type Window =
  | { readonly kind: "tumbling"; readonly time: WindowTime; readonly size: Millis; readonly offset: Millis; readonly lateness: Millis }
  | { readonly kind: "sliding"; readonly time: WindowTime; readonly size: Millis; readonly slide: Millis; readonly offset: Millis; readonly lateness: Millis }
  | { readonly kind: "session"; readonly time: WindowTime; readonly gap: Millis; readonly lateness: Millis };

export type WindowTime = "event" | "processing";

/** Milliseconds: Flink's unit for windows, watermarks and settings. */
export type Millis = number;

/**
 * Calls Python functions for each event. Its output is the event with one result for each call; the step after it takes these as
 * further parameters of its lambda.
 */
export interface PythonStep extends StepBase {
  readonly kind: "python";
  readonly input: string;
  readonly calls: readonly PythonCall[];
  /** Type of the event, as on the input. */
  readonly output: Type;
}

export interface PythonCall {
  /** Name in `Job.externs`. */
  readonly extern: string;
  /** Each over the event (and the results of a python step directly before). */
  readonly arguments: readonly Lambda[];
  readonly result: Type;
}

export interface WriteStep extends StepBase {
  readonly kind: "write";
  readonly input: string;
  /** Name of the stream in `Job.streams`. */
  readonly stream: string;
  readonly guarantee: WriteGuarantee;
}

export type WriteGuarantee =
  | { readonly kind: "exactly_once"; readonly lease: Millis; readonly survives: Millis; readonly durable: boolean }
  | { readonly kind: "at_least_once" }
  | { readonly kind: "best_effort" };

export interface PrintStep extends StepBase {
  readonly kind: "print";
  readonly input: string;
  readonly prefix: string | undefined;
}

export type { RecordType };
