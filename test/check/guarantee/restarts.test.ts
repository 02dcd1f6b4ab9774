/** What a restart strategy does while every restart fails at once, at its limits. */
import { describe, expect, test } from "vitest";
import { firstDelay, restartsOf, strategyOf } from "../../../src/check/guarantee/restarts.js";
import type { Restart } from "../../../src/ir/job.js";
import { flinkFacts } from "../../../src/platform/facts.js";

const origin = { kind: "computed" } as const;
const flink = flinkFacts("1.20");
const fixed = (attempts: number, delay: number): Restart => ({ kind: "fixed_delay", attempts, delay });
const rate = (failures: number, interval: number, delay: number): Restart => ({ kind: "failure_rate", failures, interval, delay });
const growing = (initial: number, max: number, multiplier: number): Restart => ({ kind: "exponential_delay", initial, max, multiplier, reset: 600_000 });

/** `[attempts, total, in time, first too late: number, after]` */
type Found = readonly [number | undefined, number | undefined, number, number | undefined, number | undefined];

function found(restart: Restart | undefined, before: number, after: number, survives: number): Found {
  const { attempts, total, inTime, firstTooLate } = restartsOf(strategyOf(restart, origin, flink), before, after, survives);
  return [attempts, total, inTime, firstTooLate?.attempt, firstTooLate?.after];
}

describe("none", () => {
  test("nobody restarts the job but people", () => {
    const none = restartsOf(strategyOf({ kind: "none" }, origin, flink), 50_000, 1000, 60_000);
    expect(none).toEqual({ kind: "none", origin, delay: undefined, attempts: 0, total: 50_000, inTime: 0, firstTooLate: undefined });
    expect(firstDelay(strategyOf({ kind: "none" }, origin, flink))).toBeUndefined();
  });
});

describe("fixed_delay", () => {
  test.each<readonly [Restart, number, number, number, Found]>([
    // All in time, the last exactly.
    [fixed(10, 5000), 50_000, 0, 100_000, [10, 100_000, 10, undefined, undefined]],
    [fixed(10, 5000), 50_000, 0, 99_999, [10, 100_000, 9, 10, 100_000]],
    [fixed(10, 5000), 50_000, 1, 100_000, [10, 100_001, 9, 10, 100_001]],
    [fixed(3, 1000), 0, 0, 3000, [3, 3000, 3, undefined, undefined]],
    // Not even the first.
    [fixed(3, 1000), 50_000, 0, 50_999, [3, 53_000, 0, 1, 51_000]],
    [fixed(3, 1000), 50_000, 0, 51_000, [3, 53_000, 1, 2, 52_000]],
    [fixed(3, 1000), 50_000, 0, 10, [3, 53_000, 0, 1, 51_000]],
    // Without a delay all come at once.
    [fixed(1000, 0), 50_000, 0, 50_000, [1000, 50_000, 1000, undefined, undefined]],
    [fixed(1000, 0), 50_000, 0, 49_999, [1000, 50_000, 0, 1, 50_000]],
    // As many as a job can have, without counting them one by one.
    [fixed(2 ** 31 - 1, 1), 0, 0, 86_400_000, [2 ** 31 - 1, 2 ** 31 - 1, 86_400_000, 86_400_001, 86_400_001]],
  ])("%o after %i, running after %i, to survive %i", (restart, before, after, survives, expected) => {
    expect(found(restart, before, after, survives)).toEqual(expected);
  });
});

describe("failure_rate", () => {
  test.each<readonly [Restart, Found]>([
    // Three delays take as long as the interval: the fourth failure is within it and ends the job.
    [rate(3, 30_000, 10_000), [3, 80_000, 3, undefined, undefined]],
    // A little longer, and no fourth failure ever is.
    [rate(3, 29_999, 10_000), [undefined, undefined, 5, 6, 110_000]],
    [rate(3, 60_000, 10_000), [3, 80_000, 3, undefined, undefined]],
    [rate(1, 60_000, 0), [1, 50_000, 1, undefined, undefined]],
  ])("%o", (restart, expected) => {
    expect(found(restart, 50_000, 0, 100_000)).toEqual(expected);
  });
});

describe("exponential_delay, each delay a tenth longer at worst", () => {
  test.each<readonly [Restart | undefined, number, Found]>([
    // 1.1, 2.2, 4.4, 8.8 s …: sums 1.1, 3.3, 7.7, 16.5.
    [growing(1000, 60_000, 2), 7700, [undefined, undefined, 3, 4, 16_500]],
    [growing(1000, 60_000, 2), 7699, [undefined, undefined, 2, 3, 7700]],
    [growing(1000, 60_000, 2), 1099, [undefined, undefined, 0, 1, 1100]],
    [growing(1000, 60_000, 2), 1100, [undefined, undefined, 1, 2, 3300]],
    // The longest delay is never exceeded: 1.1, 2.2, 4, 4 …
    [growing(1000, 4000, 2), 7300, [undefined, undefined, 3, 4, 11_300]],
    [growing(1000, 4000, 2), 11_300, [undefined, undefined, 4, 5, 15_300]],
    [growing(1000, 4000, 2), 11_299, [undefined, undefined, 3, 4, 11_300]],
    [growing(1000, 4000, 2), 3_007_300, [undefined, undefined, 753, 754, 3_011_300]],
    [growing(1000, 1000, 2), 3000, [undefined, undefined, 3, 4, 4000]],
    [growing(5000, 1000, 2), 3000, [undefined, undefined, 3, 4, 4000]],
    // Never longer.
    [growing(1000, 60_000, 1), 3300, [undefined, undefined, 3, 4, 4400]],
    [growing(1000, 60_000, 1), 3299, [undefined, undefined, 2, 3, 3300]],
    [growing(1000, 60_000, 1), -1, [undefined, undefined, 0, 1, 1100]],
    // Flink's default: 1.1, 1.65, 2.475 …
    [undefined, 1100, [undefined, undefined, 1, 2, 2750]],
    [undefined, 5225, [undefined, undefined, 3, 4, 8937]],
  ])("%o to survive %i", (restart, survives, expected) => {
    expect(found(restart, 0, 0, survives)).toEqual(expected);
  });

  test("the first delay", () => {
    expect(firstDelay(strategyOf(undefined, origin, flink))).toBe(1100);
    expect(firstDelay(strategyOf(growing(1000, 1050, 2), origin, flink))).toBe(1050);
    expect(firstDelay(strategyOf(fixed(3, 7000), origin, flink))).toBe(7000);
  });

  test("what is before and after counts once", () => {
    expect(found(growing(1000, 60_000, 2), 50_000, 10_000, 61_100)).toEqual([undefined, undefined, 1, 2, 63_300]);
    expect(found(growing(1000, 60_000, 2), 50_000, 10_000, 61_099)).toEqual([undefined, undefined, 0, 1, 61_100]);
  });
});
