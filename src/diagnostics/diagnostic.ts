import type { Span } from "../text/span.js";

export type Severity = "error" | "warning" | "info";

/** One thing to say to the user. Plain data: the terminal, JSON and an editor each render it their own way. */
export interface Diagnostic {
  /** `PFL` and four digits, never reused. */
  readonly code: string;
  readonly slug: string;
  readonly severity: Severity;
  readonly span: Span;
  /** What was found and what was expected. */
  readonly message: string;
  /** What to try. */
  readonly remedy: string;
  /** Other places that matter: "first declared here". */
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** A change that mends the problem. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly span: Span;
  readonly text: string;
}
