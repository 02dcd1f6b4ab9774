import type { STRING_FUNCTIONS } from "../../functions/string.js";
import { sameData } from "../compare.js";
import { type Data, Failure } from "../data.js";
import { codePoints, compareText, lengthOf, part, pointOf } from "../text.js";
import { type Meaning, always, byTypes } from "./meaning.js";
import { WHITE_SPACE } from "./words.js";

export const STRING_MEANINGS: { readonly [N in keyof typeof STRING_FUNCTIONS]: Meaning } = {
  length: always((x: string | Uint8Array) => (typeof x === "string" ? lengthOf(x) : x.length)),
  upper: always((s: string) => s.toUpperCase()),
  lower: always((s: string) => s.toLowerCase()),
  trim: always((s: string, characters?: string) => trimEnd(trimStart(s, characters), characters)),
  trim_start: always(trimStart),
  trim_end: always(trimEnd),
  strip: always((s: string) => trimEnd(trimStart(s, WHITE_SPACE), WHITE_SPACE)),
  is_blank: always((s: string) => trimStart(s, WHITE_SPACE) === ""),
  remove_prefix: always((s: string, prefix: string) => (s.startsWith(prefix) ? s.slice(prefix.length) : s)),
  remove_suffix: always((s: string, suffix: string) => (s.endsWith(suffix) ? s.slice(0, s.length - suffix.length) : s)),
  substring: always(part),
  left: always((s: string, count: number) => part(s, 0, count)),
  right: always((s: string, count: number) => part(s, Math.max(0, lengthOf(s) - Math.max(0, count)))),
  substring_before: always((s: string, wanted: string) => before(s, s.indexOf(wanted))),
  substring_after: always((s: string, wanted: string) => after(s, s.indexOf(wanted), wanted)),
  substring_before_last: always((s: string, wanted: string) => before(s, s.lastIndexOf(wanted))),
  substring_after_last: always((s: string, wanted: string) => after(s, s.lastIndexOf(wanted), wanted)),
  substring_between: always((s: string, start: string, end: string) => {
    const rest = after(s, s.indexOf(start), start);
    return rest === null ? null : before(rest, rest.indexOf(end));
  }),
  char_at: always((s: string, index: number) => pointAt(s, index)),
  code_point_at: always((s: string, index: number) => pointAt(s, index)?.codePointAt(0) ?? null),
  from_code_point: always((code: number) => (code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null)),
  starts_with: always((s: string, prefix: string) => s.startsWith(prefix)),
  ends_with: always((s: string, suffix: string) => s.endsWith(suffix)),
  index_of: byTypes(({ arguments: [type] }) =>
    type?.kind === "list" ? indexIn : (s: string, wanted: string) => pointOf(s, s.indexOf(wanted)),
  ),
  last_index_of: always((s: string, wanted: string) => pointOf(s, s.lastIndexOf(wanted))),
  count_of: always((s: string, wanted: string) => (wanted === "" ? 0 : s.split(wanted).length - 1)),
  replace: always((s: string, wanted: string, by: string) => (wanted === "" ? s : s.replaceAll(wanted, () => by))),
  replace_first: always((s: string, wanted: string, by: string) => (wanted === "" ? s : s.replace(wanted, () => by))),
  translate: always(translate),
  insert: always((s: string, index: number, inserted: string) => overlay(s, inserted, index, 0)),
  overlay: always((s: string, by: string, start: number, length?: number) => overlay(s, by, start, length ?? lengthOf(by))),
  split: always(split),
  lines: always(lines),
  words: always((s: string) => s.split(SPACES).filter((word) => word !== "")),
  chars: always(codePoints),
  join: always((parts: readonly string[], separator: string) => parts.join(separator)),
  repeat: always((s: string, times: number) => {
    requireShort(s.length * times);
    return s.repeat(Math.max(0, times));
  }),
  pad_start: always((s: string, length: number, filling: string) => padding(s, length, filling) + s),
  pad_end: always((s: string, length: number, filling: string) => s + padding(s, length, filling)),
  truncate_text: always((s: string, length: number, ending = "") =>
    lengthOf(s) <= length ? s : part(s, 0, Math.max(0, length) - lengthOf(ending)) + part(ending, 0, length),
  ),
  reverse: byTypes(({ arguments: [type] }) =>
    type?.kind === "list" ? (list: readonly Data[]) => list.toReversed() : (s: string) => codePoints(s).toReversed().join(""),
  ),
  compare: always((a: string, b: string) => Math.sign(compareText(a, b))),
  equals_ignore_case: always((a: string, b: string) => a.toUpperCase().toLowerCase() === b.toUpperCase().toLowerCase()),
};

/** UTF-16 units that a text may have which is made by repeating another. */
const LONGEST = 1 << 24;

const SPACES = new RegExp(`[${WHITE_SPACE}]+`, "u");

function requireShort(length: number): void {
  if (length > LONGEST) throw new Failure(`a text of more than ${LONGEST} units`);
}

function trimStart(s: string, characters = " "): string {
  let start = 0;
  while (start < s.length && characters.includes(String.fromCodePoint(s.codePointAt(start) as number))) start += (s.codePointAt(start) as number) > 0xffff ? 2 : 1;
  return s.slice(start);
}

function trimEnd(s: string, characters = " "): string {
  let end = s.length;
  while (end > 0) {
    const pair = end > 1 && (s.codePointAt(end - 2) as number) > 0xffff;
    const begin = pair ? end - 2 : end - 1;
    if (!characters.includes(s.slice(begin, end))) break;
    end = begin;
  }
  return s.slice(0, end);
}

function before(s: string, at: number): string | null {
  return at < 0 ? null : s.slice(0, at);
}

function after(s: string, at: number, wanted: string): string | null {
  return at < 0 ? null : s.slice(at + wanted.length);
}

function pointAt(s: string, index: number): string | null {
  return (index < 0 ? "" : part(s, index, 1)) || null;
}

function translate(s: string, from: string, to: string): string {
  const fresh = codePoints(to);
  const by = new Map<string, string>();
  codePoints(from).forEach((point, i) => {
    if (!by.has(point)) by.set(point, fresh[i] ?? "");
  });
  return codePoints(s).map((point) => by.get(point) ?? point).join("");
}

function overlay(s: string, by: string, start: number, length: number): string {
  const head = part(s, 0, start);
  const gone = part(s, start, length);
  return head + by + s.slice(head.length + gone.length);
}

function split(s: string, separator: string, limit = 0): readonly string[] {
  if (separator === "") return [s];
  const parts = s.split(separator);
  return limit <= 0 || parts.length <= limit ? parts : [...parts.slice(0, limit - 1), parts.slice(limit - 1).join(separator)];
}

function lines(s: string): readonly string[] {
  const all = s.split(/\r\n|\n|\r/);
  return all.at(-1) === "" ? all.slice(0, -1) : all;
}

/** What fills `s` up to a length in code points. */
function padding(s: string, length: number, filling: string): string {
  const missing = length - lengthOf(s);
  if (missing <= 0 || filling === "") return "";
  const points = lengthOf(filling);
  const times = Math.floor(missing / points);
  requireShort(s.length + (times + 1) * filling.length);
  return filling.repeat(times) + part(filling, 0, missing % points);
}

function indexIn(list: readonly Data[], element: Data): number | null {
  const index = list.findIndex((each) => sameData(each, element));
  return index < 0 ? null : index;
}
