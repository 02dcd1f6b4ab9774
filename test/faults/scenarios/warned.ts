/** What the checker warns of, and what it refuses for the sake of a deletion: it comes true, and beside it what is said to be right holds. */
import { rmSync, writeFileSync } from "node:fs";
import { sleep, waitFor } from "../../../src/local/wait.js";
import { nameOf } from "../support/counts.js";
import type { NumberedEvent } from "../support/feed.js";
import { checkpointsOf, endWithSavepoint } from "../support/jobs.js";
import type { Run, RunningJob, Scenario } from "../support/scenario.js";

function only(jobs: readonly RunningJob[], ...programs: readonly string[]): readonly RunningJob[] {
  return jobs.filter(({ of }) => programs.includes(of.program));
}

export const repeated: Scenario = {
  fault: "keys that keep coming, then task manager killed",
  rows: "error rules",
  jobs: [
    { program: "read_twice", warnedFor: ["PFL4619"], outcome: "each twice" },
    { program: "new_keys", warnedFor: ["PFL4623"], outcome: "in any order" },
    { program: "new_keys_window", outcome: "in any order" },
    { program: "changing", warnedFor: ["PFL4625"], outcome: "repeats differ" },
    { program: "moments_of_reading", warnedFor: ["PFL4625", "PFL4628"], partial: true, outcome: "repeats differ" },
    { program: "moments", outcome: "repeats agree" },
  ],
  strike: async (run) => {
    await growth(run);
    // What they write until the next checkpoint, seconds later, is written again.
    await run.checkpointed(only(run.jobs, "changing", "moments_of_reading", "moments"));
    await run.more(800);
    await run.cluster.replaceTaskManagers(1);
    await run.checkpointed();
  },
};

/** 2,000 keys more: the state of one job has to grow by them, that of the other by less than a quarter of that. */
async function growth({ cluster, jobs, state, checkpointed, more, note }: Run): Promise<void> {
  const watched = only(jobs, "new_keys", "new_keys_window");
  const sizes = async (): Promise<readonly number[]> => Promise.all(watched.map(async (job) => (await state(job)).stateSize));
  const before = await sizes();
  await more(2000);
  await checkpointed(watched);
  const after = await sizes();
  watched.forEach((job, i) => note(job, `state ${before[i]} B, 2,000 keys later ${after[i]} B`));
  const [kept, forgotten] = after.map((size, i) => size - (before[i] ?? 0));
  cluster.progress.line(`  state grew by ${kept} B, in windows by ${forgotten} B`);
  // A key and a number take 10 bytes at least.
  if ((kept ?? 0) < 20_000) throw new Error("the state has not grown");
  if ((forgotten ?? 0) > (kept ?? 0) / 4) throw new Error("the state of windows has grown, too");
}

/** They read what is there by then. */
export const ended: Scenario = {
  fault: "an input has an end",
  rows: "error rules",
  rest: 0,
  jobs: [
    { program: "ends", later: true, outcome: "exactly once" },
    { program: "ends_by_the_clock", later: true, warnedFor: ["PFL4627"], outcome: "lost" },
    { program: "never_ends", later: true, warnedFor: ["PFL4626"], outcome: "exactly once" },
  ],
  strike: async ({ jobs, feed, ended, checkpointed, written, state, note }) => {
    const fed = await feed.finish(0);
    for (const job of jobs) await job.submit();
    for (const job of only(jobs, "ends", "ends_by_the_clock")) await ended(job);
    const [endless] = only(jobs, "never_ends");
    if (endless === undefined) throw new Error("the job without an end is missing");
    await waitFor(async () => ((await written(endless)).size === fed ? true : undefined), 120_000, () => new Error("not all is read"));
    // It could still end with the checkpoint after its last event.
    for (let i = 0; i < 3; i++) await checkpointed([endless]);
    for (const job of jobs) note(job, (await state(job)).state);
    const states = await Promise.all(jobs.map(async (job) => (await state(job)).state));
    if (states.join() !== "FINISHED,FINISHED,RUNNING") throw new Error(`the jobs are ${states.join()}`);
  },
};

/** From two segments to three: the one in the middle follows both, which two tasks read, so it waits for a checkpoint. */
export const scaledUnevenly: Scenario = {
  fault: "input scaled from 2 segments to 3, checkpoints 10 s apart",
  rows: "error rules, R9",
  jobs: [
    { program: "windows_impatient", warnedFor: ["PFL4622"], outcome: "incomplete" },
    { program: "windows_patient", outcome: "exactly once" },
  ],
  strike: async ({ cluster, input, more, checkpointed }) => {
    await checkpointed();
    await cluster.streams.scale(input, 3);
    await more(1600);
    await checkpointed();
  },
};

export const inputDeleted: Scenario = {
  fault: "input deleted while jobs are away",
  rows: "error rules",
  jobs: [
    { program: "kept_briefly", refusedFor: ["PFL4614"], outcome: { ends: /Data loss: [1-9]\d* bytes of .* were deleted .* before they were read/ } },
    { program: "passing_over", warnedFor: ["PFL4615"], outcome: "deleted" },
    // Back before that.
    { program: "exactly_once", outcome: "exactly once" },
  ],
  strike: async ({ cluster, input, jobs, more, checkpointed, written, deleted, ended }) => {
    const savepoints = new Map<RunningJob, string>();
    await Promise.all(jobs.map(async (job) => void savepoints.set(job, await endWithSavepoint(cluster, job.id ?? "", "cancel"))));
    await more(300);
    for (const bytes of await cluster.streams.read(input)) deleted.add(nameOf(JSON.parse(Buffer.from(bytes).toString("utf8")) as NumberedEvent));
    const [punctual] = only(jobs, "exactly_once");
    if (punctual === undefined) throw new Error("the punctual job is missing");
    const back = async (job: RunningJob): Promise<void> => job.submit({ from: savepoints.get(job) ?? "" });
    await back(punctual);
    const all = async (): Promise<true | undefined> => {
      const names = await written(punctual);
      return [...deleted].every((name) => names.has(name)) ? true : undefined;
    };
    await waitFor(all, 120_000, () => new Error("the punctual job does not catch up"));
    await cluster.streams.truncate(input);
    for (const job of only(jobs, "kept_briefly", "passing_over")) await back(job);
    for (const job of only(jobs, "kept_briefly")) await ended(job);
    await checkpointed(only(jobs, "passing_over"));
  },
};

/** For a proxied, impatient cluster. The machine is lost between a checkpoint and its commit, and comes back after more restarts than the checker says can help. */
export const restartedTooLate: Scenario = {
  fault: "task manager killed before a commit, back after seven restarts",
  rows: "error rules, R2",
  jobs: [
    { program: "late_restarts", warnedFor: ["PFL4612"], outcome: { ends: /DATA LOSS: transaction [\s\S]* is ABORTED[\s\S]* with a lease of 20 s/ } },
    { program: "late_restarts_durable", outcome: "exactly once" },
  ],
  strike: async ({ cluster, jobs, checkpointed, ended, state, note }) => {
    // The checkpoint waits for the other flow; the sink is done with it.
    for (const { marker } of jobs) writeFileSync(marker, "");
    const held = await Promise.all(jobs.map((job) => heldUp(cluster, job)));
    await cluster.refuse();
    for (const { marker } of jobs) rmSync(marker);
    for (const [at, job] of jobs.entries()) {
      const complete = async (): Promise<true | undefined> => ((await checkpointsOf(cluster, job.id ?? "")).some(({ id, status }) => id === held[at] && status === "COMPLETED") ? true : undefined);
      await waitFor(complete, 60_000, () => new Error("the checkpoint is not complete"), 50);
    }
    await cluster.killTaskManagers(1);
    await cluster.accept();
    // Four seconds apart, and the lease is 20 s.
    const restarts = async (): Promise<readonly number[]> => Promise.all(jobs.map(async (job) => (await state(job)).restores));
    await waitFor(async () => ((await restarts()).every((count) => count >= 7) ? true : undefined), 120_000, () => new Error("the jobs are not restarted"));
    for (const [at, count] of (await restarts()).entries()) note(jobs[at] as RunningJob, `${count} of 60 restarts before the machine was back`);
    cluster.startTaskManagers(1);
    for (const job of only(jobs, "late_restarts")) await ended(job);
    await checkpointed(only(jobs, "late_restarts_durable"));
  },
};

/** The number of the checkpoint that waits for the two tasks of the slow flow, and for nothing else. */
async function heldUp(cluster: Run["cluster"], job: RunningJob): Promise<number> {
  const waiting = async (): Promise<number | undefined> => {
    const [latest] = await checkpointsOf(cluster, job.id ?? "");
    return latest?.status === "IN_PROGRESS" && latest.num_acknowledged_subtasks === latest.num_subtasks - 2 ? latest.id : undefined;
  };
  const stays = async (): Promise<number | undefined> => {
    const before = await waiting();
    await sleep(700);
    return before === (await waiting()) ? before : undefined;
  };
  return waitFor(stays, 60_000, () => new Error("no checkpoint is held up"));
}
