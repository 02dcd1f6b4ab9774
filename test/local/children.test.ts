import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { runTool, startChild } from "../../src/local/children.js";
import { freePorts } from "../../src/local/ports.js";
import { Problem } from "../../src/local/problem.js";
import { waitFor } from "../../src/local/wait.js";
import { isRunning } from "../../src/workspace/node-host.js";
import { folderWith } from "../support/command.js";

const late = (what: string) => (): Error => new Error(`${what} did not happen`);

/** Alive and not only a zombie that nobody has waited for. */
function lives(pid: number): boolean {
  if (!isRunning(pid)) return false;
  const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "")[0] : "R";
  return state !== "Z";
}

/** A shell that starts a grandchild, notes its process id, and waits. */
const family = (note: string): readonly string[] => ["-c", `sleep 300 & echo $! > ${note}; wait`];

async function grandchild(note: string): Promise<number> {
  return waitFor(() => (existsSync(note) ? Number(readFileSync(note, "utf8")) || undefined : undefined), 10_000, late("the start"));
}

/** A signal that cannot be caught ends a process soon, not at once. */
async function gone(pid: number): Promise<void> {
  await waitFor(() => (lives(pid) ? undefined : true), 5000, late("the end"));
}

test("stopping a child stops its children", async () => {
  const folder = folderWith({});
  const child = startChild("sh", family(join(folder, "pid")), { log: join(folder, "log") });
  const pid = await grandchild(join(folder, "pid"));
  expect([child.alive(), lives(pid)]).toEqual([true, true]);
  await child.stop();
  expect(child.alive()).toBe(false);
  await gone(pid);
});

test("a child that does not listen is killed after the grace", async () => {
  const folder = folderWith({});
  const child = startChild("sh", ["-c", `trap '' TERM; echo $$ > ${join(folder, "pid")}; while :; do sleep 0.1; done`], { log: join(folder, "log") });
  const pid = await grandchild(join(folder, "pid"));
  const start = performance.now();
  await child.stop(300);
  expect(performance.now() - start).toBeGreaterThan(290);
  await gone(pid);
});

test("the exit code and the output of a tool", async () => {
  const folder = folderWith({});
  const log = join(folder, "log");
  const lines: string[] = [];
  const output = await runTool("sh", ["-c", "echo a; echo b; cat"], { log, failure: "no", onLine: (line) => lines.push(line) });
  expect([output, lines]).toEqual(["a\nb\n", ["a", "b"]]);
  const failing = runTool("sh", ["-c", "echo reason; exit 7"], { log, failure: "The thing failed" });
  await expect(failing).rejects.toThrow(/The thing failed \(sh ended with 7\)[^]*reason/);
  await expect(runTool("no-such-tool", [], { log, failure: "The thing failed" })).rejects.toBeInstanceOf(Problem);
});

test("a tool that fails at once has failed, whatever the machine does meanwhile", async () => {
  const log = join(folderWith({}), "log");
  const tries = Array.from({ length: 48 }, () => runTool("sh", ["-c", "exit 7"], { log, failure: "it failed" }).then(() => "passed", () => "failed"));
  expect(new Set(await Promise.all(tries))).toEqual(new Set(["failed"]));
});

test.each(["SIGKILL", "SIGTERM"] as const)("children of a process that gets %s are gone soon after", async (signal) => {
  const folder = folderWith({});
  const script = join(folder, "parent.mts");
  const children = resolve(import.meta.dirname, "../../src/local/children.ts");
  writeFileSync(
    script,
    `import { startChild } from ${JSON.stringify(children)};
     startChild("sh", ${JSON.stringify(family(join(folder, "pid")))}, { log: ${JSON.stringify(join(folder, "log"))} });
     setInterval(() => {}, 1000);`,
  );
  const parent = spawn(process.execPath, ["--import", "tsx", script], { cwd: resolve(import.meta.dirname, "../.."), stdio: "ignore" });
  const pid = await grandchild(join(folder, "pid"));
  expect(lives(pid)).toBe(true);
  parent.kill(signal);
  await waitFor(() => (lives(pid) ? undefined : true), 10_000, late("the end of the grandchild"));
}, 30_000);

test("free ports differ", async () => {
  const ports = await freePorts(8);
  expect(new Set(ports).size).toBe(8);
});
