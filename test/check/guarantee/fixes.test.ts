/** A fix mends what it is offered for, and breaks nothing else. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile.js";
import type { ConnectorKind } from "../../../src/platform/releases.js";
import { sourceOf } from "../../support/compile.js";
import { externFiles } from "../../support/externs.js";
import { applied, plant, type Plant } from "../../support/guarantee.js";

const folder = resolve(import.meta.dirname, "../../errors");

function diagnosticsOf(text: string, connector: ConnectorKind) {
  const source = sourceOf(text);
  return compile([source], { platform: { flink: "1.20", connector }, files: externFiles(folder, source) }).diagnostics;
}

/** Applies each fix of a program by itself. Gives the titles. */
function checkFixes(text: string, connector: ConnectorKind, codes: RegExp): readonly string[] {
  const before = diagnosticsOf(text, connector);
  const errors = before.filter((d) => d.severity === "error").map((d) => d.code);
  return before
    .filter((d) => codes.test(d.code))
    .flatMap((diagnostic) =>
      diagnostic.fixes.map((fix) => {
        const after = diagnosticsOf(applied(text, fix), connector);
        const same = after.filter((d) => d.code === diagnostic.code);
        expect(same.length, `${fix.title} mends ${diagnostic.code}`).toBeLessThan(before.filter((d) => d.code === diagnostic.code).length);
        const left = after.filter((d) => d.severity === "error").map((d) => d.code);
        expect(left.filter((code) => !errors.includes(code)), `${fix.title} brings no error`).toEqual([]);
        return `${diagnostic.code} ${fix.title}`;
      }),
    );
}

const programs = readdirSync(folder).filter((name) => /^PFL46.*\.pfl$/.test(name));

test.each(programs)("the fixes of %s", (name) => {
  const text = readFileSync(join(folder, name), "utf8");
  checkFixes(text, text.startsWith("// --connector upstream") ? "upstream" : "own", /^PFL46/);
}, 60_000);

/** One program for each way in which a fix is put together. */
const cases: readonly (readonly [string, Plant, ConnectorKind, readonly string[]])[] = [
  ["no checkpoints, other settings", { pipeline: "parallelism: 2" }, "own", ["PFL4601 Take a checkpoint each 10s"]],
  ["no settings at all", { pipeline: "" }, "own", ["PFL4601 Take a checkpoint each 10s"]],
  ["checkpoints off", { pipeline: "checkpoint: off" }, "own", ["PFL4601 Take a checkpoint each 10s"]],
  ["the mode of checkpoints", { pipeline: "checkpoint: every(10s, mode: at_least_once)" }, "own", ["PFL4602 Take exactly-once checkpoints"]],
  ["a lease that is too short", { guarantee: "exactly_once(lease: 5s, survives: 1s)" }, "own", ["PFL4603 Choose a lease of 1m"]],
  ["a lease that is too long", { guarantee: "exactly_once(lease: 1h, survives: 1h)" }, "own", ["PFL4603 Choose a lease of 10m"]],
  ["a lease that is too long, upstream", { readings: "truncated: skip", guarantee: "exactly_once(lease: 1h, survives: 1h)" }, "upstream", ["PFL4603 Choose a lease of 10m"]],
  ["the cluster's limit", { cluster: "max_lease: 2m", guarantee: "exactly_once(lease: 5m, survives: 1m)" }, "own", ["PFL4603 Choose a lease of 2m"]],
  [
    "a lease below one failure",
    { guarantee: "exactly_once(lease: 50s, survives: 20s)" },
    "own",
    ["PFL4610 Choose a lease of 1m", "PFL4610 Survive 1m, with the events in the state"],
  ],
  ["a lease below one failure, upstream", { readings: "truncated: skip", guarantee: "exactly_once(lease: 50s, survives: 20s)" }, "upstream", ["PFL4610 Choose a lease of 1m"]],
  [
    "a lease that no cluster grants",
    { pipeline: "checkpoint: every(10s) recovery: 20m", guarantee: "exactly_once(lease: 5m, survives: 4m)" },
    "own",
    ["PFL4610 Survive 21m, with the events in the state"],
  ],
  ["a failure of a day and more", { cluster: "max_lease: 2d", pipeline: "checkpoint: every(10s) failure_detection: 1d", guarantee: "exactly_once(lease: 10s, survives: 1d)" }, "own", ["PFL4610 Choose a lease of 1d1h"]],
  ["a failure of a day and more, in no time that is granted", { pipeline: "checkpoint: every(10s) failure_detection: 1d", guarantee: "exactly_once(lease: 10s, survives: 1d)" }, "own", []],
  ["a lease that a cluster just grants", { cluster: "max_lease: 1m", guarantee: "exactly_once(lease: 50s, survives: 20s)" }, "own", ["PFL4610 Choose a lease of 1m", "PFL4610 Survive 1m, with the events in the state"]],
  ["a lease that a cluster just does not grant", { cluster: "max_lease: 59999ms", guarantee: "exactly_once(lease: 50s, survives: 20s)" }, "own", ["PFL4610 Survive 1m, with the events in the state"]],
  ["a promise below one failure", { guarantee: "exactly_once(lease: 2m, survives: 20s)" }, "own", ["PFL4611 Promise 1m"]],
  ["a promise below one failure, a tight lease", { guarantee: "exactly_once(lease: 52s, survives: 20s)" }, "own", ["PFL4611 Promise 52s"]],
  ["a durable promise below one failure", { guarantee: "exactly_once(lease: 10s, survives: 20s)" }, "own", ["PFL4611 Promise 1m"]],
  [
    "restarts that come too late",
    { pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 20, delay: 10s)", guarantee: "exactly_once(lease: 2m, survives: 1m)" },
    "own",
    ["PFL4612 Restart 7 times", "PFL4612 Survive 4m30s, with the events in the state"],
  ],
  [
    "restarts of which one comes in time",
    { pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 2, delay: 20s)", guarantee: "exactly_once(lease: 70s, survives: 70s)" },
    "own",
    ["PFL4612 Restart once", "PFL4612 Survive 1m30s, with the events in the state"],
  ],
  [
    "restarts that take longer than the controller remembers",
    { pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 2000, delay: 1m)", guarantee: "exactly_once(lease: 3m, survives: 2m)" },
    "own",
    ["PFL4612 Restart 2 times"],
  ],
  [
    "restarts that come too late, upstream",
    { readings: "truncated: skip retention: 7d", pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 20, delay: 10s)", guarantee: "exactly_once(lease: 2m, survives: 1m)" },
    "upstream",
    ["PFL4612 Restart 7 times"],
  ],
  [
    "restarts that come too late, by rate",
    { pipeline: "checkpoint: every(10s) restart: failure_rate(failures: 20, interval: 1h, delay: 10s)", guarantee: "exactly_once(lease: 2m, survives: 1m)" },
    "own",
    ["PFL4612 Survive 4m30s, with the events in the state"],
  ],
  ["a promise of days", { guarantee: "exactly_once(lease: 2m, survives: 3d)" }, "own", ["PFL4613 Survive 1d"]],
  ["a retention below the outage", { readings: "retention: 30m", guarantee: "exactly_once(lease: 2m, survives: 1h)" }, "own", ["PFL4614 Survive 29m"]],
  ["a retention below one failure", { readings: "retention: 30s", guarantee: "exactly_once(lease: 2m, survives: 1h)" }, "own", []],
  ["truncated", { readings: "truncated: skip" }, "own", ["PFL4615 Fail instead"]],
  ["bad events", { readings: "bad_events: skip" }, "own", ["PFL4616 Fail instead"]],
  ["checkpoints that are too far apart", { pipeline: "checkpoint: every(2d)" }, "own", ["PFL4605 Take a checkpoint each 23h"]],
  ["a timeout of nearly a day", { pipeline: "checkpoint: every(2d, timeout: 12h)" }, "own", []],
  // Half of the day is left for the interval, which a checkpoint with its pause must not hold up.
  ["a timeout and a pause that leave room", { pipeline: "checkpoint: every(2d, timeout: 11h, min_pause: 1h)" }, "own", ["PFL4605 Take a checkpoint each 12h"]],
  ["a timeout and a pause that leave none", { pipeline: "checkpoint: every(2d, timeout: 11h, min_pause: 2h)" }, "own", []],
  ["a timeout that is too long", { pipeline: "checkpoint: every(2d, timeout: 1d)" }, "own", []],
  [
    "a routing key that is not there",
    { more: "record Peak { sensor: string peak: double } stream peaks: Peak on plant", flows: "readings |> key_by(.sensor) |> aggregate(Peak { sensor: key, peak: max(.celsius) }) |> write(peaks, guarantee: at_least_once)" },
    "own",
    ["PFL4620 Route by `.sensor`"],
  ],
  [
    "a routing key that differs",
    {
      more: "record Peak { sensor: string peak: double } stream peaks: Peak on plant { routing_key: to_string(.peak) }",
      flows: "readings |> key_by(.sensor) |> aggregate(Peak { sensor: key, peak: max(.celsius) }) |> write(peaks, guarantee: at_least_once)",
    },
    "own",
    ["PFL4620 Route by `.sensor`"],
  ],
  [
    "no routing key in an empty block",
    {
      more: "record Peak { sensor: string peak: double } stream peaks: Peak on plant { }",
      flows: "readings |> key_by(.sensor) |> aggregate(Peak { sensor: key, peak: max(.celsius) }) |> write(peaks, guarantee: at_least_once)",
    },
    "own",
    ["PFL4620 Route by `.sensor`"],
  ],
  [
    "another setting, but no routing key",
    {
      more: 'record Peak { sensor: string peak: double } stream peaks: Peak on plant { name: "p" }',
      flows: "readings |> key_by(.sensor) |> aggregate(Peak { sensor: key, peak: max(.celsius) }) |> write(peaks, guarantee: at_least_once)",
    },
    "own",
    ["PFL4620 Route by `.sensor`"],
  ],
];

test.each(cases)("%s", (_, program, connector, titles) => {
  expect(checkFixes(plant(program), connector, connector === "own" ? /^PFL46/ : /^PFL46(?!15)/)).toEqual(titles);
}, 60_000);

/** The text of the program with the first fix of a code. */
function mended(program: Plant, code: string, connector: ConnectorKind = "own"): { readonly title: string; readonly text: string } {
  const text = plant(program);
  const [fix] = diagnosticsOf(text, connector).find((d) => d.code === code)?.fixes ?? [];
  return fix === undefined ? { title: "", text: "" } : { title: fix.title, text: applied(text, fix) };
}

test.each<readonly [Plant, string]>([
  // Below the last setting, else above the first flow.
  [{ pipeline: "parallelism: 2 claim: true" }, "parallelism: 2 claim: true\n  checkpoint: every(10s)\n  readings"],
  [{ pipeline: "" }, "checkpoint: every(10s)\n\n  readings"],
  [{ pipeline: "checkpoint: off" }, "checkpoint: every(10s)\n  readings"],
])("%o gets checkpoints", (program, expected) => {
  expect(mended(program, "PFL4601").text).toContain(expected);
});

describe("what the upstream connector can't do", () => {
  const SKIP = "truncated: skip retention: 7d";
  test("a savepoint is claimed", () => {
    const { title, text } = mended({ readings: SKIP, pipeline: "checkpoint: every(10s) claim: false" }, "PFL5001", "upstream");
    expect([title, text.includes("claim: true")]).toEqual(["Claim the savepoint", true]);
    expect(diagnosticsOf(text, "upstream")).toEqual([]);
  });

  test.each([
    ["6m", "Choose a lease of 6m", "lease: 6m, survives: 6m"],
    ["10m", "Choose a lease of 10m", "lease: 10m, survives: 10m"],
    ["600001ms", "Survive 5m", "lease: 5m, survives: 5m"],
  ])("a lease of 5m does not survive %s", (survives, expected, after) => {
    const { title, text } = mended({ readings: SKIP, guarantee: `exactly_once(lease: 5m, survives: ${survives})` }, "PFL5001", "upstream");
    expect([title, text.includes(after)]).toEqual([expected, true]);
    expect(diagnosticsOf(text, "upstream")).toEqual([]);
  });

  test.each([
    ['reader_group: group("g", refresh: 10s)', "Wait 20s for the beginning of a checkpoint"],
    ['reader_group: group("g", initiate_timeout: 10m)', "Wait 5s for the beginning of a checkpoint"],
  ])("with %s", (group, expected) => {
    const { title, text } = mended({ readings: `${SKIP} ${group}` }, "PFL4617", "upstream");
    expect(title).toBe(expected);
    expect(diagnosticsOf(text, "upstream")).toEqual([]);
  });

  test("timeouts of checkpoints that leave no room are longer afterwards", () => {
    const { title, text } = mended({ readings: `${SKIP} reader_group: group("g")`, pipeline: "checkpoint: every(10s, timeout: 5s)" }, "PFL4617", "upstream");
    // Refresh and read timeout are 4 s: 5 s and 6 s are the least above.
    expect([title, text.includes("initiate_timeout: 5s"), text.includes("timeout: 6s)")]).toEqual(["Wait longer for checkpoints", true, true]);
    expect(diagnosticsOf(text, "upstream")).toEqual([]);
  });
});

test.each([
  // A lease that fits leaves what is to be survived as it is.
  ["exactly_once(lease: 5s, survives: 1h)", "lease: 1m, survives: 1h"],
  ["exactly_once(lease: 1h, survives: 30m)", "lease: 10m, survives: 30m"],
])("%s is mended to %s", (guarantee, expected) => {
  expect(mended({ guarantee }, "PFL4603").text).toContain(expected);
});

test.each([
  ["exactly_once(lease: 1h, survives: 30m)", "lease: 10m, survives: 10m"],
  ["exactly_once(lease: 1h, survives: 5m)", "lease: 10m, survives: 5m"],
])("%s is mended to %s for the upstream connector", (guarantee, expected) => {
  expect(mended({ readings: "truncated: skip retention: 7d", guarantee }, "PFL4603", "upstream").text).toContain(expected);
});

const WINDOW = "|> key_by(.sensor) |> window(tumbling(1m), late: drop) |> reduce((a, b) => b)";

test.each([
  ["watermark: bounded(5s)", "PFL4621", "bounded(5s, idle: 1m)"],
  ["watermark: monotonous", "PFL4621", "monotonous(idle: 1m)"],
  ["watermark: monotonous()", "PFL4621", "monotonous(idle: 1m)"],
  ["watermark: bounded(5s, idle: 9s)", "PFL4622", "bounded(5s, idle: 10s)"],
])("%s is mended to %s", (watermark, code, mended) => {
  const text = plant({ readings: `event_time: .at ${watermark}`, through: WINDOW });
  const [diagnostic] = diagnosticsOf(text, "own");
  expect(diagnostic?.code).toBe(code);
  const [fix] = diagnostic?.fixes ?? [];
  if (fix === undefined) throw new Error("there is no fix");
  const after = applied(text, fix);
  expect(after).toContain(mended);
  expect(diagnosticsOf(after, "own")).toEqual([]);
});

const upstream = (group: string, pipeline: string): string =>
  plant({ readings: `truncated: skip retention: 7d reader_group: group("g"${group})`, pipeline, guarantee: "at_least_once" });

test.each([
  [", refresh: 10s", "checkpoint: every(1m)", "initiate_timeout: 20s"],
  [", initiate_timeout: 4s", "checkpoint: every(1m)", "initiate_timeout: 5s"],
  [", initiate_timeout: 10m", "checkpoint: every(1m)", "initiate_timeout: 5s"],
  [", refresh: 10s", "checkpoint: every(1m, timeout: 12s)", "timeout: "],
])("the reader group%s with %s is mended", (group, pipeline, mended) => {
  const text = upstream(group, pipeline);
  const diagnostic = diagnosticsOf(text, "upstream").find((d) => d.code === "PFL4617");
  const [fix] = diagnostic?.fixes ?? [];
  if (fix === undefined) throw new Error("there is no fix");
  const after = applied(text, fix);
  expect(after).toContain(mended);
  expect(diagnosticsOf(after, "upstream").map((d) => d.code)).not.toContain("PFL4617");
});

test("a shared reader group gets a name of its own", () => {
  const group = 'truncated: skip retention: 7d reader_group: group("g")';
  const text = plant({ readings: group, more: `stream again: Reading on plant { name: "other" ${group} }`, flows: "readings |> union(again) |> print()" });
  const diagnostic = diagnosticsOf(text, "upstream").find((d) => d.code === "PFL4618");
  const [fix] = diagnostic?.fixes ?? [];
  if (fix === undefined) throw new Error("there is no fix");
  const after = applied(text, fix);
  expect(after).toContain('group("hot-again")');
  expect(diagnosticsOf(after, "upstream").map((d) => d.code)).not.toContain("PFL4618");
});
