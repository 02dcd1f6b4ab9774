/**
 * The proof of what a sink really promises: plain, immutable data. Every number has its unit and every fact the place that it
 * comes from, so that people, an audit and the checker's own messages can be served from the one value.
 */
import type { Millis } from "../../ir/steps.js";
import type { Platform } from "../../platform/releases.js";
import type { Span } from "../../text/span.js";

/** What holds for the events in the sink's stream after any failures, the strongest first. `best_effort` in a program is `none`. */
export type Level = "exactly_once" | "at_least_once" | "at_most_once" | "none";

export interface SinkProof {
  readonly pipeline: string;
  /** Name of the stream in the program, and in Pravega. */
  readonly stream: string;
  readonly streamName: string;
  /** The `write`. */
  readonly place: Span;
  readonly platform: Platform;
  readonly declared: Declared;
  readonly effective: Level;
  /** The effective level is at least the declared one. */
  readonly holds: boolean;
  /** Why the effective level is what it is, as one sentence. */
  readonly because: string;
  /** The streams that feed the sink, in source order. */
  readonly sources: readonly ProofSource[];
  /** In the order in which they are asked; each that the level rests on is there, whether it holds or not. */
  readonly premises: readonly Premise[];
  /** Only of exactly-once sinks. */
  readonly outage: Outage | undefined;
  /** What is the first to end the promise, with all premises as they are. */
  readonly breaksFirst: Break | undefined;
  /** What can't be known here, and the setting that says it. */
  readonly questions: readonly Question[];
  /** Warnings of this sink's pipeline and streams that were answered with a reason. */
  readonly silenced: readonly Silenced[];
}

export interface Declared {
  readonly level: Level;
  /** The place of the `guarantee`, or of the `write` without one. */
  readonly place: Span;
  /** Of exactly-once sinks. */
  readonly lease: Millis | undefined;
  readonly survives: Millis | undefined;
}

export interface ProofSource {
  readonly stream: string;
  readonly streamName: string;
  /** The stream's declaration. */
  readonly place: Span;
  readonly start: string;
  /** Undefined: reads on for ever. */
  readonly end: string | undefined;
}

export type PremiseId =
  | "replayable-sources"
  | "checkpoints"
  | "checkpoint-mode"
  | "writer"
  | "lease-range"
  | "one-failure"
  | "outage-within-lease"
  | "promised-outage"
  | "restarts"
  | "durable-writer"
  | "controller-memory"
  | "transaction-age"
  | "final-checkpoint"
  | "stable-ids"
  | "restore-mode"
  | "reader-timeouts"
  | "stop-with-savepoint"
  | "retention"
  | "bad-events"
  | "truncated-events"
  | "commit-failures"
  | "deterministic"
  | "order-of-a-key";

export interface Premise {
  readonly id: PremiseId;
  /** A sentence that is true where the premise holds: "Checkpoints are taken every 10s." */
  readonly statement: string;
  /**
   * `assumed`: nobody can say so at compile time. A broken one takes the promise away if it is `required`; else it is a
   * weakness that the promise survives, such as repeats that differ.
   */
  readonly status: "holds" | "broken" | "assumed";
  readonly required: boolean;
  /** What was found; undefined where there is nothing to name. */
  readonly value: Quantity | undefined;
  readonly origin: Origin;
  /** The stream that it is about, where there can be several. */
  readonly stream: string | undefined;
  readonly arithmetic: Arithmetic | undefined;
  /** The diagnostic that is raised while it is broken. */
  readonly code: string | undefined;
}

/** A duration in milliseconds, a count, or a word of the language such as `exactly_once`. */
export type Quantity =
  | { readonly unit: "ms"; readonly amount: Millis }
  | { readonly unit: "times"; readonly amount: number }
  | { readonly unit: "word"; readonly amount: string };

/** Where a fact comes from. */
export type Origin =
  | { readonly kind: "source"; readonly place: Span; readonly setting: string }
  /** Nobody said otherwise. `by` is whose default it is; `setting` would say otherwise. */
  | { readonly kind: "default"; readonly by: "pfc" | "flink" | "pravega"; readonly setting: string | undefined; readonly source: string }
  /** A row of the platform table; `source` is a URL, or the part of this project that shows it. */
  | { readonly kind: "platform"; readonly fact: string; readonly source: string }
  /** Computed from the terms of the arithmetic. */
  | { readonly kind: "computed" }
  /** Nobody can know it here; `setting` would say it. Counted as nothing. */
  | { readonly kind: "unknown"; readonly setting: string };

/** `terms` add up to `total`, which must stand in the relation to the limit. All in milliseconds. */
export interface Arithmetic {
  readonly terms: readonly Term[];
  readonly total: Millis;
  readonly relation: "at most" | "less than";
  readonly limit: Term;
  readonly holds: boolean;
}

export interface Term {
  /** A part of a sentence: "until a lost machine is noticed". */
  readonly what: string;
  /** Undefined: not known, and counted as nothing. */
  readonly millis: Millis | undefined;
  /** Where it is a product. */
  readonly factors: { readonly count: number; readonly each: Millis } | undefined;
  readonly origin: Origin;
}

/** The table of an exactly-once sink: what an outage is made of, and what it meets. */
export interface Outage {
  readonly lease: Term;
  readonly survives: Term;
  /** The events of open transactions are in the state too, so that the lease is no limit. */
  readonly durable: boolean;
  /** From the last sign of life to the first restart that works: against the lease, or for a durable writer the controller's memory. */
  readonly oneFailure: Arithmetic;
  readonly restarts: Restarts;
  /** What `survives` leaves for stops by people, after one failure; 0 where nothing is left. */
  readonly planned: Millis;
  /** How old a transaction can become, against what Pravega allows. */
  readonly transaction: Arithmetic;
}

/** What the restart strategy does while every restart fails at once. */
export interface Restarts {
  readonly kind: "none" | "fixed_delay" | "exponential_delay" | "failure_rate";
  readonly origin: Origin;
  /** Before the first restart; undefined where there is none. */
  readonly delay: Millis | undefined;
  /** After so many restarts the job ends; undefined: never. */
  readonly attempts: number | undefined;
  /** From the last sign of life to the last restart; undefined: no end. */
  readonly total: Millis | undefined;
  /** Restarts that come in time for `survives`. */
  readonly inTime: number;
  /** The first that comes too late, after the last sign of life; undefined: none does. */
  readonly firstTooLate: { readonly attempt: number; readonly after: Millis } | undefined;
}

export interface Break {
  /** A sentence: "An outage of more than 5m." */
  readonly what: string;
  /** How long an outage that is; undefined where it is no matter of time. */
  readonly after: Millis | undefined;
  /** What happens then, as a sentence. */
  readonly then: string;
  /** The job fails and says so; false: events are lost or doubled without a word. */
  readonly loud: boolean;
  readonly premise: PremiseId;
}

export interface Question {
  /** `recovery` of the pipeline, `retention` of a stream. */
  readonly setting: string;
  /** What has the setting: "pipeline hot". */
  readonly owner: string;
  /** What is not known, as a part of a sentence. */
  readonly what: string;
  /** A setting as it could be written. */
  readonly example: string;
  readonly premise: PremiseId;
}

export interface Silenced {
  readonly code: string;
  readonly reason: string;
  /** Where it was allowed. */
  readonly place: Span;
  /** What would have been said, and where. */
  readonly message: string;
  readonly at: Span;
}
