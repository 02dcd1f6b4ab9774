/** What the checker refuses, forced past it: where something else refuses it, too, and where nothing does. */
import { waitFor } from "../../../src/local/wait.js";
import { hasEnded } from "../support/jobs.js";
import type { Scenario } from "../support/scenario.js";

export const refusedAgain: Scenario = {
  fault: "forced past the compiler",
  rows: "error rules",
  jobs: [
    { program: "exactly_once_unchecked", refusedFor: ["PFL4601"], outcome: { refuses: /exactly-once sink of stream \S+ needs checkpointing/ } },
    { program: "at_least_once_mode", refusedFor: ["PFL4602"], outcome: { refuses: /needs exactly-once checkpoints: with AT_LEAST_ONCE events would be doubled/ } },
    { program: "lease_too_short", refusedFor: ["PFL4603"], outcome: { refuses: /A lease is at least 10 s/ } },
    { program: "lease_too_long", refusedFor: ["PFL4603"], outcome: { refuses: /controller refuses a lease of 3600 s/ } },
    { program: "random_key", refusedFor: ["PFL4624"], outcome: { ends: /key group/i } },
    // Forced, the second gets a number: Flink has nothing to refuse, but a stream more or less would change who has which state.
    { program: "uid_collision", refusedFor: ["PFL4607"], outcome: "at least once" },
  ],
  strike: async ({ jobs, state }) => {
    for (const job of jobs) {
      if (job.id !== undefined && typeof job.of.outcome === "object") await waitFor(async () => (hasEnded((await state(job)).state) ? true : undefined), 180_000, () => new Error(`${job.of.program} runs`));
    }
  },
};

/** Only a warning (PFL4609), as a filter could end the round: here none does. */
export const goesRound: Scenario = {
  fault: "what is written is read again",
  rows: "error rules",
  rest: 20,
  jobs: [{ program: "round", warnedFor: ["PFL4609"], outcome: "doubled", parallelism: 1 }],
  strike: async () => {},
};

/** Sixteen segments for twenty keys: some of them stay empty. Only warnings, too. */
export const quietSegments: Scenario = {
  fault: "segments without events; no routing key, or any",
  rows: "error rules",
  segments: 16,
  jobs: [
    { program: "unrouted", warnedFor: ["PFL4620"], outcome: "out of order" },
    { program: "routed_anywhere", warnedFor: ["PFL4628"], outcome: "out of order" },
    { program: "windows", warnedFor: ["PFL4621"], cancelled: true, outcome: "lost" },
    { program: "windows_idle", outcome: "exactly once" },
  ],
  strike: async () => {},
};
