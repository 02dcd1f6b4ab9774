/** An embedded Pravega: one process, free ports, storage in memory. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines, readLog, startChild, type Child } from "./children.js";
import { freePorts } from "./ports.js";
import { Problem } from "./problem.js";
import type { Toolchain } from "./toolchain.js";
import { waitFor } from "./wait.js";

export interface Pravega {
  /** `tcp://localhost:…` */
  readonly controller: string;
  readonly process: Child;
  readonly stop: () => Promise<void>;
}

const ready = "Pravega Sandbox is running locally now";

/** Its ports, which are known before it starts. */
export interface PravegaPorts {
  readonly controller: number;
  readonly store: number;
  readonly zookeeper: number;
  readonly gateway: number;
}

export interface PravegaOptions {
  readonly ports?: PravegaPorts;
  /** System properties beside those of every local run. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>;
}

export async function pravegaPorts(): Promise<PravegaPorts> {
  const [controller, store, zookeeper, gateway] = (await freePorts(4)) as [number, number, number, number];
  return { controller, store, zookeeper, gateway };
}

/** Starts it on the jars of `pravegaJars`, and waits until it answers. `folder` is for its log and its temporary files. */
export async function startPravega(tools: Toolchain, jars: string, folder: string, options: PravegaOptions = {}): Promise<Pravega> {
  mkdirSync(folder, { recursive: true });
  const ports = options.ports ?? (await pravegaPorts());
  const configuration = join(folder, "empty.properties");
  writeFileSync(configuration, "");
  const settings = {
    "singlenode.configurationFile": configuration,
    "singlenode.controller.rpc.port": ports.controller,
    "singlenode.segmentStore.port": ports.store,
    "singlenode.zk.port": ports.zookeeper,
    "singlenode.admin.gateway.port": ports.gateway,
    // The segment store's own REST port is fixed: with REST on, only one could run on a machine.
    "singlenode.controller.rest.enable": false,
    "java.io.tmpdir": folder,
    ...options.settings,
  };
  const log = join(folder, "pravega.log");
  const java = ["-Xmx1536m", "-XX:MaxDirectMemorySize=1g", "-XX:+UseSerialGC", ...Object.entries(settings).map(([key, value]) => `-D${key}=${value}`)];
  const child = startChild(tools.jdk.java.command, [...java, "-cp", join(jars, "*"), "io.pravega.local.LocalPravegaEmulator"], { log, cwd: folder });
  const failed = (what: string): Problem => new Problem(`the embedded Pravega ${what}.\n${lastLines(readLog(log), 15)}`);
  try {
    await waitFor(
      () => {
        if (!child.alive()) throw failed("did not start");
        return readLog(log).includes(ready) ? true : undefined;
      },
      120_000,
      () => failed("was not ready after two minutes"),
    );
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { controller: `tcp://localhost:${ports.controller}`, process: child, stop: () => child.stop() };
}
