/** A job: what one pipeline means, free of Python and Java. */
import type { Constant, EnumType, RecordType, Type } from "../model/type.js";
import type { Span } from "../text/span.js";
import type { Millis, Step } from "./steps.js";
import type { JobExtern, JobFn, Lambda } from "./values.js";

export interface Job {
  /** The pipeline's name. */
  readonly name: string;
  readonly doc: string | undefined;
  readonly origin: Span;
  readonly settings: JobSettings;
  /** Those that the job uses, in source order; likewise below. */
  readonly params: readonly JobParam[];
  /** Declared and derived ones, a record after the records of its fields. */
  readonly records: readonly RecordType[];
  readonly enums: readonly EnumType[];
  readonly fns: readonly JobFn[];
  readonly externs: readonly JobExtern[];
  readonly clusters: readonly JobCluster[];
  readonly streams: readonly JobStream[];
  /** In an order in which each comes after its inputs. */
  readonly steps: readonly Step[];
}

export interface JobSettings {
  readonly checkpoint: Checkpoint | undefined;
  /** Undefined: the cluster's own setting. */
  readonly restart: Restart | undefined;
  readonly parallelism: number | undefined;
  /** Whether the job takes over the savepoint that it is started from; undefined: the cluster's own setting. */
  readonly claim?: boolean | undefined;
  /** After how long the promises of sinks need a lost machine to be given up; undefined: no promise rests on it. */
  readonly failureDetection?: Millis | undefined;
}

export interface Checkpoint {
  readonly interval: Millis;
  readonly mode: "exactly_once" | "at_least_once";
  readonly timeout: Millis | undefined;
  readonly minPause: Millis | undefined;
  readonly unaligned: boolean;
}

export type Restart =
  | { readonly kind: "none" }
  | { readonly kind: "fixed_delay"; readonly attempts: number; readonly delay: Millis }
  | {
      readonly kind: "exponential_delay";
      readonly initial: Millis;
      readonly max: Millis;
      readonly multiplier: number;
      readonly reset: Millis;
    }
  | { readonly kind: "failure_rate"; readonly failures: number; readonly interval: Millis; readonly delay: Millis };

export interface JobParam {
  readonly name: string;
  readonly doc: string | undefined;
  readonly type: Type;
  readonly default: Constant | undefined;
}

export interface JobCluster {
  readonly name: string;
  readonly controller: string;
  readonly scope: string;
  readonly credentials: JobCredentials | undefined;
  /** Path of a PEM file, where the task runs. */
  readonly trustStore: string | undefined;
  readonly validateHostName: boolean;
}

export interface JobCredentials {
  readonly name: string;
  readonly kind: "basic";
  readonly username: Secret;
  readonly password: Secret;
}

/** Where a secret is found when the task runs; never its value. */
export type Secret = { readonly kind: "env"; readonly name: string } | { readonly kind: "file"; readonly path: string };

export interface JobStream {
  /** Name in the program. */
  readonly name: string;
  /** Name in Pravega. */
  readonly streamName: string;
  readonly doc: string | undefined;
  readonly cluster: string;
  readonly type: Type;
  readonly format: "json" | "string" | "bytes";
  readonly eventTime: Lambda | undefined;
  readonly watermark: Watermark | undefined;
  readonly routingKey: Lambda | undefined;
  /** `head`, `tail` or the text of a stream cut. */
  readonly start: string;
  /** Undefined: read on for ever. `tail` or the text of a stream cut. */
  readonly end: string | undefined;
  readonly badEvents: "fail" | "skip";
  readonly truncated: "fail" | "skip";
}

export interface Watermark {
  /** 0 for monotonous time stamps. */
  readonly bound: Millis;
  readonly idleness: Millis | undefined;
}
