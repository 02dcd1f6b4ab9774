/** A warning is silenced by saying why, in the block that it is about. */
import { describe, expect, test } from "vitest";
import { codesOf, compileOn, plant, proofOf, type Plant } from "../../support/guarantee.js";

const BAD = "bad_events: skip";

describe("what silences", () => {
  test.each<readonly [Plant, readonly string[]]>([
    [{ readings: BAD }, ["PFL4616"]],
    [{ readings: `${BAD} allow: { PFL4616: "counted" }` }, []],
    // Another code, and another block.
    [{ readings: `${BAD} allow: { PFL4615: "counted" }` }, ["PFL4616", "PFL4013"]],
    [{ readings: BAD, copies: 'allow: { PFL4616: "counted" }' }, ["PFL4616", "PFL4013"]],
    [{ readings: BAD, pipeline: 'checkpoint: every(10s) allow: { PFL4616: "counted" }' }, ["PFL4616", "PFL4013"]],
    // Two in one block.
    [{ readings: `${BAD} truncated: skip allow: { PFL4616: "counted", PFL4615: "old ones do not count" }` }, []],
    [{ through: "|> key_by(.sensor) |> reduce((a, b) => b)", pipeline: 'checkpoint: every(10s) allow: { PFL4623: "forty sensors" }' }, []],
    // Notes too.
    [{ guarantee: "exactly_once(lease: 1m, survives: 1h)", pipeline: 'checkpoint: every(10s) allow: { PFL4604: "wanted" }' }, []],
    [{ cluster: 'validate_host_name: false allow: { PFL4203: "a test" }' }, []],
    // Empty, and unused.
    [{ readings: "allow: {}" }, []],
    [{ readings: 'allow: { PFL4616: "counted" }' }, ["PFL4013"]],
  ])("%o", (program, codes) => {
    expect(codesOf(plant(program))).toEqual(codes);
  });
});

describe("what does not", () => {
  test.each<readonly [string, readonly string[]]>([
    ["{ PFL9999: \"x\" }", ["PFL4010"]],
    ["{ toString: \"x\" }", ["PFL4010"]],
    ["{ PFL4601: \"x\" }", ["PFL4011"]],
    ["{ PFL4616: \"\" }", ["PFL4012"]],
    ["{ PFL4616: \"  \" }", ["PFL4012"]],
    ["{ PFL4616: 5 }", ["PFL4004"]],
    ["{ \"PFL4616\": \"x\" }", ["PFL4004"]],
    ["PFL4616", ["PFL4004"]],
    ["[PFL4616]", ["PFL4004"]],
    ["{ PFL4616: \"x\", PFL4616: \"y\" }", ["PFL4002"]],
  ])("allow: %s", (allow, codes) => {
    expect(codesOf(plant({ readings: `allow: ${allow}` }))).toEqual(codes);
  });

  test("an error stays, and what it may have hidden is not called unused", () => {
    const program = { readings: 'allow: { PFL4616: "x" }', pipeline: "checkpoint: off" };
    expect(codesOf(plant(program))).toEqual(["PFL4601"]);
  });

  test("a code that is nearly right is shown", () => {
    expect(compileOn(plant({ readings: 'allow: { PFL461: "x" }' })).diagnostics[0]?.remedy).toMatch(/Did you mean `PFL461\d`\?/);
  });
});

test("the proof lists what was silenced, with the reason and both places", () => {
  const text = plant({ readings: `${BAD} allow: { PFL4616: "counted" }`, pipeline: 'checkpoint: every(10s) allow: { PFL4623: "forty sensors" }', through: "|> key_by(.sensor) |> reduce((a, b) => b)" });
  const { silenced } = proofOf(text);
  expect(silenced.map(({ code, reason, place, at }) => [code, reason, text.slice(place.start, place.end), text.slice(at.start, at.end)])).toEqual([
    ["PFL4616", "counted", 'PFL4616: "counted"', "skip"],
    ["PFL4623", "forty sensors", 'PFL4623: "forty sensors"', "reduce"],
  ]);
  expect(silenced[0]?.message).toBe("An event of `readings` that can't be read is passed over, so it comes to no sink, whatever that promises.");
});

test("what was silenced elsewhere is not in the proof", () => {
  const more = 'stream other: Reading on plant { bad_events: skip allow: { PFL4616: "counted" } }';
  const flows = "readings |> write(copies, guarantee: at_least_once)\n  other |> write(readings, guarantee: at_least_once)";
  const { proofs } = compileOn(plant({ more, flows: flows.replace("write(readings", "write(copies") }));
  expect(proofs.map((proof) => proof.silenced.map((each) => each.code))).toEqual([[], ["PFL4616"]]);
});
