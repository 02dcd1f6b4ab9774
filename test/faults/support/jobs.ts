/** Programs of this folder as jobs on a cluster, started as Flink's web interface does it. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { messagesOf } from "../../../src/local/rest.js";
import { waitFor } from "../../../src/local/wait.js";
import { nodeHost } from "../../../src/workspace/node-host.js";
import { emitProgram, launchOf } from "../../../src/workspace/program.js";
import type { Cluster } from "./cluster.js";
import type { Compiled } from "./programs.js";

/** The files of a PyFlink job below a new folder; gives its script. */
export function scriptOf(cluster: Cluster, { program, job }: Compiled): string {
  const folder = mkdtempSync(join(cluster.folder, "python-"));
  for (const output of emitProgram(nodeHost, program, ["python"])) {
    for (const file of output.files.filter(({ path }) => path.startsWith("python/"))) {
      mkdirSync(dirname(join(folder, file.path)), { recursive: true });
      writeFileSync(join(folder, file.path), file.text);
    }
  }
  return join(folder, launchOf(job).script);
}

export interface Submission {
  readonly jar: string;
  readonly mainClass: string;
  readonly args: readonly string[];
  readonly parallelism: number;
  /** Path of a savepoint or of a retained checkpoint. */
  readonly from?: string;
}

/** Submits a job, and gives its id. */
export async function submit(cluster: Cluster, { jar, mainClass, args, parallelism, from }: Submission): Promise<string> {
  const form = new FormData();
  form.append("jarfile", new Blob([readFileSync(jar)]), "job.jar");
  const uploaded = (await post(cluster, "/jars/upload", form)) as { filename: string };
  const body = { entryClass: mainClass, programArgsList: args, parallelism, ...(from === undefined ? {} : { savepointPath: from, claimMode: "NO_CLAIM" }) };
  const { jobid } = (await post(cluster, `/jars/${basename(uploaded.filename)}/run`, body)) as { jobid: string };
  return jobid;
}

export async function post(cluster: Cluster, path: string, body: unknown): Promise<unknown> {
  const init = body instanceof FormData ? { body } : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(`${cluster.flink.address}${path}`, { method: "POST", ...init, signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  if (!response.ok) throw new Error(`Flink refused ${path}: ${messagesOf(text).slice(0, 3000)}`);
  return JSON.parse(text) as unknown;
}

export interface JobState {
  readonly state: string;
  /** How often it has begun from a checkpoint or a savepoint, whatever came of it. */
  readonly restores: number;
  /** How many were completed since it was submitted; the time when the latest was triggered, in milliseconds; its path. */
  readonly checkpoints: number;
  readonly latestTrigger: number;
  readonly latestPath: string | undefined;
  /** Bytes of state in the latest. */
  readonly stateSize: number;
}

export async function stateOf(cluster: Cluster, id: string): Promise<JobState> {
  const { rest } = cluster.flink;
  const { state } = (await rest.get(`/jobs/${id}`)) as { state: string };
  const checkpoints = (await rest.get(`/jobs/${id}/checkpoints`).catch(() => ({}))) as {
    counts?: { completed: number; restored: number };
    latest?: { completed?: { trigger_timestamp: number; state_size: number; external_path?: string } | null };
  };
  const latest = checkpoints.latest?.completed ?? undefined;
  return {
    state,
    restores: checkpoints.counts?.restored ?? 0,
    checkpoints: checkpoints.counts?.completed ?? 0,
    latestTrigger: latest?.trigger_timestamp ?? 0,
    latestPath: latest?.external_path,
    stateSize: latest?.state_size ?? 0,
  };
}

interface CheckpointOfHistory {
  readonly id: number;
  readonly status: string;
  readonly num_subtasks: number;
  readonly num_acknowledged_subtasks: number;
}

/** The latest checkpoints of a job, the youngest first. */
export async function checkpointsOf(cluster: Cluster, id: string): Promise<readonly CheckpointOfHistory[]> {
  return ((await cluster.flink.rest.get(`/jobs/${id}/checkpoints`)) as { history: readonly CheckpointOfHistory[] }).history;
}

export function hasEnded(state: string): boolean {
  return /^(FAILED|CANCELED|FINISHED)$/.test(state);
}

/** Why a job has ended, as the messages of the failure say it. */
export async function failureOf(cluster: Cluster, id: string): Promise<string> {
  const { "root-exception": root } = (await cluster.flink.rest.get(`/jobs/${id}/exceptions`)) as { "root-exception"?: string };
  return messagesOf(root ?? "");
}

/** Takes a savepoint and ends the job: by cancelling it, which commits nothing more, or in an orderly way. Gives its path. */
export async function endWithSavepoint(cluster: Cluster, id: string, how: "cancel" | "stop"): Promise<string> {
  const target = `file://${cluster.flink.savepoints}`;
  const [path, body] = how === "cancel" ? ["savepoints", { "target-directory": target, "cancel-job": true }] : ["stop", { targetDirectory: target, drain: false }];
  const { "request-id": request } = (await post(cluster, `/jobs/${id}/${path}`, body)) as { "request-id": string };
  const done = await waitFor(
    async () => {
      const answer = (await cluster.flink.rest.get(`/jobs/${id}/savepoints/${request}`)) as {
        status: { id: string };
        operation?: { location?: string; "failure-cause"?: { "stack-trace"?: string } };
      };
      return answer.status.id === "COMPLETED" ? answer.operation : undefined;
    },
    120_000,
    () => new Error(`the savepoint of ${id} is not complete`),
  );
  if (done.location === undefined) throw new Error(`no savepoint of ${id}: ${messagesOf(done["failure-cause"]?.["stack-trace"] ?? "")}`);
  await waitFor(async () => (hasEnded((await stateOf(cluster, id)).state) ? true : undefined), 60_000, () => new Error(`${id} does not end`));
  return done.location;
}
