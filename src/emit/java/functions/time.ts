import type { TIME_FUNCTIONS } from "../../../functions/time.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { binary, call, literal } from "../syntax.js";
import { type JavaFunction, byKind, helper } from "./function.js";

const TIMES = "pfl.lang.Times";

/** A part of a date, or of the day of a timestamp. */
function datePart(name: string): JavaFunction {
  const ofDate = helper(TIMES, name);
  return byKind({ timestamp: ([x], ...rest) => ofDate([call(ref(TIMES), "date", x as Doc)], ...rest) }, ofDate);
}

export const JAVA_TIME: { readonly [N in keyof typeof TIME_FUNCTIONS]: JavaFunction } = {
  year: datePart("year"),
  month: datePart("month"),
  day: datePart("day"),
  day_of_week: datePart("dayOfWeek"),
  day_of_year: datePart("dayOfYear"),
  hour: helper(TIMES, "hour"),
  minute: helper(TIMES, "minute"),
  second: helper(TIMES, "second"),
  truncate: helper(TIMES, "truncate"),
  to_millis: helper(TIMES, "millis"),
  to_timestamp: byKind({ date: helper(TIMES, "startOf") }, ([x]) => binary(x as Doc, "*", literal("1000L"))),
  to_date: helper(TIMES, "date"),
  to_time: helper(TIMES, "time"),
  add_days: ([day, days]) => binary(day as Doc, "+", days as Doc),
};
