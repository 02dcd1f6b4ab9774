/** `@…` tokens → timestamps, dates and times, with their values in UTC. */
import type { IToken } from "chevrotain";
import type { Span } from "../../text/span.js";
import type { Build } from "../cst.js";
import type { Expression } from "../nodes/expressions.js";
import * as t from "../tokens.js";

const MICROS_OF_DAY = 86_400_000_000n;

export function buildMoment(build: Build, token: IToken, span: Span): Expression {
  const bad = (why: string): void => build.report("PFL1007", span, { text: token.image, why });
  if (token.tokenType === t.DateOnly) return { kind: "date", days: daysOf(token.image, bad), span };
  if (token.tokenType === t.TimeOnly) return { kind: "time", micros: microsOf(token.image.slice(1), bad), span };
  // Was reported with the tokens.
  if (token.tokenType === t.BadMoment) return { kind: "timestamp", micros: 0n, span };
  const [, date, time, zone] = /^(@[^T]+)T([0-9:.]+)(.*)$/.exec(token.image) ?? [];
  if (zone === "") bad("says no time zone, so it is no instant: add `Z` for UTC, or an offset such as `+02:00`");
  const days = BigInt(daysOf(date ?? "", bad));
  return { kind: "timestamp", micros: days * MICROS_OF_DAY + microsOf(time ?? "", bad) - offsetOf(zone ?? "", bad), span };
}

/** Days since 1970. */
function daysOf(text: string, bad: (why: string) => void): number {
  const [year, month, day] = text.slice(1).split("-").map(Number) as [number, number, number];
  const date = new Date(0);
  // Not Date.UTC, which takes the year 24 for 1924.
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) bad("is no day of the calendar");
  const days = Math.round(date.getTime() / 86_400_000);
  return Number.isFinite(days) ? days : 0;
}

/** Microseconds since midnight. */
function microsOf(text: string, bad: (why: string) => void): bigint {
  const [, hours, minutes, seconds, fraction] = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?$/.exec(text) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) bad("is no time of a day");
  if ((fraction ?? "").length > 6) bad("is finer than a microsecond: at most six digits follow the point");
  const whole = (BigInt(hours ?? 0) * 60n + BigInt(minutes ?? 0)) * 60n + BigInt(seconds ?? 0);
  return whole * 1_000_000n + BigInt((fraction ?? "").padEnd(6, "0").slice(0, 6));
}

function offsetOf(zone: string, bad: (why: string) => void): bigint {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === undefined) return 0n;
  if (Number(hours) > 18 || Number(minutes) > 59) bad("has an offset beyond 18 hours");
  const micros = (BigInt(hours ?? 0) * 60n + BigInt(minutes ?? 0)) * 60_000_000n;
  return sign === "-" ? -micros : micros;
}
