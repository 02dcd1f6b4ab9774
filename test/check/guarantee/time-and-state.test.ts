/** Sources that fall quiet, jobs of which a part ends, state that never does. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/compile.js";
import { DEFAULT_PLATFORM } from "../../../src/platform/releases.js";
import { sourceOf } from "../../support/compile.js";
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
    // Of a source that is not known nobody knows whether it ends.
    expect(codesOf(plant({ flows: 'redings |> key_by("all") |> aggregate(count()) |> print()' }))).toEqual(["PFL2003"]);
    expect(codesOf(plant({ flows: 'redings |> key_by("all") |> window(tumbling(1m), time: processing) |> aggregate(count()) |> print()' }))).toEqual(["PFL2003"]);
  });
});

describe("what gives something else each time", () => {
  const FN = "fn part(s: string) -> string = s + uuid()\nfn twice(s: string) -> string = part(part(s))\nfn same(s: string) -> string = upper(s)";
  const KEYED = (key: string): Plant => ({ more: FN, through: `|> key_by(${key}) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)` });
  test.each<readonly [string, Plant, readonly string[]]>([
    ["a key", KEYED("uuid()"), ["PFL4624", "PFL4620"]],
    ["a part of a key", KEYED("sensor: .sensor, part: uuid()"), ["PFL4624"]],
    ["a key through a function", KEYED("twice(.sensor)"), ["PFL4624"]],
    ["a key of its own", KEYED("same(.sensor)"), ["PFL4620"]],
    ["an event time", { readings: "event_time: now() watermark: bounded(5s)" }, ["PFL4628"]],
    ["an event time that windows go by", { readings: "event_time: now() watermark: bounded(5s, idle: 1m)", through: WINDOW, guarantee: "at_least_once" }, ["PFL4628", "PFL4625"]],
    ["an event time that none goes by", { readings: "event_time: now() watermark: bounded(5s, idle: 1m)", guarantee: "at_least_once" }, ["PFL4628"]],
    ["a field of the event", { readings: "event_time: .at watermark: bounded(5s)" }, []],
    ["a filter, exactly once", { through: "|> filter(random() < 0.5)" }, []],
    ["a filter, at least once", { through: "|> filter(random() < 0.5)", guarantee: "at_least_once" }, ["PFL4625"]],
    ["a filter, best effort", { through: "|> filter(random() < 0.5)", guarantee: "best_effort" }, []],
    ["a filter through a function", { more: FN, through: '|> filter(twice(.sensor) != "a")', guarantee: "at_least_once" }, ["PFL4625"]],
    ["a filter that does not", { more: FN, through: '|> filter(same(.sensor) != "a")', guarantee: "at_least_once" }, []],
  ])("%s", (_, program, codes) => {
    const found = codesOf(plant(program));
    // After an error the order of keys is not looked at.
    expect(found).toEqual(codes.includes("PFL4624") ? ["PFL4624"] : codes);
  });

  test("a routing key", () => {
    const text = plant().replace("stream copies: Reading on plant { routing_key: .sensor", "stream copies: Reading on plant { routing_key: twice(.sensor)");
    expect(compileOn(`${FN}\n${text}`).diagnostics.map((d) => d.message)).toEqual(["`twice` routes each event of `copies` anywhere, so nothing keeps its order."]);
  });

  test("each cause is said once, the clock too", () => {
    const through = '|> filter(random() < 0.5 && random() > 0.1 && length(uuid()) == 36) |> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)';
    const { diagnostics } = compileOn(plant({ through, guarantee: "at_least_once" }));
    expect(diagnostics[0]?.message).toContain("through `random`, `uuid` and `window(…, time: processing)` they differ then");
  });

  test("of functions written elsewhere nobody knows", () => {
    const status = (more: string, through: string) =>
      compile([sourceOf(plant({ more, through }))], { platform: DEFAULT_PLATFORM, files: new Map([["a/Tag.java", "package a; public class Tag { public static String tag(String s) { return s; } }"]]) }).proofs[0]?.premises.find(
        (each) => each.id === "deterministic",
      )?.status;
    const tag = 'extern java fn tag(s: string) -> string from "a/Tag.java"';
    expect(status(tag, '|> filter(tag(.sensor) != "a")')).toBe("assumed");
    expect(status(`${tag}\nfn through(s: string) -> string = tag(s)`, '|> filter(through(.sensor) != "a")')).toBe("assumed");
    expect(status(tag, '|> filter(.sensor != "a")')).toBe("holds");
  });
});
