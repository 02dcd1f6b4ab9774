/** No text of a program can leave its literal or docstring, and every one means itself. */
import { spawnSync } from "node:child_process";
import { format } from "@wasm-fmt/ruff_fmt";
import fc from "fast-check";
import { expect, test } from "vitest";
import { printDoc } from "../../../src/emit/doc.js";
import { block, call, chain, define, docstring, printPython, stringLiteral, returned } from "../../../src/emit/python/syntax.js";

const nasty = fc.array(
  fc.oneof(
    fc.constantFrom('"', "'", '"""', "'''", "\\", "\n", "\r", "\r\n", "\t", "#", "\0", "\u2028", "\u202e", "\ufeff", "\ud800", "{", "%s", "\\N{BEE}", " ", "é", "😀", "日本"),
    fc.string({ unit: "binary", maxLength: 4 }),
  ),
  { maxLength: 12 },
);

/** What Python makes of expressions, as JSON; a lone surrogate is kept. */
function evaluate(expressions: readonly string[]): unknown {
  const program = "import ast, json, sys\nprint(json.dumps([ast.literal_eval(each) for each in json.load(sys.stdin)]))";
  const ended = spawnSync("python3", ["-W", "error", "-c", program], { input: JSON.stringify(expressions), encoding: "utf8" });
  if (ended.status !== 0) throw new Error(ended.stderr);
  return JSON.parse(ended.stdout);
}

test("a literal is the text", () => {
  const texts = fc.sample(nasty, { numRuns: 3000, seed: 7 }).map((parts) => parts.join(""));
  expect(evaluate(texts.map(stringLiteral))).toEqual(texts);
});

test("formatters leave literals as they are", () => {
  const texts = fc.sample(nasty, { numRuns: 300, seed: 8 }).map((parts) => parts.join(""));
  const file = texts.map((text) => `x = ${stringLiteral(text)}\n`).join("");
  expect(format(file, "x.py")).toBe(file);
});

test("a docstring holds any text, and formatters leave it as it is", () => {
  const texts = fc.sample(nasty, { numRuns: 1000, seed: 9 }).map((parts) => `Begins. ${parts.join("")}`);
  for (const text of texts) {
    const file = printPython(block("class C:", [docstring(text), "", "x = 1"]));
    expect(format(file, "x.py"), JSON.stringify(text)).toBe(file);
  }
  const file = texts.map((text, i) => printDoc(define(`f${i}`, [], [], "None", [docstring(text), returned("None")]), { width: 88, indent: 4 })).join("\n\n\n");
  const program = "import ast, sys\ntree = ast.parse(sys.stdin.buffer.read())\nprint([len(f.body) for f in tree.body if ast.get_docstring(f).startswith('Begins.')].count(2))";
  const ended = spawnSync("python3", ["-W", "error", "-c", program], { input: file, encoding: "utf8" });
  expect(ended.stderr).toBe("");
  expect(ended.stdout.trim()).toBe(String(texts.length));
});

test("calls and chains break as formatters break them", () => {
  const names = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 3, maxLength: 6 });
  fc.assert(
    fc.property(names, fc.array(names, { minLength: 3, maxLength: 5 }), (first, calls) => {
      const safe = (name: string): string => `x${name}`;
      const links = calls.map(([callee, ...args]) => call(safe(callee as string), ...args.map(safe)));
      const file = printPython(define("f", first.map((name, i) => ({ name: `${safe(name)}${i}`, type: "JvmStream" })), [], "None", [returned(chain("source", links)), call("g", ...links)]));
      expect(format(file, "x.py")).toBe(file);
    }),
    { numRuns: 300, seed: 3 },
  );
});
