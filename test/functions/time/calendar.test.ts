/** The calendar at its edges: leap years, ends of months, years before 0 and beyond 9999, the first and last instants. */
import { test } from "vitest";
import { expectFailures, expectValues } from "../../support/functions.js";

const FIRST = "from_unix_micros(-9223372036854775808)";
const LAST = "from_unix_micros(9223372036854775807)";
const YEAR_0 = "add_years(@2000-03-01, -2000)";

test("the calendar", { timeout: 60_000 }, async () => {
  await expectValues([
    [`to_string(${FIRST})`, '"-290308-12-21T19:59:05.224192Z"'],
    [`to_string(${LAST})`, '"+294247-01-10T04:00:54.775807Z"'],
    [`year(${FIRST})`, "-290308"],
    [`day_of_week(${FIRST})`, "7"],
    [`microsecond(${FIRST})`, "224192"],
    [`millisecond(${LAST})`, "775"],
    [`to_string(${YEAR_0})`, '"0000-03-01"'],
    [`to_string(add_days(${YEAR_0}, -1))`, '"0000-02-29"'],
    [`to_string(add_years(${YEAR_0}, -1))`, '"-0001-03-01"'],
    [`iso_year(${YEAR_0})`, "0"],
    ["day_of_year(@2023-12-31)", "365"],
    ["iso_week(@2024-12-30)", "1"],
    ["iso_year(@2024-12-30)", "2025"],
    ["iso_week(@2020-12-31)", "53"],
    ["iso_week(@2021-01-03)", "53"],
    ["iso_week(@2021-01-04)", "1"],
    ["quarter(@2024-03-31) * 10 + quarter(@2024-04-01)", "12"],
    ["start_of_week(@2024-04-29)", "@2024-04-29"],
    ["start_of_week(@1969-12-31)", "@1969-12-29"],
    ["start_of_week(@2024-05-05T23:59:59.999999Z)", "@2024-04-29T00:00:00Z"],
    ["start_of_quarter(@2024-12-31)", "@2024-10-01"],
    ["start_of_year(@1969-12-31T23:59:59Z)", "@1969-01-01T00:00:00Z"],
    ["start_of_month(@1969-12-31T23:59:59Z)", "@1969-12-01T00:00:00Z"],
    ["last_day_of_month(@1900-02-01)", "@1900-02-28"],
    ["last_day_of_month(@2000-02-01)", "@2000-02-29"],
    ["days_in_month(@2024-12-31)", "31"],
    ["is_leap_year(2000) && is_leap_year(0) && is_leap_year(-4) && !is_leap_year(-100)", "true"],
    ["add_months(@2024-01-31, 13)", "@2025-02-28"],
    ["add_months(@2024-01-31, -1)", "@2023-12-31"],
    ["add_months(@2024-12-31, -13)", "@2023-11-30"],
    ["add_months(@2024-03-31, 0)", "@2024-03-31"],
    ["add_years(@2024-02-29, 4)", "@2028-02-29"],
    ["add_years(@2024-02-29T23:59:59.999999Z, -1)", "@2023-02-28T23:59:59.999999Z"],
    ["days_between(@2024-03-01, @2024-02-28)", "-2"],
    ["months_between(@2024-01-31, @2024-03-30)", "1"],
    ["months_between(@2024-03-30, @2024-01-31)", "-1"],
    ["months_between(@2024-01-15, @2024-01-01)", "0"],
    ["years_between(@2024-02-29, @2025-02-28)", "0"],
    ["years_between(@2025-02-28, @2024-03-01)", "0"],
    ["years_between(@2024-05-01, @1990-05-01)", "-34"],
    ["make_date(2024, 13, 1) is null && make_date(2024, 0, 1) is null && make_date(2024, 4, 31) is null", "true"],
    ["make_date(1000000, 1, 1) is null && make_date(-2147483648, 1, 1) is null", "true"],
    ['to_string(make_date(999999, 12, 31) ?? @1970-01-01) + to_string(make_date(-999999, 1, 1) ?? @1970-01-01)', '"+999999-12-31-999999-01-01"'],
    ["make_time(23, 59, 59) ?? @00:00:00", "@23:59:59"],
    ["make_time(0, 60) is null && make_time(0, 0, 60) is null && make_time(-1, 0) is null", "true"],
    ["make_timestamp(@1969-12-31, @23:59:59.999999)", "@1969-12-31T23:59:59.999999Z"],
    ["to_seconds(@1969-12-31T23:59:59.9Z)", "-1"],
    ["to_seconds(1500ms) + to_seconds(0s - 1500ms)", "-1"],
    ["to_micros(@1969-12-31T23:59:59.9Z)", "-100000"],
    ["from_unix_seconds(-1)", "@1969-12-31T23:59:59Z"],
    [`to_date(${LAST}) > @9999-12-31`, "true"],
    ["truncate(@2024-05-01T12:34:56Z, 7d)", "@2024-04-25T00:00:00Z"],
  ]);
  await expectFailures([
    ["add_years(@2024-01-01, 2147483647)", "a date beyond the year 999999"],
    ["add_months(@2024-01-01, -2147483648)", "a date beyond the year 999999"],
    ["add_years(@2024-01-01T00:00:00Z, 1000000)", "a date beyond the year 999999"],
  ]);
});
