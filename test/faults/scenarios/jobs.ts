/** The patterns that the compiler accepts, with what each promises. */
import type { JobCase } from "../support/scenario.js";

export const exactlyOnce: readonly JobCase[] = ["exactly_once", "durable", "windows", "rolling"].map((program) => ({ program, outcome: "exactly once" }));

export const accepted: readonly JobCase[] = [
  ...exactlyOnce,
  { program: "several_sinks", outcome: "exactly once", outcomes: { more_copies: "at least once" } },
  { program: "best_effort", outcome: "best effort" },
];
