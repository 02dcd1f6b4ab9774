/** Every premise of a sink, turned over one at a time: what it says, whether the promise holds without it, and what is reported. */
import { describe, expect, test } from "vitest";
import type { Level, Premise, PremiseId } from "../../../src/check/guarantee/proof.js";
import type { ConnectorKind } from "../../../src/platform/releases.js";
import { codesOf, plant, proofOf, proofsOf, type Plant } from "../../support/guarantee.js";

const EXACT = "exactly_once(lease: 5m, survives: 4m)";

function premisesOf(program: Plant, connector: ConnectorKind = "own"): Readonly<Record<string, Premise["status"]>> {
  return Object.fromEntries(proofOf(plant(program), connector).premises.map((each) => [each.id, each.status]));
}

/** What every program of these tests has in common; retention is not said. */
const ALWAYS = {
  "replayable-sources": "holds",
  retention: "assumed",
  "truncated-events": "holds",
  "bad-events": "holds",
  checkpoints: "holds",
  "stable-ids": "holds",
  "restore-mode": "holds",
  "stop-with-savepoint": "holds",
  deterministic: "holds",
} as const;

const EXACTLY_ONCE = {
  ...ALWAYS,
  "checkpoint-mode": "holds",
  "lease-range": "holds",
  "outage-within-lease": "holds",
  "one-failure": "holds",
  "promised-outage": "holds",
  "transaction-age": "holds",
  "commit-failures": "holds",
} as const;

test("all premises of exactly once", () => {
  expect(premisesOf({})).toEqual(EXACTLY_ONCE);
});

test("all premises of at least once", () => {
  expect(premisesOf({ guarantee: "at_least_once" })).toEqual(ALWAYS);
});

test("a best-effort writer rests on nothing", () => {
  const proof = proofOf(plant({ guarantee: "best_effort", readings: "bad_events: skip truncated: skip", pipeline: "" }));
  expect(proof.premises.map((each) => each.id)).toEqual(["replayable-sources"]);
  expect(proof).toMatchObject({ declared: { level: "none", lease: undefined }, effective: "none", holds: true, outage: undefined, breaksFirst: undefined });
  expect(codesOf(plant({ guarantee: "best_effort", readings: "bad_events: skip truncated: skip", pipeline: "" }))).toEqual([]);
});

/** One thing is changed: the premises that change with it, what is left of the promise, and what is reported. */
const FLIPS: readonly (readonly [string, Plant, Partial<Record<PremiseId, Premise["status"] | undefined>>, Level, readonly string[]])[] = [
  ["nothing", {}, {}, "exactly_once", []],
  ["retention is said", { readings: "retention: 1d" }, { retention: "holds" }, "exactly_once", []],
  ["retention just above the outage", { readings: "retention: 240001ms" }, { retention: "holds" }, "exactly_once", []],
  ["retention of the outage", { readings: "retention: 4m" }, { retention: "broken" }, "none", ["PFL4614"]],
  ["truncated events are skipped", { readings: "truncated: skip" }, { "truncated-events": "broken" }, "exactly_once", ["PFL4615"]],
  ["the same, but they are kept for long enough", { readings: "truncated: skip retention: 5m" }, { retention: "holds" }, "exactly_once", []],
  ["the same, but they are kept for just as long", { readings: "truncated: skip retention: 4m" }, { retention: "broken", "truncated-events": "broken" }, "none", ["PFL4615", "PFL4614"]],
  ["bad events are skipped", { readings: "bad_events: skip" }, { "bad-events": "broken" }, "exactly_once", ["PFL4616"]],
  ["checkpoints count twice", { pipeline: "checkpoint: every(10s, mode: at_least_once)" }, { "checkpoint-mode": "broken" }, "at_least_once", ["PFL4602"]],
  ["the mode of checkpoints is said", { pipeline: "checkpoint: every(10s, mode: exactly_once)" }, {}, "exactly_once", []],
  ["a job that ends", { readings: "end: tail" }, { "final-checkpoint": "holds" }, "exactly_once", []],
  ["the savepoint is claimed", { pipeline: "checkpoint: every(10s) claim: true" }, {}, "exactly_once", []],
  ["the savepoint is not claimed", { pipeline: "checkpoint: every(10s) claim: false" }, {}, "exactly_once", []],
  [
    "the outage is longer than the lease",
    { guarantee: "exactly_once(lease: 5m, survives: 300001ms)" },
    { "outage-within-lease": undefined, "durable-writer": "holds", "controller-memory": "holds" },
    "exactly_once",
    ["PFL4604"],
  ],
  ["the outage is the lease", { guarantee: "exactly_once(lease: 5m, survives: 5m)" }, {}, "exactly_once", []],
  [
    "the outage is a day",
    { guarantee: "exactly_once(lease: 5m, survives: 1d)" },
    { "outage-within-lease": undefined, "durable-writer": "holds", "controller-memory": "holds" },
    "exactly_once",
    ["PFL4604"],
  ],
  [
    "the outage is longer than a day",
    { guarantee: "exactly_once(lease: 5m, survives: 86400001ms)" },
    { "outage-within-lease": undefined, "durable-writer": "holds", "controller-memory": "broken" },
    "none",
    ["PFL4604", "PFL4613"],
  ],
  ["restarts that end in time", { pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 3, delay: 5s)" }, { restarts: "holds" }, "exactly_once", []],
  [
    "restarts that end too late",
    { pipeline: "checkpoint: every(10s) restart: fixed_delay(attempts: 60, delay: 5s)" },
    { restarts: "broken" },
    "exactly_once",
    ["PFL4612"],
  ],
  // 50 s until the failure is noticed, and the first delay of 1.1 s.
  ["a lease that is too short", { guarantee: "exactly_once(lease: 51099ms, survives: 51099ms)" }, { "one-failure": "broken", "promised-outage": "broken" }, "none", ["PFL4610"]],
  ["a promise that is too short", { guarantee: "exactly_once(lease: 51100ms, survives: 51099ms)" }, { "promised-outage": "broken" }, "exactly_once", ["PFL4611"]],
  ["checkpoints that are too far apart", { pipeline: "checkpoint: every(1d)" }, { "transaction-age": "broken" }, "none", ["PFL4605"]],
  ["no restarts", { pipeline: "checkpoint: every(10s) restart: none" }, {}, "exactly_once", []],
  ["a clock", { through: "|> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)" }, { "order-of-a-key": "holds" }, "exactly_once", []],
];

describe("exactly once", () => {
  test.each(FLIPS)("%s", (_, program, changed, level, codes) => {
    const expected = Object.fromEntries(Object.entries({ ...EXACTLY_ONCE, ...changed }).filter(([, status]) => status !== undefined));
    expect(premisesOf(program)).toEqual(expected);
    const proof = proofOf(plant(program));
    expect([proof.effective, proof.holds]).toEqual([level, level === "exactly_once"]);
    expect(codesOf(plant(program))).toEqual(codes);
    const broken = proof.premises.filter((each) => each.status === "broken").map((each) => each.code);
    // A lease that is too short is reported before a promise that is.
    expect(broken.filter((code) => code !== "PFL4611" || codes.includes(code)).sort()).toEqual(codes.filter((code) => code !== "PFL4604").sort());
  });
});

describe("without checkpoints", () => {
  test.each([
    ["", "exactly_once(lease: 5m, survives: 4m)", false],
    ["checkpoint: off", "exactly_once(lease: 5m, survives: 4m)", false],
    ["", "at_least_once", false],
    ["checkpoint: off", "at_least_once", false],
    ["checkpoint: off", "best_effort", true],
  ])("%s %s", (pipeline, guarantee, holds) => {
    const proof = proofOf(plant({ pipeline, guarantee }));
    expect([proof.effective, proof.holds]).toEqual(["none", holds]);
    expect(codesOf(plant({ pipeline, guarantee }))).toEqual(holds ? [] : ["PFL4601"]);
    if (!holds) expect(proof.premises.find((each) => each.id === "checkpoints")).toMatchObject({ status: "broken", code: "PFL4601" });
    // What a checkpoint is made of is not asked.
    expect(proof.premises.some((each) => each.id === "checkpoint-mode" || each.id === "transaction-age")).toBe(false);
  });

  test("a setting that was not understood is reported once", () => {
    expect(codesOf(plant({ pipeline: "checkpoint: every(5)" }))).toEqual(["PFL4004"]);
    expect(codesOf(plant({ pipeline: "checkpoint: sometimes" }))).toEqual(["PFL4005"]);
  });
});

describe("at least once", () => {
  const least = (program: Plant): Plant => ({ guarantee: "at_least_once", ...program });
  test.each<readonly [string, Plant, Level, readonly string[]]>([
    ["nothing", {}, "at_least_once", []],
    ["checkpoints count twice", { pipeline: "checkpoint: every(10s, mode: at_least_once)" }, "at_least_once", []],
    ["a short retention", { readings: "retention: 1s" }, "at_least_once", []],
    ["truncated events are skipped", { readings: "truncated: skip retention: 30d" }, "at_least_once", ["PFL4615"]],
    ["bad events are skipped", { readings: "bad_events: skip" }, "at_least_once", ["PFL4616"]],
    ["a clock", { through: "|> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)" }, "at_least_once", ["PFL4625"]],
  ])("%s", (_, program, level, codes) => {
    const proof = proofOf(plant(least(program)));
    expect([proof.effective, proof.holds]).toEqual([level, true]);
    expect(codesOf(plant(least(program)))).toEqual(codes);
  });

  test("what it does not rest on is not asked", () => {
    const ids = proofOf(plant({ guarantee: "at_least_once", readings: "end: tail" })).premises.map((each) => each.id);
    expect(ids).not.toContain("final-checkpoint");
    expect(ids).not.toContain("commit-failures");
  });
});

describe("the upstream connector", () => {
  const upstream = (program: Plant): Plant => ({ ...program, readings: `truncated: skip retention: 7d ${program.readings ?? ""}` });
  test("what it does otherwise", () => {
    expect(premisesOf(upstream({}), "upstream")).toEqual({
      ...EXACTLY_ONCE,
      retention: "holds",
      "stop-with-savepoint": "broken",
      "commit-failures": "assumed",
      "reader-timeouts": "holds",
    });
    const proof = proofOf(plant(upstream({})), "upstream");
    expect(proof).toMatchObject({ effective: "exactly_once", holds: true, platform: { connector: "upstream" } });
    expect(proof.breaksFirst).toMatchObject({ after: 300_000, loud: false });
    expect(codesOf(plant(upstream({})), "upstream")).toEqual([]);
  });

  test.each<readonly [string, Plant, PremiseId, Premise["status"], readonly string[]]>([
    ["a savepoint that is not claimed", { pipeline: "checkpoint: every(10s) claim: false" }, "restore-mode", "broken", ["PFL5001"]],
    ["a savepoint that is claimed", { pipeline: "checkpoint: every(10s) claim: true" }, "restore-mode", "holds", []],
    ["an outage longer than the lease", { guarantee: "exactly_once(lease: 5m, survives: 6m)" }, "durable-writer", "broken", ["PFL5001"]],
    ["readers that are too slow", { readings: 'reader_group: group("g", refresh: 4s)' }, "reader-timeouts", "broken", ["PFL4617"]],
    ["readers that are just fast enough", { readings: 'reader_group: group("g", refresh: 3999ms)' }, "reader-timeouts", "holds", []],
    ["reads that wait too long", { readings: 'reader_group: group("g", read_timeout: 2s)' }, "reader-timeouts", "broken", ["PFL4617"]],
    ["a checkpoint that does not wait for its beginning", { pipeline: "checkpoint: every(10s, timeout: 5s)" }, "reader-timeouts", "broken", ["PFL4617"]],
    ["a checkpoint that just waits for its beginning", { pipeline: "checkpoint: every(10s, timeout: 5001ms)" }, "reader-timeouts", "holds", []],
  ])("%s", (_, program, id, status, codes) => {
    expect(premisesOf(upstream(program), "upstream")[id]).toBe(status);
    expect(codesOf(plant(upstream(program)), "upstream")).toEqual(codes);
    expect(proofOf(plant(upstream(program)), "upstream").holds).toBe(status === "holds");
  });

  test("events that were deleted are passed over, so nothing is promised", () => {
    const proof = proofOf(plant(), "upstream");
    expect(proof.premises.find((each) => each.id === "truncated-events")).toMatchObject({ status: "broken", required: true, code: "PFL5001" });
    expect(proof.effective).toBe("none");
  });

  test("an end is not reached, and a reader group is the upstream connector's", () => {
    expect(codesOf(plant(upstream({ readings: "end: tail" })), "upstream")).toEqual(["PFL5001"]);
    expect(codesOf(plant({ readings: 'reader_group: group("g")' }))).toEqual(["PFL5001"]);
    expect(codesOf(plant(upstream({ readings: 'reader_group: group("g")' })), "upstream")).toEqual([]);
  });

  test("jobs claim their savepoint there, and only there unless it is said", () => {
    const settings = (program: Plant, connector: ConnectorKind) => codesAndClaim(program, connector);
    expect(settings(upstream({}), "upstream")).toBe(true);
    expect(settings({}, "own")).toBeUndefined();
    expect(settings({ pipeline: "checkpoint: every(10s) claim: false" }, "own")).toBe(false);
  });
});

function codesAndClaim(program: Plant, connector: ConnectorKind): boolean | undefined {
  const proof = proofOf(plant(program), connector).premises.find((each) => each.id === "restore-mode");
  return proof?.value === undefined ? undefined : proof.value.amount === "claim";
}

describe("where facts come from", () => {
  const originOf = (program: Plant, id: PremiseId) => proofOf(plant(program)).premises.find((each) => each.id === id)?.origin;
  const text = (program: Plant, id: PremiseId): string => {
    const origin = originOf(program, id);
    return origin?.kind === "source" ? `${origin.setting} = ${plant(program).slice(origin.place.start, origin.place.end)}` : (origin?.kind ?? "");
  };
  test.each<readonly [Plant, PremiseId, string]>([
    [{}, "checkpoints", "checkpoint = every(10s)"],
    [{ pipeline: "" }, "checkpoints", "default"],
    [{}, "checkpoint-mode", "default"],
    [{ pipeline: "checkpoint: every(10s, mode: at_least_once)" }, "checkpoint-mode", "mode = at_least_once"],
    [{}, "lease-range", "default"],
    [{ cluster: "max_lease: 20m" }, "lease-range", "max_lease = 20m"],
    [{}, "outage-within-lease", "survives = 4m"],
    [{}, "one-failure", "computed"],
    [{}, "retention", "unknown"],
    [{ readings: "retention: 1d" }, "retention", "retention = 1d"],
    [{}, "truncated-events", "default"],
    [{ readings: "truncated: skip" }, "truncated-events", "truncated = skip"],
    [{ readings: "bad_events: skip" }, "bad-events", "bad_events = skip"],
    [{}, "restore-mode", "platform"],
    [{ pipeline: "checkpoint: every(10s) claim: true" }, "restore-mode", "claim = true"],
    [{}, "commit-failures", "platform"],
    [{ readings: "end: tail" }, "final-checkpoint", "default"],
  ])("%o: %s from %s", (program, id, expected) => {
    expect(text(program, id)).toBe(expected);
  });

  test("every fact of the platform and every default names its source", () => {
    const sources = proofOf(plant({ readings: "end: tail" })).premises.flatMap(({ origin }) => ("source" in origin ? [origin.source] : []));
    expect(sources.length).toBeGreaterThan(8);
    expect(sources.filter((source) => source === "")).toEqual([]);
  });
});

describe("what is asked", () => {
  const asked = (program: Plant): readonly string[] => proofOf(plant(program)).questions.map((each) => `${each.owner}: ${each.setting}`);
  test.each<readonly [Plant, readonly string[]]>([
    [{}, ["stream readings: retention", "pipeline hot: recovery"]],
    [{ readings: "retention: 1d" }, ["pipeline hot: recovery"]],
    [{ pipeline: "checkpoint: every(10s) recovery: 0s" }, ["stream readings: retention"]],
    [{ guarantee: "at_least_once" }, ["stream readings: retention"]],
    [{ guarantee: "best_effort" }, []],
  ])("%o", (program, expected) => {
    expect(asked(program)).toEqual(expected);
  });
});

describe("what breaks first", () => {
  const first = (program: Plant) => proofOf(plant(program)).breaksFirst;
  test.each<readonly [Plant, object]>([
    [{}, { after: 300_000, loud: true, premise: "outage-within-lease" }],
    [{ readings: "retention: 4m1s" }, { after: 241_000, loud: true, premise: "retention" }],
    [{ readings: "retention: 4m1s truncated: skip" }, { after: 241_000, loud: false, premise: "retention" }],
    [{ guarantee: "exactly_once(lease: 5m, survives: 1h)" }, { after: 86_400_000, premise: "controller-memory" }],
    [{ guarantee: "exactly_once(lease: 5m, survives: 1h)", readings: "retention: 2h" }, { after: 7_200_000, premise: "retention" }],
    [{ guarantee: "at_least_once" }, { after: undefined, loud: true, premise: "retention" }],
    [{ guarantee: "at_least_once", readings: "retention: 2h" }, { after: 7_200_000, loud: true, premise: "retention" }],
    [{ pipeline: "checkpoint: off" }, { after: undefined, premise: "checkpoints" }],
    [{ guarantee: EXACT, readings: "retention: 3m" }, { after: undefined, premise: "retention" }],
  ])("%o", (program, expected) => {
    expect(first(program)).toMatchObject(expected);
  });
});

test("a sink knows all that feeds it, through lets and unions, and nothing else", () => {
  const text = plant({
    more: 'stream other: Reading on plant { name: "other-readings" start: tail end: tail } stream apart: Reading on plant',
    flows: "let a = other |> filter(.celsius > 1.0)\n  let b = a |> union(readings)\n  apart |> print()\n  b |> union(a) |> write(copies, guarantee: at_least_once)",
  });
  expect(proofOf(text).sources.map(({ stream, streamName, start, end }) => [stream, streamName, start, end])).toEqual([
    ["readings", "readings", "head", undefined],
    ["other", "other-readings", "tail", "tail"],
  ]);
});

test("each sink of a pipeline has its proof, and where it is written", () => {
  const flows = "readings |> write(copies, guarantee: at_least_once) |> print()\n  readings |> write(copies, guarantee: best_effort)";
  const text = plant({ flows });
  const found = proofsOf(text);
  expect(found.map((each) => each.effective)).toEqual(["at_least_once", "none"]);
  expect(found.map(({ place }) => text.slice(place.start, place.end))).toEqual(["write(copies, guarantee: at_least_once)", "write(copies, guarantee: best_effort)"]);
});
