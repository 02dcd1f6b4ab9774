import { hasErrors } from "../../diagnostics/report.js";
import type { Job } from "../../ir/job.js";
import { stopAllChildren } from "../../local/children.js";
import type { Pace } from "../../local/job-run.js";
import { progressOn } from "../../local/progress.js";
import { difference, runPipeline } from "../../local/run.js";
import { nodeHost } from "../../workspace/node-host.js";
import { loadProgram, targetsOf, type TargetId } from "../../workspace/program.js";
import { parsePath } from "../arguments.js";
import { exitCodes, UsageError, type ExitCode } from "../exit.js";
import { report } from "../report.js";
import { plain, type ColorChoice } from "../terminal.js";

export interface RunCommandOptions extends ColorChoice {
  readonly targets: readonly TargetId[] | undefined;
  readonly pipeline: string | undefined;
  readonly inputs: ReadonlyMap<string, string>;
  readonly params: ReadonlyMap<string, string>;
  readonly forMillis: number | undefined;
  /** Events by sink, as typed. */
  readonly untilCount: ReadonlyMap<string, string>;
  readonly demo: boolean;
}

/** So long a demonstration feeds, whatever the size of the input. */
const demoFeed = 15_000;

export async function runCommand(file: string, options: RunCommandOptions): Promise<ExitCode> {
  const entry = parsePath(file);
  const program = loadProgram(nodeHost, entry.path, { shown: entry.shown, targets: options.targets });
  report(program.compiled.diagnostics, [program.source], { format: "text", color: options.color });
  if (hasErrors(program.compiled.diagnostics)) return exitCodes.found;
  const job = chooseJob(program.compiled.jobs, options.pipeline);
  const targets = options.targets ?? (options.demo ? targetsOf(job, undefined) : ["python"]);
  const pace = paceOf(options, job);
  const progress = progressOn(process.stderr);
  const restore = stopOnSignals();
  try {
    const results = await runPipeline({
      ...{ program, job, targets, inputs: options.inputs, params: options.params, pace, progress },
      print: (line) => {
        // A line of the progress may be in the way.
        if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
        process.stdout.write(`${plain(line)}\n`);
      },
    });
    if (results.size < 2) return exitCodes.ok;
    const odd = difference(results);
    progress.line(odd === undefined ? `${[...results.keys()].join(" and ")} gave the same events.` : `The targets differ. ${plain(odd)}`);
    return odd === undefined ? exitCodes.ok : exitCodes.found;
  } finally {
    restore();
  }
}

function chooseJob(jobs: readonly Job[], name: string | undefined): Job {
  const names = jobs.map((job) => job.name).join(", ");
  const [first] = jobs;
  if (first === undefined) throw new UsageError("The program has no pipeline to run.");
  if (name === undefined && jobs.length > 1) throw new UsageError(`The program has several pipelines; choose one with --pipeline: ${names}.`);
  const job = name === undefined ? first : jobs.find((each) => each.name === name);
  if (job === undefined) throw new UsageError(`There is no pipeline ${name ?? ""}; the program has ${names}.`);
  return job;
}

function paceOf(options: RunCommandOptions, job: Job): Pace {
  const counts = new Map([...options.untilCount].map(([stream, count]) => [stream, countOf(stream, count, job)] as const));
  if (options.demo) return { kind: "live", feed: demoFeed, until: options.forMillis, counts };
  if (options.forMillis === undefined && counts.size === 0) return { kind: "bounded" };
  // Two thirds of the time to feed; the rest is for the job to catch up.
  const until = options.forMillis ?? 5 * 60_000;
  return { kind: "live", feed: Math.min(demoFeed, (until * 2) / 3), until, counts };
}

function countOf(stream: string, text: string, job: Job): number {
  const sinks = job.steps.flatMap((step) => (step.kind === "write" ? [step.stream] : []));
  if (!sinks.includes(stream)) throw new UsageError(`The pipeline ${job.name} does not write ${stream}; it writes ${sinks.join(", ")}.`);
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`"${text}" is no number of events.`);
  return Number(text);
}

/** Ctrl-C and its like end what was started, and then this process, as the caller of it expects. */
function stopOnSignals(): () => void {
  const handlers = (["SIGINT", "SIGTERM", "SIGHUP"] as const).map((signal) => {
    const handler = (): void => {
      process.stderr.write("\nstopping …\n");
      void stopAllChildren().finally(() => process.exit(signal === "SIGINT" ? exitCodes.interrupted : exitCodes.terminated));
    };
    process.once(signal, handler);
    return [signal, handler] as const;
  });
  return () => {
    for (const [signal, handler] of handlers) process.removeListener(signal, handler);
  };
}
