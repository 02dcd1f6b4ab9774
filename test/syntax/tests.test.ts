/** How `test` declarations are read, and what is said of broken ones. */
import { expect, test } from "vitest";
import { render } from "../../src/diagnostics/render.js";
import { parse } from "../../src/syntax/parse.js";
import { printTree } from "../../src/syntax/print-tree.js";
import { sourceFile } from "../../src/text/source-file.js";

function read(text: string) {
  const source = sourceFile("main.pfl", text);
  const { file, diagnostics } = parse(source);
  return { tree: printTree(file).split("\n").slice(1, -1), said: diagnostics.map((d) => `${d.code} ${d.message}`), report: render(diagnostics, [source], { color: false }) };
}

test("a clause has a name, what it is about, and a value", () => {
  expect(read('test "a \\"b\\"" { pipeline: hot given stream_of: [] expect "p": any other: 1 }')).toMatchObject({
    said: [],
    tree: [
      '  test-declaration a "b"',
      "    clause pipeline",
      "      value: name-expression hot",
      "    clause given",
      "      subject: name stream_of",
      "      value: list",
      "    clause expect",
      '      subject: string "p"',
      "      value: name-expression any",
      "    clause other",
      "      value: integer 1",
    ],
  });
});

test.each([
  ["test hot { pipeline: x }", "PFL1001 Expected what the test is about, in double quotes after `test`, but found `hot`."],
  ['test "x" { given readings [] }', "PFL1001 Expected `:` after `readings`, but found `[`."],
  ['test "x" { given readings: }', "PFL1001 Expected a value after `:`, but found `}`."],
  ['tset "x" { pipeline: y }', "PFL1012 `tset` begins no declaration."],
  ['scenario "x" { pipeline: y }', "PFL1012 `scenario` begins no declaration."],
  ["param test: int = 1", "PFL1016 `test` is a word of the language, so it can't be the name of the parameter."],
])("%s", (text, said) => {
  expect(read(text).said).toEqual([said]);
});

test("a mistake in one test leaves the next alone, even without its bracket", () => {
  const { said, tree } = read('test "a" {\n  given readings: [1,\ntest "b" {\n  pipeline: x\n}\n');
  expect(said).toHaveLength(1);
  expect(tree).toContain("  test-declaration b");
  expect(tree).toContain("      value: name-expression x");
});

test("a field called test is a field", () => {
  expect(read("record R { test: string }\nfn f(r: R) -> string = r.test").said).toEqual([]);
});
