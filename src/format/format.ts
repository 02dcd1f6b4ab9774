import { format } from "prettier/standalone";
import { hasErrors } from "../diagnostics/report.js";
import { parse } from "../syntax/parse.js";
import type { SourceFile } from "../text/source-file.js";
import { languages, parsers, printers } from "./plugin.js";

/** The one layout of a program: two spaces, a hundred columns. Undefined for one with mistakes of form. */
export async function formatPfl(source: SourceFile): Promise<string | undefined> {
  if (hasErrors(parse(source).diagnostics)) return undefined;
  const plugin = { languages: [...languages], parsers, printers };
  return format(source.text, { parser: "pfl", plugins: [plugin], printWidth: 100, tabWidth: 2, endOfLine: "lf" });
}
