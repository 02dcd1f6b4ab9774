import { DATE, DURATION, INT, LONG, STRING, TIME, TIMESTAMP, type Type } from "../model/type.js";
import { family } from "./family.js";
import { type ExpressionFunction, signature } from "./function.js";
import { ZONE } from "./notation/zone.js";

/** Of a timestamp in UTC or on the clocks of a zone. */
function part(summary: string, of: readonly Type[], examples: ExpressionFunction["examples"], doc = ""): Omit<ExpressionFunction, "name"> {
  return {
    summary,
    doc: `${doc}Of a timestamp in UTC, or on the clocks of a time zone such as \`"Europe/Berlin"\`.`,
    signatures: of.map((type) => signature(type.kind === "timestamp" ? { x: type, "zone?": STRING } : { x: type }, INT)),
    texts: { zone: ZONE },
    examples,
  };
}

/** Dates and times are ISO 8601's; timestamps are taken in UTC. */
export const TIME_FUNCTIONS = family({
  year: part("The year.", [DATE, TIMESTAMP], [
    { call: "year(@2024-05-01T23:30:00-02:00)", value: "2024" },
  ]),
  month: part("The month, 1 to 12.", [DATE, TIMESTAMP], [{ call: "month(@2024-05-01)", value: "5" }]),
  day: part("The day of the month, 1 to 31.", [DATE, TIMESTAMP], [
    { call: "day(@2024-05-01T23:30:00-02:00)", value: "2" },
  ]),
  day_of_week: part("The day of the week: Monday is 1, Sunday is 7.", [DATE, TIMESTAMP], [
    { call: "day_of_week(@2024-05-01)", value: "3" },
  ]),
  day_of_year: part("The day of the year, 1 to 366.", [DATE, TIMESTAMP], [
    { call: "day_of_year(@2024-12-31)", value: "366" },
  ]),
  hour: part("The hour, 0 to 23.", [TIME, TIMESTAMP], [
    { call: "hour(@2024-05-01T23:30:00-02:00)", value: "1" },
    { call: "hour(@12:30:00)", value: "12" },
    { call: 'hour(@2024-07-01T12:00:00Z, "Europe/Berlin")', value: "14" },
  ]),
  minute: part("The minute, 0 to 59.", [TIME, TIMESTAMP], [{ call: "minute(@12:30:00)", value: "30" }]),
  second: part("The second, 0 to 59, without its fraction.", [TIME, TIMESTAMP], [
    { call: "second(@12:30:59.9)", value: "59" },
  ]),
  millisecond: part("The whole milliseconds of the second, 0 to 999.", [TIME, TIMESTAMP], [{ call: "millisecond(@12:30:59.9)", value: "900" }]),
  microsecond: part("The microseconds of the second, 0 to 999999.", [TIME, TIMESTAMP], [{ call: "microsecond(@12:30:59.000042)", value: "42" }]),
  quarter: part("The quarter of the year, 1 to 4.", [DATE, TIMESTAMP], [{ call: "quarter(@2024-05-01)", value: "2" }]),
  iso_week: part(
    "The week of the year, 1 to 53.",
    [DATE, TIMESTAMP],
    [{ call: "iso_week(@2027-01-01)", value: "53" }],
    "By ISO 8601: it begins with Monday, and the first one has the year's first Thursday, so it may be one of the year before or after (`iso_year`). ",
  ),
  iso_year: part("The year that the ISO 8601 week belongs to.", [DATE, TIMESTAMP], [{ call: "iso_year(@2027-01-01)", value: "2026" }]),
  truncate: {
    summary: "The start of the interval that a timestamp lies in.",
    doc: "Intervals of that length are counted from 1970-01-01T00:00:00Z, as Flink counts windows. A length of zero or less is an error.",
    signatures: [signature({ at: TIMESTAMP, to: DURATION }, TIMESTAMP)],
    examples: [
      { call: "truncate(@2024-05-01T12:34:56Z, 15m)", value: "@2024-05-01T12:30:00Z" },
      { call: "truncate(@1969-12-31T23:59:59Z, 1h)", value: "@1969-12-31T23:00:00Z" },
    ],
  },
  to_millis: {
    summary: "Milliseconds: of a timestamp since 1970, of a duration in all.",
    doc: "Microseconds are cut off, towards the past.",
    signatures: [signature({ x: TIMESTAMP }, LONG), signature({ x: DURATION }, LONG)],
    examples: [
      { call: "to_millis(@1970-01-01T00:00:01.5Z)", value: "1500" },
      { call: "to_millis(1h)", value: "3600000" },
    ],
  },
  to_timestamp: {
    summary: "The timestamp so many milliseconds after 1970, or at the start of a day.",
    doc: "The day in UTC, or on the clocks of a time zone.",
    signatures: [signature({ day: DATE, "zone?": STRING }, TIMESTAMP), signature({ millis: LONG }, TIMESTAMP)],
    texts: { zone: ZONE },
    examples: [
      { call: 'to_timestamp(@2024-05-01, "Asia/Tokyo")', value: "@2024-04-30T15:00:00Z" },
      { call: "to_timestamp(1500)", value: "@1970-01-01T00:00:01.5Z" },
      { call: "to_timestamp(@2024-05-01)", value: "@2024-05-01T00:00:00Z" },
    ],
  },
  to_date: {
    summary: "The day of a timestamp.",
    doc: "In UTC, or on the clocks of a time zone.",
    signatures: [signature({ at: TIMESTAMP, "zone?": STRING }, DATE)],
    texts: { zone: ZONE },
    examples: [{ call: "to_date(@2024-05-01T23:30:00-02:00)", value: "@2024-05-02" }],
  },
  to_time: {
    summary: "The time of day of a timestamp.",
    doc: "In UTC, or on the clocks of a time zone.",
    signatures: [signature({ at: TIMESTAMP, "zone?": STRING }, TIME)],
    texts: { zone: ZONE },
    examples: [{ call: "to_time(@2024-05-01T23:30:00-02:00)", value: "@01:30:00" }],
  },
  add_days: {
    summary: "The date so many days later.",
    doc: "Earlier for a negative number.",
    signatures: [signature({ day: DATE, days: INT }, DATE)],
    examples: [{ call: "add_days(@2024-02-28, 2)", value: "@2024-03-01" }],
  },
  to_seconds: {
    summary: "Seconds: of a timestamp since 1970, of a duration in all.",
    doc: "What is less than a second is cut off, towards the past.",
    signatures: [signature({ x: TIMESTAMP }, LONG), signature({ x: DURATION }, LONG)],
    examples: [{ call: "to_seconds(@1970-01-01T00:01:00.9Z)", value: "60" }],
  },
  to_micros: {
    summary: "Microseconds: of a timestamp since 1970, of a duration in all.",
    doc: "Exact.",
    signatures: [signature({ x: TIMESTAMP }, LONG), signature({ x: DURATION }, LONG)],
    examples: [{ call: "to_micros(1ms)", value: "1000" }],
  },
  from_unix_seconds: {
    summary: "The timestamp so many seconds after 1970.",
    doc: "Before it for a negative number. For milliseconds see `to_timestamp`.",
    signatures: [signature({ seconds: LONG }, TIMESTAMP)],
    examples: [{ call: "from_unix_seconds(86400)", value: "@1970-01-02T00:00:00Z" }],
  },
  from_unix_micros: {
    summary: "The timestamp so many microseconds after 1970.",
    doc: "Before it for a negative number.",
    signatures: [signature({ micros: LONG }, TIMESTAMP)],
    examples: [{ call: "from_unix_micros(1)", value: "@1970-01-01T00:00:00.000001Z" }],
  },
});
