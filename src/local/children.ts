/**
 * Processes that never outlive this one. Each runs in a process group of its own under a small shell, which holds the reading end of a
 * pipe from here: when this process is gone, however it went, the pipe ends and the shell ends the group.
 */
import { spawn, type StdioOptions } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { Problem } from "./problem.js";

export interface Child {
  readonly pid: number;
  /** Resolves with the exit code; a signal counts as 128 and more. */
  readonly exited: Promise<number>;
  readonly alive: () => boolean;
  /** Asks the whole group to end, and insists after the grace (milliseconds). */
  readonly stop: (grace?: number) => Promise<void>;
  /** Piped only where asked for. */
  readonly stdin: Writable | undefined;
  readonly stdout: Readable | undefined;
}

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** File to which stderr goes, and stdout, too, unless it is piped. */
  readonly log: string;
  readonly pipe?: boolean;
}

/**
 * File descriptor 3 is the pipe from here; 4 keeps stdin, which a shell takes away from what it starts in the background.
 * A signal ends `wait` early, so it waits again, until no signal came between; a child that was waited for already is 127 then.
 * Never ask whether the child is there before waiting for it: a shell may have reaped it, and only `wait` knows how it ended.
 */
const guard = `
trap again=1 TERM INT
exec 4<&0
"$@" <&4 3<&- 4<&- &
child=$!
( read -r _ <&3; trap '' TERM; kill -TERM 0; sleep 5; kill -KILL 0 ) </dev/null >/dev/null 2>&1 4<&- &
watch=$!
exec 3<&- 4<&-
code=127
again=1
while [ "$again" ]; do
  again=
  wait $child
  status=$?
  [ $status -eq 127 ] || code=$status
done
kill -KILL $watch 2>/dev/null
exit $code
`;

const running = new Set<Child>();

export function startChild(command: string, args: readonly string[], options: ChildOptions): Child {
  const log = openSync(options.log, "a");
  const stdio: StdioOptions = [options.pipe ? "pipe" : "ignore", options.pipe ? "pipe" : log, log, "pipe"];
  const process_ = spawn("/bin/sh", ["-c", guard, "pfc-guard", command, ...args], {
    ...{ stdio, detached: true, cwd: options.cwd, env: options.env ?? process.env },
  });
  closeSync(log);
  const lifeline = process_.stdio[3];
  lifeline?.on("error", () => {});
  process_.stdin?.on("error", () => {});
  let ended = false;
  const exited = new Promise<number>((resolve) => {
    const end = (code: number): void => {
      ended = true;
      running.delete(child);
      (lifeline as Writable | null | undefined)?.destroy();
      resolve(code);
    };
    process_.once("error", () => end(127));
    process_.once("exit", (code, signal) => end(code ?? (signal === "SIGKILL" ? 137 : 143)));
  });
  const child: Child = {
    pid: process_.pid ?? -1,
    exited,
    alive: () => !ended,
    stdin: process_.stdin ?? undefined,
    stdout: process_.stdout ?? undefined,
    stop: async (grace = 10_000) => {
      if (ended) return;
      signalGroup(child, "SIGTERM");
      const timer = setTimeout(() => signalGroup(child, "SIGKILL"), grace);
      await exited;
      clearTimeout(timer);
      // The guard has ended; what its group may still hold goes, too.
      signalGroup(child, "SIGKILL");
    },
  };
  running.add(child);
  return child;
}

function signalGroup(child: Child, signal: NodeJS.Signals): void {
  if (child.pid <= 1) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It is gone already.
  }
}

export async function stopAllChildren(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop(5000)));
}

/** At the end of this process, whatever its cause, there is no time to ask. */
process.on("exit", () => {
  for (const child of running) signalGroup(child, "SIGKILL");
});

export interface ToolOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly log: string;
  /** What to say when it fails: "Maven could not …". */
  readonly failure: string;
  /** Each line as it comes. */
  readonly onLine?: (line: string) => void;
}

/** Runs a tool to its end; gives its output, or fails with the last lines that it printed. */
export async function runTool(command: string, args: readonly string[], options: ToolOptions): Promise<string> {
  const child = startChild(command, args, { ...options, pipe: true });
  child.stdin?.end();
  let output = "";
  let line = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
    const lines = (line + chunk).split("\n");
    line = lines.pop() ?? "";
    for (const each of lines) options.onLine?.(each.trimEnd());
  });
  const drained = new Promise<void>((resolve) => child.stdout?.once("close", resolve));
  const code = await child.exited;
  await drained;
  if (code !== 0) throw new Problem(`${options.failure} (${command} ended with ${code}).\n${lastLines(withoutFrames(output + readLog(options.log)), 25)}`);
  return output;
}

export function readLog(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** Without the frames of Java's stack traces: what they say is in their messages. */
export function withoutFrames(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^\s*(at [\w.$<>/]+\(|\.\.\. \d+ more)/.test(line))
    .join("\n");
}

/** Indented, for the end of a message. */
export function lastLines(text: string, count: number): string {
  const lines = text.split("\n").filter((each) => each.trim() !== "");
  return lines.slice(-count).map((each) => `    ${each.slice(0, 300)}`).join("\n");
}
