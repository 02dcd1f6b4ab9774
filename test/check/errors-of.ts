import { compile } from "../../src/compile.js";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { DEFAULT_PLATFORM, type Platform } from "../../src/platform/releases.js";
import { sourceOf } from "../support/compile.js";

type Files = Readonly<Record<string, string>>;

function lines(text: string, files: Files, platform: Platform, severity: Diagnostic["severity"]): readonly string[] {
  const part = (span: { readonly start: number; readonly end: number }): string => text.slice(span.start, span.end);
  const all = compile([sourceOf(text)], { platform, files: new Map(Object.entries(files)) }).diagnostics.filter((each) => each.severity === severity);
  return all.map(({ code, span, message, remedy, related, fixes }) =>
    [
      `${code} ${part(span)}: ${message} ${remedy}`,
      ...related.map((each) => `(${part(each.span)}: ${each.message})`),
      ...fixes.map((fix) => `[${fix.title}: ${fix.edits.map((edit) => `${part(edit.span)} -> ${edit.text}`).join()}]`),
    ].join(" "),
  );
}

/** All that is said of the mistakes of a program: `code place: message remedy (place: what stands there) [title of a fix: old -> new]`. */
export function errorsOf(text: string, files: Files = {}, platform = DEFAULT_PLATFORM): readonly string[] {
  return lines(text, files, platform, "error");
}

/** The same of what it warns of. */
export function warningsOf(text: string, files: Files = {}, platform = DEFAULT_PLATFORM): readonly string[] {
  return lines(text, files, platform, "warning");
}

/** The same of what it notes. */
export function notesOf(text: string, files: Files = {}, platform = DEFAULT_PLATFORM): readonly string[] {
  return lines(text, files, platform, "info");
}
