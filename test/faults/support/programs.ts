/** The programs of this folder: compiled by `pfc`, and then by Java, all together. */
import { readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { compile } from "../../../src/compile.js";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.js";
import type { Job } from "../../../src/ir/job.js";
import { cached } from "../../../src/local/cache.js";
import { jobJar } from "../../../src/local/jar.js";
import type { Prepared } from "../../../src/local/session.js";
import { DEFAULT_PLATFORM } from "../../../src/platform/releases.js";
import { sourceFile } from "../../../src/text/source-file.js";
import { nodeHost } from "../../../src/workspace/node-host.js";
import { emitProgram, launchOf, type Program } from "../../../src/workspace/program.js";
import type { JobCase } from "./scenario.js";

const programs = resolve(import.meta.dirname, "../programs");

export interface Compiled {
  readonly program: Program;
  readonly job: Job;
  /** Errors that were tolerated. */
  readonly refused: readonly Diagnostic[];
}

/** Compiles `programs/<name>.pfl`. What the checker refuses has to be named: it is then forced, and must really be refused. What it only warns of is named in `warnedFor`. */
export function compileProgram(name: string, refusedFor: readonly string[], warnedFor: readonly string[] = []): Compiled {
  const path = join(programs, `${name}.pfl`);
  const source = sourceFile(`${name}.pfl`, readFileSync(path, "utf8"));
  const externs = new Map([...source.text.matchAll(/^extern .* from "([^"]+)"$/gm)].map(([, file]) => [file as string, readFileSync(join(dirname(path), file as string), "utf8")]));
  const compiled = compile([source], { platform: DEFAULT_PLATFORM, files: externs, tolerate: refusedFor });
  const refused = compiled.diagnostics.filter((each) => each.severity === "error");
  const codes = [...new Set(refused.map((each) => each.code))].sort();
  if (codes.join() !== [...refusedFor].sort().join()) {
    throw new Error(`${name}.pfl: refused for ${codes.join(", ") || "nothing"}, expected ${refusedFor.join(", ") || "nothing"}\n${refused.map((each) => each.message).join("\n")}`);
  }
  for (const code of warnedFor) {
    if (!compiled.diagnostics.some((each) => each.code === code && each.severity === "warning")) throw new Error(`${name}.pfl: no warning ${code}`);
  }
  const [job] = compiled.jobs;
  if (job === undefined) throw new Error(`${name}.pfl has no pipeline`);
  return { program: { path, source, compiled, files: externs }, job, refused };
}

/** Only a PyFlink job can call a function in Python; all others run as Java jobs. */
export function isPython(job: Job): boolean {
  return job.externs.some(({ language }) => language === "python");
}

export interface Built {
  readonly compiled: Compiled;
  /** Holds the classes of the job, and those of others. */
  readonly jar: string;
}

/** What the connector refuses, too, is let through by classes of the same names, which a job's jar brings along before the connector's. */
const permissive = ["pfl/pravega/sink/CheckpointingRules.java"];

/** The jobs of cases, and the programs that come after them, by `builtName`. */
export async function buildAll(prepared: Prepared, cases: readonly JobCase[]): Promise<ReadonlyMap<string, Built>> {
  const wanted = new Map<string, Part>();
  const add = (name: string, permitted: boolean, compiled: Compiled): void => void wanted.set(builtName(name, permitted), { compiled, sources: sourcesOf(compiled, permitted) });
  for (const { program, refusedFor = [], warnedFor, permitted = false, next } of cases) {
    if (!wanted.has(builtName(program, permitted))) add(program, permitted, compileProgram(program, refusedFor, warnedFor));
    if (next !== undefined) add(next, false, compileProgram(next, []));
  }
  const built = new Map<string, Built>();
  for (const jar of sharedJars([...wanted])) {
    const path = await makeJar(prepared, jar);
    for (const [name, { compiled }] of jar.parts) built.set(name, { compiled, jar: path });
  }
  return built;
}

export function builtName(program: string, permitted = false): string {
  return permitted ? `${program}, permitted` : program;
}

interface Part {
  readonly compiled: Compiled;
  /** Text by path. */
  readonly sources: ReadonlyMap<string, string>;
}

interface SharedJar {
  readonly parts: (readonly [string, Part])[];
  readonly sources: Map<string, string>;
}

function sourcesOf({ program, job }: Compiled, permitted: boolean): ReadonlyMap<string, string> {
  const below = "java/src/main/java/";
  const files = emitProgram(nodeHost, program, [isPython(job) ? "python" : "java"]).flatMap((output) => (output.pipeline === job.name ? output.files : []));
  const emitted = files.filter((file) => file.path.startsWith(below)).map((file) => [file.path.slice(below.length), file.text] as const);
  const forced = permitted ? permissive.map((path) => [path, readFileSync(join(programs, "permissive", basename(path)), "utf8")] as const) : [];
  return new Map([...emitted, ...forced]);
}

/**
 * A start of the Java compiler takes longer than its work, so jobs share a jar where they can: each has a package of its own. Not where
 * they want other classes of the same name, nor where one brings along what the connector would refuse to another.
 */
function sharedJars(wanted: readonly (readonly [string, Part])[]): readonly SharedJar[] {
  const jars: SharedJar[] = [];
  const brings = (sources: ReadonlyMap<string, string>): string => permissive.filter((path) => sources.has(path)).join();
  for (const each of wanted) {
    const { sources } = each[1];
    const fits = (jar: SharedJar): boolean => brings(jar.sources) === brings(sources) && [...sources].every(([path, text]) => (jar.sources.get(path) ?? text) === text);
    const jar = jars.find(fits) ?? { parts: [], sources: new Map<string, string>() };
    if (jar.parts.length === 0) jars.push(jar);
    jar.parts.push(each);
    for (const [path, text] of sources) jar.sources.set(path, text);
  }
  return jars;
}

async function makeJar({ tools, python, runtimeJar, cache }: Prepared, { parts, sources }: SharedJar): Promise<string> {
  const files = [...sources].map(([path, text]) => ({ path, text }));
  const mainClass = launchOf(parts[0]?.[1].compiled.job as Job).mainClass;
  const folder = await cached(cache, {
    name: "fault-jobs",
    key: [runtimeJar, mainClass, ...files.flatMap(({ path, text }) => [path, text])],
    make: async (into) => void (await jobJar(tools, python, files, runtimeJar, mainClass, into)),
  });
  return join(folder, "job.jar");
}
