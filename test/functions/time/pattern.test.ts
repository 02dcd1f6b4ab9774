/** Patterns of dates and times: what they write, what they read, and which of them are patterns. */
import { expect, test } from "vitest";
import { typed } from "../../support/expressions.js";
import { expectValues } from "../../support/functions.js";

/** An offset with a colon. */
const OFFSET = "X".repeat(3);

const NONE = " is null";

test("dates and times by patterns", { timeout: 60_000 }, async () => {
  await expectValues([
    ['format_date(@2024-05-01, "d.M.yyyy")', '"1.5.2024"'],
    ['format_date(@2024-12-31, "EEE dd MMM yyyy")', '"Tue 31 Dec 2024"'],
    ['format_date(@2024-05-01, "HH:mm")', '"00:00"'],
    ['format_date(@23:05:09.012345, "H:m:s.SSS|SSSSSS|S")', '"23:5:9.012|012345|0"'],
    ['format_date(@00:30:00, "h:mm a") + format_date(@12:00:00, "hh a")', '"12:30 AM12 PM"'],
    [`format_date(@2024-05-01, "yyyy 'year''s end' ''")`, `"2024 year's end '"`],
    [`format_date(@2024-05-01T12:00:00Z, "${OFFSET} XX")`, '"Z Z"'],
    [`format_date(@2024-05-01T12:00:00Z, "HH ${OFFSET}", "America/St_Johns")`, '"09 -02:30"'],
    ['format_date(@2024-05-01T12:00:00Z, "dd HH XX", "Pacific/Kiritimati")', '"02 02 +1400"'],
    ['format_date(add_years(@2024-05-01, -2025), "yyyy")', '"-0001"'],
    ['format_date(add_years(@2024-05-01, 8000), "yyyyMM")', '"1002405"'],
    ['format_date(@2024-05-01, "")', '""'],
    ['parse_date("2024-02-30")' + NONE, "true"],
    ['parse_date("2024-2-3")' + NONE, "true"],
    ['parse_date("2024-02-03 ")' + NONE, "true"],
    ['parse_date("02024-02-03")' + NONE, "true"],
    ['parse_date("0000-01-01") ?? @1970-01-01', "add_years(@2000-01-01, -2000)"],
    ['parse_date("20240203", "yyyyMMdd") ?? @1970-01-01', "@2024-02-03"],
    ['parse_date("3 February 2024", "d MMMM yyyy") ?? @1970-01-01', "@2024-02-03"],
    ['parse_date("3 february 2024", "d MMMM yyyy")' + NONE, "true"],
    ['parse_date("Sat, 3 Feb 2024", "EEE, d MMM yyyy") ?? @1970-01-01', "@2024-02-03"],
    ['parse_date("Sun, 3 Feb 2024", "EEE, d MMM yyyy")' + NONE, "true"],
    ['parse_date("2024-02-03 2025", "yyyy-MM-dd yyyy")' + NONE, "true"],
    ['parse_date("\\u{0662}024-02-03")' + NONE, "true"],
    ['parse_time("24:00:00")' + NONE, "true"],
    ['parse_time("23:59:60")' + NONE, "true"],
    ['parse_time("7:05", "H:mm") ?? @00:00:00', "@07:05:00"],
    ['parse_time("12:00 AM", "hh:mm a") ?? @01:00:00', "@00:00:00"],
    ['parse_time("13:00 PM", "hh:mm a")' + NONE, "true"],
    ['parse_time("15 AM", "HH a")' + NONE, "true"],
    ['parse_time("15 PM", "HH a") ?? @00:00:00', "@15:00:00"],
    ['parse_time("120000.5", "HHmmss.S") ?? @00:00:00', "@12:00:00.5"],
    ['parse_time("120000.000042", "HHmmss.SSSSSS") ?? @00:00:00', "@12:00:00.000042"],
    ['parse_timestamp("2024-05-01 12:00", "yyyy-MM-dd HH:mm") ?? @1970-01-01T00:00:00Z', "@2024-05-01T12:00:00Z"],
    ['parse_timestamp("2024-05-01 12:00 -0330", "yyyy-MM-dd HH:mm XX", "Europe/Berlin") ?? @1970-01-01T00:00:00Z', "@2024-05-01T15:30:00Z"],
    [`parse_timestamp("2024-05-01 12:00 Z", "yyyy-MM-dd HH:mm ${OFFSET}") ?? @1970-01-01T00:00:00Z`, "@2024-05-01T12:00:00Z"],
    [`parse_timestamp("2024-05-01 12:00 +18:01", "yyyy-MM-dd HH:mm ${OFFSET}")` + NONE, "true"],
    [`parse_timestamp("2024-05-01 12:00 +0200", "yyyy-MM-dd HH:mm ${OFFSET}")` + NONE, "true"],
    ['parse_timestamp("2024-03-31 02:30", "yyyy-MM-dd HH:mm", "Europe/Berlin") ?? @1970-01-01T00:00:00Z', "@2024-03-31T01:30:00Z"],
    ['parse_timestamp("2024-05-01T24:00:00Z")' + NONE, "true"],
    ['parse_timestamp("2024-05-01t12:00:00.1234567z") ?? @1970-01-01T00:00:00Z', "@2024-05-01T12:00:00.123456Z"],
    ['parse_timestamp("2024-05-01T12:00:00+18:01")' + NONE, "true"],
    ['parse_timestamp("2024-05-01T12:00:00-00:00") ?? @1970-01-01T00:00:00Z', "@2024-05-01T12:00:00Z"],
  ]);
});

test("patterns are checked when compiling", () => {
  for (const pattern of ["YYYY", "yy", "MMMMM", "EE", "SSSSSSS", "'open", "h:mm", "Z", "b"]) {
    expect(typed(`format_date(@2024-05-01, "${pattern}")`), pattern).toBe("PFL3613");
  }
  expect(typed('parse_date("x", "MM-dd")')).toBe("PFL3613");
  expect(typed('parse_time("x", "mm:ss")')).toBe("PFL3613");
  expect(typed('parse_timestamp("x", "yyyy-MM-dd")')).toBe("PFL3613");
  expect(typed('parse_date("x", upper("yyyy"))')).toBe("PFL3614");
});
