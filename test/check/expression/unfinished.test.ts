/** An expression that is still being written: nothing is said of what is not there yet, nor of what hangs on it. */
import { expect, test } from "vitest";
import { inAggregate, unfinished } from "./look.js";

test.each([
  ...[".amount +", "null +", ".sensor -", ".amount <", "null ==", ".level ==", ".note ??", ".sensor + (.note ??)", ".amount ?? ", "true &&", "-", "!"],
  ...[".sensor + length(s:)", ".sensor + max_of(1, b:)", ".sensor + size(keep(.tags, test:))", "fold(.tags, 0, join:) + \"a\"", "max_of(.sensor, b:)", "half(x:)"],
  ...["any(list:, test: t => t.x)", "regex_matches(.sensor, pattern:)", "zip(.tags, .tags, function:) == 1", "first(list:) + 1"],
  ...[".sensor + (if true then 1 else)", "(if .flag then else .count) + \"a\"", "match .count { 1 => 1, _ => } + \"a\"", "[1, -] == [\"a\"]", "{ \"a\": } == 1"],
  ...["Alert { ... }", "Alert { sensor: \"\", ... }", "Alert { sensor: , peak: 1.0 }", "r. + 1", "Level. == 1", "r.home. == 1", ".place. == 1", "window.", "(.) .", ".tags[]"],
])("%s", (text) => {
  expect(unfinished(text)).toEqual([]);
});

test.each(["sum(value:)", "sum(value:) + \"a\"", "percentile(.celsius, share:)", "percentile(value:, share: 0.5) + \"a\"", "string_agg(.sensor, separator:) + 1", "min_by(value:, by: .celsius) + 1"])(
  "in an aggregate, %s",
  (text) => {
    expect(unfinished(text, inAggregate)).toEqual([]);
  },
);

test.each([
  [".nope +", ["PFL3201"]],
  ["half(x:, y: .nope)", ["PFL3604", "PFL3201"]],
  ["[.nope, -]", ["PFL3201"]],
])("but mistakes of %s are", (text, codes) => {
  expect(unfinished(text)).toEqual(codes);
});
