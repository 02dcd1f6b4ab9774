/** `pfc run`: a program's pipeline on an embedded Pravega and a local Flink, from a folder with input to events on the terminal. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Job } from "../ir/job.js";
import type { Program, TargetId } from "../workspace/program.js";
import { runJob, type JobResult, type Pace } from "./job-run.js";
import { Problem } from "./problem.js";
import type { Progress } from "./progress.js";
import { openSession } from "./session.js";

export interface RunOptions {
  readonly program: Program;
  readonly job: Job;
  /** One after the other. */
  readonly targets: readonly TargetId[];
  /** Files by stream; others are looked for in `input/<stream>.jsonl` beside the program. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly params: ReadonlyMap<string, string>;
  readonly pace: Pace;
  readonly progress: Progress;
  /** Each event of a sink when it is committed: `alerts {"sensor":…}`. */
  readonly print: (line: string) => void;
}

export async function runPipeline(options: RunOptions): Promise<ReadonlyMap<TargetId, JobResult>> {
  const { job, progress } = options;
  const inputs = inputsOf(options);
  const session = await openSession({ progress, slots: Math.max(2, job.settings.parallelism ?? 1), env: environmentFor(job) });
  try {
    const results = new Map<TargetId, JobResult>();
    for (const target of options.targets) {
      const result = await runJob(session, {
        ...{ program: options.program, job, target, inputs, params: options.params, pace: options.pace, progress },
        onEvent: (stream, text) => options.print(`${stream.name} ${text}`),
      });
      const counts = (all: ReadonlyMap<string, number>): string => [...all].map(([name, count]) => `${count} events of ${name}`).join(", ");
      progress.line(`${target}: ${counts(result.fed)} in, ${counts(new Map([...result.events].map(([name, texts]) => [name, texts.length])))} out`);
      results.set(target, result);
    }
    return results;
  } finally {
    await progress.step("stopping", () => session.stop());
  }
}

/** Checked before anything is started. */
function inputsOf({ program, job, inputs }: RunOptions): ReadonlyMap<string, string> {
  const streams = job.steps.flatMap((step) => (step.kind === "source" ? [step.stream] : []));
  for (const name of inputs.keys()) {
    if (!streams.includes(name)) throw new Problem(`the pipeline ${job.name} does not read ${name}; it reads ${streams.join(", ")}.`, 1);
  }
  return new Map(
    streams.map((stream) => {
      const path = inputs.get(stream) ?? join(dirname(program.path), "input", `${stream}.jsonl`);
      if (!existsSync(path)) {
        throw new Problem(`there is no input for the stream ${stream}: ${path} does not exist.\n  Write it, one event as JSON on each line, or name another file with --input ${stream}=FILE.`, 1);
      }
      return [stream, path] as const;
    }),
  );
}

/** The embedded Pravega asks nobody who he is, but a job looks for its credentials where the program says. */
export function environmentFor(job: Job): NodeJS.ProcessEnv {
  const secrets = job.clusters.flatMap((cluster) => (cluster.credentials === undefined ? [] : [cluster.credentials.username, cluster.credentials.password]));
  const names = secrets.flatMap((secret) => (secret.kind === "env" ? [secret.name] : []));
  return { ...Object.fromEntries(names.map((name) => [name, "local"])), ...process.env };
}

/** Compares what targets gave, as multisets: undefined where they agree, else what is different, in words. */
export function difference(results: ReadonlyMap<TargetId, JobResult>): string | undefined {
  const [first, ...others] = [...results];
  if (first === undefined) return undefined;
  for (const [target, result] of others) {
    for (const [stream, texts] of first[1].events) {
      const counts = new Map<string, number>();
      for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
      for (const text of result.events.get(stream) ?? []) counts.set(text, (counts.get(text) ?? 0) - 1);
      const odd = [...counts].find(([, count]) => count !== 0);
      if (odd !== undefined) return `${stream}: ${odd[1] > 0 ? first[0] : target} alone gave ${odd[0]}`;
    }
  }
  return undefined;
}
