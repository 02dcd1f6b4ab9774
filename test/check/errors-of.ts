import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { compileText } from "../support/compile.js";

function lines(text: string, files: Readonly<Record<string, string>>, severity: Diagnostic["severity"]): readonly string[] {
  const part = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);
  const all = compileText(text, files).diagnostics.filter((each) => each.severity === severity);
  return all.map(({ code, span, message, remedy, related, fixes }) =>
    [
      `${code} ${part(span)}: ${message} ${remedy}`,
      ...related.map((each) => `(${part(each.span)}: ${each.message})`),
      ...fixes.map((fix) => `[${fix.title}: ${fix.edits.map((edit) => `${part(edit.span)} -> ${edit.text}`).join()}]`),
    ].join(" "),
  );
}

/** All that is said of the mistakes of a program: `code place: message remedy (place: what stands there) [title of a fix: old -> new]`. */
export function errorsOf(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  return lines(text, files, "error");
}

/** The same of what it warns of. */
export function warningsOf(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  return lines(text, files, "warning");
}
