import type { Span } from "../text/span.js";

/** Texts of the sources by path: labels show what was written. */
export type SourceTexts = ReadonlyMap<string, string>;

const LONGEST = 60;

/** The source text of a span on one line, without comments, cut where it is too long. */
export function labelOf(span: Span, texts: SourceTexts): string {
  const text = (texts.get(span.path) ?? "").slice(span.start, span.end);
  const line = text
    .replace(/"(?:\\.|[^"\\])*"|\/\/[^\n]*/g, (part) => (part.startsWith("//") ? "" : part))
    .replace(/\s+/g, " ")
    .replace(/([([]) | (?=[)\]])/g, "$1")
    .replace(/,([)\]])/g, "$1")
    .trim();
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 3).join("")}...`;
}
