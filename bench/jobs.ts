/**
 * Events a second of the emitted PyFlink job, of the emitted Java job and of a PyFlink job written by hand, on one Pravega and one Flink.
 * While a job runs, Flink is asked again and again how many events its source has read: only the steady part of a run counts.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Job } from "../src/ir/job.js";
import { eventFile } from "../src/local/events.js";
import { runJob } from "../src/local/job-run.js";
import { progressOn } from "../src/local/progress.js";
import { openSession, type Session } from "../src/local/session.js";
import { sleep } from "../src/local/wait.js";
import { nodeHost } from "../src/workspace/node-host.js";
import { loadProgram, type Program, type TargetId } from "../src/workspace/program.js";

const root = resolve(import.meta.dirname, "..");
const progress = progressOn(process.stderr);
const checkpointMillis = 500;

/** Events of one run: some seconds of work, and no more than an embedded Pravega holds. */
const jvmEvents = 1_000_000;
const pythonEvents = 15_000;
/** Each job runs so often, the jobs taking turns; the first round, in which Flink's JVM is cold, does not count. */
const rounds = 4;
const sampleMillis = 50;

/** Readings of a hundred sensors, ten a second, two in five of them hot. */
function writeReadings(path: string, count: number): void {
  const start = Date.parse("2024-05-01T12:00:00Z");
  const lines: string[] = [];
  for (let i = 0; i < count; i++) {
    const celsius = 50 + ((i * 7919) % 5000) / 100;
    const at = new Date(start + i * 100).toISOString();
    lines.push(`{"sensor":"sensor-${(i * 31) % 100}","celsius":${celsius},"at":"${at}","note":null}\n`);
  }
  writeFileSync(path, lines.join(""));
}

/** What the source of a job had read at a time, and the time that processors had spent on Flink's JVM; both in milliseconds. */
interface Sample {
  readonly at: number;
  readonly cpu: number;
  readonly read: number;
}

/** Asks for the events that the source of the next job has read, again and again until `run` is done. */
async function sampled<T>(session: Session, run: () => Promise<T>): Promise<{ result: T; samples: readonly Sample[] }> {
  const { rest } = session.flink;
  const overview = async (): Promise<readonly string[]> => ((await rest.get("/jobs/overview")) as { jobs: { jid: string }[] }).jobs.map((job) => job.jid);
  const before = new Set(await overview());
  const { taskmanagers } = (await rest.get("/taskmanagers")) as { taskmanagers: { id: string }[] };
  const cpuMetric = `/taskmanagers/${taskmanagers[0]?.id}/metrics?get=Status.JVM.CPU.Time`;
  const samples: Sample[] = [];
  let done = false;
  const watch = async (): Promise<void> => {
    let metric: string | undefined;
    while (!done) {
      const id = (await overview()).find((each) => !before.has(each));
      if (id !== undefined) metric ??= await sourceMetric(session, id).catch(() => undefined);
      const [value] = metric === undefined ? [] : ((await rest.get(metric).catch(() => [])) as { sum?: number }[]);
      const [nanos] = (await rest.get(cpuMetric)) as { value: string }[];
      if (value?.sum !== undefined && nanos !== undefined) samples.push({ at: performance.now(), cpu: Number(nanos.value) / 1e6, read: value.sum });
      await sleep(sampleMillis);
    }
  };
  const watching = watch();
  try {
    return { result: await run(), samples };
  } finally {
    done = true;
    await watching;
  }
}

/** Where Flink tells how many events the source of a job has read. */
async function sourceMetric(session: Session, id: string): Promise<string | undefined> {
  const { vertices } = (await session.flink.rest.get(`/jobs/${id}`)) as { vertices: { id: string }[] };
  for (const vertex of vertices) {
    const path = `/jobs/${id}/vertices/${vertex.id}/subtasks/metrics`;
    const metrics = (await session.flink.rest.get(path)) as { id: string }[];
    const name = metrics.find((each) => /^Source__.*\.numRecordsIn$/.test(each.id))?.id;
    if (name !== undefined) return `${path}?get=${encodeURIComponent(name)}&agg=sum`;
  }
  return undefined;
}

interface Rate {
  /** Events a second. */
  readonly events: number;
  /** Events a second of a processor's time, whatever else the machine does. */
  readonly perProcessor: number;
}

/** Between the first and the last tenth of the events: free of starts and stops. Undefined where Flink told of too few of them. */
function steadyRate(samples: readonly Sample[], events: number): Rate | undefined {
  // Flink may tell the same twice; what counts is when it first did.
  const told = samples.filter((sample, i) => sample.read !== samples[i - 1]?.read);
  const steady = told.filter(({ read }) => read >= 0.1 * events && read <= 0.9 * events);
  const [start, end] = [steady[0], steady.at(-1)];
  if (start === undefined || end === undefined || end.read - start.read < 0.4 * events) return undefined;
  const rate = (millis: number): number => (end.read - start.read) / (millis / 1000);
  return { events: rate(end.at - start.at), perProcessor: rate(end.cpu - start.cpu) };
}

async function emitted(session: Session, program: Program, job: Job, target: TargetId, input: string): Promise<number> {
  const result = await runJob(session, {
    ...{ program, job, target, progress, params: new Map<string, string>(), pace: { kind: "bounded" }, onEvent: () => {} },
    inputs: new Map([["readings", input]]),
  });
  return result.events.get("alerts")?.length ?? 0;
}

async function byHand(session: Session, job: Job, input: string): Promise<number> {
  const folder = join(session.folder, `by-hand-${Date.now()}`);
  mkdirSync(folder);
  const wrappers = join(root, "src/runtime/python");
  for (const name of readdirSync(wrappers).filter((each) => each.endsWith(".py"))) copyFileSync(join(wrappers, name), join(folder, name));
  const script = join(folder, "hot_sensors_by_hand.py");
  copyFileSync(join(root, "bench/hot_sensors_by_hand.py"), script);

  const [readings, alerts] = [job.streams.find((s) => s.name === "readings"), job.streams.find((s) => s.name === "alerts")];
  if (readings === undefined || alerts === undefined) throw new Error("hot-sensors has lost its streams");
  for (const stream of [readings, alerts]) await session.streams.create({ scope: "plant", stream: stream.streamName }, 1);
  const file = join(folder, "readings.events");
  const count = await eventFile(readings, input, file);
  for (let at = 0; at < count; at += 10_000) await session.streams.write({ scope: "plant", stream: readings.streamName }, file, at, 10_000);

  const args = ["--controller", session.pravega.controller, "--end-readings", "tail", "--checkpoint-millis", String(checkpointMillis)];
  const id = await session.flink.submit({ kind: "python", script, jar: session.runtimeJar }, args);
  for (;;) {
    const { state, failure } = await session.flink.rest.status(id);
    if (failure !== undefined) throw new Error(failure);
    if (state === "FINISHED") break;
    await sleep(300);
  }
  return (await session.streams.read({ scope: "plant", stream: alerts.streamName })).length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

function shown(values: readonly number[], digits: number): string {
  const text = (value: number): string => value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${text(median(values))} (${text(Math.min(...values))} to ${text(Math.max(...values))})`;
}

/** Runs the three and prints ratios. */
export async function benchJobs(): Promise<void> {
  const session = await openSession({ progress, slots: 2, env: process.env, settings: { "metrics.fetcher.update-interval": sampleMillis } });
  try {
    // A bounded job ends with a checkpoint: seconds of waiting for it would make every run longer.
    const folder = join(session.folder, "hot-sensors");
    cpSync(join(root, "examples/hot-sensors"), folder, { recursive: true });
    const path = join(folder, "main.pfl");
    writeFileSync(path, readFileSync(path, "utf8").replace("every(10s)", `every(${checkpointMillis}ms)`));
    const program = loadProgram(nodeHost, path, { shown: "main.pfl", targets: undefined });
    const job = program.compiled.jobs[0];
    if (job === undefined) throw new Error("hot-sensors does not compile");
    const measure = async (events: number, run: (input: string) => Promise<number>): Promise<Rate> => {
      const input = join(session.folder, `readings-${events}.jsonl`);
      if (!existsSync(input)) writeReadings(input, events);
      // On a busy machine Flink begins to tell when the job is half done.
      for (let attempt = 0; attempt < 3; attempt++) {
        const { result, samples } = await sampled(session, () => run(input));
        if (result === 0) throw new Error("The job gave no alerts");
        const rate = steadyRate(samples, events);
        if (rate !== undefined) return rate;
      }
      throw new Error(`Flink told too little of what the source read of ${events} events, three times`);
    };
    const java: Rate[] = [];
    const pyflink: Rate[] = [];
    const hand: Rate[] = [];
    for (let round = 0; round < rounds; round++) {
      java.push(await measure(jvmEvents, (input) => emitted(session, program, job, "java", input)));
      pyflink.push(await measure(jvmEvents, (input) => emitted(session, program, job, "python", input)));
      hand.push(await measure(pythonEvents, (input) => byHand(session, job, input)));
      progress.line(`round ${round + 1} of ${rounds}: ${[java, pyflink, hand].map((rates) => Math.round(rates.at(-1)?.events ?? 0).toLocaleString("en")).join(", ")} events/s`);
    }
    for (const rates of [java, pyflink, hand]) rates.shift();
    const events = (rates: readonly Rate[]): readonly number[] => rates.map((rate) => rate.events);
    // Neighbours in time share the weather of the machine.
    const ratios = (a: readonly Rate[], b: readonly Rate[], of: keyof Rate): readonly number[] => a.map((rate, i) => rate[of] / (b[i] as Rate)[of]);
    console.log("events a second between a tenth and nine tenths of a run, median of runs (smallest to largest):");
    console.log(`emitted Java job: ${shown(events(java), 0)}`);
    console.log(`emitted PyFlink job: ${shown(events(pyflink), 0)}`);
    console.log(`hand-written PyFlink job: ${shown(events(hand), 0)}`);
    console.log(`emitted PyFlink ÷ emitted Java: ${shown(ratios(pyflink, java, "events"), 2)}; for each second of a processor: ${shown(ratios(pyflink, java, "perProcessor"), 2)}`);
    console.log(`emitted PyFlink ÷ hand-written PyFlink: ${shown(ratios(pyflink, hand, "events"), 0)}`);
  } finally {
    await session.stop();
  }
}
