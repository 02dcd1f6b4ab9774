/** A local Flink: the one that comes with PyFlink, a job manager and a task manager as children of this process. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { lastLines, readLog, runTool, startChild, type Child } from "./children.js";
import { freePorts } from "./ports.js";
import { Problem } from "./problem.js";
import type { PythonEnvironment } from "./python-env.js";
import { restOf, type Rest } from "./rest.js";
import type { Toolchain } from "./toolchain.js";
import { waitFor } from "./wait.js";

export interface Flink {
  /** `http://localhost:…`, the web interface, too. */
  readonly address: string;
  readonly rest: Rest;
  /** An existing folder, for savepoints. */
  readonly savepoints: string;
  /** Submits a job, and gives its id when Flink has taken it. */
  readonly submit: (program: SubmittedProgram, args: readonly string[]) => Promise<string>;
  /** Its processes in the order in which they were started, first the job manager; those that are gone, too. */
  readonly processes: readonly Child[];
  /** Starts one more process of it: a second task manager, or one in place of a process that is gone. */
  readonly start: (kind: FlinkProcess) => Child;
  readonly stop: () => Promise<void>;
}

export type FlinkProcess = "jobmanager" | "taskmanager";

export type SubmittedProgram =
  | { readonly kind: "java"; readonly jar: string; readonly mainClass: string }
  | { readonly kind: "python"; readonly script: string; readonly jar: string };

export interface FlinkOptions {
  readonly slots: number;
  /** For all processes of it: where a job finds the environment variables of its credentials. */
  readonly env: NodeJS.ProcessEnv;
  /** Rows of `config.yaml` beside those of every local run. */
  readonly settings?: FlinkSettings;
}

export type FlinkSettings = Readonly<Record<string, string | number | boolean>>;

/** Starts it and waits for its slots. `folder` is for configuration, logs, checkpoints and temporary files. */
export async function startFlink(tools: Toolchain, python: PythonEnvironment, folder: string, options: FlinkOptions): Promise<Flink> {
  const folders = { conf: join(folder, "conf"), log: join(folder, "log"), pid: join(folder, "pid"), tmp: join(folder, "tmp"), savepoints: join(folder, "savepoints") };
  for (const each of Object.values(folders)) mkdirSync(each, { recursive: true });
  const [restPort, rpcPort] = await freePorts(2);
  configure(python, folders, restPort as number, rpcPort as number, options, folder);
  const env = {
    ...options.env,
    ...(tools.jdk.home === undefined ? {} : { JAVA_HOME: tools.jdk.home }),
    ...{ FLINK_CONF_DIR: folders.conf, FLINK_LOG_DIR: folders.log, FLINK_PID_DIR: folders.pid },
    // Flink starts its Python workers as "python" from the path when nothing else is said.
    PATH: [dirname(python.python), options.env["PATH"]].join(delimiter),
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const script = (name: string): string => join(python.flinkHome, "bin", name);
  const children: Child[] = [];
  const start = (kind: FlinkProcess): Child => {
    const child = startChild("bash", [script(`${kind}.sh`), "start-foreground"], { log: join(folders.log, `${kind}.sh.out`), env, cwd: folder });
    children.push(child);
    return child;
  };
  start("jobmanager");
  start("taskmanager");
  const stop = async (): Promise<void> => void (await Promise.all(children.map((child) => child.stop())));
  const address = `http://localhost:${restPort}`;
  const rest = restOf(address);
  const failed = (what: string): Problem => {
    const logs = ["jobmanager.sh.out", "taskmanager.sh.out"].map((name) => lastLines(readLog(join(folders.log, name)), 8));
    return new Problem(`the local Flink ${what}.\n${logs.join("\n")}`);
  };
  try {
    await waitFor(
      async () => {
        if (children.some((child) => !child.alive())) throw failed("did not start");
        const overview = (await rest.get("/overview").catch(() => undefined)) as { "slots-available"?: number } | undefined;
        return (overview?.["slots-available"] ?? 0) > 0 ? true : undefined;
      },
      120_000,
      () => failed("was not ready after two minutes"),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...{ address, rest, savepoints: folders.savepoints, processes: children, start, stop },
    submit: async (program, args) => {
      const what =
        program.kind === "java" ? ["-c", program.mainClass, program.jar] : ["-pyexec", python.python, "-pyclientexec", python.python, "-py", program.script];
      const output = await runTool("bash", [script("flink"), "run", "-d", ...what, ...(program.kind === "python" ? ["--", "--jar", program.jar] : []), ...args], {
        ...{ env, cwd: folder, log: join(folders.log, "submit.log"), failure: "Flink did not take the job" },
      });
      const id = /JobID ([0-9a-f]{32})/.exec(output)?.[1];
      if (id === undefined) throw new Problem(`Flink did not take the job.\n${lastLines(output, 15)}`);
      return id;
    },
  };
}

/** A copy of PyFlink's own configuration folder, with a `config.yaml` that binds to this machine only. */
function configure(
  python: PythonEnvironment,
  folders: { readonly conf: string; readonly tmp: string; readonly savepoints: string },
  restPort: number,
  rpcPort: number,
  options: FlinkOptions,
  folder: string,
): void {
  const original = join(python.flinkHome, "conf");
  cpSync(original, folders.conf, { recursive: true });
  const settings: FlinkSettings = {
    "env.java.opts.all": opensOf(python),
    "jobmanager.rpc.address": "localhost",
    "jobmanager.rpc.port": rpcPort,
    "jobmanager.bind-host": "localhost",
    "jobmanager.memory.process.size": "1200m",
    "rest.address": "localhost",
    "rest.bind-address": "localhost",
    "rest.port": restPort,
    "taskmanager.host": "localhost",
    "taskmanager.bind-host": "localhost",
    "taskmanager.numberOfTaskSlots": options.slots,
    "taskmanager.memory.process.size": "1728m",
    "parallelism.default": 1,
    "io.tmp.dirs": folders.tmp,
    "execution.checkpointing.savepoint-dir": `file://${folders.savepoints}`,
    "execution.checkpointing.dir": `file://${join(folder, "checkpoints")}`,
    "python.executable": python.python,
    "python.client.executable": python.python,
    // So that what a source has read is known soon.
    "metrics.fetcher.update-interval": 500,
    "web.cancel.enable": true,
    "classloader.check-leaked-classloader": false,
    ...options.settings,
  };
  const text = Object.entries(settings).map(([key, value]) => `${key}: ${typeof value === "string" ? JSON.stringify(value) : value}\n`);
  writeFileSync(join(folders.conf, "config.yaml"), text.join(""));
}

/** What the modules of Java have to open up for this Flink, which knows it best: options of `java`, with blanks between. */
export function opensOf(python: PythonEnvironment): string {
  const file = join(python.flinkHome, "conf", "config.yaml");
  const opens = /^\s+all: (--add.*)$/m.exec(readFileSync(file, "utf8"))?.[1];
  if (opens === undefined) throw new Problem(`${file} is not that of a Flink 1.20.`);
  return opens;
}
