/** The patterns that the compiler accepts, with what each promises. */
import { writeFileSync } from "node:fs";
import type { JobCase, RunningJob } from "../support/scenario.js";

export const exactlyOnce: readonly JobCase[] = ["exactly_once", "durable", "windows", "rolling"].map((program) => ({ program, outcome: "exactly once" }));

export const accepted: readonly JobCase[] = [
  ...exactlyOnce,
  { program: "several_sinks", outcome: "exactly once", outcomes: { more_copies: "at least once" } },
  { program: "best_effort", outcome: "best effort" },
];

/** From now on no function of these jobs is slow. */
export function hurry(jobs: readonly RunningJob[]): void {
  for (const { marker } of jobs) writeFileSync(marker, "");
}
