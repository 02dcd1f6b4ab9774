/** Patterns of SQL's LIKE: `%` stands for any text, `_` for one code point, and `\` before one of the three for itself. */

import type { TextRule } from "../function.js";

export const LIKE: TextRule = {
  what: "a pattern of LIKE",
  constant: true,
  wrong: (pattern) => ((pattern.match(/\\[^]?/g) ?? []).every((part) => /^\\[%_\\]$/.test(part)) ? undefined : "`\\` stands only before `%`, `_` and `\\`."),
};

/** The same pattern as a regular expression that matches the whole text. */
export function likeRegex(pattern: string): string {
  const parts = pattern.match(/\\[^]|[^]/g) ?? [];
  return `(?s)${parts.map((part) => (part === "%" ? ".*" : part === "_" ? "." : literal(part.at(-1) as string))).join("")}`;
}

function literal(unit: string): string {
  return /[\\^$.|?*+()[\]{}]/.test(unit) ? `\\${unit}` : unit;
}
