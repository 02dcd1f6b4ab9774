/** What must be seen of an output under a fault, and whether it was. */
import type { Counts } from "./counts.js";

/** What must be seen of each output. */
export type Outcome =
  | "exactly once"
  | "at least once"
  /** Nothing that was never to be written; some may be missing, some doubled. */
  | "best effort"
  /** Beyond what is promised: still exactly once, or the job ends and says what is lost. */
  | "never silent"
  | "lost"
  | "doubled"
  | "out of order"
  /** The job ends, and its failure says this. */
  | { readonly ends: RegExp }
  /** The job does not even start, and Flink or the connector says this. */
  | { readonly refuses: RegExp };

/** Undefined where what was expected was seen. */
export function verdictOf(outcome: Outcome, counts: Counts, failure: string | undefined, refused: boolean): string | undefined {
  const { missing, doubled, disordered, wrong, out } = counts;
  if (typeof outcome === "object") {
    const pattern = "ends" in outcome ? outcome.ends : outcome.refuses;
    if (failure === undefined) return "it runs on";
    if ("ends" in outcome && refused) return `it did not start: ${failure.slice(0, 500)}`;
    if ("refuses" in outcome && !refused) return `it started: ${failure.slice(0, 500)}`;
    return pattern.test(failure) ? undefined : `it ended otherwise: ${failure.slice(0, 1000)}`;
  }
  if (outcome === "never silent" && failure !== undefined && /DATA LOSS/.test(failure)) return undefined;
  if (failure !== undefined) return `it failed: ${failure.slice(0, 1000)}`;
  if (wrong > 0) return `${wrong} wrong`;
  switch (outcome) {
    case "exactly once":
    case "never silent":
      return missing + doubled + disordered === 0 ? undefined : "not exactly once";
    case "at least once":
      return missing + disordered === 0 ? undefined : "events are lost or out of order";
    case "best effort":
      return out > 0 ? undefined : "nothing is there";
    case "lost":
      return missing > 0 ? undefined : "nothing was lost";
    case "doubled":
      return doubled > 0 ? undefined : "nothing was doubled";
    case "out of order":
      return missing + doubled === 0 && disordered > 0 ? undefined : "each key is in order";
  }
}
