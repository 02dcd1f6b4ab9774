/** A test: what is given to the job of a pipeline, and what is expected of it. It is no part of the job: no target ever sees it. */
import type { Constant, Type } from "../model/type.js";
import type { Span } from "../text/span.js";
import type { JobFn, Lambda, Value } from "./values.js";

export interface Test {
  /** What it is about: its text in the program, unique there. */
  readonly name: string;
  readonly doc: string | undefined;
  readonly origin: Span;
  /** The name of the job. */
  readonly pipeline: string;
  /** Params with values of the test; the others that the job has have their defaults. */
  readonly params: readonly TestParam[];
  /** What stands in for extern functions, by name. */
  readonly externs: ReadonlyMap<string, Lambda>;
  /** One after the other. */
  readonly given: readonly Given[];
  readonly expected: readonly Expectation[];
  /** The job fails; then nothing is expected of its sinks. */
  readonly fails: boolean;
  /** Those that the values here call. */
  readonly fns: readonly JobFn[];
}

export interface TestParam {
  readonly name: string;
  readonly type: Type;
  readonly value: Constant;
}

/** Streams by their names in the program, instants in microseconds since 1970, paths of files from the folder of the program. */
export type Given =
  | { readonly kind: "events"; readonly stream: string; readonly events: readonly GivenEvent[]; readonly origin: Span }
  | { readonly kind: "file"; readonly stream: string; readonly path: string; readonly origin: Span }
  | { readonly kind: "watermark"; readonly stream: string; readonly at: bigint; readonly origin: Span }
  | { readonly kind: "now"; readonly at: bigint; readonly origin: Span };

export type GivenEvent =
  /** Of the stream's type; computed when the test is run. */
  | { readonly kind: "value"; readonly value: Value }
  /** As it stands in the stream. */
  | { readonly kind: "raw"; readonly text: string; readonly origin: Span };

export interface Expectation {
  readonly sink: SinkName;
  /** Of the events that come out there. */
  readonly type: Type;
  readonly events: ExpectedEvents;
  readonly origin: Span;
}

export type SinkName =
  | { readonly kind: "stream"; readonly stream: string }
  /** A `print` with this prefix. */
  | { readonly kind: "print"; readonly prefix: string | undefined };

export type ExpectedEvents =
  | { readonly kind: "any" }
  | { readonly kind: "snapshot"; readonly path: string }
  /** A record with the fields of a derived one may stand for it. */
  | { readonly kind: "listed"; readonly events: readonly Value[]; readonly order: EventOrder };

/** In any order, in that of the list, or in that of the list among those for which a function of the event gives the same. */
export type EventOrder = { readonly kind: "any" } | { readonly kind: "all" } | { readonly kind: "by"; readonly key: Lambda };

/** `alerts`, `print` or `print("prefix")`, for people. */
export function sinkText(sink: SinkName): string {
  if (sink.kind === "stream") return sink.stream;
  return sink.prefix === undefined ? "print" : `print(${JSON.stringify(sink.prefix)})`;
}
