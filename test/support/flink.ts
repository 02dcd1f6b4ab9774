/** Compiles emitted Java against Flink, Pravega's client and the runtime's sources, with all warnings as errors, and runs it. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { OutputFile } from "../../src/emit/target.js";
import { re2jJar } from "./re2j.js";

const runtime = resolve(import.meta.dirname, "../../src/runtime");
/** Flink's own, for a JDK of 16 or later. */
const OPENS = ["java.util", "java.lang", "java.time"].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

export interface JavaSources {
  /** What emitted files are made of. */
  readonly files: readonly OutputFile[];
  /** Paths of Java files of the test. */
  readonly tests: readonly string[];
}

export interface JavaRun extends JavaSources {
  readonly mainClass: string;
  /** What the main class finds in its standard input. */
  readonly input?: string;
}

export interface CompiledForFlink {
  /** The standard output of a main class. */
  readonly run: (mainClass: string, args?: readonly string[], input?: string) => string;
  readonly remove: () => void;
}

/** The standard output of the main class. */
export function runOnFlink({ mainClass, input, ...sources }: JavaRun): string {
  const compiled = compileForFlink(sources);
  try {
    return compiled.run(mainClass, [], input);
  } finally {
    compiled.remove();
  }
}

/** To be run again and again, until it is removed. */
export function compileForFlink({ files, tests }: JavaSources): CompiledForFlink {
  const folder = mkdtempSync(join(tmpdir(), "pfc-emitted-"));
  const remove = (): void => rmSync(folder, { recursive: true });
  try {
    const path = compileAll(folder, files, tests);
    return { run: (mainClass, args = [], input) => run("java", [...OPENS, "-Dorg.slf4j.simpleLogger.defaultLogLevel=off", "-cp", path, mainClass, ...args], input), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The class path of what was compiled. */
function compileAll(folder: string, files: readonly OutputFile[], tests: readonly string[]): string {
  const libraries = classpath(folder);
  const runtimeClasses = join(folder, "runtime");
  const classes = join(folder, "classes");
  const sources = ["functions", "connector"].flatMap((module) => javaIn(join(runtime, module, "src/main/java")));
  javac(runtimeClasses, libraries, sources, ["-nowarn"]);
  const emitted = files.filter(({ path }) => path.endsWith(".java")).map(({ path, text }) => {
    const target = join(folder, "src", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    return target;
  });
  // Annotations of Flink have no processor, and its jars name others that are not there.
  const lint = ["-Xlint:all", "-Xlint:-processing", "-Xlint:-path", "-Xlint:-classfile", "-Xlint:-options", "-Werror"];
  javac(classes, [runtimeClasses, libraries].join(":"), emitted, lint);
  if (tests.length > 0) javac(classes, [classes, runtimeClasses, libraries].join(":"), tests, ["-nowarn"]);
  return [classes, runtimeClasses, libraries].join(":");
}

/** Jars of Flink and of Pravega's client, as the connector's Maven module says. */
function classpath(folder: string): string {
  const file = join(folder, "classpath");
  const pom = join(runtime, "connector/pom.xml");
  run("mvn", ["-q", "-B", "-f", pom, "dependency:build-classpath", `-Dmdep.outputFile=${file}`, "-Dmdep.includeScope=test"]);
  return `${readFileSync(file, "utf8").trim()}:${re2jJar()}`;
}

function javac(target: string, libraries: string, sources: readonly string[], options: readonly string[]): void {
  if (!existsSync(target)) mkdirSync(target);
  run("javac", ["--release", "11", "-encoding", "UTF-8", ...options, "-d", target, "-cp", libraries, ...sources]);
}

/** Its standard output; a failure says what it printed, not the command, which is long. */
function run(command: string, args: readonly string[], input = ""): string {
  const { status, stdout, stderr } = spawnSync(command, [...args], { encoding: "utf8", input, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} failed:\n${stdout}${stderr}`);
  return stdout;
}

function javaIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".java")).map((path) => join(folder, path));
}
