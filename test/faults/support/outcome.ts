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
  /** Nothing missing or doubled. */
  | "in any order"
  | "lost"
  /** What was deleted before it was read, and nothing else. */
  | "deleted"
  | "doubled"
  | "each twice"
  /** Repeats say something else than what they repeat; or, where that is the promise, the same. */
  | "repeats differ"
  | "repeats agree"
  /** Windows are missing, or without some of their events. */
  | "incomplete"
  | "out of order"
  /** The job ends, and its failure says this. */
  | { readonly ends: RegExp }
  /** The job does not even start, and Flink or the connector says this. */
  | { readonly refuses: RegExp };

/** Undefined where what was expected was seen. */
export function verdictOf(outcome: Outcome, counts: Counts, failure: string | undefined, refused: boolean): string | undefined {
  const { expected, missing, lost, doubled, changed, disordered, wrong, out } = counts;
  if (typeof outcome === "object") {
    const pattern = "ends" in outcome ? outcome.ends : outcome.refuses;
    if (failure === undefined) return "it runs on";
    if ("ends" in outcome && refused) return `it did not start: ${failure.slice(0, 500)}`;
    if ("refuses" in outcome && !refused) return `it started: ${failure.slice(0, 500)}`;
    return pattern.test(failure) ? undefined : `it ended otherwise: ${failure.slice(0, 1000)}`;
  }
  if (outcome === "never silent" && failure !== undefined && /DATA LOSS/.test(failure)) return undefined;
  if (failure !== undefined) return `it failed: ${failure.slice(0, 1000)}`;
  if (outcome === "incomplete") return missing + wrong > 0 && doubled === 0 ? undefined : "every window is whole";
  if (wrong > 0) return `${wrong} wrong`;
  switch (outcome) {
    case "exactly once":
    case "never silent":
      return missing + doubled + disordered === 0 ? undefined : "not exactly once";
    case "at least once":
      return missing + disordered + changed === 0 ? undefined : "events are lost, out of order, or another when they are repeated";
    case "in any order":
      return missing + doubled === 0 ? undefined : "not exactly once";
    case "best effort":
      return out > 0 ? undefined : "nothing is there";
    case "lost":
      return missing > 0 ? undefined : "nothing was lost";
    case "deleted":
      if (lost + disordered > 0) return "more is missing than was deleted";
      return missing > 0 ? undefined : "nothing is missing";
    case "doubled":
      return doubled > 0 ? undefined : "nothing was doubled";
    case "each twice":
      return missing === 0 && doubled === expected ? undefined : "not each event is there twice";
    case "repeats differ":
      return missing === 0 && changed > 0 ? undefined : "no repeat differs";
    case "repeats agree":
      return missing === 0 && doubled > 0 && changed === 0 ? undefined : "there is no repeat, or one differs";
    case "out of order":
      return missing + doubled === 0 && disordered > 0 ? undefined : "each key is in order";
  }
}
