import { expect, test } from "vitest";
import { bind } from "../../src/bind/bind.js";
import { parse } from "../../src/syntax/parse.js";
import { pipelineOf, said, sourceOf } from "../support/compile.js";

function bound(text: string) {
  return bind([parse(sourceOf(text)).file]);
}

test("a name is found wherever it is declared", () => {
  const { references, diagnostics } = bound("record A { b: B }\nrecord B { x: int }");
  expect(diagnostics).toEqual([]);
  expect([...references].map(([name, symbol]) => [name.text, symbol.kind])).toEqual([["B", "record"]]);
});

test("of two declarations with one name the first holds, and the second is reported once", () => {
  const { symbols, diagnostics } = bound("record A { x: int }\nstream A: A on c\ncluster c {}");
  expect(symbols.get("A")?.kind).toBe("record");
  expect(diagnostics.map((d) => d.code)).toEqual(["PFL2001"]);
  expect(diagnostics[0]?.related[0]?.span.start).toBe(7);
});

test("names of several files are one set", () => {
  const files = [
    parse({ ...sourceOf("record A { x: int }"), path: "a.pfl" }),
    parse({ ...sourceOf("enum A { x }"), path: "b.pfl" }),
  ];
  const { diagnostics } = bind(files.map((f) => f.file));
  expect(diagnostics.map((d) => [d.span.path, d.code])).toEqual([["b.pfl", "PFL2001"]]);
});

test.each([
  ["int32", "int"],
  ["boolean", "bool"],
  ["text", "string"],
  ["Strng", "string"],
  ["Readings", "Reading"],
  ["BigDecimal", "decimal"],
  ["varchar", "string"],
])("`%s` is near `%s`", (found, meant) => {
  const { diagnostics } = bound(`record Reading { x: int }\nrecord A { x: ${found} }`);
  expect(diagnostics[0]?.remedy).toBe(`Did you mean \`${meant}\`?`);
  expect(diagnostics[0]?.fixes[0]?.edits[0]?.text).toBe(meant);
});

test("a let hides nothing and is known only below its line", () => {
  expect(said(pipelineOf("  let readings = copies |> filter(true)\n  copies |> print()"))).toEqual(["26:7 PFL2001"]);
  expect(said(pipelineOf("  warm |> print()\n  let warm = copies"))).toEqual(["26:3 PFL2006"]);
});

test("lets of one pipeline are not known in another", () => {
  const other = "pipeline other {\n  let warm = readings\n  warm |> print()\n}\n";
  expect(said(pipelineOf("  warm |> print()", other))).toEqual(["30:3 PFL2003"]);
});

test("tests are called by their texts, which no other declaration shares", () => {
  const { symbols, diagnostics } = bound('record A { x: int }\ntest "A" {}\ntest "a" {}\ntest "A" {}\ntest {}');
  expect([...symbols.keys()]).toEqual(["A"]);
  expect(diagnostics.map((d) => [d.code, d.span.start, d.related[0]?.span.start])).toEqual([["PFL2012", 49, 25]]);
});

test("a tree with holes is bound as far as it goes", () => {
  for (const text of [
    "record",
    "record {",
    "stream x:",
    "stream x: A on",
    "fn f(a",
    "extern",
    "pipeline p { let = ",
    "type A =",
    "enum { a }",
  ]) {
    expect(() => bound(text)).not.toThrow();
  }
});
