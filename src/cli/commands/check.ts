import { hasErrors } from "../../diagnostics/report.js";
import { checkAcross } from "../../workspace/across.js";
import { nodeHost } from "../../workspace/node-host.js";
import { loadProgram, type TargetId } from "../../workspace/program.js";
import { parsePath } from "../arguments.js";
import { exitCodes, type ExitCode } from "../exit.js";
import { report, type ReportOptions } from "../report.js";

export interface CheckOptions extends ReportOptions {
  readonly targets: readonly TargetId[] | undefined;
}

/** Each file is a program of its own; what they do to one another is said too. */
export function checkCommand(files: readonly string[], options: CheckOptions): ExitCode {
  const programs = files.map((file) => {
    const { path, shown } = parsePath(file);
    return loadProgram(nodeHost, path, { shown, targets: options.targets });
  });
  const diagnostics = [...programs.flatMap((p) => p.compiled.diagnostics), ...checkAcross(programs)];
  report(diagnostics, programs.map((p) => p.source), options);
  if (hasErrors(diagnostics)) return exitCodes.found;
  if (options.format === "text") process.stdout.write(`${files.length === 1 ? "1 program" : `${files.length} programs`}: no errors\n`);
  return exitCodes.ok;
}
