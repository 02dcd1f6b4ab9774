import type { TIME_FUNCTIONS } from "../../../functions/time.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { binary, call, literal } from "../syntax.js";
import { type JavaFunction, byKind, helper } from "./function.js";

const TIMES = "pfl.lang.Times";
const ZONES = "pfl.lang.Zones";

/** What the clocks of the zone show, where one is said. */
export function local(at: Doc, zone: Doc | undefined): Doc {
  return zone === undefined ? at : call(ref(ZONES), "local", at, zone);
}

/** A part of a date, or of the day of a timestamp. */
function datePart(name: string): JavaFunction {
  const ofDate = helper(TIMES, name);
  return byKind({ timestamp: ([x, zone], ...rest) => ofDate([call(ref(TIMES), "date", local(x as Doc, zone))], ...rest) }, ofDate);
}

/** A part of a time of day, or of that of a timestamp. */
function timePart(name: string): JavaFunction {
  return ([x, zone]) => call(ref(TIMES), name, local(x as Doc, zone));
}

const same: JavaFunction = ([x]) => x as Doc;

export const JAVA_TIME: { readonly [N in keyof typeof TIME_FUNCTIONS]: JavaFunction } = {
  year: datePart("year"),
  month: datePart("month"),
  day: datePart("day"),
  day_of_week: datePart("dayOfWeek"),
  day_of_year: datePart("dayOfYear"),
  hour: timePart("hour"),
  minute: timePart("minute"),
  second: timePart("second"),
  millisecond: timePart("millisecond"),
  microsecond: timePart("microsecond"),
  quarter: datePart("quarter"),
  iso_week: datePart("isoWeek"),
  iso_year: datePart("isoYear"),
  truncate: helper(TIMES, "truncate"),
  to_millis: helper(TIMES, "millis"),
  to_timestamp: byKind(
    { date: ([day, zone]) => (zone === undefined ? call(ref(TIMES), "startOf", day as Doc) : call(ref(ZONES), "startOf", day as Doc, zone)) },
    ([x]) => binary(x as Doc, "*", literal("1000L")),
  ),
  to_date: timePart("date"),
  to_time: timePart("time"),
  add_days: ([day, days]) => binary(day as Doc, "+", days as Doc),
  to_seconds: helper(TIMES, "seconds"),
  to_micros: same,
  from_unix_seconds: ([x]) => binary(x as Doc, "*", literal("1_000_000L")),
  from_unix_micros: same,
};
