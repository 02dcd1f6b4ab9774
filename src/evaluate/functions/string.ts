import type { STRING_FUNCTIONS } from "../../functions/string.js";
import { codePoints, lengthOf, part, pointOf } from "../text.js";
import { type Meaning, always } from "./meaning.js";

export const STRING_MEANINGS: { readonly [N in keyof typeof STRING_FUNCTIONS]: Meaning } = {
  length: always(lengthOf),
  upper: always((s: string) => s.toUpperCase()),
  lower: always((s: string) => s.toLowerCase()),
  trim: always((s: string) => s.replace(/^ +/, "").replace(/(?<! ) +$/, "")),
  substring: always(part),
  starts_with: always((s: string, prefix: string) => s.startsWith(prefix)),
  ends_with: always((s: string, suffix: string) => s.endsWith(suffix)),
  index_of: always((s: string, wanted: string) => pointOf(s, s.indexOf(wanted))),
  replace: always((s: string, wanted: string, by: string) => (wanted === "" ? s : s.replaceAll(wanted, () => by))),
  split: always((s: string, separator: string) => (separator === "" ? [s] : s.split(separator))),
  join: always((parts: readonly string[], separator: string) => parts.join(separator)),
  repeat: always((s: string, times: number) => s.repeat(Math.max(0, times))),
  pad_start: always((s: string, length: number, filling: string) => padding(s, length, filling) + s),
};

/** What fills `s` up to a length in code points. */
function padding(s: string, length: number, filling: string): string {
  const missing = length - lengthOf(s);
  if (missing <= 0 || filling === "") return "";
  const points = codePoints(filling);
  return filling.repeat(Math.floor(missing / points.length)) + points.slice(0, missing % points.length).join("");
}
