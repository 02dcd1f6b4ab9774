/** A fix mends what it is offered for, and breaks nothing else. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
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
