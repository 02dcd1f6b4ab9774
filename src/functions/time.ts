import { DATE, DURATION, INT, LONG, TIME, TIMESTAMP, type Type } from "../model/type.js";
import { family } from "./family.js";
import { type ExpressionFunction, signature } from "./function.js";

function part(
  summary: string,
  doc: string,
  of: readonly Type[],
  examples: ExpressionFunction["examples"],
): Omit<ExpressionFunction, "name"> {
  return { summary, doc, signatures: of.map((type) => signature({ x: type }, INT)), examples };
}

/** Dates and times are ISO 8601's; timestamps are taken in UTC. */
export const TIME_FUNCTIONS = family({
  year: part("The year.", "Of a timestamp in UTC.", [DATE, TIMESTAMP], [
    { call: "year(@2024-05-01T23:30:00-02:00)", value: "2024" },
  ]),
  month: part("The month, 1 to 12.", "Of a timestamp in UTC.", [DATE, TIMESTAMP], [{ call: "month(@2024-05-01)", value: "5" }]),
  day: part("The day of the month, 1 to 31.", "Of a timestamp in UTC.", [DATE, TIMESTAMP], [
    { call: "day(@2024-05-01T23:30:00-02:00)", value: "2" },
  ]),
  day_of_week: part("The day of the week: Monday is 1, Sunday is 7.", "Of a timestamp in UTC.", [DATE, TIMESTAMP], [
    { call: "day_of_week(@2024-05-01)", value: "3" },
  ]),
  day_of_year: part("The day of the year, 1 to 366.", "Of a timestamp in UTC.", [DATE, TIMESTAMP], [
    { call: "day_of_year(@2024-12-31)", value: "366" },
  ]),
  hour: part("The hour, 0 to 23.", "Of a timestamp in UTC.", [TIME, TIMESTAMP], [
    { call: "hour(@2024-05-01T23:30:00-02:00)", value: "1" },
    { call: "hour(@12:30:00)", value: "12" },
  ]),
  minute: part("The minute, 0 to 59.", "Of a timestamp in UTC.", [TIME, TIMESTAMP], [{ call: "minute(@12:30:00)", value: "30" }]),
  second: part("The second, 0 to 59, without its fraction.", "Of a timestamp in UTC.", [TIME, TIMESTAMP], [
    { call: "second(@12:30:59.9)", value: "59" },
  ]),
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
    doc: "Both in UTC.",
    signatures: [signature({ day: DATE }, TIMESTAMP), signature({ millis: LONG }, TIMESTAMP)],
    examples: [
      { call: "to_timestamp(1500)", value: "@1970-01-01T00:00:01.5Z" },
      { call: "to_timestamp(@2024-05-01)", value: "@2024-05-01T00:00:00Z" },
    ],
  },
  to_date: {
    summary: "The day of a timestamp.",
    doc: "In UTC.",
    signatures: [signature({ at: TIMESTAMP }, DATE)],
    examples: [{ call: "to_date(@2024-05-01T23:30:00-02:00)", value: "@2024-05-02" }],
  },
  to_time: {
    summary: "The time of day of a timestamp.",
    doc: "In UTC.",
    signatures: [signature({ at: TIMESTAMP }, TIME)],
    examples: [{ call: "to_time(@2024-05-01T23:30:00-02:00)", value: "@01:30:00" }],
  },
  add_days: {
    summary: "The date so many days later.",
    doc: "Earlier for a negative number.",
    signatures: [signature({ day: DATE, days: INT }, DATE)],
    examples: [{ call: "add_days(@2024-02-28, 2)", value: "@2024-03-01" }],
  },
});
