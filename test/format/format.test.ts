import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { formatPfl } from "../../src/format/format.js";
import { languages, parsers, printers } from "../../src/format/plugin.js";
import { sourceFile } from "../../src/text/source-file.js";

const examples = resolve(import.meta.dirname, "../../examples");

function formatted(text: string): Promise<string | undefined> {
  return formatPfl(sourceFile("main.pfl", text));
}

test.each(readdirSync(examples))("%s is laid out already", async (name) => {
  const text = readFileSync(join(examples, name, "main.pfl"), "utf8");
  expect(await formatted(text)).toBe(text);
});

/** Each text, its layout, and that a second time changes nothing. */
async function expectLayout(text: string, layout: string): Promise<void> {
  const once = await formatted(text);
  expect(once).toBe(layout);
  expect(await formatted(layout)).toBe(layout);
}

test("declarations, from one line each", async () => {
  await expectLayout(
    `record A{a:int,b:map<string,list<decimal(10,2)?>>?=null@json("B") /// of c
c:string} record E{}
enum L{low,high@json("HIGH"),} type T=int type U = T?
credentials u=basic(username:env("U"),password:file("/run/p"))
cluster c{controller:"tcp://h:9090",scope:"s"}
stream s:A on c{format:json event_time:.at routing_key:. start:head} stream t:A on c{}
param p:double=80.0
fn f(a:A,b:int?)->bool=a.a>80&&b is not null||!a.c?.d
extern python fn g(a:A)->string from "g.py"
pipeline q{checkpoint:every(10s,mode:exactly_once) let x=s|>filter(true) x|>key_by(.a)|>write(t,guarantee:at_least_once)}`,
    `record A {
  a: int
  b: map<string, list<decimal(10, 2)?>>? = null @json("B") /// of c
  c: string
}

record E {}

enum L { low, high @json("HIGH") }
type T = int
type U = T?
credentials u = basic(username: env("U"), password: file("/run/p"))

cluster c {
  controller: "tcp://h:9090"
  scope: "s"
}

stream s: A on c {
  format: json
  event_time: .at
  routing_key: .
  start: head
}

stream t: A on c
param p: double = 80.0
fn f(a: A, b: int?) -> bool = a.a > 80 && b is not null || !a.c?.d
extern python fn g(a: A) -> string from "g.py"

pipeline q {
  checkpoint: every(10s, mode: exactly_once)
  let x = s |> filter(true)
  x
    |> key_by(.a)
    |> write(t, guarantee: at_least_once)
}
`,
  );
});

test("the clauses of a test stand on lines of their own, its events where they fit", async () => {
  await expectLayout(
    `/// Why.
test   "a hot reading"{pipeline:hot,given readings:[Reading{sensor:"a"},raw("{\\"")] watermark readings:@2024-05-01T12:00:00Z

// of the clock
now:@2024-05-01T12:00:00Z with limit:-1.5
expect alerts:[Alert{sensor:"a",peak:91.0,count:2,until:@2024-05-01T12:01:00Z},Alert{sensor:"b",peak:91.0,count:2,until:@2024-05-01T12:01:00Z}]
expect "a prefix":in_order([],by:.sensor) // beside
}
test "empty" {}`,
    `/// Why.
test "a hot reading" {
  pipeline: hot
  given readings: [Reading { sensor: "a" }, raw("{\\"")]
  watermark readings: @2024-05-01T12:00:00Z

  // of the clock
  now: @2024-05-01T12:00:00Z
  with limit: -1.5
  expect alerts: [
    Alert { sensor: "a", peak: 91.0, count: 2, until: @2024-05-01T12:01:00Z },
    Alert { sensor: "b", peak: 91.0, count: 2, until: @2024-05-01T12:01:00Z },
  ]
  expect "a prefix": in_order([], by: .sensor) // beside
}

test "empty" {}
`,
  );
});

test("what is too long for a line breaks where its parts are", async () => {
  await expectLayout(
    `fn long_function(first_parameter: FirstRecord, second_parameter: SecondRecord, third: int) -> string = upper(first_parameter.name) + lower(second_parameter.name)
fn short(a: int) -> string = if a > 100_000_000_000_000_000 then "a very large number indeed" else "a smaller one"
pipeline p {
  s |> filter(.aaaaaaaaaaaaaaaaaaaaaaaa > 1 && .bbbbbbbbbbbbbbbbbbbbbbbbbbbbb > 2 && (.ccccccccccccccccc > 3 || .d)) |> map(r => Alert { sensor: r.sensor, peak: r.celsius, count: 1, until: r.at, ...r, note: "none" }) |> map((a, b) => [a.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, b.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb, c.cccccccccccccccccc])
}`,
    `fn long_function(
  first_parameter: FirstRecord,
  second_parameter: SecondRecord,
  third: int,
) -> string = upper(first_parameter.name) + lower(second_parameter.name)
fn short(a: int) -> string =
  if a > 100_000_000_000_000_000 then "a very large number indeed" else "a smaller one"

pipeline p {
  s
    |> filter(
      .aaaaaaaaaaaaaaaaaaaaaaaa > 1
        && .bbbbbbbbbbbbbbbbbbbbbbbbbbbbb > 2
        && (.ccccccccccccccccc > 3 || .d),
    )
    |> map(
      r => Alert { sensor: r.sensor, peak: r.celsius, count: 1, until: r.at, ...r, note: "none" },
    )
    |> map(
      (a, b) => [
        a.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
        b.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb,
        c.cccccccccccccccccc,
      ],
    )
}
`,
  );
});

test("braces that begin a new line stay open", async () => {
  const layout = `fn f(l: Level) -> int =
  match l {
    low => 1,
    _ => 2,
  }
`;
  await expectLayout("fn f(l: Level) -> int = match l {\n low => 1, _ => 2 }", layout);
  await expectLayout("fn f(l: Level) -> int = match l { low => 1, _ => 2 }", "fn f(l: Level) -> int = match l { low => 1, _ => 2 }\n");
});

test("comments stay with what they are about", async () => {
  await expectLayout(
    `// about the file

/// a record
record A { // of the record
  a: int // of a
  // before b


  /// of b
  b: string
  // at the end
}
record E { // alone
}
param p: int = 1 + // inside
  2
pipeline q {
  // of the setting
  checkpoint: every(10s) // beside

  // of the flow
  s // the source
    // before the step
    |> filter(.a > 1) // after the step
    |> select(.a, // the first
      .b
      // the last
    )
  // at the end
}
// behind all`,
    `// about the file

/// a record
record A {
  // of the record
  a: int // of a
  // before b

  /// of b
  b: string
  // at the end
}

record E {
  // alone
}

// inside
param p: int = 1 + 2

pipeline q {
  // of the setting
  checkpoint: every(10s) // beside

  // of the flow
  s
    // the source
    // before the step
    |> filter(.a > 1) // after the step
    |> select(
      .a, // the first
      .b,
      // the last
    )
  // at the end
}
// behind all
`,
  );
});

test("a comment in an odd place moves, and is not lost", async () => {
  await expectLayout("cluster c { a: 1 // one\n , // two\n}", "// two\ncluster c {\n  a: 1 // one\n}\n");
  await expectLayout("// one\n\n// two", "// one\n// two\n");
});

test("a comment never becomes a description", async () => {
  await expectLayout("param /// not a doc\n p: int", "// not a doc\nparam p: int\n");
  await expectLayout("/// of the file\n\nparam p: int", "/// of the file\n\nparam p: int\n");
});

test("literals stay as they were written", async () => {
  const text = 'param p: list<int> = [0xFF, 1_000, 1.50, 2e9, 19.90dec, 90m, "\\u{41}\\n", @2024-05-01T12:00Z, 64KiB]\n';
  await expectLayout(text, text);
});

test("line ends become line feeds, and an empty file stays empty", async () => {
  expect(await formatted("param p: int\r\n\r\n\r\nparam q: int\r\n")).toBe("param p: int\n\nparam q: int\n");
  expect(await formatted("")).toBe("");
  expect(await formatted("// only this")).toBe("// only this\n");
});

test("a program with mistakes of form is left alone", async () => {
  expect(await formatted("record A { a: }")).toBeUndefined();
});

test("Prettier itself takes the plugin", async () => {
  const plugin = { languages: [...languages], parsers, printers };
  expect(await format("type  A=int", { parser: "pfl", plugins: [plugin] })).toBe("type A = int\n");
  await expect(format("type A", { parser: "pfl", plugins: [plugin] })).rejects.toThrow(/PFL1001: .*\(1:7\)/);
});
