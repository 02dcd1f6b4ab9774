/** The guarantee that a sink really gets: a function of five facts, row by row the table of the design. */
import type { Level } from "./proof.js";

export interface LevelFacts {
  /** Every source can be read again from a position that the job remembers. */
  readonly replayable: boolean;
  readonly checkpoints: "off" | "at_least_once" | "exactly_once";
  readonly writer: "exactly_once" | "at_least_once" | "best_effort";
  /** The same events give the same results again. */
  readonly deterministic: boolean;
  /** Every further premise of the level that the writer aims at holds or is assumed. */
  readonly conditions: boolean;
}

export interface LevelFound {
  readonly level: Level;
  /** A sentence. */
  readonly because: string;
}

export function guarantee({ replayable, checkpoints, writer, deterministic, conditions }: LevelFacts): LevelFound {
  if (writer === "best_effort") return { level: "none", because: "A best-effort writer waits for nothing: a failure can lose events and repeat others." };
  if (checkpoints === "off" && writer === "exactly_once") {
    return { level: "none", because: "Without checkpoints no transaction is ever committed, so the job does not start." };
  }
  if (!replayable) return { level: "at_most_once", because: "A source can't be read again, so what was in flight at a failure is gone." };
  if (checkpoints === "off") {
    return { level: "none", because: "Without checkpoints a failure loses what was in flight, and a new start repeats the rest." };
  }
  if (writer === "at_least_once") {
    if (!conditions) return { level: "none", because: "A premise of at-least-once is broken: events can be lost." };
    const repeats = deterministic ? "can come again" : "can come again, and differ then";
    return { level: "at_least_once", because: `Every checkpoint waits for Pravega to have all events before it; after a failure some ${repeats}.` };
  }
  if (!conditions) return { level: "none", because: "A premise of exactly-once is broken, and then events can be lost, not only repeated." };
  if (checkpoints === "at_least_once") {
    return { level: "at_least_once", because: "At-least-once checkpoints count some events twice after a failure, whatever the writer does." };
  }
  return { level: "exactly_once", because: "Events become visible with the checkpoint that covers them, and no premise is broken." };
}

/** `none` promises nothing, so everything satisfies it. */
export function satisfies(found: Level, declared: Level): boolean {
  return declared === "none" || declared === found || (found === "exactly_once" && declared === "at_least_once");
}
