/** Tests with real streams in between: what is given is written to Pravega, the job reads it to its end, and what it wrote is read back. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "../ir/job.js";
import { eventOf } from "../testing/engines.js";
import type { JobOutput } from "../testing/judge.js";
import type { PreparedTest } from "../testing/prepare.js";
import { targetsOf, type Program } from "../workspace/program.js";
import { paramTexts } from "../workspace/test-job.js";
import { eventText } from "./events.js";
import { runJob } from "./job-run.js";
import { Problem } from "./problem.js";
import type { Progress } from "./progress.js";
import type { Session } from "./session.js";

/** As a Java job, or as a PyFlink job where it calls Python functions. */
export async function runOnPravega(session: Session, program: Program, job: Job, test: PreparedTest, folder: string, progress: Progress): Promise<JobOutput> {
  mkdirSync(folder, { recursive: true });
  const inputs = new Map(
    job.steps.flatMap((step) => {
      if (step.kind !== "source") return [];
      const path = join(folder, `${step.stream}.jsonl`);
      writeFileSync(path, linesOf(step.stream, test).map((line) => `${line}\n`).join(""));
      return [[step.stream, path] as const];
    }),
  );
  const target = targetsOf(job, undefined).includes("java") ? "java" : "python";
  try {
    const { events } = await runJob(session, {
      ...{ program, job, target, inputs, params: paramTexts(test.test, job), progress },
      ...{ pace: { kind: "bounded" }, onEvent: () => undefined },
    });
    return { events: (sink) => (sink.kind === "stream" ? (events.get(sink.stream) ?? []) : []), failure: undefined };
  } catch (error) {
    if (!(error instanceof Problem) || !error.message.startsWith("the job ")) throw error;
    return { events: () => [], failure: { message: error.message, at: undefined, origin: undefined, item: undefined } };
  }
}

/** As `pfc run` reads its input: a line is an event of JSON, or a JSON string. */
function linesOf(name: string, { input, job }: PreparedTest): readonly string[] {
  const stream = job.streams.find((each) => each.name === name);
  return input.flatMap((item) => {
    if ((item.kind !== "event" && item.kind !== "raw") || item.stream !== name || stream === undefined) return [];
    const event = eventOf(item, job);
    return [stream.format === "json" && typeof event === "string" ? event : eventText({ ...stream, format: stream.format }, Buffer.from(event as string))];
  });
}
