/** A Python environment with PyFlink, and with it a whole Flink. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { FLINK_RELEASES, DEFAULT_PLATFORM } from "../platform/releases.js";
import { cached, type Cache, type Entry } from "./cache.js";
import { runTool } from "./children.js";
import { Problem } from "./problem.js";
import type { Tool, Toolchain } from "./toolchain.js";

export const flinkVersion = FLINK_RELEASES.find((row) => row.release === DEFAULT_PLATFORM.flink)?.version ?? "1.20.5";

export interface PythonEnvironment {
  readonly python: string;
  /** The folder that Flink's scripts call FLINK_HOME. */
  readonly flinkHome: string;
}

/** setuptools: Beam 2.48 asks for pkg_resources, which later ones no longer have. */
const requirements = [`apache-flink==${flinkVersion}`, "setuptools<82"];

export function pythonEntry(python: Tool): Pick<Entry, "name" | "key"> {
  return { name: "pyflink", key: [...requirements, python.version] };
}

export async function pythonEnvironment(cache: Cache, tools: Toolchain, note: (text: string) => void): Promise<PythonEnvironment> {
  const folder = await cached(cache, {
    ...pythonEntry(tools.python),
    make: async (into) => {
      const log = join(into, "pip.log");
      const failure = "The Python environment with PyFlink could not be made; is the Python package index reachable?";
      note("venv");
      await runTool(tools.python.command, ["-m", "venv", into], { log, failure });
      const pip = ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--progress-bar", "off", ...requirements];
      await runTool(join(into, "bin", "python"), pip, {
        ...{ log, failure },
        onLine: (line) => {
          const file = /^\s*(?:Downloading|Using cached|Building|Collecting|Installing) *(\S+).*$/.exec(line);
          if (file !== null) note(line.trim().slice(0, 60));
        },
      });
      await runTool(join(into, "bin", "python"), ["-c", "import pyflink.datastream"], { log, failure: "PyFlink was installed, but can't be imported" });
    },
  });
  const lib = join(folder, "lib");
  const version = readdirSync(lib).find((name) => name.startsWith("python3"));
  const flinkHome = join(lib, version ?? "", "site-packages", "pyflink");
  if (version === undefined || !existsSync(join(flinkHome, "bin", "flink"))) {
    throw new Problem(`${folder} has no Flink in it; remove the folder and try again.`);
  }
  return { python: join(folder, "bin", "python"), flinkHome };
}
