import { type Matcher, RE2JS } from "re2js";
import { likeRegex } from "../../functions/notation/like.js";
import { REFERENCE } from "../../functions/notation/regex.js";
import type { REGEX_FUNCTIONS } from "../../functions/regex.js";
import type { Data } from "../data.js";
import { afterPoint, pointOf } from "../text.js";
import { type Meaning, byTypes } from "./meaning.js";

/** The pattern is the same in each call: it is compiled in the first. */
function withPattern<A>(compute: (pattern: RE2JS, s: string, third: A) => Data, read: (text: string) => string = (text) => text): Meaning {
  return byTypes(() => {
    let compiled: RE2JS | undefined;
    return (s: string, pattern: string, third: A) => compute((compiled ??= RE2JS.compile(read(pattern))), s, third);
  });
}

export const REGEX_MEANINGS: { readonly [N in keyof typeof REGEX_FUNCTIONS]: Meaning } = {
  regex_matches: withPattern((pattern, s) => pattern.matches(s)),
  regex_contains: withPattern((pattern, s) => pattern.matcher(s).find()),
  regex_find: withPattern((pattern, s) => first(pattern, s)?.group() ?? null),
  regex_find_all: withPattern((pattern, s) => Array.from(matches(pattern, s), (match) => match.group() as string)),
  regex_index_of: withPattern((pattern, s) => pointOf(s, first(pattern, s)?.start() ?? -1)),
  regex_count: withPattern((pattern, s) => [...matches(pattern, s)].length),
  regex_groups: withPattern((pattern, s) => {
    const match = first(pattern, s);
    return match === undefined ? null : Array.from({ length: pattern.groupCount() + 1 }, (_, i) => match.group(i));
  }),
  regex_named_groups: withPattern((pattern, s) => {
    const match = first(pattern, s);
    const names = Object.entries(pattern.namedGroups()).sort(([, a], [, b]) => a - b);
    return match === undefined ? null : new Map(names.map(([name, i]) => [name, match.group(i)]));
  }),
  regex_extract: withPattern((pattern, s, group: number | string) => {
    const index = typeof group === "number" ? group : (pattern.namedGroups()[group] as number);
    return index < 0 || index > pattern.groupCount() ? null : (first(pattern, s)?.group(index) ?? null);
  }),
  regex_replace: withPattern((pattern, s, by: string) => {
    let replaced = "";
    let end = 0;
    for (const match of matches(pattern, s)) {
      replaced += s.slice(end, match.start()) + filled(by, match);
      end = match.end();
    }
    return replaced + s.slice(end);
  }),
  regex_split: withPattern((pattern, s) => {
    const parts: string[] = [];
    let start = 0;
    for (const match of matches(pattern, s)) {
      if (match.end() === match.start()) continue;
      parts.push(s.slice(start, match.start()));
      start = match.end();
    }
    return [...parts, s.slice(start)];
  }),
  like: withPattern((pattern, s) => pattern.matches(s), likeRegex),
};

function first(pattern: RE2JS, s: string): Matcher | undefined {
  const matcher = pattern.matcher(s);
  return matcher.find() ? matcher : undefined;
}

/** From left to right; after an empty match from the next code point on. */
function* matches(pattern: RE2JS, s: string): Generator<Matcher> {
  const matcher = pattern.matcher(s);
  for (let at = 0; at <= s.length && matcher.find(at); ) {
    yield matcher;
    at = matcher.end() > matcher.start() ? matcher.end() : afterPoint(s, matcher.end());
  }
}

function filled(by: string, match: Matcher): string {
  return by.replaceAll(REFERENCE, (_, escaped?: string, number?: string, name?: string) =>
    escaped === undefined ? (match.group(number === undefined ? (name as string) : Number(number)) ?? "") : "$",
  );
}
