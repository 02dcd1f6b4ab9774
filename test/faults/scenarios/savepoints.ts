/** Jobs that are ended and come back, on the same program, another parallelism, or a changed program. */
import { sleep, waitFor } from "../../../src/local/wait.js";
import { endWithSavepoint, hasEnded } from "../support/jobs.js";
import { submitAll, type JobCase, type Run, type RunningJob, type Scenario } from "../support/scenario.js";
import { accepted, exactlyOnce } from "./jobs.js";

/** Pravega grants none that is shorter than that of `short_lease` and `durable`, in milliseconds. */
const lease = 10_000;

async function all(run: Run, each: (job: RunningJob) => Promise<void>): Promise<void> {
  await Promise.all(run.jobs.map(each));
}

async function cancelWithSavepoint({ cluster }: Run, job: RunningJob): Promise<string> {
  return endWithSavepoint(cluster, job.id ?? "", "cancel");
}

export const restoredWithinLease: Scenario = {
  fault: "cancelled with a savepoint, restored 3 s later, within the lease",
  rows: "R5",
  restores: true,
  jobs: accepted,
  strike: async (run) => {
    const savepoints = new Map<RunningJob, string>();
    await all(run, async (job) => void savepoints.set(job, await cancelWithSavepoint(run, job)));
    await sleep(3000);
    await submitAll(run.jobs, (job) => ({ from: savepoints.get(job) ?? "" }));
    await run.checkpointed();
    await run.more(300);
  },
};

const beyond: readonly JobCase[] = [
  { program: "durable", outcome: "exactly once" },
  { program: "exactly_once", outcome: "exactly once" },
  { program: "at_least_once", outcome: "at least once" },
  { program: "short_lease", refusedFor: ["PFL4610"], outcome: { ends: /DATA LOSS: transaction [\s\S]* is ABORTED[\s\S]* with a lease of 10 s/ } },
  // The same, and what the message says to do: the checkpoint before the savepoint.
  { program: "short_lease", refusedFor: ["PFL4610"], outcome: "exactly once" },
];

export const restoredBeyondLease: Scenario = {
  fault: "cancelled with a savepoint, restored 25 s later, beyond the shortest lease",
  rows: "R5",
  jobs: beyond,
  strike: async (run) => {
    const savepoints = new Map<RunningJob, string>();
    const before = new Map<RunningJob, string | undefined>();
    await all(run, async (job) => {
      savepoints.set(job, await cancelWithSavepoint(run, job));
      // The last one before: of an earlier one Flink has deleted the files, and what came after it is committed.
      before.set(job, (await run.state(job)).latestPath);
    });
    await sleep(2.5 * lease);
    await submitAll(run.jobs, (job) => ({ from: savepoints.get(job) ?? "" }));
    for (const job of run.jobs.filter(({ of }) => of.program === "short_lease")) {
      await waitFor(async () => (hasEnded((await run.state(job)).state) ? true : undefined), 180_000, () => new Error("what is lost is not noticed"));
      const from = before.get(job);
      if (job.of.outcome === "exactly once" && from !== undefined) await job.submit({ from });
    }
    await run.checkpointed(run.jobs.filter(({ of }) => typeof of.outcome === "string"));
    await run.more(300);
  },
};

/** For a forgetful cluster. */
export const restoredBeyondMemory: Scenario = {
  fault: "stopped with a savepoint, restored when Pravega has forgotten its transactions",
  rows: "error rules",
  jobs: [
    { program: "survives_days", refusedFor: ["PFL4613"], outcome: { ends: /Pravega does not know transaction/ } },
    { program: "exactly_once", outcome: "exactly once" },
  ],
  strike: async (run) => {
    const [away, other] = run.jobs;
    if (away === undefined || other === undefined) throw new Error("a job is missing");
    const from = await endWithSavepoint(run.cluster, away.id ?? "", "stop");
    // Of those that are finished together Pravega keeps the latest two lots.
    for (let i = 0; i < 4; i++) await run.checkpointed([other]);
    await away.submit({ from });
    await run.ended(away);
  },
};

/** From each parallelism to the next, with a savepoint between them. */
const parallelisms = [1, 3, 2, 5, 2];

export const rescaled: Scenario = {
  fault: `stopped with a savepoint and restored with parallelism ${parallelisms.join(", ")}`,
  rows: "R4",
  restores: true,
  segments: 4,
  jobs: [...exactlyOnce, { program: "at_least_once", outcome: "exactly once" }],
  strike: async (run) => {
    for (const parallelism of parallelisms) {
      await all(run, async (job) => job.submit({ from: await endWithSavepoint(run.cluster, job.id ?? "", "stop"), parallelism }));
      await run.checkpointed();
    }
    await run.more(300);
  },
};

export const streamsScaled: Scenario = {
  fault: "all streams scaled from 2 segments to 4, 1 and 3 under the running jobs",
  rows: "R9",
  jobs: [...exactlyOnce, { program: "at_least_once", outcome: "exactly once" }],
  strike: async ({ cluster, input, outputs, more, checkpointed }) => {
    for (const segments of [4, 1, 3]) {
      for (const stream of [input, ...outputs]) await cluster.streams.scale(stream, segments);
      await more(200);
      await checkpointed();
    }
  },
};

export const upgraded: Scenario = {
  fault: "stopped with a savepoint, one more step in the program, restored",
  rows: "R15",
  restores: true,
  jobs: [{ program: "exactly_once", next: "upgraded", outcome: "exactly once" }],
  strike: async (run) => {
    await all(run, async (job) => job.submit({ from: await endWithSavepoint(run.cluster, job.id ?? "", "stop"), next: true }));
    await run.checkpointed();
    await run.more(300);
  },
};
