import type { CALENDAR_FUNCTIONS } from "../../functions/calendar.js";
import { Failure } from "../data.js";
import { type Shown, readDate, writeDate } from "../date-pattern.js";
import { wrapInt } from "../numbers.js";
import { DAY, HOUR, MINUTE, SECOND, dateOf, dayOf, dayOfWeek, daysOf, daysOfMonth, isLeapYear, parseTimestamp, timeOf } from "../times.js";
import { instantOf, localDay, localOf, onDay, startOf } from "../zones.js";
import { type Meaning, always, byTypes } from "./meaning.js";

/** Later ones have no number as days. */
const LAST_YEAR = 999_999;

export const CALENDAR_MEANINGS: { readonly [N in keyof typeof CALENDAR_FUNCTIONS]: Meaning } = {
  start_of_day: always((at: bigint, zone?: string) => startOf(localDay(at, zone), zone)),
  start_of_week: start((day) => day - dayOfWeek(day) + 1),
  start_of_month: start((day) => firstOf(day, dateOf(day).month)),
  start_of_quarter: start((day) => firstOf(day, dateOf(day).month - ((dateOf(day).month - 1) % 3))),
  start_of_year: start((day) => firstOf(day, 1)),
  last_day_of_month: always((day: number) => wrapInt(firstOf(day, dateOf(day).month) + lengthOfMonth(day) - 1, 32)),
  days_in_month: always(lengthOfMonth),
  is_leap_year: byTypes(({ arguments: [type] }) => (type?.kind === "date" ? (day: number) => isLeapYear(dateOf(day).year) : isLeapYear)),
  add_months: adding(1),
  add_years: adding(12),
  days_between: always((from: number, to: number) => wrapInt(to - from, 32)),
  months_between: always(monthsBetween),
  years_between: always((from: number, to: number) => Math.trunc(monthsBetween(from, to) / 12) + 0),
  make_date: always((year: number, month: number, day: number) =>
    Math.abs(year) > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month) ? null : daysOf(year, month, day),
  ),
  make_time: always((hour: number, minute: number, second: number = 0) =>
    hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
      ? null
      : BigInt(hour) * HOUR + BigInt(minute) * MINUTE + BigInt(second) * SECOND,
  ),
  make_timestamp: always((day: number, time: bigint, zone?: string) => instantOf(BigInt.asIntN(64, BigInt(day) * DAY + time), zone)),
  format_date: byTypes(({ arguments: [type] }) => {
    if (type?.kind === "date") return (day: number, pattern: string) => writeDate({ day, time: 0n, offset: 0n }, pattern);
    if (type?.kind === "time") return (time: bigint, pattern: string) => writeDate({ day: 0, time, offset: 0n }, pattern);
    return (at: bigint, pattern: string, zone?: string) => {
      const local = localOf(at, zone);
      return writeDate({ day: dayOf(local), time: timeOf(local), offset: local - at }, pattern);
    };
  }),
  parse_date: always((s: string, pattern: string = "yyyy-MM-dd") => readDate(s, pattern)?.day ?? null),
  parse_time: always((s: string, pattern: string = "HH:mm:ss") => readDate(s, pattern)?.time ?? null),
  parse_timestamp: always((s: string, pattern?: string, zone?: string) => {
    if (pattern === undefined) return parseTimestamp(s);
    const shown = readDate(s, pattern);
    return shown === null ? null : instantShown(shown, zone);
  }),
};

function instantShown({ day, time, offset }: Shown, zone: string | undefined): bigint {
  const local = BigInt(day) * DAY + time;
  return offset === undefined ? instantOf(local, zone) : local - offset;
}

/** Of a date, and of the day of a timestamp. */
function start(of: (day: number) => number): Meaning {
  return byTypes(({ arguments: [type] }) =>
    type?.kind === "date" ? (day: number) => wrapInt(of(day), 32) : (at: bigint, zone?: string) => startOf(of(localDay(at, zone)), zone),
  );
}

function firstOf(day: number, month: number): number {
  return daysOf(dateOf(day).year, month, 1);
}

function lengthOfMonth(day: number): number {
  const { year, month } = dateOf(day);
  return daysOfMonth(year, month);
}

function adding(months: number): Meaning {
  return byTypes(({ arguments: [type] }) =>
    type?.kind === "date"
      ? (day: number, count: number) => wrapInt(later(day, count * months), 32)
      : (at: bigint, count: number, zone?: string) => onDay(at, (day) => later(day, count * months), zone),
  );
}

/** So many months later, on the same day or the last one of the month. */
function later(days: number, months: number): number {
  const { year, month, day } = dateOf(days);
  const all = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1];
  if (Math.abs(newYear) > LAST_YEAR) throw new Failure(`a date beyond the year ${LAST_YEAR}`);
  return daysOf(newYear, newMonth, Math.min(day, daysOfMonth(newYear, newMonth)));
}

function monthsBetween(from: number, to: number): number {
  const [a, b] = [dateOf(from), dateOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) return months - 1;
  return months < 0 && b.day > a.day ? months + 1 : months;
}
