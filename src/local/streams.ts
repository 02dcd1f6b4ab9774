/** Streams of the embedded Pravega: making, writing and reading them, through one process of the Java client that stays. */
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cached, type Cache } from "./cache.js";
import { lastLines, readLog, runTool, startChild, type Child } from "./children.js";
import { pravegaVersion } from "./maven.js";
import { Problem } from "./problem.js";
import type { Toolchain } from "./toolchain.js";

export interface StreamId {
  readonly scope: string;
  readonly stream: string;
}

export interface Streams {
  /** Makes the scope and the stream; a stream that is there is replaced by an empty one. */
  readonly create: (id: StreamId, segments: number) => Promise<void>;
  /** Seals the stream's segments, and goes on with so many that share the keys evenly. */
  readonly scale: (id: StreamId, segments: number) => Promise<void>;
  /** Writes events of a file made by `eventFile`; gives how many, when Pravega has them. */
  readonly write: (id: StreamId, file: string, from: number, count: number) => Promise<number>;
  /** The committed events that no call gave before, in the order of each key. */
  readonly read: (id: StreamId) => Promise<readonly Uint8Array[]>;
  /** Deletes the events that `read` gave, as retention deletes what is old. */
  readonly truncate: (id: StreamId) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Compiles the tool against the client's jars, once. `runtime` is the folder of the runtime's sources. */
export async function streamTool(cache: Cache, tools: Toolchain, runtime: string, jars: string): Promise<string> {
  const source = join(runtime, "local", "PravegaTool.java");
  return cached(cache, {
    name: "pravega-tool",
    key: [readFileSync(source, "utf8"), pravegaVersion],
    make: async (into) => {
      mkdirSync(into, { recursive: true });
      const args = ["--release", "11", "-proc:none", "-cp", join(jars, "*"), "-d", into, source];
      await runTool(tools.jdk.javac.command, args, { log: join(into, "javac.log"), failure: "The tool that talks to Pravega does not compile" });
    },
  });
}

export function openStreams(tools: Toolchain, toolClasses: string, jars: string, controller: string, log: string): Streams {
  // The first in wins: the client's own logging goes to the log file. What it writes beside that stays in the folder of the run.
  const classPath = [toolClasses, join(jars, "*")].join(":");
  const child = startChild(tools.jdk.java.command, ["-Xmx512m", "-XX:+UseSerialGC", "-cp", classPath, "PravegaTool", controller], { log, pipe: true, cwd: dirname(log) });
  const ask = conversation(child, log);
  return {
    create: async ({ scope, stream }, segments) => void (await ask(["create", scope, stream, String(segments)])),
    scale: async ({ scope, stream }, segments) => void (await ask(["scale", scope, stream, String(segments)])),
    write: async ({ scope, stream }, file, from, count) => Number((await ask(["write", scope, stream, file, String(from), String(count)])).answer),
    read: async ({ scope, stream }) => (await ask(["read", scope, stream])).events,
    truncate: async ({ scope, stream }) => void (await ask(["truncate", scope, stream])),
    stop: async () => {
      child.stdin?.end();
      await child.stop(3000);
    },
  };
}

interface Answer {
  readonly answer: string;
  readonly events: readonly Uint8Array[];
}

/** Requests are answered one after the other. */
function conversation(child: Child, log: string): (words: readonly string[]) => Promise<Answer> {
  const waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void; readonly events: Uint8Array[] }[] = [];
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const tab = line.indexOf("\t");
      const [word, text] = [line.slice(0, tab), line.slice(tab + 1)];
      if (word === "event") waiting[0]?.events.push(Buffer.from(text, "base64"));
      else if (word === "ok") finish((w) => w.resolve({ answer: text, events: w.events }));
      else if (word === "error") finish((w) => w.reject(new Problem(`Pravega refused: ${text}`)));
    }
  });
  const finish = (how: (first: (typeof waiting)[number]) => void): void => {
    const first = waiting.shift();
    if (first !== undefined) how(first);
  };
  const gone = (): Problem => new Problem(`the process that talks to Pravega has ended.\n${lastLines(readLog(log), 10)}`);
  void child.exited.then(() => {
    while (waiting.length > 0) finish((w) => w.reject(gone()));
  });
  return (words) =>
    new Promise((resolve, reject) => {
      if (!child.alive()) return reject(gone());
      waiting.push({ resolve, reject, events: [] });
      child.stdin?.write(`${words.join("\t")}\n`);
    });
}
