/** A `.pfl` file with all that belongs to it, compiled; and what each of its pipelines gives. */
import { compileParsed, type Compiled } from "../compile.js";
import type { EmitOptions, TargetId } from "../emit/target.js";
import { planJava } from "../emit/java/plan.js";
import { javaFiles } from "../emit/java/target.js";
import { planPython } from "../emit/python/plan.js";
import { pythonFiles } from "../emit/python/target.js";
import type { Job } from "../ir/job.js";
import { DEFAULT_PLATFORM } from "../platform/releases.js";
import { parse, type Parsed } from "../syntax/parse.js";
import type { Declaration } from "../syntax/nodes/declarations.js";
import { sourceFile, type SourceFile } from "../text/source-file.js";
import { assetFolders, below, runtimeFiles } from "./assets.js";
import type { PipelineOutput } from "./build.js";
import { HostError, type Host } from "./host.js";
import { fileName, folderOf, isInside, joinPath } from "./paths.js";
import { readText } from "./text.js";
import { compilerVersion } from "./version.js";

export type { TargetId } from "../emit/target.js";

export interface Program {
  /** Absolute. */
  readonly path: string;
  readonly source: SourceFile;
  readonly compiled: Compiled;
  /** Text of the files that `extern` declarations and tests name, by the path as written. */
  readonly files: ReadonlyMap<string, string>;
}

export const allTargets: readonly TargetId[] = ["python", "java"];

export interface ProgramOptions {
  /** How messages call the file. */
  readonly shown: string;
  /** Those that were asked for; undefined: all that a pipeline can be compiled to. */
  readonly targets: readonly TargetId[] | undefined;
}

/** Throws a `HostError` when the file can't be read; mistakes in it are in `compiled.diagnostics`. */
export function loadProgram(host: Host, path: string, options: ProgramOptions): Program {
  const text = readText(host, path);
  if (text === undefined) throw new HostError("ENOENT", path, "there is no such file");
  const source = sourceFile(options.shown, text);
  const parsed = parse(source);
  const files = filesBeside(host, folderOf(path), parsed);
  const compiled = compileParsed([parsed], { platform: DEFAULT_PLATFORM, files, targets: options.targets ?? [] });
  const found = new Map([...files].flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const])));
  return { path, source, compiled, files: found };
}

/** Only files below the program's folder: a program that came from elsewhere can't ask for others. */
function filesBeside(host: Host, folder: string, { file }: Parsed): ReadonlyMap<string, string | undefined> {
  const names = file.declarations.flatMap(filesNamedBy);
  return new Map(names.map((name) => [name, isInside(name) ? readText(host, joinPath(folder, name)) : undefined]));
}

/** The path of an extern function's file, and those of a test's events and snapshots. */
export function filesNamedBy(declaration: Declaration): readonly string[] {
  if (declaration.kind === "extern-declaration") return declaration.from.kind === "string" ? [declaration.from.value] : [];
  if (declaration.kind !== "test-declaration") return [];
  return declaration.clauses.flatMap(({ value }) => {
    if (value.kind !== "call" || !["file", "snapshot"].includes(value.callee.text)) return [];
    return value.arguments.flatMap((argument) => (argument.value.kind === "string" ? [argument.value.value] : []));
  });
}

/** Every file of every pipeline. Only for a program without errors. */
export function emitProgram(host: Host, program: Program, targets: readonly TargetId[] | undefined): readonly PipelineOutput[] {
  const options: EmitOptions = { source: fileName(program.path), compilerVersion, externs: program.files };
  const runtime = runtimeFiles(host, assetFolders(host));
  const java = below("java/runtime/src/main/java", runtime.java);
  const python = below("python", runtime.python);
  return program.compiled.jobs.map((job) => {
    const wanted = targetsOf(job, targets);
    const files = [...javaFiles(job, options, { job: wanted.includes("java") }), ...java];
    if (wanted.includes("python")) files.push(...pythonFiles(job, planJava(job), options), ...python);
    return { pipeline: job.name, origin: job.origin, files };
  });
}

/** What a job is compiled to: a Java job has no Python worker to call a Python function in. */
export function targetsOf(job: Job, targets: readonly TargetId[] | undefined): readonly TargetId[] {
  if (targets !== undefined) return targets;
  return job.steps.some((step) => step.kind === "python") ? ["python"] : allTargets;
}

/** How the jobs of a pipeline are started. */
export interface Launch {
  /** Of the Java job. */
  readonly mainClass: string;
  /** Of the Python job, by its path in the pipeline's folder. */
  readonly script: string;
  /** The options of both jobs without `--`, by what they set: `clusters/plant/controller`, `streams/readings/end`, `params/threshold` … */
  readonly options: ReadonlyMap<string, string>;
}

export function launchOf(job: Job): Launch {
  const java = planJava(job);
  const python = planPython(job);
  return { mainClass: `${java.package}.${java.jobClass}`, script: `python/${python.module}.py`, options: python.options };
}
