import { expect, test } from "vitest";
import { niceDown, niceUp, sumText } from "../../src/text/nice.js";

test.each([
  [0, 0],
  [1, 1000],
  [1000, 1000],
  [9001, 10_000],
  [10_000, 10_000],
  [10_001, 20_000],
  [60_000, 60_000],
  [60_001, 90_000],
  [600_000, 600_000],
  [600_001, 660_000],
  [3_600_000, 3_600_000],
  [3_600_001, 7_200_000],
])("no shorter than %i ms: %i ms", (millis, expected) => {
  expect(niceUp(millis)).toBe(expected);
});

test.each([
  [999, 999],
  [1000, 1000],
  [1999, 1000],
  [59_999, 50_000],
  [60_000, 60_000],
  [89_999, 60_000],
  [660_000, 660_000],
  [7_199_999, 3_600_000],
  [86_399_999, 82_800_000],
])("no longer than %i ms: %i ms", (millis, expected) => {
  expect(niceDown(millis)).toBe(expected);
});

test("sums show their parts", () => {
  expect(sumText([50_000, 1000], 51_000)).toBe("50s + 1s = 51s");
  expect(sumText([50_000], 50_000)).toBe("50s");
  expect(sumText([], 0)).toBe("0s");
});
