/** One fault and the jobs that it meets: all read the same numbered events while it happens, and each output is counted. */
import { join } from "node:path";
import { launchOf } from "../../../src/workspace/program.js";
import type { StreamId } from "../../../src/local/streams.js";
import { sleep, waitFor } from "../../../src/local/wait.js";
import type { Cluster } from "./cluster.js";
import { count, nameOf } from "./counts.js";
import { startFeed, type Feed } from "./feed.js";
import { failureOf, hasEnded, scriptOf, stateOf, submit, type JobState } from "./jobs.js";
import { verdictOf, type Outcome } from "./outcome.js";
import { expectedOf, readAll, readToTheEnd, type Output } from "./outputs.js";
import { builtName, isPython, type Built, type Compiled } from "./programs.js";
import { addRow, type Row } from "./table.js";

export interface JobCase {
  /** Below `programs`, without `.pfl`. */
  readonly program: string;
  readonly outcome: Outcome;
  /** Of those streams that promise something else. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  /** 2 without it. */
  readonly parallelism?: number;
  /** Codes of the errors for which the checker refuses it, and of warnings of which one comes true. */
  readonly refusedFor?: readonly string[];
  readonly warnedFor?: readonly string[];
  /** Past the connector's own check, too. */
  readonly permitted?: boolean;
  /** `tail` starts it behind what is there; the program's own without it. */
  readonly start?: "tail";
  /** At its end it is cancelled, as by a failure. Others are drained: everything that they hold is written and committed. */
  readonly cancelled?: boolean;
  /** The fault submits it. */
  readonly later?: boolean;
  /** It holds its last results until it is drained. */
  readonly partial?: boolean;
  /** The program that the fault puts in its place: it reads and writes the same streams. */
  readonly next?: string;
}

export interface Scenario {
  readonly fault: string;
  /** Rows of the fault matrix, such as `R2`. */
  readonly rows: string;
  readonly jobs: readonly JobCase[];
  readonly segments?: number;
  /** Events a second; 200 without it. */
  readonly pace?: number;
  /** Happens when each job has completed checkpoints, while events go in. */
  readonly strike: (run: Run) => Promise<void>;
  /** Events after the fault; 900 without it. */
  readonly rest?: number;
  /** Each job that takes checkpoints must have gone back to one: else the fault was none. */
  readonly restores?: boolean;
}

export interface Resubmission {
  /** A savepoint or a retained checkpoint. */
  readonly from?: string;
  readonly parallelism?: number;
  /** The `next` program of the case. */
  readonly next?: boolean;
}

export interface RunningJob {
  readonly of: JobCase;
  readonly compiled: Compiled;
  /** Of the last submission; undefined where Flink did not take it. */
  id: string | undefined;
  /** Why it wasn't taken. */
  refusal: string | undefined;
  /** For a program with the param `marker`: a file that is not there, and for which its function waits, to fail or to be slow no longer. */
  readonly marker: string;
  /** Submits it anew, as a user would. */
  readonly submit: (options?: Resubmission) => Promise<void>;
}

export interface Run {
  readonly cluster: Cluster;
  readonly feed: Feed;
  readonly input: StreamId;
  readonly outputs: readonly StreamId[];
  readonly jobs: readonly RunningJob[];
  /** Until each job that runs has completed a checkpoint that was triggered from now on. */
  readonly checkpointed: (jobs?: readonly RunningJob[]) => Promise<void>;
  readonly state: (job: RunningJob) => Promise<JobState>;
  /** Events from now on. */
  readonly more: (events: number) => Promise<void>;
  /** Until all tasks of the job run. */
  readonly running: (job: RunningJob) => Promise<void>;
  /** Until the job has ended, by itself. */
  readonly ended: (job: RunningJob) => Promise<void>;
  /** Names of what is no longer in the input; see `nameOf`. */
  readonly deleted: Set<string>;
  /** Names of what the job has written so far. */
  readonly written: (job: RunningJob) => Promise<ReadonlySet<string>>;
  /** For the table. */
  readonly note: (job: RunningJob, text: string) => void;
}

let scenarios = 0;

/** `built` has the jars of all its cases. */
export async function runScenario(cluster: Cluster, built: ReadonlyMap<string, Built>, scenario: Scenario): Promise<readonly Row[]> {
  const { progress, streams } = cluster;
  const scope = `s${process.pid}-${++scenarios}`;
  const input = { scope, stream: "numbers" };
  const segments = scenario.segments ?? 2;
  await streams.create(input, segments);
  const jobs: RunningJob[] = [];
  const outputs: Output[] = [];
  for (const [index, of] of scenario.jobs.entries()) {
    const { compiled } = builtOf(built, of.program, of.permitted);
    const names = new Map<string, string>();
    const written = compiled.job.steps.flatMap((step) => (step.kind === "write" ? [step.stream] : []));
    for (const name of written) if (name !== input.stream) names.set(name, `${name.replaceAll("_", "-")}-${index}`);
    for (const stream of [...names.values(), ...otherInputs(compiled, input)]) await streams.create({ scope, stream }, segments);
    const job = runningJob(cluster, built, of, scope, names, join(cluster.folder, `marker-${scope}-${index}`));
    jobs.push(job);
    for (const name of written) outputs.push({ job, name, id: { scope, stream: names.get(name) ?? input.stream }, items: [] });
  }
  try {
    await progress.step(`submitting ${jobs.length} jobs`, async () => {
      await submitAll(jobs.filter(({ of }) => of.later !== true));
      for (const job of jobs) await running(cluster, job);
    });
    return await meet(cluster, scenario, input, jobs, outputs);
  } finally {
    await Promise.all(jobs.map((job) => (job.id === undefined ? undefined : cluster.flink.rest.cancel(job.id))));
  }
}

function builtOf(built: ReadonlyMap<string, Built>, program: string, permitted?: boolean): Built {
  const found = built.get(builtName(program, permitted));
  if (found === undefined) throw new Error(`${program}.pfl is not built`);
  return found;
}

/** Two at a time: much of what a job does before it runs is waiting for Pravega. */
export async function submitAll(jobs: readonly RunningJob[], options?: (job: RunningJob) => Resubmission): Promise<void> {
  const waiting = [...jobs];
  const submitNext = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await job.submit(options?.(job));
  };
  await Promise.all([submitNext(), submitNext()]);
}

/** Streams that a job reads and nobody writes to. */
function otherInputs({ job }: Compiled, input: StreamId): readonly string[] {
  const read = job.steps.flatMap((step) => (step.kind === "source" ? [step.stream] : []));
  return job.streams.flatMap(({ name, streamName }) => (read.includes(name) && streamName !== input.stream ? [streamName] : []));
}

/** The jobs run, and the fault comes. */
async function meet(cluster: Cluster, scenario: Scenario, input: StreamId, jobs: readonly RunningJob[], outputs: readonly Output[]): Promise<readonly Row[]> {
  const { progress, streams } = cluster;
  const feed = startFeed(streams, cluster.folder, input, scenario.pace ?? 200);
  const notes = new Map<RunningJob, string>();
  const run: Run = {
    ...{ cluster, feed, input, jobs, outputs: outputs.map(({ id }) => id), deleted: new Set<string>() },
    written: async (job) => {
      const own = outputs.filter((output) => output.job === job);
      await readAll(cluster, own);
      return new Set(own.flatMap(({ items }) => items.map(nameOf)));
    },
    note: (job, text) => void notes.set(job, text),
    running: (job) => running(cluster, job),
    ended: async (job) =>
      void (await waitFor(async () => (hasEnded((await stateOf(cluster, idOf(job))).state) ? true : undefined), 180_000, () => new Error(`${job.of.program} runs on`))),
    state: (job) => stateOf(cluster, idOf(job)),
    checkpointed: (which = jobs) => checkpointed(cluster, which),
    more: async (events) => {
      const target = feed.fed() + events;
      await waitFor(() => (feed.fed() >= target ? true : undefined), 180_000, () => new Error("the feed stands still"));
    },
  };
  try {
    await run.more(300);
    await run.checkpointed();
    await progress.step(scenario.fault, () => scenario.strike(run));
    const fed = await progress.step("feeding the rest", () => feed.finish(scenario.rest ?? 900));
    await progress.step("reading to the end", () => readToTheEnd(cluster, outputs, fed));
    await drainAll(cluster, jobs);
    await sleep(500);
    await readAll(cluster, outputs);
    const rows: Row[] = [];
    for (const output of outputs) rows.push(await judge(cluster, scenario, output, { fed, deleted: run.deleted, seen: notes.get(output.job) ?? "" }));
    rows.forEach(addRow);
    return rows;
  } finally {
    await feed.finish(0).catch(() => {});
  }
}

function runningJob(cluster: Cluster, built: ReadonlyMap<string, Built>, of: JobCase, scope: string, outputs: ReadonlyMap<string, string>, marker: string): RunningJob {
  const { compiled, jar } = builtOf(built, of.program, of.permitted);
  const script = isPython(compiled.job) ? scriptOf(cluster, compiled) : undefined;
  const job: RunningJob = {
    ...{ of, compiled, marker, id: undefined, refusal: undefined },
    submit: async ({ from, parallelism = of.parallelism ?? 2, next = false } = {}) => {
      const submitted = next ? builtOf(built, of.next ?? "") : { compiled, jar };
      const { job: description } = submitted.compiled;
      const { mainClass, options } = launchOf(description);
      const option = (what: string, value: string): readonly string[] => [`--${options.get(what) ?? what}`, value];
      const args = [
        ...description.clusters.flatMap(({ name }) => [...option(`clusters/${name}/controller`, cluster.controller), ...option(`clusters/${name}/scope`, scope)]),
        ...[...outputs].flatMap(([name, stream]) => option(`streams/${name}/name`, stream)),
        ...(description.params.some(({ name }) => name === "marker") ? option("params/marker", marker) : []),
        ...(of.start === undefined ? [] : option("streams/numbers/start", of.start)),
      ];
      try {
        if (script !== undefined) {
          job.id = await cluster.flink.submit({ kind: "python", script, jar }, args);
          return;
        }
        job.id = await submit(cluster, {
          ...{ jar: submitted.jar, mainClass, args, parallelism },
          ...(from === undefined ? {} : { from }),
        });
      } catch (error) {
        if (typeof of.outcome !== "object") throw error;
        job.refusal = error instanceof Error ? error.message : String(error);
      }
    },
  };
  return job;
}

function idOf(job: RunningJob): string {
  if (job.id === undefined) throw new Error(`${job.of.program} does not run: ${job.refusal}`);
  return job.id;
}

/** Until all its tasks run, so that nothing is fed to a job that begins at the tail before it knows where that is. */
async function running(cluster: Cluster, job: RunningJob): Promise<void> {
  if (job.id === undefined) return;
  await waitFor(
    async () => {
      const { state, vertices } = (await cluster.flink.rest.get(`/jobs/${job.id}`)) as { state: string; vertices: readonly { status: string }[] };
      return hasEnded(state) || vertices.every(({ status }) => status === "RUNNING") ? true : undefined;
    },
    180_000,
    () => new Error(`${job.of.program} does not start`),
  );
}

async function checkpointed(cluster: Cluster, jobs: readonly RunningJob[]): Promise<void> {
  const from = Date.now();
  for (const job of jobs) {
    if (job.id === undefined || job.compiled.job.settings.checkpoint === undefined) continue;
    await waitFor(
      async () => {
        const { state, latestTrigger } = await stateOf(cluster, idOf(job));
        return hasEnded(state) || latestTrigger >= from ? true : undefined;
      },
      180_000,
      () => new Error(`${job.of.program} completes no checkpoint`),
      200,
    );
  }
}

/** Everything that jobs hold is written and committed. One that can't be drained has said all that it will say. */
async function drainAll(cluster: Cluster, jobs: readonly RunningJob[]): Promise<void> {
  await Promise.all(
    jobs.map(async (job) => {
      if (job.id === undefined || hasEnded((await stateOf(cluster, job.id)).state)) return;
      if (job.of.cancelled === true) return cluster.flink.rest.cancel(job.id);
      restores.set(job, (await stateOf(cluster, job.id)).restores);
      await cluster.flink.rest.drain(job.id, cluster.flink.savepoints).catch(() => {});
    }),
  );
}

const restores = new WeakMap<RunningJob, number>();

interface Ended {
  readonly fed: number;
  readonly deleted: ReadonlySet<string>;
  readonly seen: string;
}

async function judge(cluster: Cluster, scenario: Scenario, output: Output, { fed, deleted, seen }: Ended): Promise<Row> {
  const { job } = output;
  const counts = count(output.items, expectedOf(output, fed), deleted);
  const ended = job.id === undefined ? undefined : (await stateOf(cluster, job.id)).state;
  const failure = job.refusal ?? (ended === "FAILED" && job.id !== undefined ? await failureOf(cluster, job.id) : undefined);
  const outcome = job.of.outcomes?.[output.name] ?? job.of.outcome;
  const checkpoints = job.compiled.job.settings.checkpoint !== undefined;
  return {
    ...{ program: job.of.program, output: output.name, fault: scenario.fault, matrix: scenario.rows, fed, counts, failure, seen },
    restores: restores.get(job) ?? 0,
    expected: typeof outcome === "string" ? outcome : "ends" in outcome ? "ends and says so" : "refused at start",
    verdict:
      scenario.restores === true && typeof outcome === "string" && failure === undefined && checkpoints && (restores.get(job) ?? 0) === 0
        ? "the fault did not reach it"
        : verdictOf(outcome, counts, failure, job.refusal !== undefined),
  };
}
