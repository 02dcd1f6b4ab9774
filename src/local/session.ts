/** A Pravega and a Flink that run, and what jobs need to run on them. Several jobs can follow each other in one session. */
import { join } from "node:path";
import { assetFolders, runtimeFiles } from "../workspace/assets.js";
import { nodeHost } from "../workspace/node-host.js";
import { openCache, runFolder, type Cache } from "./cache.js";
import { startFlink, type Flink, type FlinkSettings } from "./flink.js";
import { runtimeJar } from "./jar.js";
import { pravegaJars } from "./maven.js";
import { startPravega, type Pravega } from "./pravega.js";
import type { Progress } from "./progress.js";
import { pythonEnvironment, type PythonEnvironment } from "./python-env.js";
import { openStreams, streamTool, type Streams } from "./streams.js";
import { findToolchain, type Toolchain } from "./toolchain.js";

export interface Session {
  readonly tools: Toolchain;
  readonly python: PythonEnvironment;
  readonly pravega: Pravega;
  readonly flink: Flink;
  readonly streams: Streams;
  /** The connector and the Pravega client, for the jars of jobs. */
  readonly runtimeJar: string;
  /** For files of the session; removed at its end. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

export interface SessionOptions {
  readonly progress: Progress;
  /** Tasks that Flink can run at the same time: the highest parallelism of a job. */
  readonly slots: number;
  /** Environment of Flink's processes. */
  readonly env: NodeJS.ProcessEnv;
  /** Rows of Flink's `config.yaml` beside those of every local run. */
  readonly settings?: FlinkSettings;
}

/** What has to be there before a Pravega and a Flink can start. */
export interface Prepared {
  readonly cache: Cache;
  readonly tools: Toolchain;
  readonly python: PythonEnvironment;
  /** Folders with the jars of Pravega, and with the classes of `PravegaTool`. */
  readonly pravegaJars: string;
  readonly streamTool: string;
  readonly runtimeJar: string;
}

export async function prepare(progress: Progress): Promise<Prepared> {
  const tools = findToolchain();
  const cache = openCache();
  const folders = assetFolders(nodeHost);
  const jars = await progress.step("Pravega from Maven Central", (note) => pravegaJars(cache, tools, note));
  const python = await progress.step("PyFlink from the Python package index", (note) => pythonEnvironment(cache, tools, note));
  const sources = runtimeFiles(nodeHost, folders).java;
  const runtime = await progress.step("the runtime's jar", (note) => runtimeJar(cache, tools, python, jars, sources, note));
  const tool = await streamTool(cache, tools, folders.runtime, jars);
  return { cache, tools, python, pravegaJars: jars, streamTool: tool, runtimeJar: runtime };
}

export async function openSession({ progress, slots, env, settings = {} }: SessionOptions): Promise<Session> {
  const { cache, tools, python, pravegaJars: jars, streamTool: tool, runtimeJar: runtime } = await prepare(progress);
  const { folder, remove } = runFolder(cache);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((each) => each()));
    remove();
  };
  try {
    const [pravega, flink] = await progress.step("starting Pravega and Flink", () =>
      all([
        startPravega(tools, jars, join(folder, "pravega")).then((started) => (stops.push(started.stop), started)),
        startFlink(tools, python, join(folder, "flink"), { slots, env, settings }).then((started) => (stops.push(started.stop), started)),
      ]),
    );
    const streams = openStreams(tools, tool, jars, pravega.controller, join(folder, "streams.log"));
    stops.unshift(streams.stop);
    return { tools, python, pravega, flink, streams, runtimeJar: runtime, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As `Promise.all`, but waits for all even when one fails: what has started can then be stopped. */
async function all<A, B>(promises: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}
