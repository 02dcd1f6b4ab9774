/** What a command says when it ends otherwise than by its own words. */
import { HostError } from "../workspace/host.js";
import { compilerVersion } from "../workspace/version.js";
import { exitCodes, UsageError, type ExitCode } from "./exit.js";
import { plain } from "./terminal.js";

/** An error that is nobody's mistake in a program and has a clear text: a tool is missing, a server did not start. */
export interface Explained {
  readonly explained: true;
  readonly message: string;
  readonly exitCode?: ExitCode;
}

type Write = (text: string) => void;

/** What is done about a mistake of pfc's own. */
export type OnInternal = (error: unknown, write: Write) => ExitCode;

const report: OnInternal = (error, write) => {
  write(internalReport(error));
  return exitCodes.internal;
};

export function failure(error: unknown, onInternal: OnInternal = report, write: Write = (text) => process.stderr.write(text)): ExitCode {
  if (error instanceof UsageError) {
    write(`pfc: ${plain(error.message)}\n`);
    return exitCodes.usage;
  }
  if (error instanceof HostError) {
    write(`pfc: ${plain(error.path)}: ${plain(error.message)} (${error.code})\n`);
    return exitCodes.io;
  }
  if (isExplained(error)) {
    write(`pfc: ${error.message}\n`);
    return error.exitCode ?? exitCodes.io;
  }
  return onInternal(error, write);
}

function isExplained(error: unknown): error is Explained {
  return error instanceof Error && (error as { explained?: unknown }).explained === true;
}

/**
 * What to send with a bug report: where in pfc it happened. No argument, no environment, no folder and no message, since these may hold
 * what is nobody else's business; a stack trace without its first line has only places in the code.
 */
export function internalReport(error: unknown): string {
  const kind = error instanceof Error ? error.constructor.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  const places = frames.slice(0, 8).map((line) => line.replace(/(?:file:\/\/)?\/[^\s()]*\/([^/\s()]+)/g, "$1"));
  return [
    "pfc: this is a mistake in pfc, not in your program.",
    `pfc ${compilerVersion}, Node ${process.versions.node}, ${process.platform}`,
    kind,
    ...places,
    "",
  ].join("\n");
}
