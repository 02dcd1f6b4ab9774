import type { Severity } from "./diagnostic.js";

/** A row of a diagnostics table: the words for one code. `P` are the facts that the words need. */
export interface Definition<P> {
  readonly slug: string;
  readonly severity: Severity;
  readonly message: (facts: P) => string;
  readonly remedy: (facts: P) => string;
}

/** Makes a row; the type parameter names its facts, so a missing one does not compile where it is reported. */
export function define<P>(definition: Definition<P>): Definition<P> {
  return definition;
}
