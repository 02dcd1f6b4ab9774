/** Broken programs made from good ones, the same for the same seed. */
import type { Random } from "../../src/evaluate/random.js";

const tokens = /\s+|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|[A-Za-z_]\w*|\d[\w.]*|\|>|=>|->|\?\?|\?\.|&&|\|\||[<>=!]=|./gsu;

const strange = [
  ...["{", "}", "(", ")", "[", "]", "<", ">", ",", ":", ".", "..", "...", "?", "??", "?.", "|>", "=>", "->", "=", "==", "-", "!", "@"],
  ...["record", "enum", "stream", "pipeline", "let", "fn", "extern", "if", "then", "else", "match", "null", "is", "not", "div", "_"],
  ...['"', '"\\', "/*", "//", "///", "0x", "1e999", "99999999999999999999", "5parsecs", "@2024-13-45", "\uFEFF", "\0", "é", "𝒳", "\u2028", "\r\n"],
];

/** One to six changes of a program: tokens dropped, doubled, exchanged, inserted, taken from another program, or the text cut. */
export function mutate(program: string, others: readonly string[], next: Random): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const parts = program.match(tokens) ?? [];
  const at = (): number => Math.floor(next() * (parts.length + 1));
  for (let changes = 1 + Math.floor(next() * 6); changes > 0; changes--) {
    const place = at();
    switch (Math.floor(next() * 8)) {
      case 0:
        parts.splice(place, 1 + Math.floor(next() * 3));
        break;
      case 1:
        parts.splice(place, 0, parts[place] ?? "x");
        break;
      case 2:
        parts.splice(place, 1, pick(parts.length > 0 ? parts : strange));
        break;
      case 3:
        parts.splice(place, 0, pick(strange));
        break;
      case 4: {
        const other = pick(others).match(tokens) ?? [];
        const from = Math.floor(next() * other.length);
        parts.splice(place, 0, ...other.slice(from, from + 1 + Math.floor(next() * 30)));
        break;
      }
      case 5:
        parts.splice(place, Math.floor(next() * 40));
        break;
      case 6:
        parts.splice(place, 1, String.fromCodePoint(Math.floor(next() * 0xd7ff)));
        break;
      default:
        if (next() < 0.2) parts.splice(place);
    }
  }
  return parts.join("");
}
