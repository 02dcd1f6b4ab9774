/** Dates as days since 1970; times of day, instants (UTC) and durations as microseconds. The calendar is ISO 8601's, for all years. */

export const SECOND = 1_000_000n;
export const MINUTE = 60n * SECOND;
export const HOUR = 60n * MINUTE;
export const DAY = 24n * HOUR;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of 400 years, after which the calendar repeats. */
const CYCLE = 146_097;
/** Days from 0000-03-01 to 1970-01-01: years that begin in March have the day that leap years add at their end. */
const MARCH_0000 = 719_468;

export function dateOf(days: number): CalendarDate {
  const since = days + MARCH_0000;
  const cycle = Math.floor(since / CYCLE);
  const inCycle = since - cycle * CYCLE;
  const yearOfCycle = Math.floor((inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365);
  const dayOfYear = inCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day };
}

export function daysOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(shifted / 400);
  const yearOfCycle = shifted - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return cycle * CYCLE + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - MARCH_0000;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Monday is 1. */
export function dayOfWeek(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

export function dayOfYear(days: number): number {
  return days - daysOf(dateOf(days).year, 1, 1) + 1;
}

export function floorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export function floorMod(a: bigint, b: bigint): bigint {
  return a - floorDiv(a, b) * b;
}

/** The day of an instant. */
export function dayOf(micros: bigint): number {
  return Number(floorDiv(micros, DAY));
}

/** The time of day of an instant. */
export function timeOf(micros: bigint): bigint {
  return floorMod(micros, DAY);
}

/** `2024-05-01`; years of more than four digits have a sign. */
export function dateText(days: number): string {
  const { year, month, day } = dateOf(days);
  const digits = `${Math.abs(year)}`.padStart(4, "0");
  return `${year < 0 ? "-" : year > 9999 ? "+" : ""}${digits}-${two(month)}-${two(day)}`;
}

/** `12:30:00`, with three or six digits of a fraction where there is one. */
export function timeText(micros: bigint): string {
  const seconds = Number(micros / SECOND);
  const fraction = `${micros % SECOND}`.padStart(6, "0").replace(/^000000$/, "").replace(/000$/, "");
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === "" ? text : `${text}.${fraction}`;
}

/** RFC 3339: `2024-05-01T12:00:00Z`. */
export function timestampText(micros: bigint): string {
  return `${dateText(dayOf(micros))}T${timeText(timeOf(micros))}Z`;
}

/** ISO 8601: `PT1H30M`; each part of a negative one has the sign. */
export function durationText(micros: bigint): string {
  if (micros === 0n) return "PT0S";
  const size = micros < 0n ? -micros : micros;
  const sign = micros < 0n ? "-" : "";
  const fraction = `${size % SECOND}`.padStart(6, "0").replace(/0+$/, "");
  const seconds = (size / SECOND) % 60n;
  return [
    "PT",
    size >= HOUR ? `${sign}${size / HOUR}H` : "",
    (size / MINUTE) % 60n > 0n ? `${sign}${(size / MINUTE) % 60n}M` : "",
    seconds > 0n || fraction !== "" ? `${sign}${seconds}${fraction === "" ? "" : `.${fraction}`}S` : "",
  ].join("");
}

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;

/** The instant that a text says by RFC 3339, what is finer than microseconds cut off; null for another text. */
export function parseTimestamp(text: string): bigint | null {
  const found = RFC_3339.exec(text);
  if (found === null) return null;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const [, , , , , , , fraction = "", sign, offsetHours = "0", offsetMinutes = "0"] = found;
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month) || hour > 23 || minute > 59 || second > 59) return null;
  const offset = Number(offsetHours) * 60 + Number(offsetMinutes);
  if (offset > 18 * 60 || Number(offsetMinutes) > 59) return null;
  const minutes = daysOf(year, month, day) * 1440 + hour * 60 + minute - (sign === "-" ? -offset : offset);
  return BigInt(minutes) * MINUTE + BigInt(second) * SECOND + BigInt(fraction.padEnd(6, "0").slice(0, 6));
}

function two(x: number): string {
  return `${x}`.padStart(2, "0");
}
