import { catalog } from "../../diagnostics/catalog.js";
import { nearest } from "../../text/suggest.js";
import { assetFolders, diagnosticPage } from "../../workspace/assets.js";
import { nodeHost } from "../../workspace/node-host.js";
import { exitCodes, UsageError, type ExitCode } from "../exit.js";

/** Prints the page of a code: `PFL6001`, or just `6001`. */
export function explainCommand(asked: string): ExitCode {
  const code = `PFL${asked.trim().toUpperCase().replace(/^PFL/, "")}`;
  const page = /^PFL\d{4}$/.test(code) ? diagnosticPage(nodeHost, assetFolders(nodeHost), code) : undefined;
  if (page === undefined) {
    const near = nearest(code, Object.keys(catalog));
    throw new UsageError(`There is no diagnostic ${code}. ${near === undefined ? "A code looks like PFL2003." : `Did you mean ${near}?`}`);
  }
  process.stdout.write(page.endsWith("\n") ? page : `${page}\n`);
  return exitCodes.ok;
}
