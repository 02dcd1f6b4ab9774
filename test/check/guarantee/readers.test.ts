/** Who reads what: in one pipeline, in one file, across a workspace. */
import { describe, expect, test } from "vitest";
import { checkReaderGroups } from "../../../src/check/rules/readers.js";
import { reporter } from "../../../src/diagnostics/report.js";
import { codesOf, compileOn, plant } from "../../support/guarantee.js";

describe("one stream under two names", () => {
  const program = (second: string, flows: string): string => plant({ more: `${second}`, flows });
  test.each([
    ['stream again: Reading on plant { name: "readings" }', "readings |> union(again) |> print()", ["PFL4619"]],
    ['stream again: Reading on plant { name: "readings" }', "readings |> print()\n  again |> print()", ["PFL4619"]],
    ['stream again: Reading on plant { name: "readings" }', "readings |> print()", []],
    ['stream again: Reading on plant { name: "others" }', "readings |> union(again) |> print()", []],
    ['cluster far { controller: "tcp://far:9090" scope: "plant" } stream again: Reading on far { name: "readings" }', "readings |> union(again) |> print()", []],
  ])("%s, %s", (second, flows, codes) => {
    expect(codesOf(program(second, flows))).toEqual(codes);
  });

  test("one name can be read from several flows", () => {
    expect(codesOf(plant({ flows: "readings |> print()\n  readings |> filter(.celsius > 1.0) |> print()" }))).toEqual([]);
  });
});

const SKIP = 'truncated: skip retention: 7d reader_group: group("g")';
const groups = (more: string, flows: string): readonly string[] => codesOf(plant({ readings: SKIP, more, flows }), "upstream").filter((code) => code !== "PFL4615");

describe("reader groups in one file", () => {
  test.each([
    ["", "readings |> print()", []],
    ["", "readings |> print()\n  readings |> print()", []],
    [`stream other: Reading on plant { ${SKIP} }`, "readings |> union(other) |> print()", ["PFL4618"]],
    [`stream other: Reading on plant { ${SKIP} }`, "readings |> print()", []],
    [`stream other: Reading on plant { ${SKIP.replace('"g"', '"h"')} }`, "readings |> union(other) |> print()", []],
    ["stream other: Reading on plant { truncated: skip }", "readings |> union(other) |> print()", []],
    [`cluster far { controller: "tcp://far:9090" scope: "plant" } stream other: Reading on far { ${SKIP} }`, "readings |> union(other) |> print()", []],
    [`cluster far { controller: "tcp://localhost:9090" scope: "far" } stream other: Reading on far { ${SKIP} }`, "readings |> union(other) |> print()", []],
    [`cluster same { controller: "tcp://localhost:9090" scope: "plant" } stream other: Reading on same { ${SKIP} }`, "readings |> union(other) |> print()", ["PFL4618"]],
    ["pipeline cold { readings |> print() }", "readings |> print()", ["PFL4618"]],
  ])("%s, %s", (more, flows, codes) => {
    expect(groups(more, flows)).toEqual(codes);
  });
});

test("a reader group has a name that Pravega takes", () => {
  const message = (name: string) => compileOn(plant({ readings: SKIP.replace('"g"', `"${name}"`) }), "upstream").diagnostics.map((d) => `${d.code} ${d.remedy}`);
  expect(message("plant-1.x")).toEqual([]);
  expect(message("plant_readings")).toEqual(['PFL4101 Call it "plant-readings", for example.']);
});

test("reader groups across files", () => {
  const checked = (name: string, group: string) => compileOn(plant({ readings: SKIP.replace('"g"', `"${group}"`), flows: "readings |> print()" }).replace("pipeline hot", `pipeline ${name}`), "upstream").checked;
  const reported = (...programs: readonly ReturnType<typeof checked>[]): readonly string[] => {
    const { report, diagnostics } = reporter();
    checkReaderGroups(programs, report);
    return diagnostics.map((d) => `${d.code} ${d.message}`);
  };
  expect(reported(checked("a", "g"), checked("b", "h"))).toEqual([]);
  expect(reported(checked("a", "g"), checked("b", "g"), checked("c", "g"))).toEqual([
    "PFL4618 `a/readings` and `b/readings` would share the reader group `g`: each gets some segments, and none gets all events.",
  ]);
});
