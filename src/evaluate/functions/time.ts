import type { TIME_FUNCTIONS } from "../../functions/time.js";
import { Failure } from "../data.js";
import { wrapInt } from "../numbers.js";
import { DAY, HOUR, MINUTE, SECOND, dateOf, dayOf, dayOfWeek, dayOfYear, durationText, floorDiv, floorMod, timeOf } from "../times.js";
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
  truncate: always((at: bigint, to: bigint) => {
    if (to <= 0n) throw new Failure(`truncate to an interval of ${durationText(to)}`);
    return BigInt.asIntN(64, at - floorMod(at, to));
  }),
  to_millis: always((x: bigint) => floorDiv(x, 1000n)),
  to_timestamp: byTypes(({ arguments: [type] }) =>
    type?.kind === "date" ? (day: number) => BigInt.asIntN(64, BigInt(day) * DAY) : (millis: bigint) => BigInt.asIntN(64, millis * 1000n),
  ),
  to_date: always(dayOf),
  to_time: always(timeOf),
  add_days: always((day: number, days: number) => wrapInt(day + days, 32)),
};

/** A part of a date, or of the day of a timestamp. */
function datePart(part: (day: number) => number): Meaning {
  return byTypes(({ arguments: [type] }) => (type?.kind === "timestamp" ? (at: bigint) => part(dayOf(at)) : (day: number) => part(day)));
}

/** How many units of that length are in a time of day, or in that of a timestamp, counted up to the next larger unit. */
function timePart(unit: bigint, count: bigint): Meaning {
  return always((x: bigint) => Number((timeOf(x) / unit) % count));
}
