import { BOOL, DATE, INT, STRING, TIME, TIMESTAMP } from "../model/type.js";
import { family } from "./family.js";
import { type ExpressionFunction, exactly, optionalOf, signature } from "./function.js";
import { ANY_PATTERN, DATE_PATTERN, TIMESTAMP_PATTERN, TIME_PATTERN } from "./notation/date-pattern.js";
import { ZONE } from "./notation/zone.js";

const CLOCKS = "A timestamp in UTC, or on the clocks of a time zone. Where these skip the time it is as much later; where they show it twice it is the first.";

const LETTERS =
  "The pattern is a constant text: `yyyy` year, `M` `MM` month, `MMM` `MMMM` its English name, `d` `dd` day, `EEE` `EEEE` English day of the week, `H` `HH` hour, " +
  "`h` `hh` hour to 12 with `a` (AM, PM), `m` `mm` minute, `s` `ss` second, `S` to `SSSSSS` digits of its fraction, `XX` offset (`+0200` or `Z`), with one more `X` as `+02:00`; text " +
  "in single quotes, other characters as they are.";

const READ = "Null for any other text. Case counts, two letters take two digits, one takes one or two.";

/** The start of a part of the calendar. */
function startOf(what: string, examples: ExpressionFunction["examples"]): Omit<ExpressionFunction, "name"> {
  return {
    summary: `The start of the ${what} of a date or timestamp.`,
    doc: CLOCKS,
    signatures: [signature({ day: DATE }, DATE), signature({ at: TIMESTAMP, "zone?": STRING }, TIMESTAMP)],
    texts: { zone: ZONE },
    examples,
  };
}

/** A date or timestamp so many months or years later. */
function add(unit: string, examples: ExpressionFunction["examples"]): Omit<ExpressionFunction, "name"> {
  return {
    summary: `The date or timestamp so many ${unit} later.`,
    doc: `Earlier for a negative number. Where the month has no such day, its last one. Years beyond 999999 and -999999 are a failure. ${CLOCKS}`,
    signatures: [signature({ day: DATE, [unit]: INT }, DATE), signature({ at: TIMESTAMP, [unit]: INT, "zone?": STRING }, TIMESTAMP)],
    texts: { zone: ZONE },
    examples,
  };
}

/** Dates and times by the calendar of ISO 8601, in zones by the names of the tz database. */
export const CALENDAR_FUNCTIONS = family({
  start_of_day: {
    summary: "The start of the day of a timestamp.",
    doc: CLOCKS,
    signatures: [signature({ at: TIMESTAMP, "zone?": STRING }, TIMESTAMP)],
    texts: { zone: ZONE },
    examples: [
      { call: "start_of_day(@2024-05-01T12:34:56Z)", value: "@2024-05-01T00:00:00Z" },
      { call: 'start_of_day(@2024-05-01T12:34:56Z, "Europe/Berlin")', value: "@2024-04-30T22:00:00Z" },
    ],
  },
  start_of_week: startOf("week (Monday)", [{ call: "start_of_week(@2024-05-01)", value: "@2024-04-29" }]),
  start_of_month: startOf("month", [
    { call: "start_of_month(@2024-05-17)", value: "@2024-05-01" },
    { call: 'start_of_month(@2024-05-31T23:00:00Z, "Europe/Berlin")', value: "@2024-05-31T22:00:00Z" },
  ]),
  start_of_quarter: startOf("quarter", [{ call: "start_of_quarter(@2024-05-17)", value: "@2024-04-01" }]),
  start_of_year: startOf("year", [{ call: "start_of_year(@2024-05-17T01:00:00Z)", value: "@2024-01-01T00:00:00Z" }]),
  last_day_of_month: {
    summary: "The last day of the month of a date.",
    doc: "Of a leap year's February the 29th.",
    signatures: [signature({ day: DATE }, DATE)],
    examples: [{ call: "last_day_of_month(@2024-02-10)", value: "@2024-02-29" }],
  },
  days_in_month: {
    summary: "How many days the month of a date has.",
    doc: "28 to 31.",
    signatures: [signature({ day: DATE }, INT)],
    examples: [{ call: "days_in_month(@2023-02-10)", value: "28" }],
  },
  is_leap_year: {
    summary: "Has a year, or that of a date, 366 days?",
    doc: "By the rules of today for all years.",
    signatures: [signature({ year: INT }, BOOL), signature({ day: DATE }, BOOL)],
    examples: [
      { call: "is_leap_year(1900)", value: "false" },
      { call: "is_leap_year(@2024-05-01)", value: "true" },
    ],
  },
  add_months: add("months", [
    { call: "add_months(@2024-01-31, 1)", value: "@2024-02-29" },
    { call: "add_months(@2024-03-31T12:00:00Z, -1)", value: "@2024-02-29T12:00:00Z" },
    { call: 'add_months(@2024-03-01T12:00:00Z, 1, "Europe/Berlin")', value: "@2024-04-01T11:00:00Z" },
  ]),
  add_years: add("years", [{ call: "add_years(@2024-02-29, 1)", value: "@2025-02-28" }]),
  days_between: {
    summary: "How many days from one date to another.",
    doc: "Negative where the second is earlier. Of timestamps take the difference.",
    signatures: [signature({ from: DATE, to: DATE }, INT)],
    examples: [{ call: "days_between(@2024-02-28, @2024-03-01)", value: "2" }],
  },
  months_between: {
    summary: "How many whole months from one date to another.",
    doc: "Negative where the second is earlier. A month is over on the same day of the next one.",
    signatures: [signature({ from: DATE, to: DATE }, INT)],
    examples: [
      { call: "months_between(@2024-01-31, @2024-02-29)", value: "0" },
      { call: "months_between(@2024-03-15, @2024-01-14)", value: "-2" },
    ],
  },
  years_between: {
    summary: "How many whole years from one date to another.",
    doc: "Negative where the second is earlier. Somebody's age.",
    signatures: [signature({ from: DATE, to: DATE }, INT)],
    examples: [{ call: "years_between(@1990-05-02, @2024-05-01)", value: "33" }],
  },
  make_date: {
    summary: "The date of a year, a month and a day.",
    doc: "Null where there is no such day, and for years beyond 999999 and -999999.",
    signatures: [signature({ year: INT, month: INT, day: INT }, optionalOf(exactly(DATE)))],
    examples: [
      { call: "make_date(2024, 2, 29) ?? @1970-01-01", value: "@2024-02-29" },
      { call: "make_date(2023, 2, 29) ?? @1970-01-01", value: "@1970-01-01" },
    ],
  },
  make_time: {
    summary: "The time of an hour, a minute and a second.",
    doc: "Null where there is no such time. Without `second` on the full minute.",
    signatures: [signature({ hour: INT, minute: INT, "second?": INT }, optionalOf(exactly(TIME)))],
    examples: [
      { call: "make_time(12, 30) ?? @00:00:00", value: "@12:30:00" },
      { call: "make_time(24, 0, 0) is null", value: "true" },
    ],
  },
  make_timestamp: {
    summary: "The timestamp of a date and a time.",
    doc: CLOCKS.replace("A timestamp in", "In"),
    signatures: [signature({ day: DATE, time: TIME, "zone?": STRING }, TIMESTAMP)],
    texts: { zone: ZONE },
    examples: [
      { call: "make_timestamp(@2024-05-01, @12:30:00)", value: "@2024-05-01T12:30:00Z" },
      { call: 'make_timestamp(@2024-05-01, @12:30:00, "America/New_York")', value: "@2024-05-01T16:30:00Z" },
    ],
  },
  format_date: {
    summary: "A date, time or timestamp as text, by a pattern.",
    doc: `${LETTERS} A timestamp in UTC, or on the clocks of a time zone. A date is at 00:00, a time on 1970-01-01. For ISO 8601 see \`to_string\`.`,
    signatures: [
      signature({ x: DATE, pattern: STRING }, STRING),
      signature({ x: TIME, pattern: STRING }, STRING),
      signature({ x: TIMESTAMP, pattern: STRING, "zone?": STRING }, STRING),
    ],
    texts: { pattern: ANY_PATTERN, zone: ZONE },
    examples: [
      { call: 'format_date(@2024-05-01, "EEEE, d MMMM yyyy")', value: '"Wednesday, 1 May 2024"' },
      { call: `format_date(@2024-05-01T12:00:00Z, "yyyyMMdd'T'HHmmssXX", "Asia/Kolkata")`, value: '"20240501T173000+0530"' },
      { call: 'format_date(@15:04:05.678, "h:mm:ss.SSS a")', value: '"3:04:05.678 PM"' },
    ],
  },
  parse_date: {
    summary: "The date that a text says.",
    doc: `Without a pattern by ISO 8601: \`yyyy-MM-dd\`. ${READ} ${LETTERS}`,
    signatures: [signature({ s: STRING, "pattern?": STRING }, optionalOf(exactly(DATE)))],
    texts: { pattern: DATE_PATTERN },
    examples: [
      { call: 'parse_date("2024-05-01") ?? @1970-01-01', value: "@2024-05-01" },
      { call: 'parse_date("1.5.2024", "d.M.yyyy") ?? @1970-01-01', value: "@2024-05-01" },
      { call: 'parse_date("30/02/2024", "dd/MM/yyyy") is null', value: "true" },
    ],
  },
  parse_time: {
    summary: "The time of day that a text says.",
    doc: `Without a pattern by ISO 8601: \`HH:mm:ss\`. ${READ} ${LETTERS}`,
    signatures: [signature({ s: STRING, "pattern?": STRING }, optionalOf(exactly(TIME)))],
    texts: { pattern: TIME_PATTERN },
    examples: [
      { call: 'parse_time("12:30:00") ?? @00:00:00', value: "@12:30:00" },
      { call: 'parse_time("3:04 PM", "h:mm a") ?? @00:00:00', value: "@15:04:00" },
    ],
  },
  parse_timestamp: {
    summary: "The timestamp that a text says.",
    doc:
      "Without a pattern by RFC 3339 with `Z` or an offset, digits past the sixth of a second cut off. With one that has no offset in UTC, or on the clocks of a time " +
      `zone. ${READ} ${LETTERS}`,
    signatures: [
      signature({ s: STRING }, optionalOf(exactly(TIMESTAMP))),
      signature({ s: STRING, pattern: STRING, "zone?": STRING }, optionalOf(exactly(TIMESTAMP))),
    ],
    texts: { pattern: TIMESTAMP_PATTERN, zone: ZONE },
    examples: [
      { call: 'parse_timestamp("2024-05-01T14:00:00+02:00") ?? @1970-01-01T00:00:00Z', value: "@2024-05-01T12:00:00Z" },
      { call: 'parse_timestamp("01/May/2024:14:00:00 +0200", "dd/MMM/yyyy:HH:mm:ss XX") is null', value: "false" },
      { call: 'parse_timestamp("2024-05-01 14:00", "yyyy-MM-dd HH:mm", "Europe/Berlin") ?? @1970-01-01T00:00:00Z', value: "@2024-05-01T12:00:00Z" },
    ],
  },
});
