/** Writes and reads dates and times by patterns. */
import { type PatternPart, datePattern } from "../functions/notation/date-pattern.js";
import { DAY, MINUTE, SECOND, dateOf, dayOfWeek, daysOf, daysOfMonth } from "./times.js";

/** What clocks show, and how far they are ahead of UTC. */
export interface Shown {
  readonly day: number;
  /** Microseconds since midnight. */
  readonly time: bigint;
  /** Microseconds; undefined where a text does not say it. */
  readonly offset: bigint | undefined;
}

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const patterns = new Map<string, readonly PatternPart[]>();

function partsOf(pattern: string): readonly PatternPart[] {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  const parts = datePattern(pattern);
  if (typeof parts === "string") throw new Error(parts);
  patterns.set(pattern, parts);
  return parts;
}

export function writeDate(shown: Shown, pattern: string): string {
  return partsOf(pattern)
    .map((part) => ("text" in part ? part.text : written(part, shown)))
    .join("");
}

type Field = Extract<PatternPart, { readonly letter: unknown }>;

function written({ letter, count }: Field, { day, time, offset = 0n }: Shown): string {
  const second = Number(time / SECOND);
  const hour = Math.floor(second / 3600);
  const padded = (x: number): string => `${x}`.padStart(count, "0");
  switch (letter) {
    case "y": {
      const { year } = dateOf(day);
      return year < 0 ? `-${padded(-year)}` : padded(year);
    }
    case "M": {
      const { month } = dateOf(day);
      return count < 3 ? padded(month) : named(MONTHS, month, count);
    }
    case "d":
      return padded(dateOf(day).day);
    case "E":
      return named(WEEKDAYS, dayOfWeek(day), count);
    case "H":
      return padded(hour);
    case "h":
      return padded(hour % 12 === 0 ? 12 : hour % 12);
    case "m":
      return padded(Math.floor(second / 60) % 60);
    case "s":
      return padded(second % 60);
    case "S":
      return `${time % SECOND}`.padStart(6, "0").slice(0, count);
    case "a":
      return hour < 12 ? "AM" : "PM";
    case "X":
      return offsetText(offset, count === 3 ? ":" : "");
  }
}

/** Three letters, or all of them. */
function named(names: readonly string[], number: number, count: number): string {
  const name = names[number - 1] as string;
  return count === 3 ? name.slice(0, 3) : name;
}

function offsetText(offset: bigint, colon: string): string {
  const minutes = Number((offset < 0n ? -offset : offset) / MINUTE);
  if (minutes === 0) return "Z";
  const two = (x: number): string => `${x}`.padStart(2, "0");
  return `${offset < 0n ? "-" : "+"}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}

/** Null for a text that the pattern does not fit, and for days and times that there are not. */
export function readDate(text: string, pattern: string): Shown | null {
  const fields = new Map<string, number>();
  let at = 0;
  for (const part of partsOf(pattern)) {
    if ("text" in part) {
      if (!text.startsWith(part.text, at)) return null;
      at += part.text.length;
      continue;
    }
    const found = read(part, text, at);
    const key = part.letter;
    if (found === null || (fields.has(key) && fields.get(key) !== found.value)) return null;
    fields.set(key, found.value);
    at = found.end;
  }
  return at === text.length ? shownOf(fields) : null;
}

interface Found {
  readonly value: number;
  readonly end: number;
}

function read({ letter, count }: Field, text: string, at: number): Found | null {
  switch (letter) {
    case "M":
      return count < 3 ? digits(text, at, count, 2) : nameAt(MONTHS, text, at, count);
    case "E":
      return nameAt(WEEKDAYS, text, at, count);
    case "a": {
      const half = text.slice(at, at + 2);
      return half === "AM" || half === "PM" ? { value: half === "AM" ? 0 : 12, end: at + 2 } : null;
    }
    case "S": {
      const found = digits(text, at, count, count);
      return found === null ? null : { ...found, value: found.value * 10 ** (6 - count) };
    }
    case "X":
      return offsetAt(text, at, count === 3 ? ":" : "");
    default:
      return digits(text, at, count, letter === "y" ? 4 : 2);
  }
}

function digits(text: string, at: number, least: number, most: number): Found | null {
  let end = at;
  while (end < at + most && text[end] !== undefined && /[0-9]/.test(text[end] as string)) end++;
  return end - at < least ? null : { value: Number(text.slice(at, end)), end };
}

function nameAt(names: readonly string[], text: string, at: number, count: number): Found | null {
  const index = names.findIndex((_, i) => text.startsWith(named(names, i + 1, count), at));
  return index < 0 ? null : { value: index + 1, end: at + named(names, index + 1, count).length };
}

/** In minutes. */
function offsetAt(text: string, at: number, colon: string): Found | null {
  if (text[at] === "Z") return { value: 0, end: at + 1 };
  const found = new RegExp(`^([+-])([0-9]{2})${colon}([0-9]{2})`).exec(text.slice(at, at + 6));
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  if (Number(found[3]) > 59 || minutes > 18 * 60) return null;
  return { value: found[1] === "-" ? -minutes : minutes, end: at + found[0].length };
}

function shownOf(fields: ReadonlyMap<string, number>): Shown | null {
  const of = (letter: string, otherwise: number): number => fields.get(letter) ?? otherwise;
  const [year, month, day] = [of("y", 1970), of("M", 1), of("d", 1)];
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month)) return null;
  const days = daysOf(year, month, day);
  if (fields.has("E") && of("E", 0) !== dayOfWeek(days)) return null;
  const half = of("h", 12);
  if (half < 1 || half > 12) return null;
  const ofHalves = (half % 12) + of("a", 0);
  const hour = of("H", ofHalves);
  const [minute, second] = [of("m", 0), of("s", 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const halves = fields.has("h") ? ofHalves !== hour : fields.has("a") && of("a", 0) !== (hour < 12 ? 0 : 12);
  if (halves) return null;
  const time = BigInt(hour * 3600 + minute * 60 + second) * SECOND + BigInt(of("S", 0));
  const offset = fields.get("X");
  return { day: days, time: time % DAY, offset: offset === undefined ? undefined : BigInt(offset) * MINUTE };
}
