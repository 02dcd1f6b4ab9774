/** Results of one key stay in order only if their routing key follows from it. */
import { describe, expect, test } from "vitest";
import { codesOf, plant, proofOf } from "../../support/guarantee.js";
import { routed as program } from "./routed.js";

const BY_SENSOR = "readings |> key_by(.sensor) |> aggregate(Out { sensor: key, room: \"r\", level: if max(.celsius) > 1.0 then high else low, nested: Key { sensor: key, room: upper(key) }, peak: max(.celsius), count: count() })";
const BY_BOTH = "readings |> key_by(.sensor, .room) |> aggregate(Out { sensor: key.sensor, room: key.room, level: low, nested: key, peak: max(.celsius), count: count() })";

describe("after aggregate", () => {
  test.each<readonly [string, string | undefined, boolean]>([
    [BY_SENSOR, undefined, false],
    [BY_SENSOR, ".sensor", true],
    [BY_SENSOR, ".room", true],
    [BY_SENSOR, ".nested.sensor", true],
    [BY_SENSOR, ".nested.room", true],
    [BY_SENSOR, "upper(.sensor)", true],
    [BY_SENSOR, "tag(.sensor)", true],
    [BY_SENSOR, '.sensor + "/" + .nested.room', true],
    [BY_SENSOR, '"always"', true],
    [BY_SENSOR, "to_string(.count)", false],
    [BY_SENSOR, '.sensor + to_string(.count)', false],
    [BY_SENSOR, 'if .sensor == "a" then "x" else "y"', true],
    [BY_SENSOR, 'if .peak > 1.0 then "x" else "y"', false],
    [BY_SENSOR, 'match .level { low => "x", high => "y" }', false],
    [BY_SENSOR, "if .peak > 1.0 then .sensor else .sensor", true],
    [BY_BOTH, ".sensor", true],
    [BY_BOTH, ".nested.room", true],
    [BY_BOTH, 'match .level { low => "x", high => "y" }', true],
    [BY_BOTH, "to_string(.peak)", false],
  ])("%s routed by %s: %s", (flow, routing, kept) => {
    const text = program(flow, routing);
    expect(codesOf(text)).toEqual(kept ? [] : ["PFL4620"]);
    const premise = proofOf(text).premises.find((each) => each.id === "order-of-a-key");
    expect(premise).toMatchObject({ status: kept ? "holds" : "broken", required: false, value: { amount: expect.stringMatching(/^key_by\(/) as string } });
    expect(premise?.origin.kind).toBe(routing === undefined ? "platform" : "source");
    expect(proofOf(text).effective).toBe("at_least_once");
  });
});

const SHAPE = 'map(r => Out { sensor: r.sensor, room: r.room, level: low, nested: Key { sensor: r.sensor, room: r.room }, peak: r.celsius, count: 1 })';

describe("after reduce, and what comes behind it", () => {
  const reduced = "readings |> key_by(.sensor) |> reduce((a, b) => if b.celsius > a.celsius then b else a)";
  test.each<readonly [string, string, boolean]>([
    [`${reduced} |> ${SHAPE}`, ".sensor", true],
    [`${reduced} |> ${SHAPE}`, ".room", false],
    [`${reduced} |> filter(.celsius > 1.0) |> ${SHAPE}`, ".nested.sensor", true],
    ["readings |> key_by(.sensor, .room) |> reduce((a, b) => b) |> " + SHAPE, ".room", true],
    [`readings |> key_by(upper(.sensor)) |> reduce((a, b) => b) |> ${SHAPE}`, ".sensor", false],
    // Of two events only what they have in common is certain.
    [`readings |> key_by(.sensor) |> reduce((a, b) => Reading { sensor: b.sensor, room: a.room, celsius: 1.0, at: a.at }) |> ${SHAPE}`, ".sensor", true],
    [`readings |> key_by(.sensor) |> reduce((a, b) => Reading { sensor: a.room, room: a.room, celsius: 1.0, at: a.at }) |> ${SHAPE}`, ".sensor", false],
    // Elements of a list are not one.
    [`${reduced} |> flat_map(r => [r.sensor, r.room]) |> map(s => Out { sensor: s, room: s, level: low, nested: Key { sensor: s, room: s }, peak: 1.0, count: 1 })`, ".sensor", false],
    // The last keyed operator counts.
    [`${reduced} |> key_by(.room) |> reduce((a, b) => b) |> ${SHAPE}`, ".sensor", false],
    [`${reduced} |> key_by(.room) |> reduce((a, b) => b) |> ${SHAPE}`, ".room", true],
  ])("%s routed by %s: %s", (flow, routing, kept) => {
    expect(codesOf(program(flow, routing))).toEqual(kept ? [] : ["PFL4620"]);
  });

  test("a window does not change the key, but its bounds do not follow from it", () => {
    const flow = `readings |> key_by(.sensor) |> window(tumbling(1m), time: processing) |> aggregate(Out { sensor: key, room: to_string(window.start), level: low, nested: Key { sensor: key, room: key }, peak: 1.0, count: count() })`;
    const order = (routing: string) => proofOf(program(flow, routing)).premises.find((each) => each.id === "order-of-a-key")?.status;
    expect(order(".sensor")).toBe("holds");
    expect(order(".room")).toBe("broken");
  });
});

describe("lets and unions", () => {
  const flow = (second: string): string =>
    `let a = readings |> key_by(.sensor) |> reduce((x, y) => y)\n  let b = ${second}\n  a |> union(b) |> ${SHAPE}`;
  test.each<readonly [string, string, readonly string[]]>([
    ["readings |> key_by(.sensor) |> reduce((x, y) => x)", ".sensor", []],
    ["readings |> key_by(.sensor, .room) |> reduce((x, y) => x)", ".sensor", []],
    ["readings |> key_by(.room) |> reduce((x, y) => x)", ".sensor", ["PFL4620"]],
    // With events that have no key nothing is asked.
    ["readings |> filter(.celsius > 1.0)", "to_string(.peak)", []],
  ])("with %s, routed by %s", (second, routing, codes) => {
    expect(codesOf(program(flow(second), routing))).toEqual(codes);
  });
});

test("without a keyed operator the order is the stream's", () => {
  expect(codesOf(plant({ guarantee: "at_least_once" }))).toEqual([]);
  expect(proofOf(plant({ guarantee: "at_least_once" })).premises.map((each) => each.id)).not.toContain("order-of-a-key");
  expect(codesOf(plant({ guarantee: "at_least_once", through: "|> key_by(.sensor)" }))).toEqual([]);
});

test("where a stream that scales can change the order, it is only assumed", () => {
  const text = plant({
    readings: "truncated: skip retention: 7d",
    through: "|> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)",
  });
  expect(proofOf(text, "upstream").premises.find((each) => each.id === "order-of-a-key")?.status).toBe("assumed");
  expect(proofOf(text, "own").premises.find((each) => each.id === "order-of-a-key")?.status).toBe("holds");
});
