/** `pfc doctor`: what a local run needs, what is there, and how to get what is missing. */
import { readFileSync } from "node:fs";
import { availableParallelism, freemem } from "node:os";
import { cachedEntries, isCached, openCache } from "./cache.js";
import { standaloneEntry } from "./maven.js";
import { pythonEntry } from "./python-env.js";
import { findJdk, findMaven, findPython, toolNeeds, type Found, type Tool, type ToolName } from "./toolchain.js";

export interface Finding {
  /** `missing` keeps `pfc run` from working; `note` does not. */
  readonly state: "ok" | "missing" | "note";
  readonly what: string;
  readonly detail: string;
}

export function examine(): readonly Finding[] {
  const jdk = findJdk();
  const python = findPython();
  const node = Number(process.versions.node.split(".")[0]);
  return [
    { state: node >= 20 ? "ok" : "missing", what: "Node 20 or later", detail: process.versions.node },
    "found" in jdk ? ok("jdk", `${jdk.found.javac.version} (${jdk.found.home ?? "on the PATH"})`) : missing("jdk", jdk.missing),
    tool("maven", findMaven()),
    tool("python", python),
    ...system(),
    ...cacheFindings("found" in python ? python.found : undefined),
  ];
}

function tool(name: ToolName, found: Found<Tool>): Finding {
  return "found" in found ? ok(name, `${found.found.version} (${found.found.command})`) : missing(name, found.missing);
}

function ok(name: ToolName, detail: string): Finding {
  return { state: "ok", what: toolNeeds[name].title, detail };
}

function missing(name: ToolName, found: string): Finding {
  const need = toolNeeds[name];
  return { state: "missing", what: need.title, detail: `${found}. It ${need.why}.\n    Get it: ${need.get}` };
}

/** Pravega takes up to 1.5 GB, Flink 3 GB; less works for small inputs. */
const wantedGigabytes = 4;

function system(): readonly Finding[] {
  const gigabytes = availableMemory() / 2 ** 30;
  const windows = process.platform === "win32";
  return [
    { state: windows ? "missing" : "ok", what: "Linux or macOS", detail: windows ? "this is Windows; use WSL: the local Flink is started by shell scripts" : process.platform },
    { state: gigabytes >= wantedGigabytes ? "ok" : "note", what: `${wantedGigabytes} GB of free memory`, detail: `${gigabytes.toFixed(1)} GB, ${availableParallelism()} processors` },
  ];
}

/** What the kernel could give, caches included; `freemem` counts these as used on Linux. */
function availableMemory(): number {
  try {
    return Number(/^MemAvailable:\s+(\d+) kB/m.exec(readFileSync("/proc/meminfo", "utf8"))?.[1]) * 1024;
  } catch {
    return freemem();
  }
}

function cacheFindings(python: Tool | undefined): readonly Finding[] {
  const cache = openCache();
  const state = (there: boolean): Finding["state"] => (there ? "ok" : "note");
  const detail = (there: boolean, size: string): string => (there ? "there" : `not yet; the first run fetches it (${size})`);
  const pravega = isCached(cache, standaloneEntry);
  const pyflink = python !== undefined && isCached(cache, pythonEntry(python));
  return [
    { state: "ok", what: "cache", detail: `${cache.folder}: ${cachedEntries(cache).length} entries; PFC_CACHE moves it, removing it is safe` },
    { state: state(pravega), what: "Pravega standalone", detail: detail(pravega, "130 MB from Maven Central") },
    { state: state(pyflink), what: "PyFlink", detail: detail(pyflink, "720 MB from the Python package index") },
  ];
}
