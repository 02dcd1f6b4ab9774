import type { TEXT_FUNCTIONS } from "../../functions/text.js";
import { codePoints } from "../text.js";
import { type Meaning, always } from "./meaning.js";
import { WHITE_SPACE, capitalWord, capitalised, wordsOf } from "./words.js";

export const TEXT_MEANINGS: { readonly [N in keyof typeof TEXT_FUNCTIONS]: Meaning } = {
  capitalize: always(capitalised),
  title: always((s: string) => s.replace(NO_SPACES, capitalWord)),
  snake_case: always((s: string) => wordsOf(s).join("_").toLowerCase()),
  kebab_case: always((s: string) => wordsOf(s).join("-").toLowerCase()),
  camel_case: always((s: string) => {
    const [first = "", ...rest] = wordsOf(s);
    return first.toLowerCase() + rest.map(capitalWord).join("");
  }),
  pascal_case: always((s: string) => wordsOf(s).map(capitalWord).join("")),
  is_digits: always((s: string) => /^[0-9]+$/.test(s)),
  is_alpha: always((s: string) => /^[A-Za-z]+$/.test(s)),
  is_alphanumeric: always((s: string) => /^[A-Za-z0-9]+$/.test(s)),
  is_ascii: always((s: string) => !/[^\0-\x7f]/.test(s)),
  normalize: always((s: string) => s.normalize("NFC")),
  normalize_compatible: always((s: string) => s.normalize("NFKC")),
  levenshtein: always(levenshtein),
  format: always((template: string, values: readonly string[]) => {
    let next = 0;
    return template.replaceAll("{}", (place) => values[next++] ?? place);
  }),
  parse_key_values: always(keyValues),
  parse_csv: always(parseCsv),
  to_csv: always(toCsv),
};

const NO_SPACES = new RegExp(`[^${WHITE_SPACE}]+`, "gu");

/** Row by row of the table of distances between the starts of both. */
function levenshtein(a: string, b: string): number {
  const right = codePoints(b);
  const row = Array.from({ length: right.length + 1 }, (_, j) => j);
  codePoints(a).forEach((point, i) => {
    let diagonal = row[0] as number;
    row[0] = i + 1;
    for (let j = 1; j <= right.length; j++) {
      const changed = diagonal + (point === right[j - 1] ? 0 : 1);
      diagonal = row[j] as number;
      row[j] = Math.min(changed, diagonal + 1, (row[j - 1] as number) + 1);
    }
  });
  return row[right.length] as number;
}

export function keyValues(s: string, betweenEntries: string, afterKey: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const entry of betweenEntries === "" ? [s] : s.split(betweenEntries)) {
    const at = afterKey === "" ? -1 : entry.indexOf(afterKey);
    if (entry !== "") entries.set(at < 0 ? entry : entry.slice(0, at), at < 0 ? "" : entry.slice(at + afterKey.length));
  }
  return entries;
}

/** One line after RFC 4180; null where quotes are not in order. */
function parseCsv(s: string, separator = ","): readonly string[] | null {
  const fields: string[] = [];
  for (let at = 0; ; ) {
    let end: number;
    if (s.startsWith('"', at)) {
      end = closingQuote(s, at + 1);
      if (end < 0) return null;
      fields.push(s.slice(at + 1, end++).replaceAll('""', '"'));
    } else {
      const next = separator === "" ? -1 : s.indexOf(separator, at);
      end = next < 0 ? s.length : next;
      fields.push(s.slice(at, end));
    }
    if (end === s.length) return fields;
    if (separator === "" || !s.startsWith(separator, end)) return null;
    at = end + separator.length;
  }
}

/** The quote that is not one of two. */
function closingQuote(s: string, from: number): number {
  let at = s.indexOf('"', from);
  while (at >= 0 && s.startsWith('""', at)) at = s.indexOf('"', at + 2);
  return at;
}

function toCsv(fields: readonly string[], separator = ","): string {
  const written = fields.map((field) => (/["\n\r]/.test(field) || field.includes(separator) ? `"${field.replaceAll('"', '""')}"` : field));
  return written.join(separator);
}
