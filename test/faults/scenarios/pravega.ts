/** Pravega stands still, or can't be reached. */
import { sleep } from "../../../src/local/wait.js";
import { pausePravega } from "../support/cluster.js";
import type { JobCase, Scenario } from "../support/scenario.js";
import { accepted, hurry } from "./jobs.js";

export const pravegaPaused: Scenario = {
  fault: "Pravega stopped for 6 s",
  rows: "R7",
  jobs: accepted,
  strike: async ({ cluster, more, checkpointed }) => {
    await pausePravega(cluster, 6000);
    await checkpointed();
    await more(300);
  },
};

/** Longer than the leases of `durable` and `short_lease`, shorter than that of `exactly_once`. */
export const pravegaPausedForLong: Scenario = {
  fault: "Pravega stopped for 30 s, longer than the shorter leases",
  rows: "R7",
  jobs: [...accepted, { program: "short_lease", refusedFor: ["PFL4610"], outcome: "never silent" }],
  strike: async ({ cluster, more, checkpointed }) => {
    await pausePravega(cluster, 30_000);
    await checkpointed();
    await more(300);
  },
};

export const connectionRefused: Scenario = {
  fault: "connections to Pravega cut and refused for 8 s",
  rows: "R7",
  jobs: accepted,
  strike: async ({ cluster, more, checkpointed }) => {
    await cluster.refuse();
    await sleep(8000);
    await cluster.accept();
    await checkpointed();
    await more(300);
  },
};

/** Their events queue before the sink while one key is slow, so that some come to it while Pravega is away. */
const queued: readonly JobCase[] = [
  { program: "skewed", outcome: "exactly once" },
  { program: "skewed_at_least_once", outcome: "at least once" },
  // Its checkpoints wait for no acknowledgement: what waits for a connection is gone with the task manager.
  { program: "skewed_best_effort", outcome: "lost" },
];

export const refusedWhileKilled: Scenario = {
  fault: "connections to Pravega refused, task manager killed meanwhile",
  rows: "R2, R7",
  restores: true,
  jobs: queued,
  strike: async ({ cluster, jobs, more, checkpointed }) => {
    await cluster.refuse();
    // Of best effort; the others complete none before Pravega is back.
    await checkpointed(jobs.filter(({ of }) => of.outcome === "lost"));
    await cluster.replaceTaskManagers(1);
    hurry(jobs);
    await sleep(2000);
    await cluster.accept();
    await checkpointed();
    await more(300);
  },
};
