/** A task manager is gone, or stands still, from one moment to the next. */
import { existsSync, writeFileSync } from "node:fs";
import { sleep, waitFor } from "../../../src/local/wait.js";
import { freeze, killPythonWorkers } from "../support/cluster.js";
import type { JobCase, Scenario } from "../support/scenario.js";
import { accepted, exactlyOnce, hurry } from "./jobs.js";

/** What the checker refuses, and what comes of it when it is forced. */
const refused: readonly JobCase[] = [
  // The barrier of the slow key comes late, and what overtakes it is in the checkpoint and is read again.
  { program: "at_least_once_mode", refusedFor: ["PFL4602"], permitted: true, outcome: "doubled" },
  // Nothing says how far it was: it begins where it began.
  { program: "at_least_once_unchecked", refusedFor: ["PFL4601"], outcome: "doubled" },
  // No transaction is ever committed.
  { program: "exactly_once_unchecked", refusedFor: ["PFL4601"], permitted: true, cancelled: true, outcome: "lost" },
];

export const taskManagerKilled: Scenario = {
  fault: "task manager killed and replaced",
  rows: "R2",
  restores: true,
  jobs: [...accepted, { program: "skewed", outcome: "exactly once" }, ...refused],
  strike: async ({ cluster, jobs, more, checkpointed }) => {
    await cluster.replaceTaskManagers(1);
    hurry(jobs);
    await checkpointed();
    await more(300);
  },
};

export const taskManagerKilledTwice: Scenario = {
  fault: "task manager killed, and the next one as soon as it works",
  rows: "R2",
  restores: true,
  jobs: [
    { program: "durable", outcome: "exactly once" },
    { program: "rolling", outcome: "exactly once" },
    { program: "unaligned", outcome: "exactly once" },
    { program: "at_least_once", outcome: "at least once" },
  ],
  strike: async ({ cluster, more, jobs, state, checkpointed }) => {
    await cluster.replaceTaskManagers(1);
    const [first] = jobs;
    if (first !== undefined) {
      await waitFor(async () => ((await state(first)).restores > 0 ? true : undefined), 180_000, () => new Error("the first job is not restored"));
    }
    await cluster.replaceTaskManagers(1);
    await checkpointed();
    await more(300);
  },
};

export const functionFails: Scenario = {
  fault: "a function fails five times",
  rows: "R1",
  restores: true,
  jobs: [{ program: "failing", outcome: "exactly once" }],
  strike: async ({ jobs, more, checkpointed }) => {
    for (let i = 0; i < 5; i++) {
      for (const { marker } of jobs) {
        writeFileSync(marker, "");
        await waitFor(() => (existsSync(marker) ? undefined : true), 60_000, () => new Error("nothing has failed"));
      }
      // Some failures come while the job is still about to complete its first checkpoint again.
      await (i % 2 === 0 ? checkpointed() : more(100));
    }
  },
};

/** For a cluster with two task managers: the other one takes over, and the first comes back as one that is thought to be dead. */
export const taskManagerFrozen: Scenario = {
  fault: "task manager frozen for 25 s, longer than the lease and the heartbeat",
  rows: "R6, R14",
  restores: true,
  jobs: [
    ...exactlyOnce,
    { program: "survives_little", warnedFor: ["PFL4611"], outcome: "exactly once" },
    { program: "short_lease", refusedFor: ["PFL4610"], outcome: "never silent" },
    { program: "at_least_once", outcome: "at least once" },
  ],
  strike: async ({ cluster, jobs, more, checkpointed, state, note }) => {
    const [first] = cluster.taskManagers();
    if (first === undefined) throw new Error("there is no task manager");
    const thaw = freeze(first);
    await sleep(10_000);
    for (const job of jobs.filter(({ of }) => of.program === "survives_little")) {
      if ((await state(job)).restores > 0) throw new Error("the loss of a machine is noticed within the outage that is promised to be survived");
      note(job, "not back after the 10 s that are promised");
    }
    await sleep(15_000);
    thaw();
    await checkpointed();
    await more(300);
  },
};

export const pythonWorkerKilled: Scenario = {
  fault: "Python worker killed",
  rows: "R11",
  restores: true,
  pace: 100,
  rest: 300,
  jobs: [{ program: "python", outcome: "exactly once", parallelism: 1 }],
  strike: async ({ cluster, more, checkpointed }) => {
    if (killPythonWorkers(cluster) === 0) throw new Error("there is no Python worker");
    await checkpointed();
    await more(100);
  },
};
