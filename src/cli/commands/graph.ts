import { hasErrors } from "../../diagnostics/report.js";
import { graphOf } from "../../present/graph/graph.js";
import { mermaidOf } from "../../present/graph/mermaid.js";
import { svgOf } from "../../present/graph/svg.js";
import { nodeHost } from "../../workspace/node-host.js";
import { loadProgram } from "../../workspace/program.js";
import { parsePath } from "../arguments.js";
import { exitCodes, type ExitCode } from "../exit.js";
import { report } from "../report.js";
import type { ColorChoice } from "../terminal.js";

export type GraphFormat = "mermaid" | "svg";

export interface GraphOptions extends ColorChoice {
  readonly format: GraphFormat;
}

/** Prints a picture of the jobs of a program. */
export function graphCommand(file: string, options: GraphOptions): ExitCode {
  const { path, shown } = parsePath(file);
  const { source, compiled } = loadProgram(nodeHost, path, { shown, targets: undefined });
  const { diagnostics, jobs, proofs } = compiled;
  report(diagnostics.filter(({ severity }) => severity === "error"), [source], { ...options, format: "text" });
  if (hasErrors(diagnostics)) return exitCodes.found;
  const graphs = jobs.map((job) => graphOf(job, proofs));
  process.stdout.write(options.format === "svg" ? svgOf(graphs) : mermaidOf(graphs));
  return exitCodes.ok;
}
