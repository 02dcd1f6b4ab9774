/**
 * Regular expressions: the part of RE2's syntax that re2j 1.8 (in jobs) and re2js (in the compiler) read the same way. Both take time
 * that is linear in the text. What is left out, and why:
 *
 * - `\p{…}`: the two know Unicode 6 and 17.
 * - ignoring case beyond ASCII, for the same reason.
 * - `{0}`: re2j says that the group of `(a){0}` matched.
 * - counts above 200, deep nesting and very long patterns: re2j compiles by recursion, and threads of a job have small stacks.
 */
import { RE2JS } from "re2js";
import type { TextRule } from "../function.js";

export const REGEX: TextRule = { what: "a regular expression", constant: true, wrong: regexMistake };

/** What replaces the matches of the parameter `pattern`. */
export const REPLACEMENT: TextRule = {
  what: "a replacement",
  constant: true,
  wrong(text, before) {
    const pattern = before.get("pattern");
    return pattern === undefined ? undefined : replacementMistake(text, pattern);
  },
};

/** The name of a group in the parameter `pattern`. */
export const GROUP: TextRule = {
  what: "the name of a group",
  constant: true,
  wrong(text, before) {
    const pattern = before.get("pattern");
    return pattern === undefined || Object.hasOwn(RE2JS.compile(pattern).namedGroups(), text) ? undefined : "The regular expression has no group of that name.";
  },
};

const LONGEST = 1000;
const DEEPEST = 50;
const MOST = 200;

/** What is wrong with the pattern, as a sentence; undefined when nothing is. */
export function regexMistake(pattern: string): string | undefined {
  if (pattern.length > LONGEST) return `It has ${pattern.length} characters, and at most ${LONGEST} are allowed.`;
  const refused = refusedPart(pattern);
  if (refused !== undefined) return refused;
  try {
    RE2JS.compile(pattern);
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return `It can't be read: ${text.replace(/^error parsing regexp: (invalid )?/, "")}.`;
  }
}

function refusedPart(pattern: string): string | undefined {
  let depth = 0;
  let ignoresCase = false;
  let ascii = true;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i] as string;
    if (c > "\x7f") ascii = false;
    if (c === "\\") {
      const escaped = pattern[++i];
      if (escaped === "p" || escaped === "P") return `\`\\${escaped}\` is not known to all engines; write the ranges that are meant, such as \`[A-Za-zÀ-ÿ]\`.`;
      if (escaped === "x" && !/[0-7]/.test(pattern[i + 1] ?? "")) ascii = false;
      if (escaped === "Q") return "`\\Q` is not known to all engines; write `\\` before each character that stands for itself.";
      if (escaped !== undefined && /[1-9]/.test(escaped)) return `\`\\${escaped}\` refers back to a group, which can't be matched in linear time.`;
    } else if (c === "[") i = classEnd(pattern, i, (unit) => (ascii &&= unit <= "\x7f"));
    else if (c === ")") depth--;
    else if (c === "(") {
      if (++depth > DEEPEST) return `Its groups are nested more than ${DEEPEST} deep.`;
      if (/^\(\?<?[=!]/.test(pattern.slice(i, i + 4))) return "It looks ahead or behind, which can't be matched in linear time.";
      if (/^\(\?[a-zA-Z]*i/.test(pattern.slice(i))) ignoresCase = true;
    } else if (c === "{") {
      const [, least, most] = /^\{(\d+)(?:,(\d*))?\}/.exec(pattern.slice(i)) ?? [];
      if (least === undefined) continue;
      if (Math.max(Number(least), Number(most ?? 0)) > MOST) return `It repeats something more than ${MOST} times.`;
      if (Number(most ?? least) === 0 && most !== "") return "It repeats something zero times.";
    }
  }
  return ignoresCase && !ascii ? "Ignoring case (`i`) is for patterns of ASCII only; write both cases, such as `[Üü]`." : undefined;
}

/** Where the class ends that begins at `start`. */
function classEnd(pattern: string, start: number, visit: (unit: string) => void): number {
  let i = start + 1;
  if (pattern[i] === "^") i++;
  if (pattern[i] === "]") i++;
  for (; i < pattern.length && pattern[i] !== "]"; i++) {
    visit(pattern[i] as string);
    if (pattern[i] === "\\" && !/[pPQ]/.test(pattern[i + 1] ?? "")) {
      if (/^\\x[^0-7]/.test(pattern.slice(i, i + 3))) visit("\x80");
      i++;
    } else if (pattern[i] === "\\") return i - 1;
    else if (pattern.startsWith("[:", i)) i = Math.max(i, pattern.indexOf(":]", i) + 1);
  }
  return i;
}

function replacementMistake(text: string, pattern: string): string | undefined {
  const compiled = RE2JS.compile(pattern);
  for (const [part, escaped, number, name] of text.matchAll(REFERENCE)) {
    if (escaped !== undefined) continue;
    if (number === undefined && name === undefined) return "`$` stands before the number of a group (`$1`), its name in braces (`${name}`), or another `$`.";
    const there = name === undefined ? Number(number) <= compiled.groupCount() : Object.hasOwn(compiled.namedGroups(), name);
    if (!there) return `\`${part}\` stands for a group that the regular expression does not have.`;
  }
  return undefined;
}

/** `$$`, `$1`, `${name}`, or a `$` that is none of these. A number has one digit. */
export const REFERENCE = /\$(?:(\$)|(\d)|\{(\w+)\})?/g;
