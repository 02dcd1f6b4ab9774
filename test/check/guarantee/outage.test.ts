/** The arithmetic of outages, at its limits. All numbers in the programs are what the language takes: whole milliseconds. */
import { describe, expect, test } from "vitest";
import type { Arithmetic, Outage, Term } from "../../../src/check/guarantee/proof.js";
import { codesOf, compileOn, plant, proofOf, type Plant } from "../../support/guarantee.js";

function exact(lease: string, survives: string, pipeline = "", more: Plant = {}): Plant {
  return { ...more, guarantee: `exactly_once(lease: ${lease}, survives: ${survives})`, pipeline: `checkpoint: every(10s) ${pipeline}` };
}

function outageOf(program: Plant): Outage {
  const { outage } = proofOf(plant(program));
  if (outage === undefined) throw new Error("not exactly once");
  return outage;
}

const terms = ({ terms: all }: Arithmetic): readonly (number | undefined)[] => all.map((each) => each.millis);
const origins = (all: readonly Term[]): readonly string[] => all.map(({ origin }) => ("setting" in origin && origin.kind === "source" ? origin.setting : origin.kind));

describe("the lease that a controller grants", () => {
  test.each([
    ["10s", "1h", "", ["PFL4604"]],
    ["9999ms", "1h", "", ["PFL4603"]],
    ["10m", "10m", "", []],
    ["600001ms", "10m", "", ["PFL4603"]],
    ["600001ms", "10m", "max_lease: 600001ms", []],
    ["600002ms", "10m", "max_lease: 600001ms", ["PFL4603"]],
    ["2m", "1m", "max_lease: 2m", []],
    ["120001ms", "1m", "max_lease: 2m", ["PFL4603"]],
    ["9s", "1m", "max_lease: 20m", ["PFL4603"]],
  ])("%s to survive %s, cluster { %s }", (lease, survives, cluster, codes) => {
    expect(codesOf(plant(exact(lease, survives, "", { cluster })))).toEqual(codes);
  });

  test("the message says whose limit it is", () => {
    const message = (cluster: string): string => compileOn(plant(exact("30m", "20m", "", { cluster }))).diagnostics[0]?.message ?? "";
    expect(message("")).toBe("A lease of 30m is not granted: Pravega's controller takes 10s to 10m.");
    expect(message("max_lease: 20m")).toBe("A lease of 30m is not granted: this cluster's controller takes 10s to 20m.");
  });

  test("a lease that is not granted is said once, and nothing is computed from it", () => {
    const ids = proofOf(plant(exact("9s", "1h"))).premises.map((each) => each.id);
    expect(ids).not.toContain("one-failure");
    expect(ids).not.toContain("durable-writer");
  });
});

describe("one failure", () => {
  // Detection, first delay, recovery; the lease and `survives` at the sum and a millisecond below.
  test.each<readonly [string, readonly (number | undefined)[], number]>([
    ["", [50_000, 1100, undefined], 51_100],
    ["restart: none", [50_000, undefined], 50_000],
    ["restart: none recovery: 3s", [50_000, 3000], 53_000],
    ["failure_detection: 10s", [10_000, 1100, undefined], 11_100],
    ["failure_detection: 10s recovery: 5s", [10_000, 1100, 5000], 16_100],
    ["recovery: 0s", [50_000, 1100, 0], 51_100],
    ["restart: fixed_delay(attempts: 1, delay: 0s)", [50_000, 0, undefined], 50_000],
    ["restart: fixed_delay(attempts: 1, delay: 5s)", [50_000, 5000, undefined], 55_000],
    ["restart: failure_rate(failures: 1, interval: 5m, delay: 7s)", [50_000, 7000, undefined], 57_000],
    ["restart: exponential_delay(initial: 2s, max: 1m, multiplier: 2.0, reset: 10m)", [50_000, 2200, undefined], 52_200],
    ["restart: exponential_delay(initial: 2s, max: 2s, multiplier: 2.0, reset: 10m)", [50_000, 2000, undefined], 52_000],
  ])("%s", (pipeline, expected, total) => {
    const at = (lease: number, survives: number): Plant => exact(`${lease}ms`, `${survives}ms`, pipeline);
    const { oneFailure, planned } = outageOf(at(total, total));
    expect(terms(oneFailure)).toEqual(expected);
    expect(oneFailure).toMatchObject({ total, relation: "at most", holds: true, limit: { millis: total } });
    expect(planned).toBe(0);
    expect(codesOf(plant(at(total, total)))).toEqual([]);
    // A lease that is too short takes the promise; a promise that is too short is only a wrong number.
    expect(codesOf(plant(at(total - 1, total - 1)))).toEqual(["PFL4610"]);
    expect(codesOf(plant(at(total, total - 1)))).toEqual(["PFL4611"]);
    expect(codesOf(plant(at(total + 10_000, total + 10_000)))).toEqual([]);
    expect(outageOf(at(total + 10_000, total + 4000)).planned).toBe(4000);
    expect(outageOf(at(total, total - 1)).planned).toBe(0);
    // Only a durable writer outlives its lease.
    expect(codesOf(plant(at(total - 1, total)))).toEqual(["PFL4604"]);
    expect(codesOf(plant(at(total - 2, total - 1)))).toEqual(["PFL4604", "PFL4611"]);
  });

  test("a lease that is too short leaves no promise, a number that is too small leaves it whole", () => {
    expect(proofOf(plant(exact("51099ms", "51099ms")))).toMatchObject({ effective: "none", holds: false });
    expect(proofOf(plant(exact("51100ms", "51099ms")))).toMatchObject({ effective: "exactly_once", holds: true });
  });

  test("terms say where they are from", () => {
    expect(origins(outageOf(exact("5m", "4m")).oneFailure.terms)).toEqual(["default", "default", "unknown"]);
    expect(origins(outageOf(exact("5m", "4m", "failure_detection: 10s recovery: 5s restart: fixed_delay(attempts: 1, delay: 5s)")).oneFailure.terms)).toEqual([
      "failure_detection",
      "restart",
      "recovery",
    ]);
    const { lease, survives } = outageOf(exact("5m", "4m"));
    expect(origins([lease, survives])).toEqual(["lease", "survives"]);
    expect([lease.millis, survives.millis]).toEqual([300_000, 240_000]);
  });

  test("a durable writer is measured by the controller's memory", () => {
    const { durable, oneFailure } = outageOf(exact("10s", "1h"));
    expect(durable).toBe(true);
    expect(oneFailure).toMatchObject({ holds: true, limit: { millis: 86_400_000, origin: { kind: "default", by: "pravega" } } });
    expect(codesOf(plant(exact("10s", "1d", "failure_detection: 1d")))).toEqual(["PFL4604", "PFL4610"]);
  });

  test.each([
    [exact("50s", "20s"), "`exactly_once` does not hold: a lost machine is noticed after 50s (Flink's default), and the first restart comes 1s100ms later: 50s + 1s100ms = 51s100ms. By then Pravega has ended the transaction, whose lease is 50s, and the job fails for good.", "Choose a lease of at least 1m, or `survives: 1m`, which keeps the events in the state too. If Flink notices sooner, say so: `failure_detection: 10s` in the pipeline."],
    [exact("20s", "20s", "failure_detection: 25s restart: none"), "`exactly_once` does not hold: a lost machine is noticed after 25s: 25s. By then Pravega has ended the transaction, whose lease is 20s, and the job fails for good.", "Choose a lease of at least 30s, or `survives: 30s`, which keeps the events in the state too. If Flink notices sooner, say so: `failure_detection: 10s` in the pipeline."],
  ])("what is said", (program, message, remedy) => {
    expect(compileOn(plant(program)).diagnostics).toMatchObject([{ message, remedy }]);
  });

  test("what is said of the upstream connector", () => {
    const text = plant(exact("50s", "20s", "", { readings: "truncated: skip retention: 1d" }));
    expect(compileOn(text, "upstream").diagnostics[0]?.message).toContain("and its events are gone without a word");
    expect(compileOn(text, "upstream").diagnostics[0]?.remedy).toMatch(/^Choose a lease of at least 1m\./);
  });
});

describe("restarts that end", () => {
  test.each([
    // 50 s and ten delays are the lease.
    ["fixed_delay(attempts: 10, delay: 5s)", "100s", []],
    ["fixed_delay(attempts: 10, delay: 5s)", "99999ms", ["PFL4612"]],
    ["failure_rate(failures: 10, interval: 50s, delay: 5s)", "100s", []],
    ["failure_rate(failures: 10, interval: 50s, delay: 5s)", "99999ms", ["PFL4612"]],
    // These have no end.
    ["failure_rate(failures: 10, interval: 49s, delay: 5s)", "60s", []],
    ["exponential_delay(initial: 1s, max: 1m, multiplier: 2.0, reset: 10m)", "60s", []],
    ["none", "60s", []],
  ])("%s with a lease of %s", (restart, lease, codes) => {
    expect(codesOf(plant(exact(lease, "55s", `restart: ${restart}`)))).toEqual(codes);
  });

  test.each([
    ["fixed_delay(attempts: 10, delay: 5s)", "99999ms", "Of 10 restarts only 9 can help: number 10 comes 1m40s after the failure, and after 1m39s999ms the transactions are gone."],
    ["fixed_delay(attempts: 100, delay: 20s)", "2m", "Of 100 restarts only 3 can help: number 4 comes 2m10s after the failure, and after 2m the transactions are gone."],
    ["fixed_delay(attempts: 2, delay: 20s)", "70s", "Of 2 restarts only 1 can help: number 2 comes 1m30s after the failure, and after 1m10s the transactions are gone."],
  ])("%s with a lease of %s: what is said", (restart, lease, message) => {
    const { diagnostics } = compileOn(plant(exact(lease, "70s", `restart: ${restart}`)));
    expect(diagnostics.find((d) => d.code === "PFL4612")?.message).toBe(message);
  });

  test("a durable writer has no such limit", () => {
    expect(codesOf(plant(exact("60s", "61s", "restart: fixed_delay(attempts: 100, delay: 5s)")))).toEqual(["PFL4604"]);
  });

  test("the table of restarts", () => {
    expect(outageOf(exact("5m", "1m30s", "restart: fixed_delay(attempts: 10, delay: 5s) recovery: 2s")).restarts).toMatchObject({
      kind: "fixed_delay",
      delay: 5000,
      attempts: 10,
      total: 102_000,
      inTime: 7,
      firstTooLate: { attempt: 8, after: 92_000 },
      origin: { kind: "source", setting: "restart" },
    });
    expect(outageOf(exact("5m", "4m")).restarts).toMatchObject({ kind: "exponential_delay", attempts: undefined, origin: { kind: "default", by: "flink" } });
  });
});

describe("how old a transaction becomes", () => {
  const at = (checkpoint: string, lease: string): Plant => ({
    guarantee: `exactly_once(lease: ${lease}, survives: 10s)`,
    pipeline: `checkpoint: ${checkpoint} failure_detection: 1s recovery: 0s`,
  });
  test.each<readonly [string, string, readonly number[], number, readonly string[]]>([
    // A thousand leases of ten seconds are 10,000 s.
    ["every(9400s, timeout: 599999ms)", "10s", [9_400_000, 599_999], 10_000_000, []],
    ["every(9400s, timeout: 600s)", "10s", [9_400_000, 600_000], 10_000_000, ["PFL4605"]],
    ["every(9400s)", "10s", [9_400_000, 600_000], 10_000_000, ["PFL4605"]],
    // A day, whatever the lease.
    ["every(24h, timeout: 1s)", "10m", [86_400_000, 1000], 86_400_000, ["PFL4605"]],
    ["every(86398999ms, timeout: 1s)", "10m", [86_398_999, 1000], 86_400_000, []],
    ["every(86399s, timeout: 1s)", "10m", [86_399_000, 1000], 86_400_000, ["PFL4605"]],
    ["every(86313599ms, timeout: 1s)", "86400ms", [86_313_599, 1000], 86_400_000, []],
    // A checkpoint that takes longer than the interval holds the next one up.
    ["every(10s)", "10s", [600_000, 600_000], 10_000_000, []],
    ["every(10s, timeout: 5000s)", "10s", [5_000_000, 5_000_000], 10_000_000, ["PFL4605"]],
    ["every(10s, timeout: 4999999ms)", "10s", [4_999_999, 4_999_999], 10_000_000, []],
    ["every(10s, timeout: 4000s, min_pause: 2000s)", "10s", [6_000_000, 4_000_000], 10_000_000, ["PFL4605"]],
    ["every(10s, timeout: 4000s, min_pause: 1999s)", "10s", [5_999_000, 4_000_000], 10_000_000, []],
  ])("%s with a lease of %s", (checkpoint, lease, expected, limit, codes) => {
    const { transaction } = outageOf(at(checkpoint, lease));
    expect(terms(transaction)).toEqual(expected);
    expect(transaction).toMatchObject({ relation: "less than", limit: { millis: limit }, holds: codes.length === 0 });
    expect(codesOf(plant(at(checkpoint, lease)))).toEqual(codes);
  });

  test("where the terms are from", () => {
    const from = (checkpoint: string, lease: string) => {
      const { terms: all, limit } = outageOf(at(checkpoint, lease)).transaction;
      return [...origins(all), ...origins([limit])];
    };
    expect(from("every(1h)", "10s")).toEqual(["interval", "default", "lease"]);
    expect(from("every(1h, timeout: 1m)", "10s")).toEqual(["interval", "timeout", "lease"]);
    expect(from("every(1s, timeout: 1m)", "10m")).toEqual(["timeout", "timeout", "default"]);
    expect(outageOf(at("every(1h)", "10s")).transaction.limit.factors).toEqual({ count: 1000, each: 10_000 });
    expect(outageOf(at("every(1h)", "10m")).transaction.limit.factors).toBeUndefined();
  });

  test.each([
    ["every(2d)", "5m", "A transaction can stay open for 2d + 10m = 2d10m (until the next checkpoint begins, and its timeout), but Pravega ends it after 1d: no transaction lives longer than a day."],
    ["every(10s, timeout: 2h)", "10s", "A transaction can stay open for 2h + 2h = 4h (until the next checkpoint begins, at worst after the timeout of the one before, and its timeout), but Pravega ends it after 2h46m40s: no transaction lives longer than 1000 leases."],
  ])("%s with a lease of %s: what is said", (checkpoint, lease, message) => {
    expect(compileOn(plant(at(checkpoint, lease))).diagnostics.find((d) => d.code === "PFL4605")?.message).toBe(message);
  });
});
