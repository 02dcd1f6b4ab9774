import { dirname } from "node:path";
import { hasErrors } from "../../diagnostics/report.js";
import { render } from "../../diagnostics/render.js";
import { nodeHost } from "../../workspace/node-host.js";
import type { Program } from "../../workspace/program.js";
import { makeFolderOf, replaceFile } from "../../workspace/replace.js";
import { updateSnapshots, type UpdatedSnapshot } from "../../workspace/snapshots.js";
import { parsePath } from "../arguments.js";
import { exitCodes, UsageError, type ExitCode } from "../exit.js";
import { failure } from "../failure.js";
import { report, type ReportOptions } from "../report.js";
import { useColor } from "../terminal.js";
import { coverageText, unseen } from "../tests/coverage.js";
import { junitXml } from "../tests/junit.js";
import { testsJson } from "../tests/json.js";
import { filterOf, programsOf } from "../tests/programs.js";
import { evaluator, runTests, type Engine, type ProgramRun } from "../tests/run.js";
import { paintOf, programText, summaryText, updateLines } from "../tests/text.js";
import { watchFolders } from "../tests/watch.js";

export interface TestCommandOptions extends ReportOptions {
  readonly filter: string | undefined;
  readonly update: boolean;
  readonly coverage: boolean;
  /** Where a JUnit report goes. */
  readonly junit: string | undefined;
  readonly watch: boolean;
  readonly seed: number;
  /** `evaluator`, `flink` or `pravega`. */
  readonly engine: string;
  /** Ends a watch; without it, Ctrl-C does. */
  readonly signal?: AbortSignal;
}

/** Without files: every program below the current folder. */
export async function testCommand(files: readonly string[], options: TestCommandOptions): Promise<ExitCode> {
  const paths = files.length === 0 ? ["."] : files;
  if (options.engine !== "evaluator" && (options.watch || options.update)) {
    throw new UsageError(`--${options.watch ? "watch" : "update"} is for the evaluator: what it gives is what a program means.`);
  }
  if (!options.watch) return runOnce(paths, options);
  const { signal, release } = untilInterrupted(options.signal);
  try {
    let code = await attempt(paths, options);
    const again = async (): Promise<void> => {
      process.stdout.write("\n");
      code = await attempt(paths, options);
    };
    process.stderr.write("watching for changes; Ctrl-C ends it\n");
    await watchFolders(paths.map(folderOf), again, signal);
    return code;
  } finally {
    release();
  }
}

function folderOf(path: string): string {
  const { path: absolute } = parsePath(path);
  return nodeHost.kind(absolute) === "folder" ? absolute : dirname(absolute);
}

/** While watching, a file that is not there for a moment is no end. */
async function attempt(paths: readonly string[], options: TestCommandOptions): Promise<ExitCode> {
  try {
    return await runOnce(paths, options);
  } catch (error) {
    return failure(error);
  }
}

function untilInterrupted(given: AbortSignal | undefined): { readonly signal: AbortSignal; readonly release: () => void } {
  if (given !== undefined) return { signal: given, release: () => undefined };
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once("SIGINT", stop);
  return { signal: controller.signal, release: () => process.removeListener("SIGINT", stop) };
}

async function runOnce(paths: readonly string[], options: TestCommandOptions): Promise<ExitCode> {
  const start = performance.now();
  const wanted = filterOf(options.filter);
  const engine = await engineFor(options);
  let programs = programsOf(nodeHost, paths);
  let runs = await runTests(programs, wanted, engine).finally(engine.stop);
  let updated: readonly UpdatedSnapshot[] | undefined;
  if (options.update) {
    updated = runs.flatMap(updateProgram);
    // What was recorded is what is expected now.
    programs = programsOf(nodeHost, paths);
    runs = await runTests(programs, wanted, engine);
  }
  const names = programs.flatMap((program) => program.compiled.tests.map((test) => test.name));
  if (options.filter !== undefined && names.length > 0 && !names.some(wanted)) throw new UsageError(`No test is called like "${options.filter}"; there are ${names.length}.`);
  if (options.junit !== undefined) writeReport(options.junit, runs);
  show(programs, runs, updated, performance.now() - start, options);
  const failed = runs.some(({ results }) => results.some(({ outcome }) => outcome.kind === "failed"));
  const broken = programs.some((program) => hasErrors(program.compiled.diagnostics));
  const refused = updated?.some(({ state }) => state === "refused") === true;
  return failed || broken || refused ? exitCodes.found : exitCodes.ok;
}

/** What runs Flink is loaded only where it is asked for. */
async function engineFor({ engine, seed }: TestCommandOptions): Promise<Engine> {
  return engine === "evaluator" ? evaluator(seed) : (await import("../tests/engines.js")).realEngine(engine);
}

/** Only of tests in which nothing else is wrong. */
function updateProgram({ program, results }: ProgramRun): readonly UpdatedSnapshot[] {
  const fine = results.filter(({ outcome }) => outcome.kind === "passed" || (outcome.kind === "failed" && outcome.findings.every((finding) => finding.kind === "no-snapshot" || (finding.kind === "events" && finding.expectation.events.kind === "snapshot"))));
  return updateSnapshots(nodeHost, dirname(program.path), fine.flatMap(({ snapshots }) => snapshots));
}

function writeReport(file: string, runs: readonly ProgramRun[]): void {
  const { path } = parsePath(file);
  makeFolderOf(nodeHost, path);
  replaceFile(nodeHost, path, junitXml(runs));
}

function show(programs: readonly Program[], runs: readonly ProgramRun[], updated: readonly UpdatedSnapshot[] | undefined, millis: number, options: TestCommandOptions): void {
  const sources = programs.map((program) => program.source);
  const errors = programs.flatMap((program) => program.compiled.diagnostics.filter(({ severity }) => severity === "error"));
  const notes = options.coverage ? runs.flatMap(unseen) : [];
  if (options.format === "json") {
    report([...errors, ...notes], sources, options, testsJson(runs, updated, options.coverage));
    return;
  }
  report(errors, sources, options);
  const color = useColor(options, process.stdout);
  const paint = paintOf(color);
  const lines = runs.filter(({ results }) => results.length > 0).map((each) => programText(each, paint));
  if (updated !== undefined && updated.length > 0) lines.push(...updateLines(updated, paint), "");
  if (options.coverage) {
    if (notes.length > 0) lines.push(render(notes, sources, { color }));
    lines.push(...runs.filter(({ results }) => results.length > 0).map(coverageText));
  }
  process.stdout.write(`${[...lines, summaryText(runs, millis, paint)].join("\n")}\n`);
}
