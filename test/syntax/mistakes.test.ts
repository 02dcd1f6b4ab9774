/** Mistakes of form: each is said once, at its place, and what follows it is read as if nothing had been wrong. */
import { expect, test } from "vitest";
import { parse } from "../../src/syntax/parse.js";
import { positionAt, sourceFile } from "../../src/text/source-file.js";

/** `line:column length code message` of each. */
function mistakes(text: string): readonly string[] {
  const source = sourceFile("main.pfl", text);
  return parse(source).diagnostics.map(({ span, code, message }) => {
    const { line, column } = positionAt(source, span.start);
    return `${line}:${column} ${span.end - span.start} ${code} ${message}`;
  });
}

test.each([
  ["record A {\n  b string\n}", "2:5 6 PFL1001 Expected `:` after `b`, but found `string`."],
  ["record A {\n  c:\n  d: int\n}", "3:3 1 PFL1001 Expected a type after `:`, but found `d`."],
  ["record A {\n  d: list<int\n  e: int\n}", "3:3 1 PFL1001 Expected `>` after `int`, but found `e`."],
  ["record {\n  a: int\n}", "1:8 1 PFL1001 Expected the name of the record after `record`, but found `{`."],
  ["record A {\n  a: int\n\nenum B { b }", "1:10 1 PFL1002 This `{` is never closed: `}` is missing before the end of the declaration."],
  ["stream s: A on {\n}", "1:16 1 PFL1001 Expected the name of a cluster after `on`, but found `{`."],
  ["stream s: A plant", "1:13 5 PFL1001 Expected `on` after `A`, but found `plant`."],
  ["cluster c {\n  scope \"x\"\n}", '2:9 3 PFL1001 Expected `:` after `scope`, but found `"x"`.'],
  ["cluster c {\n  scope:\n  controller: \"x\"\n}", "3:3 10 PFL1001 Expected a value after `:`, but found `controller`."],
  ["cluster c {\n  a: b(5s\n  c: 1\n}", "2:7 1 PFL1002 This `(` is never closed: `)` is missing before `c`."],
  ["fn f(a: int, b) -> int = a", "1:15 1 PFL1001 Expected `:` after `b`, but found `)`."],
  ["fn f(a: int) -> = a", "1:17 1 PFL1001 Expected a type after `->`, but found `=`."],
  ["fn f(a: int) -> int = a +\nparam b: int", "1:26 0 PFL1001 Expected a value after `+`, but found the end of the declaration."],
  ["fn f(a: int) -> int a", "1:21 1 PFL1001 Expected `=` after `int`, but found `a`."],
  ["param type: int", "1:7 4 PFL1016 `type` is a word of the language, so it can't be the name of the parameter."],
  ["extern python fn z(a: int) -> int \"f.py\"", '1:35 6 PFL1001 Expected `from` after `int`, but found `"f.py"`.'],
  ["param a: int = 1 < 2 < 3", "1:16 9 PFL1010 A comparison is compared again: `a < b < c` does not say that `b` lies between."],
  ["param a: int = b is null == true", "1:16 17 PFL1010 A comparison is compared again: `a < b < c` does not say that `b` lies between."],
  ["param a: int = f(1 2)", "1:20 1 PFL1011 A `,` is missing before this."],
  ["param a: list<int> = [\n  1,\n  b\n  c\n]", "4:3 1 PFL1011 A `,` is missing before this."],
  ["param a: bool = f(x and y)", "1:21 3 PFL1001 Expected an operator, but found `and`."],
  ["param a: bool = (.b = 1)", "1:21 1 PFL1001 Expected `)` after `b`, but found `=`."],
  ["param a: int = if b then c", "1:27 0 PFL1001 Expected `else` after `c`, but found the end of the declaration."],
  ["param a: int = 5sec", "1:16 4 PFL1006 `5sec` is no number, duration or size."],
  ["param a: int = 1m1h", "1:16 4 PFL1006 `1m1h` has its units out of order: the larger ones come first, each once."],
  ["param a: date = @2024-02-30", "1:17 11 PFL1007 `@2024-02-30` is no day of the calendar."],
  ["param a: time = @25:00", "1:17 6 PFL1007 `@25:00` is no time of a day."],
  ["param a: string = \"abc\nparam b: int", "1:19 4 PFL1004 This text has no closing quote: a text ends on the line on which it begins."],
  ["param a: string = 'abc'", "1:19 5 PFL1013 `'abc'` is in single quotes."],
  ['param a: string = "a\\qb"', "1:21 2 PFL1005 `\\q` stands for no character."],
  ['param a: string = "\\u{D800}"', "1:20 8 PFL1005 `\\u{D800}` stands for no character."],
  ["param a: int = 1;\nparam b: int", "1:17 1 PFL1003 `;` has no meaning here."],
  ["param é: int", "1:7 1 PFL1003 `é` has no meaning here."],
  ["/* x */ param a: int", "1:1 2 PFL1014 There are no comments between `/*` and `*/`."],
  ["param a: int }\nparam b: int", "1:14 1 PFL1015 This `}` closes nothing."],
  ["recrod A {\n  a: int\n}", "1:1 6 PFL1012 `recrod` begins no declaration."],
  ["type B = int\nschema A {\n  a: int\n}", "2:1 6 PFL1012 `schema` begins no declaration."],
  ["pipeline p {\n  restart none\n  parallelism: 2\n}", "2:11 4 PFL1001 Expected `|>` or `:` after `restart`, but found `none`."],
  ["pipeline p {\n  s |> filter(.a >) |> print()\n}", "2:19 1 PFL1001 Expected a value after `>`, but found `)`."],
  ["pipeline p {\n  s\n    |> key_by(.a\n    |> print()\n}", "3:14 1 PFL1002 This `(` is never closed: `)` is missing before `|>`."],
  ["pipeline p {\n  s |> print\n}", "3:1 1 PFL1001 Expected `(` after `print`, but found `}`."],
  ["pipeline p {\n  s |> |> print()\n}", "2:8 2 PFL1001 Expected an operator such as `filter` after `|>`, but found `|>`."],
  ["pipeline p {\n  let = s |> f()\n}", "2:7 1 PFL1001 Expected a name for the flow after `let`, but found `=`."],
])("%j is one mistake", (text, expected) => {
  expect(mistakes(text)).toEqual([expected]);
});

test("words of other languages and slips of the hand get what was meant", () => {
  const remedies = (text: string): readonly string[] => parse(sourceFile("main.pfl", text)).diagnostics.map((d) => d.remedy);
  expect(remedies("recrod A { a: int }")).toEqual(["Did you mean `record`?"]);
  expect(remedies("topic A { a: int }")[0]).toBe("Did you mean `stream`?");
  expect(remedies("param a: duration = 10min")).toEqual(["Did you mean `10m`?"]);
  expect(remedies("param a: bool = f(x or y)")).toEqual(["Write `||`."]);
  expect(remedies("param a: bool = (.b = 1)")).toEqual(["Write `==` to compare."]);
  expect(remedies("param a: bool = f(not .b)")).toEqual(["Write `!` for “not”."]);
});

test("a fix mends what it says", () => {
  const text = "record A {\n  a: int\n}\nparam p: list<string> = ['it', \"b\" \"c\"]\n";
  const { diagnostics } = parse(sourceFile("main.pfl", text));
  const edits = diagnostics.flatMap((d) => d.fixes.flatMap((fix) => fix.edits)).sort((a, b) => b.span.start - a.span.start);
  const mended = edits.reduce((result, { span, text: by }) => result.slice(0, span.start) + by + result.slice(span.end), text);
  expect(mended).toContain('["it", "b", "c"]');
  expect(mistakes(mended)).toEqual([]);
});

test("independent mistakes are all said, in the order of the text, and the rest is read", () => {
  const text = `record A {
  a int
  b: string
}

stream s: A on {
  format: json
  event_time:
  watermark: bounded(5s
}

fn f(a: A) -> bool = a.b == 'x' &&

pipeline p {
  checkpoint: every(10s)
  s |> filter(.a >) |> map(r => r b) |> write(t)
  s |> filter(f(.))
    |> map(
    |> write(t)
  let q = s |> filter(true)
}
`;
  expect(mistakes(text).map((line) => line.split(" ", 1)[0])).toEqual(["2:5", "6:16", "9:3", "9:21", "12:29", "12:35", "16:19", "16:35", "18:11"]);
  const { file } = parse(sourceFile("main.pfl", text));
  const [record, stream, , pipeline] = file.declarations;
  expect(record?.kind === "record-declaration" && record.fields.length).toBe(2);
  expect(stream?.kind === "stream-declaration" && stream.settings.length).toBe(3);
  expect(pipeline?.kind === "pipeline-declaration" && pipeline.items.map((item) => item.kind)).toEqual([
    "setting", "flow-statement", "flow-statement", "let-statement",
  ]);
  expect(pipeline?.kind === "pipeline-declaration" && pipeline.items.map((item) => (item.kind === "flow-statement" ? item.flow.operators.length : 0))).toEqual([0, 3, 3, 0]);
});
