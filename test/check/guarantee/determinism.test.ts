/** What makes the same events give other results, where it is found, and what only looks like it. */
import { describe, expect, test } from "vitest";
import type { Premise } from "../../../src/check/guarantee/proof.js";
import { compile } from "../../../src/compile.js";
import { DEFAULT_PLATFORM } from "../../../src/platform/releases.js";
import { sourceOf } from "../../support/compile.js";
import { codesOf, compileOn, plant, proofOf, proofsOf, type Plant } from "../../support/guarantee.js";

const FILES = new Map([
  ["a/Tag.java", "package a; public class Tag { public static String tag(String s) { return s; } }"],
  ["cleaned.py", "def cleaned(s: str) -> str:\n    return s.strip()\n"],
]);
const JAVA = 'extern java fn tag(s: string) -> string from "a/Tag.java"';
const PYTHON = 'extern python fn cleaned(s: string) -> string from "cleaned.py"';

const LEAST = "at_least_once";
const NOW = "event_time: now() watermark: bounded(5s, idle: 1m)";
const AT = "event_time: .at watermark: bounded(5s, idle: 1m)";
const BY_TIME = "|> key_by(.sensor) |> window(tumbling(1m), late: drop) |> reduce((a, b) => b)";
const BY_CLOCK = "|> key_by(.sensor) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)";

function deterministic(text: string): Premise | undefined {
  const { diagnostics, proofs } = compile([sourceOf(text)], { platform: DEFAULT_PLATFORM, files: FILES });
  expect(diagnostics.filter((each) => each.severity === "error")).toEqual([]);
  return proofs[0]?.premises.find((each) => each.id === "deterministic");
}

/** What differs, and where the first of it stands. */
function varying(program: Plant): readonly [causes: string, place: string] | Premise["status"] | undefined {
  const text = plant({ guarantee: LEAST, ...program });
  const found = deterministic(text);
  if (found?.status !== "broken") return found?.status;
  const { origin, value } = found;
  return [`${value?.amount}`, origin.kind === "source" ? text.slice(origin.place.start, origin.place.end) : origin.kind];
}

describe("clocks and event times", () => {
  const other = "stream other: Reading on plant";
  const joined = (through: string) => `let w = readings ${BY_TIME}\n  w |> union(other) ${through} |> write(copies, guarantee: ${LEAST})`;
  test.each<readonly [string, Plant, ReturnType<typeof varying>]>([
    ["windows by a time that is read off a clock", { readings: NOW, through: BY_TIME }, ["now", "now"]],
    ["windows by the event's own time", { readings: AT, through: BY_TIME }, "holds"],
    ["windows by the clock of the job, whatever time the events have", { readings: NOW, through: BY_CLOCK }, ["window(…, time: processing)", "window"]],
    ["a time that no window goes by", { readings: NOW, through: "|> key_by(.sensor) |> filter(.celsius > 1.0)" }, "holds"],
    ["a time and a filter", { readings: NOW, through: `${BY_TIME} |> filter(random() < 0.5)` }, ["now, random", "now"]],
    ["the clock comes last, and is said once", { through: `${BY_CLOCK} ${BY_CLOCK} |> filter(random() < 0.5)` }, ["random, window(…, time: processing)", "random"]],
    ["a stream without a time joins behind the window", { readings: NOW, more: other, flows: joined("") }, ["now", "now"]],
    ["the same, but the time is the event's", { readings: AT, more: other, flows: joined("") }, "holds"],
    ["the same, with something that differs", { readings: AT, more: other, flows: joined("|> filter(random() < 0.5)") }, ["random", "random"]],
  ])("%s", (_, program, expected) => {
    expect(varying(program)).toEqual(expected);
  });
});

describe("calls", () => {
  const FNS = `fn part(s: string) -> string = s + uuid()
fn twice(s: string) -> string = part(part(s))
fn same(s: string) -> string = upper(s)
fn mixed(s: string) -> string = if random() < 0.5 then same(s) else twice(s)`;
  test.each<readonly [string, string, ReturnType<typeof varying>]>([
    ["", '|> filter(upper(.sensor) != "a")', "holds"],
    ["", "|> filter(random() < 0.5)", ["random", "random"]],
    ["", "|> filter(random() < 0.5 || length(uuid()) > random_int(1, 9))", ["random, uuid, random_int", "random"]],
    // Those in functions of the program, where the flow calls them.
    [FNS, '|> filter(same(.sensor) != "a")', "holds"],
    [FNS, '|> filter(twice(.sensor) != "a")', ["twice", "twice"]],
    [FNS, '|> filter(same(mixed(.sensor)) != "a")', ["mixed", "mixed"]],
    [FNS, '|> filter(same(.sensor) != "a" && part(.sensor) != uuid())', ["uuid, part", "uuid"]],
    [FNS, '|> filter(part(.sensor) != "a") |> filter(twice(.sensor) != "a")', ["part, twice", "part"]],
    // A function of the program hides that of the language.
    ["fn random() -> double = 0.25", "|> filter(random() < 0.5)", "holds"],
    ["fn upper(s: string) -> string = s + uuid()", '|> filter(upper(.sensor) != "a")', ["upper", "upper"]],
    // Of what is written elsewhere nobody knows.
    [JAVA, '|> filter(tag(.sensor) != "a")', "assumed"],
    [JAVA, '|> filter(upper(.sensor) != "a")', "holds"],
    [PYTHON, '|> filter(cleaned(.sensor) != "a")', "assumed"],
    [`${JAVA}\nfn through(s: string) -> string = upper(tag(s))\nfn further(s: string) -> string = through(s)`, '|> filter(further(.sensor) != "a")', "assumed"],
    [JAVA, '|> filter(tag(.sensor) != "a" && random() < 0.5)', ["random", "random"]],
  ])("%s %s", (more, through, expected) => {
    expect(varying({ more, through })).toEqual(expected);
  });

  test("it is reported at the guarantee, with the place where they differ", () => {
    const text = plant({ more: FNS, through: '|> filter(.celsius > 1.0) |> filter(mixed(.sensor) != "a")', guarantee: LEAST });
    const shown = compileOn(text).diagnostics.map(({ code, span, related }) => [
      code,
      text.slice(span.start, span.end),
      related.map((each) => `${each.message}: ${text.slice(each.span.start, each.span.end)}`),
    ]);
    expect(shown).toEqual([["PFL4625", LEAST, ["here they differ: mixed"]]]);
  });

  test("exactly once nobody sees what differs", () => {
    const found = deterministic(plant({ more: FNS, through: `|> filter(mixed(.sensor) != "a") ${BY_CLOCK}` }));
    expect(found).toMatchObject({
      status: "holds",
      statement: "Results that differ through `mixed` and `window(…, time: processing)` are never seen: what is not yet committed is thrown away with its transaction.",
    });
  });
});

describe("sinks", () => {
  test("what stands behind a sink, or in another flow, is not before it", () => {
    const behind = `readings |> write(copies, guarantee: ${LEAST}) |> filter(random() < 0.5) |> print()`;
    expect(varying({ flows: behind })).toBe("holds");
    expect(varying({ flows: `readings |> filter(random() < 0.5) |> print()\n  readings |> write(copies, guarantee: ${LEAST})` })).toBe("holds");
    expect(codesOf(plant({ flows: behind }))).toEqual([]);
  });

  test("a let is looked at as often as it is read, with all that is in it", () => {
    const flows = `let a = readings |> filter(random() < 0.5)\n  let b = a |> union(a)\n  b |> union(a) |> write(copies, guarantee: ${LEAST})\n  b |> write(copies, guarantee: best_effort)\n  a |> write(copies, guarantee: ${LEAST})`;
    const found = proofsOf(plant({ flows }));
    expect(found.map(({ premises }) => premises.find((each) => each.id === "deterministic")?.status)).toEqual(["broken", undefined, "broken"]);
    expect(found.map(({ sources }) => sources.map(({ stream }) => stream))).toEqual([["readings"], ["readings"], ["readings"]]);
  });

  test("sources come in the order in which they are declared", () => {
    const more = "stream second: Reading on plant\nstream third: Reading on plant\nstream apart: Reading on plant";
    const flows = `third |> union(readings, second) |> write(copies, guarantee: ${LEAST})`;
    expect(proofOf(plant({ more, flows })).sources.map(({ stream }) => stream)).toEqual(["readings", "second", "third"]);
  });

  test("nothing is proved of what promises nothing", () => {
    const text = plant({ flows: "readings |> filter(random() < 0.5) |> write(copies)" });
    expect(codesOf(text)).toEqual(["PFL4007"]);
    expect(proofsOf(text)).toEqual([]);
    // Nor is it taken for a stream that feeds itself.
    expect(codesOf(plant({ flows: `readings |> write(readings, guarantee: ${LEAST})` }))).toEqual(["PFL4609"]);
    expect(codesOf(plant({ flows: "readings |> write(readings)" }))).toEqual(["PFL4007"]);
  });

  test("a stream that is not known feeds nothing", () => {
    const text = plant({ flows: `redings |> union(readings, copis) |> write(copies, guarantee: ${LEAST})` });
    expect(codesOf(text)).toEqual(["PFL2003", "PFL2003"]);
    expect(proofOf(text).sources.map(({ stream }) => stream)).toEqual(["readings"]);
  });
});
