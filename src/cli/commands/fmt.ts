import { readFileSync } from "node:fs";
import { hasErrors } from "../../diagnostics/report.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { formatPfl } from "../../format/format.js";
import { parse } from "../../syntax/parse.js";
import { sourceFile, type SourceFile } from "../../text/source-file.js";
import { HostError } from "../../workspace/host.js";
import { nodeHost } from "../../workspace/node-host.js";
import { replaceFile } from "../../workspace/replace.js";
import { readText } from "../../workspace/text.js";
import { parsePath } from "../arguments.js";
import { exitCodes, type ExitCode } from "../exit.js";
import { report, type ReportOptions } from "../report.js";

export interface FmtOptions extends ReportOptions {
  readonly check: boolean;
}

/** Lays out each file; one with syntax errors is left as it is, and its errors are said. */
export async function fmtCommand(files: readonly string[], options: FmtOptions): Promise<ExitCode> {
  const sources: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const changed: string[] = [];
  for (const file of files) {
    const stdin = file === "-";
    const { path, shown } = stdin ? { path: file, shown: "stdin" } : parsePath(file);
    const text = stdin ? readFileSync(0, "utf8") : readText(nodeHost, path);
    if (text === undefined) throw new HostError("ENOENT", path, "there is no such file");
    const source = sourceFile(shown, text);
    sources.push(source);
    const found = parse(source).diagnostics;
    diagnostics.push(...found);
    if (hasErrors(found)) continue;
    const formatted = await formatPfl(source);
    if (formatted === undefined) continue;
    if (formatted !== text) changed.push(shown);
    if (stdin && !options.check) process.stdout.write(formatted);
    else if (formatted !== text && !options.check) replaceFile(nodeHost, path, formatted);
  }
  if (!files.includes("-") || options.check) {
    report(diagnostics, sources, options, { changed });
    if (options.format === "text") for (const name of changed) process.stdout.write(options.check ? `${name} would change\n` : `${name}\n`);
  } else report(diagnostics, sources, { ...options, format: "text" });
  return hasErrors(diagnostics) || (options.check && changed.length > 0) ? exitCodes.found : exitCodes.ok;
}
