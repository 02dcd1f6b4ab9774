/** The tools of others that a local run needs: where they are and which version they have. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "./problem.js";

export interface Tool {
  readonly command: string;
  readonly version: string;
}

export interface Jdk {
  readonly java: Tool;
  readonly javac: Tool;
  /** For tools that start Java by themselves. */
  readonly home: string | undefined;
}

export interface Toolchain {
  readonly jdk: Jdk;
  readonly maven: Tool;
  readonly python: Tool;
}

/** What a tool is needed for and how to get it; one row each, told by `pfc run` and by `pfc doctor`. */
export const toolNeeds = {
  jdk: {
    title: "JDK 11 or 17",
    why: "compiles the job's Java functions, and runs Flink and Pravega",
    get: "apt install openjdk-17-jdk-headless, brew install openjdk@17, or https://adoptium.net; JAVA_HOME may point at it",
  },
  maven: {
    title: "Maven 3.6 or later",
    why: "fetches Pravega and its client from Maven Central, once",
    get: "apt install maven, brew install maven, or https://maven.apache.org/download.cgi",
  },
  python: {
    title: "Python 3.11",
    why: "runs PyFlink 1.20; the local Flink comes with it, so Java jobs need it, too",
    get: "apt install python3 python3-venv, brew install python@3.11, or https://www.python.org/downloads; PFC_PYTHON may name it",
  },
} as const;

export type ToolName = keyof typeof toolNeeds;

/** Flink 1.20 runs on these: https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/deployment/java_compatibility/ */
const javaVersions = { from: 11, to: 17 };

export type Found<T> = { readonly found: T } | { readonly missing: string };

export function findJdk(env: NodeJS.ProcessEnv = process.env): Found<Jdk> {
  const home = env["JAVA_HOME"] ?? "";
  const inHome = home !== "" && existsSync(join(home, "bin", "java"));
  const at = (name: string): string => (inHome ? join(home, "bin", name) : name);
  const java = versionOf(at("java"), ["-version"], /version "([^"]+)"/);
  const javac = versionOf(at("javac"), ["-version"], /javac (\S+)/);
  if (java === undefined) return { missing: "there is no java" };
  if (javac === undefined) return { missing: `there is Java ${java}, but no javac: a JDK is needed, not only a JRE` };
  const release = Number(java.split(".")[0]);
  if (release < javaVersions.from) return { missing: `this is Java ${java}, which is too old` };
  if (release > javaVersions.to) return { missing: `this is Java ${java}; Flink 1.20 runs on 11 and 17` };
  return { found: { java: { command: at("java"), version: java }, javac: { command: at("javac"), version: javac }, home: inHome ? home : undefined } };
}

export function findMaven(): Found<Tool> {
  const version = versionOf("mvn", ["--version"], /Apache Maven (\S+)/);
  return version === undefined ? { missing: "there is no mvn" } : { found: { command: "mvn", version } };
}

export function findPython(env: NodeJS.ProcessEnv = process.env): Found<Tool> {
  const named = env["PFC_PYTHON"] ?? "";
  const seen: string[] = [];
  for (const command of named === "" ? ["python3.11", "python3", "python"] : [named]) {
    const version = versionOf(command, ["--version"], /Python (\S+)/);
    if (version === undefined) continue;
    if (version.startsWith("3.11.")) {
      const venv = spawnSync(command, ["-c", "import venv, ensurepip"], { stdio: "ignore" }).status === 0;
      if (venv) return { found: { command, version } };
      seen.push(`${version} without its module venv`);
    } else seen.push(version);
  }
  return { missing: seen.length === 0 ? "there is no python3" : `there is only ${[...new Set(seen)].join(" and ")}` };
}

/** All that a run needs; a `Problem` names everything that is missing at once. */
export function findToolchain(): Toolchain {
  const jdk = findJdk();
  const maven = findMaven();
  const python = findPython();
  if ("found" in jdk && "found" in maven && "found" in python) return { jdk: jdk.found, maven: maven.found, python: python.found };
  const lines = Object.entries({ jdk, maven, python }).flatMap(([name, tool]) => ("missing" in tool ? [missingText(name as ToolName, tool.missing)] : []));
  throw new Problem(`something that \`pfc run\` needs is missing.\n${lines.join("\n")}`);
}

export function missingText(name: ToolName, found: string): string {
  const need = toolNeeds[name];
  return `  ${need.title} (${need.why}): ${found}.\n    Get it: ${need.get}`;
}

function versionOf(command: string, args: readonly string[], pattern: RegExp): string | undefined {
  const ended = spawnSync(command, args, { encoding: "utf8", timeout: 20_000 });
  if (ended.error !== undefined || ended.status !== 0) return undefined;
  return pattern.exec(`${ended.stdout}\n${ended.stderr}`.replace(/\u001b\[[0-9;]*m/g, ""))?.[1];
}
