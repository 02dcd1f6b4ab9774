import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Expression } from "../../src/syntax/nodes/expressions.js";
import type { Node } from "../../src/syntax/nodes/node.js";
import { parse } from "../../src/syntax/parse.js";
import { printTree } from "../../src/syntax/print-tree.js";
import { walk } from "../../src/syntax/walk.js";
import { sourceFile } from "../../src/text/source-file.js";

const examples = resolve(import.meta.dirname, "../../examples");

test.each(readdirSync(examples))("%s is read without a word", (name) => {
  const parsed = parse(sourceFile("main.pfl", readFileSync(join(examples, name, "main.pfl"), "utf8")));
  expect(parsed.diagnostics).toEqual([]);
  expect(parsed.file.declarations.map((declaration) => declaration.kind)).toContain("pipeline-declaration");
});

/** The tree of a program without mistakes, as lines. */
function tree(text: string): readonly string[] {
  const { file, diagnostics } = parse(sourceFile("main.pfl", text));
  expect(diagnostics).toEqual([]);
  return printTree(file).trimEnd().split("\n").slice(1).map((line) => line.slice(2));
}

/** An expression with every grouping made visible. */
function grouped(text: string): string {
  const { file, diagnostics } = parse(sourceFile("main.pfl", `param p: int = ${text}`));
  expect(diagnostics).toEqual([]);
  const [declaration] = file.declarations;
  if (declaration?.kind !== "param-declaration" || declaration.default === undefined) throw new Error("no value");
  const show = (node: Node): string => {
    switch (node.kind) {
      case "binary":
        return `(${show(node.left)} ${node.operator} ${show(node.right)})`;
      case "unary":
        return `(${node.operator}${show(node.operand)})`;
      case "is-null":
        return `(${show(node.operand)} is ${node.negated ? "not null" : "null"})`;
      case "member":
        return `${show(node.of)}${node.safe ? "?." : "."}${show(node.name)}`;
      case "index":
        return `${show(node.of)}[${show(node.index)}]`;
      case "event":
        return "event";
      case "name-expression":
        return node.name.text;
      case "name":
        return node.text;
      case "integer":
        return String(node.value);
      case "lambda":
        return `(${node.parameters.map(show).join(" ")} => ${show(node.body)})`;
      case "if":
        return `(if ${show(node.condition)} ${show(node.then)} ${show(node.else)})`;
      default:
        return node.kind;
    }
  };
  return show(declaration.default);
}

test.each([
  ["a || b && c", "(a || (b && c))"],
  ["a && b || c", "((a && b) || c)"],
  ["a - b - c", "((a - b) - c)"],
  ["a + b * c % d", "(a + ((b * c) % d))"],
  ["a div b div c", "((a div b) div c)"],
  ["a ?? b ?? c", "(a ?? (b ?? c))"],
  ["a ?? b == c", "((a ?? b) == c)"],
  ["a + b ?? c + d", "((a + b) ?? (c + d))"],
  ["a + b < c && d", "(((a + b) < c) && d)"],
  ["a ?? b is null && c is not null", "(((a ?? b) is null) && (c is not null))"],
  ["-a.b[0] * !c", "((-a.b[0]) * (!c))"],
  ["- - a", "(-(-a))"],
  [".", "event"],
  [".a.type?.from[1]", "event.a.type?.from[1]"],
  [". a", "event.a"],
  [".[0]", "event[0]"],
  ["x => y => x + y", "(x => (y => (x + y)))"],
  ["(a, b) => a", "(a b => a)"],
  ["() => a", "( => a)"],
  ["if a then b else if c then d else e + f", "(if a b (if c d (e + f)))"],
  ["a + if b then c else d + e", "(a + (if b c (d + e)))"],
])("%s is %s", (text, expected) => {
  expect(grouped(text)).toBe(expected);
});

test("names that are words of the language stand where nothing else can", () => {
  expect(
    tree(`record R { type: string from: string, on: int = 1 is: bool? match: list<int> }
      fn f(r: R) -> string = g(stream: r.type, from: r?.from, R { type: "x", on: .on, ...r })
      pipeline p { is: off div: 1 window |> key(not: .match) }`).filter((line) => !/named-type|event|integer/.test(line)),
  ).toMatchInlineSnapshot(`
    [
      "record-declaration R",
      "  field-declaration type",
      "  field-declaration from",
      "  field-declaration on",
      "  field-declaration is",
      "    type: optional-type",
      "  field-declaration match",
      "fn-declaration f",
      "  parameter r",
      "  body: call g",
      "    argument stream",
      "      value: member type",
      "        of: name-expression r",
      "    argument from",
      "      value: member from safe",
      "        of: name-expression r",
      "    argument",
      "      value: record R",
      "        field-init type",
      "          value: string "x"",
      "        field-init on",
      "          value: member on",
      "        spread",
      "          value: name-expression r",
      "pipeline-declaration p",
      "  setting is",
      "    value: name-expression off",
      "  setting div",
      "  flow-statement",
      "    flow: flow",
      "      source: name window",
      "      operator-call key",
      "        argument not",
      "          value: member match",
    ]
  `);
});

test("the whole event stands before the next setting, even on one line", () => {
  expect(tree("stream s: string on c { routing_key: . format: string }").slice(3)).toEqual([
    "  setting routing_key",
    "    value: event",
    "  setting format",
    "    value: name-expression string",
  ]);
});

test("match reads its subject as a name, and a record with fields as a record", () => {
  const lines = tree("param p: int = match level { low => 1, Level.high => 2, -1 => 3, null => 4, _ => 5 }");
  expect(lines.slice(2, 4)).toEqual(["  default: match", "    subject: name-expression level"]);
  expect(lines.filter((line) => line.includes("pattern"))).toEqual([
    "      pattern: name-expression low",
    "      pattern: member high",
    "      pattern: unary -",
    "      pattern: null",
    "      pattern: name-expression _",
  ]);
  expect(tree("param p: int = match P { a: 1 } { _ => 1 }")).toContain("    subject: record P");
});

function literal(text: string): Expression {
  const { file, diagnostics } = parse(sourceFile("main.pfl", `param p: int = ${text}`));
  expect(diagnostics).toEqual([]);
  const [declaration] = file.declarations;
  if (declaration?.kind !== "param-declaration" || declaration.default === undefined || declaration.default.kind === "missing") throw new Error("no value");
  const { span, ...value } = declaration.default;
  expect(span).toEqual({ path: "main.pfl", start: 15, end: 15 + text.length });
  return value as Expression;
}

test.each([
  ["1_000", { kind: "integer", value: 1000n }],
  ["0xFF", { kind: "integer", value: 255n }],
  ["99999999999999999999", { kind: "integer", value: 99999999999999999999n }],
  ["80.0", { kind: "fraction", text: "80.0", decimal: false }],
  ["1_0.5e-3", { kind: "fraction", text: "10.5e-3", decimal: false }],
  ["2e9", { kind: "fraction", text: "2e9", decimal: false }],
  ["19.99dec", { kind: "fraction", text: "19.99", decimal: true }],
  ["7dec", { kind: "fraction", text: "7", decimal: true }],
  ["1h30m", { kind: "duration", micros: 5_400_000_000n }],
  ["2d", { kind: "duration", micros: 172_800_000_000n }],
  ["1s250ms10us", { kind: "duration", micros: 1_250_010n }],
  ["64KiB", { kind: "size", bytes: 65_536n }],
  ["8MB", { kind: "size", bytes: 8_000_000n }],
  ["@2024-05-01T12:00:00Z", { kind: "timestamp", micros: BigInt(Date.UTC(2024, 4, 1, 12)) * 1000n }],
  ["@2024-05-01T12:00:00.123456+02:00", { kind: "timestamp", micros: BigInt(Date.UTC(2024, 4, 1, 10)) * 1000n + 123_456n }],
  ["@1969-12-31T23:59:59.999999Z", { kind: "timestamp", micros: -1n }],
  ["@2024-05-01", { kind: "date", days: 19_844 }],
  ["@0024-02-29", { kind: "date", days: -710_703 }],
  ["@12:30:00", { kind: "time", micros: 45_000_000_000n }],
  ["@12:30", { kind: "time", micros: 45_000_000_000n }],
  ['"a\\n\\t\\"\\\\\\u{1F600}\\r"', { kind: "string", value: 'a\n\t"\\\u{1F600}\r' }],
  ['"// no comment"', { kind: "string", value: "// no comment" }],
  ["true", { kind: "bool", value: true }],
  ["null", { kind: "null" }],
])("%s has its value", (text, expected) => {
  expect(literal(text)).toEqual(expected);
});

test("docs belong to what follows them at once; others are comments", () => {
  const { file, comments } = parse(
    sourceFile("main.pfl", "/// about the file\n\n/// one\n/// two\nrecord A {\n  /// of a\n  a: int /// beside\n  b: int\n}\n// last\nenum E { /// x\n m }\n"),
  );
  const docs: string[] = [];
  walk(file, (node) => void (node.kind === "doc" && docs.push(node.text)));
  expect(docs).toEqual(["one\ntwo", "of a"]);
  expect(comments.map((comment) => comment.text)).toEqual(["/// about the file", "/// beside", "// last", "/// x"]);
});

test("a byte order mark is passed over at the start only, and moves nothing", () => {
  const { file, diagnostics } = parse(sourceFile("main.pfl", "\uFEFFtype A = int\n\uFEFFtype B = int\n"));
  expect(file.declarations.map((d) => d.span.start)).toEqual([1, 15]);
  expect(diagnostics.map((d) => [d.code, d.span.start])).toEqual([["PFL1003", 14]]);
});

test("line breaks mean nothing", () => {
  const text = readFileSync(join(examples, "order-totals/main.pfl"), "utf8");
  const bare = text.replace(/^\s*\/\/.*$/gm, "");
  expect(tree(bare.replace(/\s+/g, " "))).toEqual(tree(bare));
  expect(tree(bare.replaceAll("\n", "\r\n"))).toEqual(tree(bare));
});
