/** Tests on a real Flink: the emitted steps of a job between the ends of a test, on Flink's own local environment, one process for each pipeline. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "../ir/job.js";
import { eventOf, streamOf } from "../testing/engines.js";
import type { JobOutput } from "../testing/judge.js";
import type { PreparedTest } from "../testing/prepare.js";
import { nodeHost } from "../workspace/node-host.js";
import type { Program } from "../workspace/program.js";
import { paramArguments, testJob } from "../workspace/test-job.js";
import { lastLines, readLog, runTool, withoutFrames } from "./children.js";
import { eventText } from "./events.js";
import { opensOf } from "./flink.js";
import { compileJava } from "./jar.js";
import { Problem } from "./problem.js";
import type { Progress } from "./progress.js";
import type { Prepared } from "./session.js";

/** Gives what came of each test, in their order. `folder` is for what is compiled and exchanged. */
export async function runOnFlink(prepared: Prepared, program: Program, job: Job, tests: readonly PreparedTest[], folder: string, progress: Progress): Promise<readonly JobOutput[]> {
  const { mainClass, files } = testJob(nodeHost, program, job);
  const classes = join(folder, "classes");
  mkdirSync(folder, { recursive: true });
  await progress.step(`compiling ${job.name}`, () => compileJava(prepared.tools, prepared.python, files, [prepared.runtimeJar], join(folder, "source"), classes));
  const folders = tests.map((test, i) => writeInput(test, join(folder, `test-${i}`)));
  const plan = join(folder, "tests");
  writeFileSync(plan, tests.map((test, i) => [mainClass, folders[i] as string, ...paramArguments(test.test, job).map(base64)].join("\t")).join("\n"));
  const classPath = [classes, prepared.runtimeJar, join(prepared.python.flinkHome, "lib", "*")].join(":");
  const options = ["-Xmx1g", "-XX:+UseSerialGC", "-Dlog4j2.level=error", ...opensOf(prepared.python).split(" ")];
  const log = join(folder, "flink.log");
  await progress.step(`${job.name} on Flink`, () => runTool(prepared.tools.jdk.java.command, [...options, "-cp", classPath, "pfl.local.TestEnds", plan], { log, cwd: folder, failure: "Flink did not run the tests" }));
  return folders.map((each) => readOutput(each, job, log));
}

/** Watermarks in milliseconds, of which the first that still may come is one later. */
function writeInput({ input, job }: PreparedTest, folder: string): string {
  mkdirSync(folder);
  const lines = input.flatMap((item): readonly string[] => {
    if (item.kind === "clock") return [];
    if (item.kind === "watermark") return [`watermark\t${item.stream}\t${item.at / 1000n - 1n}`];
    return [`event\t${item.stream}\t${base64(eventOf(item, job))}`];
  });
  writeFileSync(join(folder, "input"), lines.map((line) => `${line}\n`).join(""));
  return folder;
}

function readOutput(folder: string, job: Job, log: string): JobOutput {
  const result = join(folder, "result");
  if (!existsSync(result)) throw new Problem(`Flink has lost a test.\n${lastLines(withoutFrames(readLog(log)), 15)}`);
  const [state, ...reason] = readFileSync(result, "utf8").split("\n");
  const events: JobOutput["events"] = (sink) => {
    const path = sink.kind === "stream" ? join(folder, `${sink.stream}.out`) : undefined;
    if (sink.kind !== "stream" || path === undefined || !existsSync(path)) return [];
    const stream = streamOf(sink.stream, job);
    return readFileSync(path, "utf8").split("\n").slice(0, -1).map((line) => eventText(stream, Buffer.from(line, "base64")));
  };
  return { events, failure: state === "ok" ? undefined : { message: reason.join("\n"), at: undefined, origin: undefined, item: undefined } };
}

function base64(event: string | Uint8Array): string {
  return Buffer.from(event as string).toString("base64");
}
