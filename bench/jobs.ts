/**
 * Events a second of the emitted PyFlink job, of the emitted Java job and of a PyFlink job written by hand, on one Pravega and one Flink.
 * Each runs twice, over few and over many events: the difference of the two is free of starts and stops.
 */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
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

interface Sizes {
  readonly few: number;
  readonly many: number;
}

const jvm: Sizes = { few: 100_000, many: 1_100_000 };
const python: Sizes = { few: 4_000, many: 44_000 };

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

/** Seconds from start to end of the job that ended last, as Flink counts them. */
async function lastDuration(session: Session): Promise<number> {
  const { jobs } = (await session.flink.rest.get("/jobs/overview")) as { jobs: { "start-time": number; duration: number; state: string }[] };
  const last = [...jobs].sort((a, b) => a["start-time"] - b["start-time"]).at(-1);
  if (last?.state !== "FINISHED") throw new Error(`The last job is ${last?.state}`);
  return last.duration / 1000;
}

async function emitted(session: Session, program: Program, job: Job, target: TargetId, input: string): Promise<{ seconds: number; alerts: number }> {
  const result = await runJob(session, {
    ...{ program, job, target, progress, params: new Map<string, string>(), pace: { kind: "bounded" }, onEvent: () => {} },
    inputs: new Map([["readings", input]]),
  });
  return { seconds: await lastDuration(session), alerts: result.events.get("alerts")?.length ?? 0 };
}

async function byHand(session: Session, job: Job, input: string): Promise<{ seconds: number; alerts: number }> {
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
  return { seconds: await lastDuration(session), alerts: (await session.streams.read({ scope: "plant", stream: alerts.streamName })).length };
}

/** Runs the three and prints ratios. */
export async function benchJobs(): Promise<void> {
  const session = await openSession({ progress, slots: 2, env: process.env });
  try {
    // A bounded job ends with a checkpoint: seconds of waiting for it would hide what is measured.
    const text = readFileSync(join(root, "examples/hot-sensors/main.pfl"), "utf8").replace("every(10s)", `every(${checkpointMillis}ms)`);
    const path = join(session.folder, "main.pfl");
    writeFileSync(path, text);
    const program = loadProgram(nodeHost, path, { shown: "main.pfl", targets: undefined });
    const job = program.compiled.jobs[0];
    if (job === undefined) throw new Error("hot-sensors does not compile");
    const files = new Map<number, string>();
    for (const count of [jvm.few, jvm.many, python.few, python.many]) {
      const path = join(session.folder, `readings-${count}.jsonl`);
      writeReadings(path, count);
      files.set(count, path);
    }
    const rate = async (sizes: Sizes, run: (input: string) => Promise<{ seconds: number; alerts: number }>): Promise<number> => {
      const few = await run(files.get(sizes.few) as string);
      const many = await run(files.get(sizes.many) as string);
      if (many.alerts <= few.alerts || few.alerts === 0) throw new Error("The job gave no more alerts for more events");
      return (sizes.many - sizes.few) / Math.max(0.001, many.seconds - few.seconds);
    };
    const java = await rate(jvm, (input) => emitted(session, program, job, "java", input));
    const pyflink = await rate(jvm, (input) => emitted(session, program, job, "python", input));
    const hand = await rate(python, (input) => byHand(session, job, input));
    const show = (name: string, events: number): void => console.log(`${name}: ${Math.round(events).toLocaleString("en")} events/s`);
    show("emitted Java job", java);
    show("emitted PyFlink job", pyflink);
    show("hand-written PyFlink job", hand);
    console.log(`emitted PyFlink job: ${(pyflink / hand).toFixed(0)} × hand-written PyFlink, ${(pyflink / java).toFixed(2)} × emitted Java`);
  } finally {
    await session.stop();
  }
}
