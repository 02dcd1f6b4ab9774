/** One job on a session: its streams are made, it is fed and submitted, and its sinks are read until it ends. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Job, JobStream } from "../ir/job.js";
import { nodeHost } from "../workspace/node-host.js";
import { emitProgram, launchOf, type Launch, type Program, type TargetId } from "../workspace/program.js";
import { eventFile, eventText } from "./events.js";
import type { SubmittedProgram } from "./flink.js";
import { jobJar } from "./jar.js";
import { Problem } from "./problem.js";
import type { Progress } from "./progress.js";
import type { Session } from "./session.js";
import type { StreamId } from "./streams.js";
import { sleep } from "./wait.js";

/** How events go in, and when the job ends. */
export type Pace =
  /** All events first; the job reads to their end and finishes by itself. */
  | { readonly kind: "bounded" }
  /**
   * The job runs while events go in, spread over `feed` milliseconds. Then it is drained: at once when it has read all, or after
   * `until` milliseconds. With `counts` it is cancelled as soon as each sink has that many events.
   */
  | { readonly kind: "live"; readonly feed: number; readonly until: number | undefined; readonly counts: ReadonlyMap<string, number> };

export interface JobRunOptions {
  readonly program: Program;
  readonly job: Job;
  readonly target: TargetId;
  /** Files by the name of the stream. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Values for params of the program. */
  readonly params: ReadonlyMap<string, string>;
  readonly pace: Pace;
  readonly progress: Progress;
  /** Each event of a sink when it is committed. */
  readonly onEvent: (stream: JobStream, text: string) => void;
}

export interface JobResult {
  /** Events that went in, by stream. */
  readonly fed: ReadonlyMap<string, number>;
  /** Events that came out, by stream, as JSON texts in the order of their commits. */
  readonly events: ReadonlyMap<string, readonly string[]>;
}

export async function runJob(session: Session, options: JobRunOptions): Promise<JobResult> {
  const { job, progress, target } = options;
  const folder = join(session.folder, `${job.name}-${target}-${Date.now()}`);
  mkdirSync(folder);
  const sources = streamsOf(job, "source");
  const sinks = streamsOf(job, "write");
  const feeds = await Promise.all(sources.map((stream) => prepareFeed(job, stream, options.inputs, folder)));
  const program = await progress.step(`compiling ${job.name} for ${target}`, () => prepareProgram(session, options, folder));

  for (const stream of new Set([...sources, ...sinks])) await session.streams.create(idOf(job, stream), job.settings.parallelism ?? 1);
  if (options.pace.kind === "bounded") for (const feed of feeds) await feedAll(session, feed);

  const id = await progress.step(`submitting ${job.name} (${session.flink.address})`, () => session.flink.submit(program, argumentsOf(session, options, sources)));
  const events = new Map<string, string[]>(sinks.map((stream) => [stream.name, []]));
  const readSinks = async (): Promise<void> => {
    for (const stream of sinks) {
      for (const bytes of await session.streams.read(idOf(job, stream))) {
        const text = eventText(stream, bytes);
        events.get(stream.name)?.push(text);
        options.onEvent(stream, text);
      }
    }
  };
  try {
    if (options.pace.kind === "bounded") await untilFinished(session, id, readSinks);
    else await runLive(session, id, options, options.pace, feeds, events, readSinks);
  } catch (error) {
    await session.flink.rest.cancel(id);
    throw error;
  }
  await readSinks();
  return { fed: new Map(feeds.map((feed) => [feed.stream.name, feed.count])), events };
}

function streamsOf(job: Job, kind: "source" | "write"): readonly JobStream[] {
  const names = new Set(job.steps.flatMap((step) => (step.kind === kind ? [step.stream] : [])));
  return job.streams.filter((stream) => names.has(stream.name));
}

function idOf(job: Job, stream: JobStream): StreamId {
  return { scope: job.clusters.find((cluster) => cluster.name === stream.cluster)?.scope ?? stream.cluster, stream: stream.streamName };
}

interface Feed {
  readonly id: StreamId;
  readonly stream: JobStream;
  readonly file: string;
  readonly count: number;
}

async function prepareFeed(job: Job, stream: JobStream, inputs: ReadonlyMap<string, string>, folder: string): Promise<Feed> {
  const file = join(folder, `${stream.name}.events`);
  const input = inputs.get(stream.name);
  if (input === undefined) throw new Problem(`there is no input for the stream ${stream.name}: name a file with --input ${stream.name}=FILE.`);
  return { id: idOf(job, stream), stream, file, count: await eventFile(stream, input, file) };
}

async function feedAll(session: Session, feed: Feed): Promise<void> {
  const batch = 10_000;
  for (let at = 0; at < feed.count; at += batch) await session.streams.write(feed.id, feed.file, at, batch);
}

/** Writes the emitted files below the folder of the run, and compiles the Java functions. */
async function prepareProgram(session: Session, { program, job, target }: JobRunOptions, folder: string): Promise<SubmittedProgram> {
  const output = emitProgram(nodeHost, program, [target]).find((each) => each.pipeline === job.name);
  const files = output?.files ?? [];
  for (const file of files) {
    if (!file.path.startsWith("python/")) continue;
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
  const launch = launchOf(job);
  const javaFolder = "java/src/main/java/";
  const sources = files.filter((file) => file.path.startsWith(javaFolder)).map((file) => ({ ...file, path: file.path.slice(javaFolder.length) }));
  const jar = await jobJar(session.tools, session.python, sources, session.runtimeJar, launch.mainClass, join(folder, "java"));
  return target === "java" ? { kind: "java", jar, mainClass: launch.mainClass } : { kind: "python", script: join(folder, launch.script), jar };
}

function argumentsOf(session: Session, { job, params, pace }: JobRunOptions, sources: readonly JobStream[]): readonly string[] {
  const launch = launchOf(job);
  const values: (readonly [string, string])[] = job.clusters.map((cluster) => [`clusters/${cluster.name}/controller`, session.pravega.controller]);
  if (pace.kind === "bounded") for (const stream of sources) values.push([`streams/${stream.name}/end`, "tail"]);
  for (const [name, value] of params) values.push([`params/${name}`, value]);
  return values.flatMap(([what, value]) => optionFor(launch, what, value));
}

function optionFor(launch: Launch, what: string, value: string): readonly string[] {
  const option = launch.options.get(what);
  if (option !== undefined) return [`--${option}`, value];
  const params = [...launch.options.keys()].flatMap((key) => (key.startsWith("params/") ? [key.slice(7)] : []));
  throw new Problem(`the pipeline has no ${what.replace("s/", " ")}${params.length === 0 ? "" : `; its params are ${params.join(", ")}`}.`, 1);
}

async function untilFinished(session: Session, id: string, readSinks: () => Promise<void>): Promise<void> {
  while (!(await isFinished(session, id))) {
    await readSinks();
    await sleep(300);
  }
}

/** A job that restarts after a failure might do so for ever: here the first failure is the end, and is told. */
async function isFinished(session: Session, id: string): Promise<boolean> {
  const { state, failure } = await session.flink.rest.status(id);
  if (failure !== undefined) throw new Problem(`the job failed.\n${indent(failure)}`, 1);
  if (state === "FAILED" || state === "CANCELED") throw new Problem(`the job ended as ${state}.`, 1);
  return state === "FINISHED";
}

async function runLive(
  session: Session,
  id: string,
  options: JobRunOptions,
  pace: Extract<Pace, { kind: "live" }>,
  feeds: readonly Feed[],
  events: ReadonlyMap<string, readonly string[]>,
  readSinks: () => Promise<void>,
): Promise<void> {
  const start = Date.now();
  const written = new Map(feeds.map((feed) => [feed, 0]));
  const total = feeds.reduce((sum, feed) => sum + feed.count, 0);
  let told = start - 2000;
  let toldCount = -1;
  for (;;) {
    const elapsed = Date.now() - start;
    for (const feed of feeds) {
      const due = Math.ceil(feed.count * Math.min(1, (elapsed + 200) / Math.max(1, pace.feed)));
      const at = written.get(feed) ?? 0;
      if (due > at) written.set(feed, at + (await session.streams.write(feed.id, feed.file, at, due - at)));
    }
    const fed = [...written.values()].reduce((sum, count) => sum + count, 0);
    if (fed > toldCount && (fed === total || Date.now() - told >= 2000)) {
      options.progress.line(`→ ${[...written].map(([feed, count]) => `${feed.stream.name}: ${count} of ${feed.count} events in`).join(", ")}`);
      [told, toldCount] = [Date.now(), fed];
    }
    await readSinks();
    if (await isFinished(session, id)) return;
    if (pace.counts.size > 0 && [...pace.counts].every(([stream, count]) => (events.get(stream)?.length ?? 0) >= count)) {
      return session.flink.rest.cancel(id);
    }
    const late = pace.until !== undefined && elapsed >= pace.until;
    if (late && pace.counts.size > 0) throw new Problem(`after ${Math.round(elapsed / 1000)} s the sinks have ${countsOf(events)}.`, 1);
    const idle = pace.until === undefined && fed === total && (await session.flink.rest.eventsRead(id)) >= total;
    if (late || (idle && pace.counts.size === 0)) break;
    await sleep(200);
  }
  await session.flink.rest.drain(id, session.flink.savepoints);
}

function countsOf(events: ReadonlyMap<string, readonly string[]>): string {
  return [...events].map(([stream, texts]) => `${stream}: ${texts.length}`).join(", ");
}

function indent(text: string): string {
  return text.split("\n").map((line) => `    ${line}`).join("\n");
}
