import { dirname, join } from "node:path";
import { hasErrors } from "../../diagnostics/report.js";
import { build } from "../../workspace/build.js";
import { nodeHost } from "../../workspace/node-host.js";
import { fileName } from "../../workspace/paths.js";
import { emitProgram, loadProgram, type TargetId } from "../../workspace/program.js";
import { compilerVersion } from "../../workspace/version.js";
import { parsePath } from "../arguments.js";
import { exitCodes, type ExitCode } from "../exit.js";
import { report, type ReportOptions } from "../report.js";

export interface CompileOptions extends ReportOptions {
  readonly out: string | undefined;
  readonly targets: readonly TargetId[] | undefined;
  readonly force: boolean;
  readonly check: boolean;
}

export function compileCommand(file: string, options: CompileOptions): ExitCode {
  const entry = parsePath(file);
  const program = loadProgram(nodeHost, entry.path, { shown: entry.shown, targets: options.targets });
  const found = program.compiled.diagnostics;
  if (hasErrors(found)) {
    report(found, [program.source], options);
    return exitCodes.found;
  }
  const out = parsePath(options.out ?? join(dirname(entry.path), "build"));
  const built = build(nodeHost, emitProgram(nodeHost, program, options.targets), {
    ...{ out: out.path, shown: out.shown, source: fileName(entry.path), compilerVersion },
    ...{ force: options.force, check: options.check },
  });
  const diagnostics = [...found, ...built.diagnostics];
  const { written, removed, unchanged } = built;
  report(diagnostics, [program.source], options, { output: { folder: out.shown, written, removed, unchanged } });
  if (hasErrors(diagnostics)) return exitCodes.found;
  if (options.format === "text" && !options.check) {
    const gone = removed.length > 0 ? `, ${removed.length} removed` : "";
    process.stdout.write(`${out.shown}: ${written.length} files written${gone}, ${unchanged} unchanged\n`);
  }
  return exitCodes.ok;
}
