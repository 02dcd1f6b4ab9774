/** Patterns of dates and times: letters of CLDR's that mean the same to everybody. */
import type { TextRule } from "../function.js";

/** A run of one letter with its length, or text as it stands. */
export type PatternPart = { readonly letter: Letter; readonly count: number } | { readonly text: string };

type Letter = keyof typeof COUNTS;

/** How many of a letter may stand together. */
const COUNTS = {
  y: [4],
  M: [1, 2, 3, 4],
  d: [1, 2],
  E: [3, 4],
  H: [1, 2],
  h: [1, 2],
  m: [1, 2],
  s: [1, 2],
  S: [1, 2, 3, 4, 5, 6],
  a: [1],
  X: [2, 3],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** The parts of a pattern, or what is wrong with it. */
export function datePattern(pattern: string): readonly PatternPart[] | string {
  const parts: PatternPart[] = [];
  for (const [run] of pattern.matchAll(/'(?:[^']|'')*'|'|([A-Za-z])\1*|[^A-Za-z']+/g)) {
    if (run === "'") return "A quote is open.";
    if (run === "''") parts.push({ text: "'" });
    else if (run.startsWith("'")) parts.push({ text: run.slice(1, -1).replaceAll("''", "'") });
    else if (!/[A-Za-z]/.test(run)) parts.push({ text: run });
    else {
      const letter = run[0] as Letter;
      const counts: readonly number[] | undefined = Object.hasOwn(COUNTS, letter) ? COUNTS[letter] : undefined;
      if (counts === undefined) return `the letter \`${letter}\` means nothing in it; text stands in single quotes.`;
      if (!counts.includes(run.length)) return `\`${letter}\` stands ${counts.join(", ").replace(/, (\d)$/, " or $1")} times in it, not ${run.length}.`;
      parts.push({ letter, count: run.length });
    }
  }
  return parts;
}

function rule(what: string, needs: readonly (readonly [letters: string, part: string])[]): TextRule {
  return {
    what,
    constant: true,
    wrong(text) {
      const parts = datePattern(text);
      if (typeof parts === "string") return parts;
      const letters = parts.flatMap((part) => ("letter" in part ? [part.letter] : []));
      const missing = needs.find(([some]) => !letters.some((letter) => some.includes(letter)));
      if (missing !== undefined) return `it does not say the ${missing[1]}.`;
      return letters.includes("h") && !letters.includes("a") ? "`h` counts to 12, so `a` must say which half of the day is meant." : undefined;
    },
  };
}

const DAY = [["y", "year"], ["M", "month"], ["d", "day"]] as const;
const HOUR = [["Hh", "hour"]] as const;

/** For writing any part is enough; for reading, what is wanted must come out of it. */
export const ANY_PATTERN = rule("a pattern of dates and times", []);
export const DATE_PATTERN = rule("a pattern of dates", DAY);
export const TIME_PATTERN = rule("a pattern of times", HOUR);
export const TIMESTAMP_PATTERN = rule("a pattern of timestamps", [...DAY, ...HOUR]);
