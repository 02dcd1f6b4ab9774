/** Sources that fall quiet, jobs of which a part ends, state that never does. */
import { describe, expect, test } from "vitest";
import { codesOf, compileOn, plant, type Plant } from "../../support/guarantee.js";

const WINDOW = "|> key_by(.sensor) |> window(tumbling(1m), late: drop) |> reduce((a, b) => b)";
const CLOCK = "|> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)";
const ROLLING = "|> key_by(.sensor) |> reduce((a, b) => b)";

describe("idleness", () => {
  test.each<readonly [string, Plant, readonly string[]]>([
    ["not said", { readings: "event_time: .at watermark: bounded(5s)", through: WINDOW }, ["PFL4621"]],
    ["of a monotonous stream", { readings: "event_time: .at watermark: monotonous", through: WINDOW }, ["PFL4621"]],
    ["said", { readings: "event_time: .at watermark: bounded(5s, idle: 1m)", through: WINDOW }, []],
    ["as long as the interval", { readings: "event_time: .at watermark: bounded(5s, idle: 10s)", through: WINDOW }, []],
    ["shorter than the interval", { readings: "event_time: .at watermark: bounded(5s, idle: 9999ms)", through: WINDOW }, ["PFL4622"]],
    ["shorter than no interval", { readings: "event_time: .at watermark: bounded(5s, idle: 1s)", through: WINDOW, pipeline: "", guarantee: "best_effort" }, []],
    ["of a source that ends", { readings: "event_time: .at watermark: bounded(5s) end: tail", through: WINDOW }, []],
    ["without a window", { readings: "event_time: .at watermark: bounded(5s)" }, []],
    ["with windows of the clock", { readings: "event_time: .at watermark: bounded(5s)", through: CLOCK }, []],
  ])("%s", (_, program, codes) => {
    expect(codesOf(plant(program))).toEqual(codes);
  });

  test("a union waits for each of its streams", () => {
    const text = plant({
      readings: "event_time: .at watermark: bounded(5s)",
      more: "stream more: Reading on plant { event_time: .at watermark: bounded(5s, idle: 1m) }",
      flows: `readings |> union(more) ${WINDOW} |> write(copies, guarantee: at_least_once)`,
    });
    expect(compileOn(text).diagnostics.map((d) => d.message)).toEqual(["While no events come in `readings`, it holds the time of `more` up too: windows then never close."]);
  });
});

describe("ends", () => {
  const two = (first: string, second: string, flows: string): string => plant({ readings: first, more: `stream more: Reading on plant { ${second} }`, flows });
  const union = "readings |> union(more) |> print()";
  const apart = "readings |> print()\n  more |> print()";
  test.each([
    ["", "", union, []],
    ["end: tail", "end: tail", union, []],
    ["end: tail", "", union, ["PFL4626"]],
    ["", "end: tail", apart, ["PFL4626"]],
    ["end: tail", "", "readings |> print()", []],
  ])("{ %s } and { %s } in %s", (first, second, flows, codes) => {
    expect(codesOf(two(first, second, flows))).toEqual(codes);
  });

  test("what is said", () => {
    const message = (more: string): string | undefined => {
      const text = plant({ readings: "end: tail", more: `stream a: Reading on plant stream b: Reading on plant`, flows: `readings |> union(${more}) |> print()` });
      return compileOn(text).diagnostics[0]?.message;
    };
    expect(message("a")).toBe("Reading `readings` ends, but `a` in the same job never does: the job runs on for ever.");
    expect(message("a, b")).toBe("Reading `readings` ends, but `a` and `b` in the same job never do: the job runs on for ever.");
  });

  test.each<readonly [Plant, readonly string[]]>([
    [{ readings: "end: tail", through: CLOCK }, ["PFL4627"]],
    [{ readings: "", through: CLOCK }, []],
    [{ readings: "end: tail event_time: .at watermark: monotonous", through: WINDOW }, []],
  ])("the last window of %o", (program, codes) => {
    expect(codesOf(plant(program))).toEqual(codes);
  });
});

describe("state", () => {
  test.each<readonly [Plant, readonly string[]]>([
    [{ through: ROLLING }, ["PFL4623"]],
    [{ through: CLOCK }, []],
    [{ through: ROLLING, readings: "end: tail" }, []],
    [{ through: "|> key_by(.sensor)" }, []],
  ])("%o", (program, codes) => {
    expect(codesOf(plant(program))).toEqual(codes);
  });

  test.each([
    [".on", []],
    [".level", []],
    [".small", []],
    [".middle", []],
    [".on, .level", []],
    [".whole", ["PFL4623"]],
    [".large", ["PFL4623"]],
    [".day", ["PFL4623"]],
    [".price", ["PFL4623"]],
    [".on, .whole", ["PFL4623"]],
    ["odd: .whole > 3", []],
  ])("a key of %s", (key, codes) => {
    const more = `enum Level { low, high }
record Event { on: bool level: Level small: int8 middle: int16 whole: int large: long day: date price: decimal(5, 2) }
stream events: Event on plant`;
    expect(codesOf(plant({ more, flows: `events |> key_by(${key}) |> aggregate(count()) |> print()` }))).toEqual(codes);
  });

  test("only one source without an end keeps it growing", () => {
    const more = "stream more: Reading on plant";
    expect(codesOf(plant({ readings: "end: tail", more, flows: `readings |> union(more) ${ROLLING} |> print()` }))).toEqual(["PFL4626", "PFL4623"]);
  });

  test("nothing is said about what was not understood", () => {
    expect(codesOf(plant({ flows: "readings |> key_by(.sensor) |> window(hopping(1m)) |> reduce((a, b) => b) |> print()" }))).not.toContain("PFL4623");
  });
});
