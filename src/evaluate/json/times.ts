/** Dates, times and durations in JSON: more strictly than the functions of the language read and write them. */
import { Failure } from "../data.js";
import { DAY, MINUTE, SECOND, dateOf, dateText, dayOf, daysOf, daysOfMonth, floorMod, timeText, timestampText } from "../times.js";

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?$/;
const TIMESTAMP = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?$/;
const DURATION = /^([-+]?)P(?:([-+]?\d+)D)?(?:T(?=.)(?:([-+]?\d+)H)?(?:([-+]?\d+)M)?(?:([-+]?)(\d+)(?:[.,](\d{0,9}))?S)?)?$/i;

/** The day that a text such as 2024-05-01 says; undefined for another text. */
function dayOfText(text: string): number | undefined {
  const [, year = 0, month = 0, day = 0] = (DATE.exec(text) ?? []).map(Number);
  return month < 1 || month > 12 || day < 1 || day > daysOfMonth(year, month) ? undefined : daysOf(year, month, day);
}

export function parseDate(text: string): number {
  const day = dayOfText(text);
  if (day === undefined) throw new Failure(`"${text}" is not a date such as 2024-05-01`);
  return day;
}

export function parseTime(text: string): bigint {
  const micros = timeOfText(text);
  if (micros === undefined) throw new Failure(`"${text}" is not a time of day such as 12:30:00`);
  return micros;
}

function timeOfText(text: string): bigint | undefined {
  const found = TIME.exec(text);
  if (found === null) return undefined;
  const [, hour, minute, second] = found.map(Number) as [number, number, number, number];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return BigInt((hour * 60 + minute) * 60 + second) * SECOND + BigInt((found[4] ?? "").padEnd(6, "0"));
}

/** The two digits from a place on; NaN for other characters. */
function two(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** The form that everybody writes: `2024-05-01T12:00:00Z`, perhaps with a fraction; undefined for another. */
function commonTimestamp(text: string): bigint | undefined {
  const length = text.length;
  if (text.charCodeAt(length - 1) !== 90 || text.charCodeAt(10) !== 84 || length < 20 || length > 27) return undefined;
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return undefined;
  const year = two(text, 0) * 100 + two(text, 2);
  const [month, day, hour, minute, second] = [two(text, 5), two(text, 8), two(text, 11), two(text, 14), two(text, 17)] as const;
  const seconds = (daysOf(year, month, day) * 24 + hour) * 3600 + minute * 60 + second;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month) && hour < 24 && minute < 60 && second < 60)) return undefined;
  let micros = 0;
  if (length > 20) {
    if (text.charCodeAt(19) !== 46 || length === 21) return undefined;
    for (let at = 20, unit = 100_000; at < length - 1; at++, unit /= 10) {
      const digit = text.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return undefined;
      micros += digit * unit;
    }
  }
  const exact = seconds * 1_000_000 + micros;
  return Number.isSafeInteger(exact) ? BigInt(exact) : undefined;
}

export function parseTimestamp(text: string): bigint {
  const common = commonTimestamp(text);
  if (common !== undefined) return common;
  const found = TIMESTAMP.exec(text);
  if (found === null) throw new Failure(`"${text}" ${WITHOUT_ZONE.test(text) ? "has no zone (Z or +hh:mm)" : "is not an RFC 3339 timestamp"}`);
  const [, date = "", time = "", fraction = "", sign = "+", hours = "0", minutes = "0"] = found;
  if (/[^0]/.test(fraction.slice(6))) throw new Failure(`"${text}" is finer than a microsecond`);
  const [day, micros] = [dayOfText(date), timeOfText(time)];
  if (day === undefined || micros === undefined || Number(hours) > 23 || Number(minutes) > 59) throw new Failure(`"${text}" is not an RFC 3339 timestamp`);
  const offset = BigInt(Number(hours) * 60 + Number(minutes)) * MINUTE;
  return BigInt(day) * DAY + micros + BigInt(fraction.slice(0, 6).padEnd(6, "0")) - (sign === "-" ? -offset : offset);
}

export function parseDuration(text: string): bigint {
  const found = DURATION.exec(text);
  const [, sign, days, hours, minutes, secondSign, seconds, fraction = ""] = found ?? [];
  const wrong = (): Failure => new Failure(`"${text}" is not an ISO 8601 duration such as PT5S`);
  if (found === null || (days ?? hours ?? minutes ?? seconds) === undefined) throw wrong();
  if (/[^0]/.test(fraction.slice(6))) throw new Failure(`"${text}" is finer than a microsecond`);
  const whole = integer(days) * DAY + (integer(hours) * 60n + integer(minutes)) * MINUTE;
  const part = integer(seconds) * SECOND + BigInt(fraction.slice(0, 6).padEnd(6, "0"));
  const micros = whole + (secondSign === "-" ? -part : part);
  const signed = sign === "-" ? -micros : micros;
  if (signed !== BigInt.asIntN(64, signed)) throw wrong();
  return signed;
}

function integer(digits = "0"): bigint {
  return BigInt(digits.replace("+", ""));
}

export function formatDate(days: number): string {
  checkYear(days, "ISO 8601");
  return dateText(days);
}

export function formatTime(micros: bigint): string {
  return timeText(floorMod(micros, DAY));
}

export function formatTimestamp(micros: bigint): string {
  checkYear(dayOf(micros), "RFC 3339");
  return timestampText(micros);
}

function checkYear(days: number, standard: string): void {
  const { year } = dateOf(days);
  if (year < 0 || year > 9999) throw new Failure(`${standard} has no year ${year}`);
}
