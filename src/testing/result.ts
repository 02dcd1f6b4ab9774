/** What came of a test, for whoever shows it. Events are JSON texts, as they would stand in a stream of JSON. */
import type { Coverage, JobFailure } from "../evaluate/evaluate.js";
import type { Expectation, Test } from "../ir/test.js";
import type { Span } from "../text/span.js";

export interface TestResult {
  readonly test: Test;
  readonly outcome: Outcome;
  /** How long it took, in milliseconds. */
  readonly millis: number;
  /** What the job saw of itself; only where the evaluator ran it. */
  readonly coverage: Coverage | undefined;
  /** What the snapshots of the test have to be; none when it did not come so far. */
  readonly snapshots: readonly RecordedSnapshot[];
}

export type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly findings: readonly Finding[] }
  /** The engine can't do what the test asks for. */
  | { readonly kind: "skipped"; readonly reason: string };

export type Finding =
  /** The test itself can't be run. */
  | { readonly kind: "problem"; readonly message: string; readonly origin: Span }
  | { readonly kind: "job-failed"; readonly failure: JobFailure }
  /** The job was to fail, and did not. */
  | { readonly kind: "job-ran" }
  | { readonly kind: "no-snapshot"; readonly path: string; readonly expectation: Expectation }
  | {
      readonly kind: "events";
      readonly expectation: Expectation;
      readonly expected: number;
      readonly actual: number;
      readonly differences: readonly Difference[];
    };

export type Difference =
  | { readonly kind: "missing"; readonly event: string }
  | { readonly kind: "unexpected"; readonly event: string }
  /** An event that came is nearly one that was expected. */
  | { readonly kind: "changed"; readonly expected: string; readonly actual: string; readonly fields: readonly FieldDifference[] }
  /** The right events in a wrong order: the first place where they part. */
  | { readonly kind: "order"; readonly key: string | undefined; readonly at: number; readonly expected: string; readonly actual: string };

export interface FieldDifference {
  /** `.peak`, `.items[2].price` */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
}

/** What a snapshot has to be, by the file that a test names. */
export interface RecordedSnapshot {
  readonly path: string;
  readonly text: string;
  readonly expectation: Expectation;
}
