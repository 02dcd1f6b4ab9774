/** What `pfc compile` writes, used as its README files say: Maven builds the jar, and the two submit commands run the jobs. */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventFile, eventText } from "../../src/local/events.js";
import { progressOn } from "../../src/local/progress.js";
import { openSession, type Session } from "../../src/local/session.js";
import { sleep } from "../../src/local/wait.js";
import { nodeHost } from "../../src/workspace/node-host.js";
import { loadProgram } from "../../src/workspace/program.js";

const root = resolve(import.meta.dirname, "../..");
const example = join(root, "examples/hot-sensors");
const folder = mkdtempSync(join(tmpdir(), "pfc-project-"));
const out = join(folder, "hot_sensors");
let session: Session;

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, "dist/pfc.mjs"), "compile", join(example, "main.pfl"), "--out", folder]);
  const packaging = promisify(execFile)("mvn", ["-B", "-ntp", "-q", "package"], { cwd: join(out, "java") });
  // Seen below, when there is a session to be stopped.
  packaging.catch(() => {});
  session = await openSession({ progress: progressOn(process.stderr), slots: 2, env: process.env });
  await packaging;
});
afterAll(async () => {
  await session?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const program = loadProgram(nodeHost, join(example, "main.pfl"), { shown: "main.pfl", targets: undefined });
const streams = program.compiled.jobs[0]?.streams ?? [];
const [readings, alerts] = [streams.find((s) => s.name === "readings"), streams.find((s) => s.name === "alerts")];

async function submitAndRead(command: readonly string[]): Promise<readonly string[]> {
  if (readings === undefined || alerts === undefined) throw new Error("hot-sensors has lost its streams");
  const [from, to] = [{ scope: "plant", stream: readings.streamName }, { scope: "plant", stream: alerts.streamName }];
  for (const id of [from, to]) await session.streams.create(id, 2);
  const file = join(folder, "readings.events");
  await session.streams.write(from, file, 0, await eventFile(readings, join(example, "input/readings.jsonl"), file));
  const flink = join(session.python.flinkHome, "bin/flink");
  const address = new URL(session.flink.address).host;
  const args = [flink, "run", "-m", address, ...command, "--controller", session.pravega.controller, "--end-readings", "tail"];
  const ended = spawnSync("bash", args, { encoding: "utf8", cwd: join(out, command.some((c) => c.endsWith(".py")) ? "python" : "java") });
  expect(ended.status, ended.stdout + ended.stderr).toBe(0);
  const texts: string[] = [];
  for (let i = 0; i < 50 && texts.length < expected.length; i++, await sleep(200)) {
    for (const bytes of await session.streams.read(to)) texts.push(eventText(alerts, bytes));
  }
  return texts.sort();
}

const expected = readFileSync(join(example, "expected/alerts.jsonl"), "utf8").split("\n").filter((line) => line !== "").sort();

test("the Java job's own jar, submitted as its README says", async () => {
  expect(readFileSync(join(out, "java/README.md"), "utf8")).toContain("flink run -d target/hot-sensors.jar");
  expect(await submitAndRead(["target/hot-sensors.jar"])).toEqual(expected);
});

test("the PyFlink job with that jar, submitted as its README says", async () => {
  const script = join(out, "python/hot_sensors.py");
  expect(readFileSync(join(out, "python/README.md"), "utf8")).toContain("-py \"$PWD/hot_sensors.py\"");
  const python = session.python.python;
  expect(await submitAndRead(["-pyclientexec", python, "-pyexec", python, "-py", script, "--"])).toEqual(expected);
});
