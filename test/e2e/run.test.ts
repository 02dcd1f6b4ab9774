/** `pfc run` as a user calls it: the events on its output, and nothing left behind when it ends, however it ends. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { openCache } from "../../src/local/cache.js";
import { sleep } from "../../src/local/wait.js";

const root = resolve(import.meta.dirname, "../..");
const pfc = join(root, "dist/pfc.mjs");
const main = join(root, "examples/word-count/main.pfl");
const expected = readFileSync(join(root, "examples/word-count/expected/counts.jsonl"), "utf8").split("\n").filter((line) => line !== "").sort();

/** Command lines of the processes that a run below this cache has started. */
function leftovers(): readonly string[] {
  const runs = join(openCache().folder, "runs");
  const processes = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" }).stdout.split("\n");
  return processes.filter((line) => line.includes(runs));
}

async function nothingLeft(): Promise<void> {
  for (let i = 0; i < 50 && leftovers().length > 0; i++) await sleep(200);
  expect(leftovers()).toEqual([]);
}

test("a bounded run prints what its sink has, ends by itself, and leaves no file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pfc-run-"));
  const ended = spawnSync(process.execPath, [pfc, "run", main, "--target", "java"], { encoding: "utf8", cwd: folder });
  expect(ended.status, ended.stderr).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  const events = ended.stdout.split("\n").filter((line) => line !== "");
  expect(events.map((line) => line.replace(/^counts /, "")).sort()).toEqual(expected);
  await nothingLeft();
});

test("a job that fails is told with its cause, once, and stopped", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pfc-run-"));
  try {
    writeFileSync(join(folder, "bad.jsonl"), '{"text": "good"}\n{"text": 5}\n');
    const ended = spawnSync(process.execPath, [pfc, "run", main, "--target", "java", "--input", `lines=${join(folder, "bad.jsonl")}`], { encoding: "utf8" });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/Line\.text: expected a string/);
    expect(ended.stderr).not.toMatch(/\bat org\.apache\.flink/);
    await nothingLeft();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each([
  ["SIGINT", 130],
  ["SIGKILL", null],
] as const)("%s leaves no process behind", async (signal, status) => {
  const child = spawn(process.execPath, [pfc, "run", main, "--target", "java", "--for", "10m"], { stdio: ["ignore", "pipe", "pipe"] });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => output.push(text));
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  for (let i = 0; i < 600 && !output.join("").includes("counts {"); i++) await sleep(200);
  expect(output.join("")).toContain("counts {");
  expect(leftovers().length).toBeGreaterThan(2);
  child.kill(signal);
  expect(await exited).toBe(status);
  await nothingLeft();
  const runs = join(openCache().folder, "runs");
  // What a killed run left in its folder is removed by the next one.
  if (signal === "SIGINT") expect(readdirSync(runs)).toEqual([]);
});

test("a missing tool is named with how to get it", () => {
  const { PATH: _, JAVA_HOME: __, ...env } = process.env;
  const empty = mkdtempSync(join(tmpdir(), "pfc-path-"));
  try {
    const ended = spawnSync(process.execPath, [pfc, "run", main], { encoding: "utf8", env: { ...env, PATH: empty } });
    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toMatch(/JDK|javac/);
    expect(ended.stderr).toMatch(/apt-get|install/i);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
});
