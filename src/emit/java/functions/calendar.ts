import type { CALENDAR_FUNCTIONS } from "../../../functions/calendar.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { binary, call, literal } from "../syntax.js";
import { type JavaFunction, byKind, helper } from "./function.js";

const CALENDAR = "pfl.lang.Calendar";
const PATTERN = "pfl.lang.DatePattern";
const ZONES = "pfl.lang.Zones";
const TIMES = "pfl.lang.Times";

/** The start of a part of the calendar; a timestamp's is that of the day. */
function start(method: string): JavaFunction {
  const day = (x: Doc): Doc => call(ref(CALENDAR), method, x);
  return byKind(
    {
      timestamp: ([at, zone]) =>
        zone === undefined
          ? call(ref(TIMES), "startOf", day(call(ref(TIMES), "date", at as Doc)))
          : call(ref(ZONES), "startOf", day(call(ref(TIMES), "date", call(ref(ZONES), "local", at as Doc, zone))), zone),
    },
    ([x]) => day(x as Doc),
  );
}

/** `DatePattern.of("yyyy-MM-dd").date(s)` */
function pattern(method: string, otherwise: string): JavaFunction {
  return ([s, text]) => call(call(ref(PATTERN), "of", text ?? literal(otherwise)), method, s as Doc);
}

/** A year of a date, for what is said of years. */
const leapYear: JavaFunction = ([x]) => call(ref("java.time.Year"), "isLeap", x as Doc);

export const JAVA_CALENDAR: { readonly [N in keyof typeof CALENDAR_FUNCTIONS]: JavaFunction } = {
  start_of_day: ([at, zone]) => {
    if (zone === undefined) return call(ref(TIMES), "startOf", call(ref(TIMES), "date", at as Doc));
    return call(ref(ZONES), "startOf", call(ref(TIMES), "date", call(ref(ZONES), "local", at as Doc, zone)), zone);
  },
  start_of_week: start("startOfWeek"),
  start_of_month: start("startOfMonth"),
  start_of_quarter: start("startOfQuarter"),
  start_of_year: start("startOfYear"),
  last_day_of_month: helper(CALENDAR, "lastDayOfMonth"),
  days_in_month: helper(CALENDAR, "daysInMonth"),
  is_leap_year: byKind({ date: ([day], ...rest) => leapYear([call(ref(TIMES), "year", day as Doc)], ...rest) }, leapYear),
  add_months: byKind({ timestamp: helper(ZONES, "addMonths") }, helper(CALENDAR, "addMonths")),
  add_years: byKind({ timestamp: helper(ZONES, "addYears") }, helper(CALENDAR, "addYears")),
  days_between: ([from, to]) => binary(to as Doc, "-", from as Doc),
  months_between: helper(CALENDAR, "monthsBetween"),
  years_between: helper(CALENDAR, "yearsBetween"),
  make_date: helper(CALENDAR, "date"),
  make_time: helper(CALENDAR, "time"),
  make_timestamp: helper(ZONES, "timestamp"),
  format_date: ([x, text, zone], types) => {
    const object = call(ref(PATTERN), "of", text as Doc);
    const kind = types[0]?.kind === "date" ? "Date" : types[0]?.kind === "time" ? "Time" : "Timestamp";
    return call(object, `write${kind}`, x as Doc, ...(zone === undefined ? [] : [zone]));
  },
  parse_date: pattern("date", '"yyyy-MM-dd"'),
  parse_time: pattern("time", '"HH:mm:ss"'),
  parse_timestamp: ([s, text, zone]) =>
    text === undefined
      ? call(ref(TIMES), "parse", s as Doc)
      : call(call(ref(PATTERN), "of", text), "timestamp", s as Doc, ...(zone === undefined ? [] : [zone])),
};
