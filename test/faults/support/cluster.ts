/** A Pravega and a Flink of which each process can be ended, frozen, replaced, or cut off. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { runFolder } from "../../../src/local/cache.js";
import type { Child } from "../../../src/local/children.js";
import { startFlink, type Flink, type FlinkSettings } from "../../../src/local/flink.js";
import { pravegaPorts, startPravega, type Pravega } from "../../../src/local/pravega.js";
import type { Progress } from "../../../src/local/progress.js";
import type { Prepared } from "../../../src/local/session.js";
import { openStreams, type Streams } from "../../../src/local/streams.js";
import { sleep, waitFor } from "../../../src/local/wait.js";
import { openProxy, type Proxy } from "./proxy.js";

export interface ClusterOptions {
  /** Of each task manager. */
  readonly slots: number;
  /** 1 without it. */
  readonly taskManagers?: number;
  /** Jobs reach Pravega through a proxy that can refuse them. */
  readonly proxied?: boolean;
  /** Restarts that find no task manager fail at once, and don't wait for one as in the first minutes of a cluster. */
  readonly impatient?: boolean;
  /** Pravega remembers how transactions ended only until others have, and not for 24 hours. */
  readonly forgetful?: boolean;
  /** A job manager that is replaced takes up the jobs of the one before: high availability, on the ZooKeeper of the embedded Pravega. */
  readonly highlyAvailable?: boolean;
}

export interface Cluster {
  readonly prepared: Prepared;
  readonly pravega: Pravega;
  readonly flink: Flink;
  readonly streams: Streams;
  /** What jobs are told; with a proxy, that. */
  readonly controller: string;
  readonly progress: Progress;
  readonly folder: string;
  /** In the order in which they were started; those that are alive. */
  readonly taskManagers: () => readonly Child[];
  /** SIGKILL of so many, and others in their place. */
  readonly replaceTaskManagers: (count: number) => Promise<void>;
  /** The two halves of that. */
  readonly killTaskManagers: (count: number) => Promise<void>;
  readonly startTaskManagers: (count: number) => void;
  /** Likewise; done when task managers have found the new one. */
  readonly replaceJobManager: () => Promise<void>;
  /** Pravega can't be reached by jobs, or can again. Only of a proxied cluster. */
  readonly refuse: () => Promise<void>;
  readonly accept: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A lost machine is noticed sooner than by Flink's defaults (50 s), and checkpoints stay when a job is cancelled. */
const settings: FlinkSettings = {
  "heartbeat.interval": 1000,
  "heartbeat.timeout": 15_000,
  "execution.checkpointing.externalized-checkpoint-retention": "RETAIN_ON_CANCELLATION",
  // Each job brings its own classes, those of the Pravega client with them.
  "taskmanager.memory.process.size": "3400m",
  "taskmanager.memory.jvm-metaspace.size": "1g",
  "jobmanager.memory.process.size": "2200m",
  "jobmanager.memory.jvm-metaspace.size": "1g",
  // Each job is on every task manager.
  "taskmanager.load-balance.mode": "SLOTS",
  "taskmanager.memory.network.min": "256m",
  "metrics.fetcher.update-interval": 500,
};

export async function openCluster(prepared: Prepared, progress: Progress, options: ClusterOptions): Promise<Cluster> {
  const { folder, remove } = runFolder(prepared.cache);
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((each) => each()));
    remove();
  };
  try {
    const ports = await pravegaPorts();
    const proxies: Proxy[] = options.proxied === true ? await Promise.all([ports.controller, ports.store].map(openProxy)) : [];
    stops.push(...proxies.map((proxy) => proxy.stop));
    const [controllerProxy, storeProxy] = proxies;
    const startingPravega = startPravega(prepared.tools, prepared.pravegaJars, join(folder, "pravega"), {
      ports,
      settings: {
        // The address of the segment store that the controller tells to clients.
        ...(storeProxy === undefined ? {} : { "pravegaservice.service.published.port": storeProxy.port }),
        ...(options.forgetful === true ? { "controller.transaction.ttl.hours": 0 } : {}),
      },
    });
    const startingFlink = startFlink(prepared.tools, prepared.python, join(folder, "flink"), {
      ...{ slots: options.slots, env: process.env },
      settings: {
        ...settings,
        ...(options.highlyAvailable === true ? available(ports.zookeeper, folder) : {}),
        ...(options.impatient === true ? { "resourcemanager.standalone.start-up-time": 1 } : {}),
      },
    });
    for (const starting of [startingPravega, startingFlink]) stops.push(async () => (await starting.catch(() => undefined))?.stop());
    const [pravega, flink] = await progress.step("starting Pravega and Flink", () => Promise.all([startingPravega, startingFlink]));
    const streams = openStreams(prepared.tools, prepared.streamTool, prepared.pravegaJars, pravega.controller, join(folder, "streams.log"));
    stops.push(streams.stop);

    let taskManagers = [flink.processes[1] as Child];
    let jobManager = flink.processes[0] as Child;
    const startTaskManager = async (): Promise<void> => {
      const before = await slotsOf(flink);
      taskManagers.push(flink.start("taskmanager"));
      await waitFor(async () => ((await slotsOf(flink)) > before ? true : undefined), 120_000, () => new Error("the new task manager has not come"));
    };
    const killTaskManagers = async (count: number): Promise<void> => {
      const oldest = taskManagers.slice(0, count);
      if (oldest.length < count) throw new Error("there is no task manager left");
      taskManagers = taskManagers.slice(count);
      await Promise.all(oldest.map(kill));
    };
    const startTaskManagers = (count: number): void => {
      for (let i = 0; i < count; i++) taskManagers.push(flink.start("taskmanager"));
    };
    for (let i = 1; i < (options.taskManagers ?? 1); i++) await startTaskManager();
    const proxyOf = (): readonly Proxy[] => {
      if (proxies.length === 0) throw new Error("this cluster has no proxy");
      return proxies;
    };
    const refuse = async (): Promise<void> => {
      if (proxyOf().some((proxy) => proxy.connections() === 0)) throw new Error("Pravega is reached without the proxy");
      await Promise.all(proxies.map((proxy) => proxy.refuse()));
    };
    return {
      ...{ prepared, pravega, flink, streams, progress, folder, stop, refuse, killTaskManagers, startTaskManagers },
      controller: controllerProxy === undefined ? pravega.controller : `tcp://localhost:${controllerProxy.port}`,
      taskManagers: () => taskManagers,
      replaceTaskManagers: async (count) => {
        await killTaskManagers(count);
        startTaskManagers(count);
      },
      replaceJobManager: async () => {
        await kill(jobManager);
        jobManager = flink.start("jobmanager");
        await waitFor(() => slotsOf(flink).then((slots) => (slots > 0 ? true : undefined)), 180_000, () => new Error("the new job manager has no task manager"));
      },
      accept: async () => void (await Promise.all(proxyOf().map((proxy) => proxy.accept()))),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function available(zookeeper: number, folder: string): FlinkSettings {
  return {
    "high-availability.type": "zookeeper",
    "high-availability.zookeeper.quorum": `localhost:${zookeeper}`,
    "high-availability.storageDir": `file://${join(folder, "ha")}`,
    // So long the dead one is taken for the leader.
    "high-availability.zookeeper.client.session-timeout": 6000,
  };
}

/** Of all task managers that the job manager knows; 0 while there is none to ask. */
async function slotsOf(flink: Flink): Promise<number> {
  const overview = (await flink.rest.get("/overview").catch(() => undefined)) as { "slots-total"?: number } | undefined;
  return overview?.["slots-total"] ?? 0;
}

/** SIGKILL, for the guard of the process, too. */
async function kill(child: Child): Promise<void> {
  process.kill(-child.pid, "SIGKILL");
  await child.exited;
}

/** Stops a process where it stands, as a lost network or a long garbage collection would; gives what lets it go on. */
export function freeze(child: Child): () => void {
  // The guard runs on: it ends the frozen process when this one is gone.
  const pids = javaBelow(child.pid);
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  return () => {
    for (const pid of pids) process.kill(pid, "SIGCONT");
  };
}

function javaBelow(guard: number): readonly number[] {
  const pids = processesBelow(guard).flatMap(({ pid, command }) => (command === "java" ? [pid] : []));
  if (pids.length === 0) throw new Error(`the process ${guard} has no Java below it`);
  return pids;
}

/** Ends the Python workers of all task managers, with SIGKILL; gives how many. */
export function killPythonWorkers(cluster: Cluster): number {
  const workers = cluster.taskManagers().flatMap((child) => processesBelow(child.pid).filter(({ command }) => command.startsWith("python")));
  for (const { pid } of workers) process.kill(pid, "SIGKILL");
  return workers.length;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processesBelow(root: number): readonly Process[] {
  const lines = spawnSync("ps", ["-eo", "pid=,ppid=,comm="], { encoding: "utf8" }).stdout.split("\n");
  const all = lines.map((line) => line.trim().split(/\s+/)).map(([pid, parent, command]) => ({ pid: Number(pid), parent: Number(parent), command: command ?? "" }));
  const below = (parent: number): readonly Process[] => all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)]);
  return below(root);
}

/** Pravega stands still for a time, in milliseconds. */
export async function pausePravega(cluster: Cluster, millis: number): Promise<void> {
  const thaw = freeze(cluster.pravega.process);
  await sleep(millis);
  thaw();
}
