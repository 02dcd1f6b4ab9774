import { hasErrors } from "../../diagnostics/report.js";
import { guaranteeBlocks } from "../../present/guarantees.js";
import { blocksAsMarkdown } from "../../present/markdown.js";
import { guaranteeReport } from "../../present/report.js";
import { placesIn } from "../../present/sentence.js";
import { blocksAsText } from "../../present/text.js";
import { nodeHost } from "../../workspace/node-host.js";
import { loadProgram } from "../../workspace/program.js";
import { compilerVersion } from "../../workspace/version.js";
import { parsePath } from "../arguments.js";
import { exitCodes, type ExitCode } from "../exit.js";
import { report } from "../report.js";
import { plain, useColor, type ColorChoice } from "../terminal.js";

export type GuaranteesFormat = "text" | "markdown" | "json";

export interface GuaranteesOptions extends ColorChoice {
  readonly format: GuaranteesFormat;
  /** Where every fact is from. */
  readonly details: boolean;
}

/** Prints what each sink of a program promises, and why; also of a program with mistakes, which are said first. */
export function guaranteesCommand(file: string, options: GuaranteesOptions): ExitCode {
  const { path, shown } = parsePath(file);
  const { source, compiled } = loadProgram(nodeHost, path, { shown, targets: undefined });
  const { diagnostics, proofs } = compiled;
  report(diagnostics.filter(({ severity }) => severity === "error"), [source], { ...options, format: "text" });
  const places = placesIn([source]);
  switch (options.format) {
    case "json":
      process.stdout.write(`${JSON.stringify(guaranteeReport(proofs, [source], compilerVersion), undefined, 2)}\n`);
      break;
    case "markdown":
      process.stdout.write(blocksAsMarkdown([{ kind: "heading", level: 1, text: `What ${shown} guarantees` }, ...guaranteeBlocks(proofs, places, options.details)]));
      break;
    case "text": {
      const blocks = guaranteeBlocks(proofs, (span) => plain(places(span)), options.details);
      process.stdout.write(blocksAsText(blocks, useColor(options, process.stdout)));
    }
  }
  return hasErrors(diagnostics) || proofs.some(({ holds }) => !holds) ? exitCodes.found : exitCodes.ok;
}
