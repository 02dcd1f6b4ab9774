/** Time zones: hours that clocks skip or show twice, days that don't begin at midnight or don't exist, offsets of half hours, names. */
import { expect, test } from "vitest";
import { typed } from "../../support/expressions.js";
import { expectFailures, expectValues } from "../../support/functions.js";
import { ZONES } from "../../../src/functions/notation/zone.js";

const BERLIN = '"Europe/Berlin"';

test("time zones", { timeout: 60_000 }, async () => {
  await expectValues([
    [`hour(@2024-03-31T00:59:59Z, ${BERLIN})`, "1"],
    [`hour(@2024-03-31T01:00:00Z, ${BERLIN})`, "3"],
    [`hour(@2024-10-27T00:30:00Z, ${BERLIN}) * 10 + hour(@2024-10-27T01:30:00Z, ${BERLIN})`, "22"],
    [`make_timestamp(@2024-03-31, @02:30:00, ${BERLIN})`, "@2024-03-31T01:30:00Z"],
    [`make_timestamp(@2024-10-27, @02:30:00, ${BERLIN})`, "@2024-10-27T00:30:00Z"],
    [`make_timestamp(@2024-10-27, @03:00:00, ${BERLIN})`, "@2024-10-27T02:00:00Z"],
    ['start_of_day(@2018-11-04T12:00:00Z, "America/Sao_Paulo")', "@2018-11-04T03:00:00Z"],
    ['to_timestamp(@2018-11-04, "America/Sao_Paulo")', "@2018-11-04T03:00:00Z"],
    ['to_timestamp(@2011-12-30, "Pacific/Apia")', "@2011-12-30T10:00:00Z"],
    ['to_date(@2011-12-30T09:59:59Z, "Pacific/Apia")', "@2011-12-29"],
    ['to_date(@2011-12-30T10:00:00Z, "Pacific/Apia")', "@2011-12-31"],
    ['to_time(@2024-01-01T00:00:00Z, "Asia/Kathmandu")', "@05:45:00"],
    ['minute(@2024-07-01T00:00:00Z, "Australia/Lord_Howe")', "30"],
    ['year(@2023-12-31T23:30:00Z, "Asia/Tokyo")', "2024"],
    ['iso_week(@2024-01-07T23:30:00Z, "Asia/Tokyo")', "2"],
    ['day_of_week(@2024-05-05T23:30:00Z, "Asia/Tokyo")', "1"],
    [`start_of_week(@2024-04-01T12:00:00Z, ${BERLIN})`, "@2024-03-31T22:00:00Z"],
    [`start_of_month(@2024-03-31T23:30:00Z, ${BERLIN})`, "@2024-03-31T22:00:00Z"],
    [`start_of_year(@2024-06-01T00:00:00Z, ${BERLIN})`, "@2023-12-31T23:00:00Z"],
    [`add_months(@2024-02-29T23:30:00Z, 1, ${BERLIN})`, "@2024-03-31T22:30:00Z"],
    [`add_years(@2023-10-27T00:30:00Z, 1, ${BERLIN})`, "@2024-10-27T00:30:00Z"],
    ['hour(@1970-01-01T00:00:00Z, "Europe/London")', "1"],
    ['hour(@2037-12-31T00:00:00Z, "America/New_York")', "19"],
    ['hour(@2437-07-01T12:00:00Z, "Europe/Berlin")', "14"],
    ['hour(add_years(@2024-07-01T12:00:00Z, 200000), "Europe/Berlin")', "14"],
    ['hour(@2024-07-01T12:00:00Z, "UTC")', "12"],
    ['hour(@2024-07-01T12:00:00Z, "Etc/GMT+5")', "7"],
  ]);
  await expectFailures([
    ['hour(@2024-07-01T12:00:00Z, upper("utc/x"))', "there is no time zone UTC/X"],
    ['hour(@2024-07-01T12:00:00Z, trim("+02:00"))', "there is no time zone +02:00"],
  ]);
});

test("names are checked when compiling", () => {
  expect(ZONES.size).toBeGreaterThan(500);
  for (const zone of ZONES) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone }), zone).not.toThrow();
  expect(typed('hour(@2024-07-01T12:00:00Z, "Europe/Berln")')).toBe("PFL3613");
  expect(typed('hour(@2024-07-01T12:00:00Z, "europe/berlin")')).toBe("PFL3613");
  expect(typed('hour(@12:00:00, "Europe/Berlin")')).toBe("PFL3101");
});
