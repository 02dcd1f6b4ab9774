import type { TIME_FUNCTIONS } from "../../functions/time.js";
import { Failure } from "../data.js";
import { wrapInt } from "../numbers.js";
import { HOUR, MINUTE, SECOND, dateOf, dayOfWeek, dayOfYear, durationText, floorDiv, floorMod, timeOf } from "../times.js";
import { localDay, localOf, startOf } from "../zones.js";
import { type Meaning, always, byTypes } from "./meaning.js";

export const TIME_MEANINGS: { readonly [N in keyof typeof TIME_FUNCTIONS]: Meaning } = {
  year: datePart((day) => dateOf(day).year),
  month: datePart((day) => dateOf(day).month),
  day: datePart((day) => dateOf(day).day),
  day_of_week: datePart(dayOfWeek),
  day_of_year: datePart(dayOfYear),
  hour: timePart(HOUR, 24n),
  minute: timePart(MINUTE, 60n),
  second: timePart(SECOND, 60n),
  millisecond: timePart(1000n, 1000n),
  microsecond: timePart(1n, SECOND),
  quarter: datePart((day) => Math.ceil(dateOf(day).month / 3)),
  iso_week: datePart((day) => Math.floor((dayOfYear(thursdayOf(day)) - 1) / 7) + 1),
  iso_year: datePart((day) => dateOf(thursdayOf(day)).year),
  truncate: always((at: bigint, to: bigint) => {
    if (to <= 0n) throw new Failure(`truncate to an interval of ${durationText(to)}`);
    return BigInt.asIntN(64, at - floorMod(at, to));
  }),
  to_millis: always((x: bigint) => floorDiv(x, 1000n)),
  to_timestamp: byTypes(({ arguments: [type] }) =>
    type?.kind === "date" ? (day: number, zone?: string) => startOf(day, zone) : (millis: bigint) => BigInt.asIntN(64, millis * 1000n),
  ),
  to_date: always(localDay),
  to_time: always((at: bigint, zone?: string) => timeOf(localOf(at, zone))),
  add_days: always((day: number, days: number) => wrapInt(day + days, 32)),
  to_seconds: always((x: bigint) => floorDiv(x, SECOND)),
  to_micros: always((x: bigint) => x),
  from_unix_seconds: always((seconds: bigint) => BigInt.asIntN(64, seconds * SECOND)),
  from_unix_micros: always((micros: bigint) => micros),
};

/** The day that says which week and year a week belongs to. */
function thursdayOf(day: number): number {
  return day - dayOfWeek(day) + 4;
}

/** A part of a date, or of the day of a timestamp. */
function datePart(part: (day: number) => number): Meaning {
  return byTypes(({ arguments: [type] }) => (type?.kind === "timestamp" ? (at: bigint, zone?: string) => part(localDay(at, zone)) : (day: number) => part(day)));
}

/** How many units of that length are in a time of day, or in that of a timestamp, counted up to the next larger unit. */
function timePart(unit: bigint, count: bigint): Meaning {
  return always((x: bigint, zone?: string) => Number((timeOf(localOf(x, zone)) / unit) % count));
}
