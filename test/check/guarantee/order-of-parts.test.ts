/** Which parts of an event follow from its key: through records, branches, functions and flows, and what is said where they don't. */
import { describe, expect, test } from "vitest";
import { applied, codesOf, compileOn, plant, proofOf } from "../../support/guarantee.js";
import { ordersOf, routed, warnedOf } from "./routed.js";

const OUT = (of: Partial<Record<"sensor" | "room" | "level" | "nested" | "peak", string>> = {}): string => {
  const { sensor = "key", room = "to_string(max(.celsius))", level = "low", nested = "Key { sensor: key, room: to_string(count()) }", peak = "max(.celsius)" } = of;
  return `Out { sensor: ${sensor}, room: ${room}, level: ${level}, nested: ${nested}, peak: ${peak}, count: count() }`;
};
const BY_SENSOR = (of: Parameters<typeof OUT>[0] = {}): string => `readings |> key_by(.sensor) |> aggregate(${OUT(of)})`;
const BY_BOTH = "readings |> key_by(.sensor, .room) |> aggregate(Out { sensor: key.sensor, room: key.room, level: low, nested: key, peak: max(.celsius), count: count() })";
const SHAPE = "map(r => Out { sensor: r.sensor, room: r.room, level: low, nested: Key { sensor: r.sensor, room: r.room }, peak: r.celsius, count: 1 })";
const LATEST = "readings |> key_by(.sensor) |> reduce((a, b) => b)";

/** Each with whether its order is proved; what is not proved is warned of. */
function check(text: string, kept: boolean): void {
  expect(ordersOf(text)).toEqual([kept ? "holds" : "broken"]);
  expect(codesOf(text)).toEqual(kept ? [] : ["PFL4620"]);
}

describe("what is said", () => {
  const premise = (text: string) => proofOf(text).premises.find((each) => each.id === "order-of-a-key");
  const statement = "All results of one key have one routing key, so readers see them in order.";
  const value = { unit: "word", amount: "key_by(.sensor)" };

  test("of a stream that does not route", () => {
    const text = routed(BY_SENSOR(), undefined);
    expect(premise(text)).toMatchObject({
      statement,
      status: "broken",
      code: "PFL4620",
      stream: "out",
      value,
      origin: { kind: "platform", fact: "events without a routing key are spread over all segments" },
    });
    expect(warnedOf(text)).toEqual([
      {
        code: "PFL4620",
        place: "out",
        message: "`out` has no routing key, so results of one key of `key_by(.sensor)` go to any segment, and readers see them in any order.",
        fixes: ["Route by `.sensor`"],
      },
    ]);
  });

  test("of a routing key that differs", () => {
    const text = routed(BY_SENSOR(), "to_string(.count)");
    const found = premise(text);
    expect(found).toMatchObject({ statement, status: "broken", code: "PFL4620", stream: "out", value, origin: { kind: "source", setting: "routing_key" } });
    expect(found?.origin.kind === "source" && text.slice(found.origin.place.start, found.origin.place.end)).toBe("to_string(.count)");
    expect(warnedOf(text)).toEqual([
      {
        code: "PFL4620",
        place: "out",
        message: "The routing key of `out` does not follow from the key of `key_by(.sensor)`: results of one key go to different segments, and readers see them in any order.",
        fixes: ["Route by `.sensor`"],
      },
    ]);
  });

  test("of one that is kept", () => {
    const found = premise(routed(BY_SENSOR(), ".sensor"));
    expect(found).toMatchObject({ statement, status: "holds", code: undefined, stream: "out", value, origin: { kind: "source", setting: "routing_key" } });
  });
});

describe("the fix", () => {
  const record = "record Line { label: string id: long sensor: string }";
  const lines = (flow: string) => routed(`readings |> ${flow}`, undefined, { more: record, type: "Line" });
  test.each<readonly [string, string, readonly string[]]>([
    ["a constant would send all to one segment", lines('key_by(.sensor) |> aggregate(Line { label: "all", id: count(), sensor: key })'), ["Route by `.sensor`"]],
    ["what is made of the key will do", lines("key_by(.sensor) |> aggregate(Line { label: to_string(count()), id: count(), sensor: upper(key) })"), ["Route by `.sensor`"]],
    ["a number does not route", lines("key_by(length(.sensor)) |> aggregate(Line { label: to_string(count()), id: key, sensor: to_string(count()) })"), []],
    ["nothing follows from the key", lines("key_by(.sensor) |> aggregate(Line { label: to_string(count()), id: count(), sensor: to_string(count()) })"), []],
    ["the event is the key", routed("readings |> key_by(sensor: .room, room: .sensor) |> aggregate(key)", undefined, { type: "Key" }), ["Route by `.sensor`"]],
    ["the event is no record", routed("readings |> key_by(.sensor) |> aggregate(key)", undefined, { type: "string" }), []],
  ])("%s", (_, text, titles) => {
    const { diagnostics } = compileOn(text);
    expect(diagnostics.map(({ code, fixes }) => [code, fixes.map(({ title }) => title)])).toEqual([["PFL4620", titles]]);
    for (const fix of diagnostics[0]?.fixes ?? []) expect(codesOf(applied(text, fix))).toEqual([]);
  });
});

describe("fields", () => {
  test.each<readonly [string, string, boolean]>([
    [BY_SENSOR(), ".nested.sensor", true],
    [BY_SENSOR(), ".nested.room", false],
    [BY_SENSOR(), 'to_string(.nested == Key { sensor: "a", room: "b" })', false],
    [BY_SENSOR({ nested: 'Key { sensor: key, room: "r" }' }), 'to_string(.nested == Key { sensor: "a", room: "b" })', true],
    [BY_SENSOR({ nested: 'Key { ...Key { sensor: key, room: key }, room: to_string(count()) }' }), ".nested.sensor", true],
    [BY_SENSOR({ nested: 'Key { ...Key { sensor: key, room: key }, room: to_string(count()) }' }), ".nested.room", false],
    // A part of the key is the same, wherever it stands.
    [BY_BOTH, "if .peak > 1.0 then .nested.sensor else .sensor", true],
    [BY_BOTH, "if .peak > 1.0 then .nested.sensor else .nested.room", false],
    [BY_BOTH, "if .peak > 1.0 then .sensor else .room", false],
    [`${BY_BOTH} |> map(o => Out { ...o, nested: Key { sensor: o.nested.room, room: o.nested.sensor } })`, "if .peak > 1.0 then .nested.sensor else .room", true],
    [`${BY_BOTH} |> map(o => Out { ...o, room: to_string(o.peak) })`, ".room", false],
    [`${BY_BOTH} |> map(o => Out { ...o, room: to_string(o.peak) })`, ".nested.room", true],
  ])("%s routed by %s: %s", (flow, routing, kept) => {
    check(routed(flow, routing), kept);
  });

  test("of what is computed from the key, one is not the other", () => {
    const two = "readings |> key_by(.sensor, .room) |> aggregate(Two { one: [key][0] ?? key, other: [Key { sensor: key.room, room: key.sensor }][0] ?? key, peak: max(.celsius) })";
    const order = (routing: string) => ordersOf(routed(two, routing, { more: "record Two { one: Key other: Key peak: double }", type: "Two" }));
    expect([order(".one.sensor"), order(".other.sensor"), order("if .peak > 1.0 then .one.sensor else .other.sensor")]).toEqual([["holds"], ["holds"], ["broken"]]);
  });

  test.each<readonly [string | undefined, boolean]>([
    [undefined, false],
    [".sensor", true],
    [".room", false],
  ])("of a record that is converted to the stream's, routed by %s", (routing, kept) => {
    check(routed(`${LATEST} |> select(.sensor, .room)`, routing, { type: "Key" }), kept);
  });
});

describe("the event that the key was made of", () => {
  const PLACES = "record Place { room: string floor: string }\nrecord Visit { place: Place who: string many: long }\nstream visits: Visit on plant\nfn who(v: Visit) -> string = v.who\nfn size(v: Visit) -> string = to_string(v.many)";
  const visits = (flow: string, routing: string) => routed(`visits |> ${flow}`, routing, { more: PLACES, type: "Visit" });
  test.each<readonly [string, string, boolean]>([
    ["key_by(.place.room) |> reduce((a, b) => b)", ".place.room", true],
    ["key_by(.place.room) |> reduce((a, b) => b)", ".place.floor", false],
    ["key_by(room: .place.room, .who) |> reduce((a, b) => b)", ".place.room + .who", true],
    ["key_by(.place) |> reduce((a, b) => b)", ".place.floor", true],
    ["key_by(.place) |> reduce((a, b) => b)", ".who", false],
    ["key_by(part: upper(.who), floor: .place.floor) |> reduce((a, b) => b)", ".place.floor", true],
    ["key_by(part: upper(.who), floor: .place.floor) |> reduce((a, b) => b)", "upper(.who)", false],
    ["key_by(part: upper(.place.room)) |> reduce((a, b) => b)", ".place.room", false],
    // A field that only starts like one of the key.
    ["key_by(.who) |> reduce((a, b) => b)", ".place.room", false],
    // All of it, of which the key is a part.
    ["key_by(.place.room) |> reduce((a, b) => b)", "who(.)", false],
    ["key_by(.who) |> reduce((a, b) => b)", "who(.)", true],
    ["key_by(.who) |> reduce((a, b) => b)", "size(.)", false],
    ["key_by(.place.room) |> reduce((a, b) => b)", 'to_string(.place == Place { room: "a", floor: "b" })', false],
    ["key_by(.place) |> reduce((a, b) => b)", 'to_string(.place == Place { room: "a", floor: "b" })', true],
    // The whole event.
    ["key_by(.) |> reduce((a, b) => a)", ".who", true],
    ["key_by(.) |> reduce((a, b) => Visit { place: b.place, who: a.who, many: b.many })", ".place.room", true],
    ["key_by(.) |> reduce((a, b) => Visit { place: b.place, who: a.who, many: a.many + b.many })", "to_string(.many)", false],
  ])("%s routed by %s: %s", (flow, routing, kept) => {
    check(visits(flow, routing), kept);
  });

  test("a long row of records in one another is not unfolded", () => {
    const levels = Array.from({ length: 4000 }, (_, i) => `record Level${i + 1} { inner: Level${i} }`);
    const more = `record Level0 { on: bool }\n${levels.join("\n")}\nrecord Tree { id: string top: Level4000 }\nstream trees: Tree on plant`;
    check(routed("trees |> key_by(.id) |> reduce((a, b) => b)", ".id", { more, type: "Tree" }), true);
  });

  test.each<readonly [string, boolean]>([
    ["key_by(.)", true],
    ["key_by(upper(.))", false],
  ])("texts by %s", (by, kept) => {
    check(routed(`readings |> map(.room) |> ${by} |> reduce((a, b) => a)`, ".", { type: "string" }), kept);
  });

  test.each<readonly [string, string, boolean]>([
    // The first event of a key comes out as it is: whatever the others become, it has its own room.
    ['Reading { ...b, room: "all" }', ".room", false],
    ["Reading { ...b, sensor: upper(b.sensor) }", ".sensor", false],
    ['Reading { ...b, room: "all" }', ".sensor", true],
    ["Reading { ...a, celsius: if b.celsius > a.celsius then b.celsius else a.celsius }", ".sensor", true],
    ['if a.sensor == "x" then a else b', ".sensor", true],
  ])("reduced to %s, routed by %s: %s", (result, routing, kept) => {
    check(routed(`readings |> key_by(.sensor) |> reduce((a, b) => ${result}) |> ${SHAPE}`, routing), kept);
  });
});

describe("branches", () => {
  const IF = (condition: string) => `${BY_SENSOR()} |> map(o => if ${condition} then o else Out { ...o, sensor: "other" })`;
  test.each<readonly [string, string, boolean]>([
    [BY_SENSOR(), 'if .sensor == "a" then .sensor else "other"', true],
    [BY_SENSOR(), 'if .peak > 1.0 then .sensor else "other"', false],
    [BY_SENSOR(), 'if .sensor == "a" then .room else "other"', false],
    [BY_SENSOR(), 'if .sensor == "a" then "other" else .room', false],
    // What decides says which parts of both are certain.
    [IF('o.sensor == "a"'), ".sensor", true],
    [IF('o.sensor == "a"'), ".room", false],
    [IF("o.peak > 1.0"), ".sensor", false],
    [IF("o.peak > 1.0"), ".nested.sensor", true],
    [IF("o.peak > 1.0"), ".nested.room", false],
    [BY_SENSOR(), 'match .sensor { "a" => "x", "b" => .nested.sensor, _ => "other" }', true],
    [BY_SENSOR(), 'match .sensor { "a" => "x", "b" => .nested.room, _ => "other" }', false],
    [BY_SENSOR(), 'match .sensor { "a" => "x", _ => .room }', false],
    [BY_SENSOR(), 'match .room { "a" => "x", _ => .sensor }', false],
    [BY_SENSOR(), 'match .room { "a" => .nested.sensor, "b" => .sensor, _ => .sensor }', true],
    [BY_SENSOR({ level: "if max(.celsius) > 1.0 then high else low" }), "match .level { low => .sensor, high => .nested.sensor }", true],
  ])("%s routed by %s: %s", (flow, routing, kept) => {
    check(routed(flow, routing), kept);
  });
});

describe("functions", () => {
  const FNS = `param suffix: string = "-x"
fn changed(s: string) -> string = s + uuid()
fn deeper(s: string) -> string = changed(s)
fn first(a: string, b: string) -> string = a
fn both(a: string, b: string) -> string = a + b
fn named(k: Key) -> string = k.sensor
fn made(o: Out) -> Out = Out { ...o, sensor: o.room, room: o.sensor }
fn limited(o: Out) -> Out = if o.peak > 1.0 then o else Out { ...o, peak: 1.0 }`;
  test.each<readonly [string, string, boolean]>([
    [BY_SENSOR(), ".sensor + suffix", true],
    [BY_SENSOR(), "suffix", true],
    [BY_SENSOR({ room: "suffix" }), ".room", true],
    // A fn is what its body makes of its arguments.
    [BY_SENSOR(), "first(.sensor, .room)", true],
    [BY_SENSOR(), "first(.room, .sensor)", false],
    [BY_SENSOR(), "both(.sensor, .room)", false],
    [BY_SENSOR(), "both(.sensor, .nested.sensor)", true],
    // Each call with its own arguments, and each fn for itself.
    [BY_SENSOR(), "first(.sensor, .room) + first(.room, .sensor)", false],
    [BY_SENSOR(), "first(.sensor, .room) + both(.sensor, .room)", false],
    [BY_SENSOR(), "named(.nested) + named(Key { sensor: .room, room: .sensor })", false],
    [BY_SENSOR(), "named(.nested) + named(Key { sensor: .sensor, room: .room })", true],
    [`${BY_SENSOR()} |> map(o => made(o))`, ".room", true],
    [`${BY_SENSOR()} |> map(o => made(o))`, ".sensor", false],
    [`${BY_SENSOR()} |> map(o => limited(o))`, ".sensor", true],
    [`${BY_SENSOR()} |> map(o => limited(o))`, "to_string(.peak)", false],
    // Lambdas: over the parts of what they are called with, and over what they see around them.
    [BY_SENSOR(), 'join(transform(split(.sensor, "-"), part => upper(part)), "-")', true],
    [BY_SENSOR(), 'join(transform(split(.room, "-"), part => upper(part)), "-")', false],
    [BY_SENSOR(), 'join(transform(split(.sensor, "-"), part => part + .nested.sensor), "-")', true],
    [BY_SENSOR(), 'join(transform(split(.sensor, "-"), part => part + .room), "-")', false],
    [BY_SENSOR(), 'fold(split(.sensor, "-"), suffix, (so, part) => so + part)', true],
    [BY_SENSOR(), 'fold(split(.sensor, "-"), .room, (so, part) => so + part)', false],
    [BY_SENSOR(), 'split(.sensor, "-")[0] ?? "none"', true],
    [BY_SENSOR(), 'split(.sensor, "-")[.count] ?? "none"', false],
    [BY_SENSOR(), 'split(.sensor, "-")[0] ?? .room', false],
  ])("%s routed by %s: %s", (flow, routing, kept) => {
    check(routed(flow, routing, { more: FNS }), kept);
  });

  test.each([
    ["uuid()", "uuid"],
    ["key + to_string(random())", "random"],
    ["changed(key)", "changed"],
    ["deeper(key)", "deeper"],
  ])("%s is another each time", (room, cause) => {
    const text = routed(BY_SENSOR({ room }), ".room", { more: FNS });
    expect(ordersOf(text)).toEqual(["broken"]);
    expect(warnedOf(text).map(({ code, message }) => [code, message.includes(`\`${cause}\``)])).toEqual([["PFL4620", false], ["PFL4625", true]]);
    // The rest of the event is as before.
    expect(ordersOf(routed(BY_SENSOR({ room }), ".sensor", { more: FNS }))).toEqual(["holds"]);
  });

  test("functions that call others twice, again and again", () => {
    const twice = Array.from({ length: 40 }, (_, i) => `fn twice${i + 1}(s: string, other: string) -> string = twice${i}(s, other) + twice${i}(upper(s), other)`);
    const more = `fn twice0(s: string, other: string) -> string = s\n${twice.join("\n")}`;
    check(routed(BY_SENSOR(), "twice40(.sensor, .room)", { more }), true);
    check(routed(BY_SENSOR(), "twice40(.room, .sensor)", { more }), false);
  });

  test("of what Python gives nothing is known", () => {
    const more = 'extern python fn cleaned(s: string) -> string from "cleaned.py"';
    const flow = `${LATEST} |> map(r => Reading { ...r, room: cleaned(r.sensor) }) |> ${SHAPE}`;
    const found = (routing: string) =>
      ordersOf(routed(flow, routing, { more }), new Map([["cleaned.py", "def cleaned(s: str) -> str:\n    return s.strip()\n"]]));
    expect(found(".room")).toEqual(["broken"]);
    expect(found(".sensor")).toEqual(["holds"]);
  });
});

describe("flows", () => {
  const LETS = { a: LATEST, b: "readings |> key_by(.room) |> reduce((x, y) => x)", c: "readings |> filter(.celsius > 1.0)" };
  const withLets = (flow: string): string => {
    const used = Object.entries(LETS).filter(([name]) => new RegExp(`\\b${name}\\b`).test(flow));
    return [...used.map(([name, of]) => `let ${name} = ${of}`), flow].join("\n  ");
  };
  test.each<readonly [string, string, readonly (string | undefined)[]]>([
    [`a |> union(c) |> ${SHAPE}`, ".sensor", [undefined]],
    [`c |> union(a) |> ${SHAPE}`, ".sensor", [undefined]],
    [`c |> union(a) |> ${SHAPE}`, "to_string(.peak)", [undefined]],
    [`a |> union(a, c) |> ${SHAPE}`, "to_string(.peak)", [undefined]],
    [`a |> union(a, a) |> ${SHAPE}`, ".sensor", ["holds"]],
    [`a |> union(a, b) |> ${SHAPE}`, ".sensor", ["broken"]],
    [`b |> union(a) |> ${SHAPE}`, ".room", ["broken"]],
    [`a |> filter(.celsius > 1.0) |> ${SHAPE}`, ".sensor", ["holds"]],
    [`a |> filter(.celsius > 1.0) |> ${SHAPE}`, ".room", ["broken"]],
    [`a |> print() |> ${SHAPE}`, ".sensor", ["holds"]],
    // Nothing before has a key.
    [`c |> flat_map(r => [r, r]) |> ${SHAPE}`, "to_string(.peak)", [undefined]],
    [`c |> ${SHAPE}`, "to_string(.peak)", [undefined]],
  ])("%s routed by %s: %o", (flow, routing, orders) => {
    const text = routed(withLets(flow), routing);
    expect(ordersOf(text)).toEqual(orders);
    expect(codesOf(text)).toEqual(orders.includes("broken") ? ["PFL4620"] : []);
  });

  test("events of unlike shapes have in common what is the same part of the key in both", () => {
    const made = (nested: string, sensor: string) => `readings |> key_by(.sensor, .room) |> aggregate(Out { sensor: ${sensor}, room: key.room, level: low, nested: ${nested}, peak: max(.celsius), count: count() })`;
    const flows = (nested: string, sensor = "key.sensor") => `let a = ${made("key", "key.sensor")}\n  let b = ${made(nested, sensor)}\n  a |> union(b)`;
    const order = (text: string, routing: string) => ordersOf(routed(text, routing));
    const unlike = flows("Key { sensor: key.sensor, room: upper(key.room) }", "to_string(count())");
    expect([order(unlike, ".nested.sensor"), order(unlike, ".nested.room"), order(unlike, ".sensor"), order(unlike, ".room")]).toEqual([["holds"], ["broken"], ["broken"], ["holds"]]);
    const turned = `let a = ${made("key", "key.sensor")}\n  let b = ${made("Key { sensor: key.sensor, room: to_string(count()) }", "key.sensor")}\n  b |> union(a)`;
    expect([order(turned, ".nested.sensor"), order(turned, ".nested.room")]).toEqual([["holds"], ["broken"]]);
  });

  test("elements of a list do not follow from the key, and it is still that key", () => {
    const text = routed(`${LATEST} |> flat_map(r => [r, r]) |> ${SHAPE}`, ".sensor");
    expect(ordersOf(text)).toEqual(["broken"]);
    expect(warnedOf(text)).toEqual([
      {
        code: "PFL4620",
        place: "out",
        message: "The routing key of `out` does not follow from the key of `key_by(.sensor)`: results of one key go to different segments, and readers see them in any order.",
        fixes: [],
      },
    ]);
  });

  test("each sink of a let has its own order, and is warned of where it writes", () => {
    const more = "stream rooms: Out on plant { routing_key: .room }\nstream peaks: Out on plant { routing_key: to_string(.peak) }\nstream keys: Key on plant";
    const sinks = ["rooms", "out", "peaks", "copies"].map((name) => (name === "copies" ? `a |> write(copies, guarantee: at_least_once)` : `a |> ${SHAPE} |> write(${name}, guarantee: at_least_once)`));
    const text = routed(`let a = ${LATEST}\n  ${sinks.join("\n  ")}\n  a |> select(.sensor, .room) |> write(keys, guarantee: at_least_once)`, ".sensor", { more });
    expect(ordersOf(text)).toEqual(["broken", "holds", "broken", "holds", "broken"]);
    expect(warnedOf(text).map(({ code, place, fixes }) => [code, place, fixes])).toEqual([
      ["PFL4620", "rooms", ["Route by `.sensor`"]],
      ["PFL4620", "peaks", ["Route by `.sensor`"]],
      ["PFL4620", "keys", ["Route by `.sensor`"]],
    ]);
  });

  test("sinks behind unlike keys", () => {
    const sinks = (first: string, second: string) =>
      routed(`readings |> key_by(${first}) |> reduce((a, b) => b) |> write(copies, guarantee: at_least_once)\n  readings |> key_by(${second}) |> reduce((a, b) => b) |> ${SHAPE} |> write(out, guarantee: at_least_once)\n  readings |> ${SHAPE} |> write(out, guarantee: at_least_once)`, ".sensor");
    expect(ordersOf(sinks(".sensor", ".room"))).toEqual(["holds", "broken", undefined]);
    expect(ordersOf(sinks(".room", ".sensor"))).toEqual(["broken", "holds", undefined]);
  });

  test("two sinks in one flow", () => {
    const text = routed(`${LATEST} |> write(copies, guarantee: at_least_once) |> ${SHAPE} |> write(out, guarantee: at_least_once)`, ".room");
    expect(ordersOf(text)).toEqual(["holds", "broken"]);
    expect(warnedOf(text).map(({ place }) => place)).toEqual(["out"]);
  });
});

test("a key that a routing key differs from in a window", () => {
  expect(ordersOf(plant({ through: "|> key_by(.celsius > 1.0) |> window(tumbling(1m), time: processing) |> reduce((a, b) => b)" }))).toEqual(["broken"]);
});
