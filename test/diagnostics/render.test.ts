import { expect, test } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { render } from "../../src/diagnostics/render.js";
import { inSourceOrder, withoutEchoes } from "../../src/diagnostics/report.js";
import { sourceFile } from "../../src/text/source-file.js";
import { compileText, sourceOf } from "../support/compile.js";

function diagnostic(start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  const span = { path: "a.pfl", start, end };
  return {
    code: "PFL2001",
    slug: "duplicate-name",
    severity: "error",
    span,
    message: "It is so.",
    remedy: "Do this.",
    related: [],
    fixes: [],
    ...more,
  };
}

const plain = (diagnostics: readonly Diagnostic[], text: string): string =>
  render(diagnostics, [sourceFile("a.pfl", text)], { color: false });

test("labels of one file stand in one frame, in the order of their lines", () => {
  const text = `${"x\n".repeat(8)}first\nsecond\n`;
  const related = [{ span: { path: "a.pfl", start: 0, end: 1 }, message: "before" }];
  expect(plain([diagnostic(22, 28, { related })], text)).toBe(`error PFL2001: It is so.
   --> a.pfl:10:1
   |
 1 | x
   | - before
...
10 | second
   | ^^^^^^
   |
  = Do this.

1 error
`);
});

test("a place in another file has a frame of its own", () => {
  const related = [{ span: { path: "b.pfl", start: 0, end: 3 }, message: "there" }];
  const text = render([diagnostic(0, 3, { related })], [sourceFile("a.pfl", "one"), sourceFile("b.pfl", "two")], {
    color: false,
  });
  expect(text).toContain("--> a.pfl:1:1");
  expect(text).toContain("--> b.pfl:1:1");
});

test("a span over several lines, an empty one, and one at the end are marked", () => {
  expect(plain([diagnostic(2, 9)], "ab cd\nef gh")).toContain("1 | ab cd\n  |   ^^^\n");
  expect(plain([diagnostic(2, 2)], "abcd")).toContain("  |   ^\n");
  expect(plain([diagnostic(4, 4)], "abcd")).toContain("  |     ^\n");
  expect(plain([diagnostic(5, 5)], "abcd\n")).toContain("a.pfl:2:1");
});

test("long lines are cut round the place", () => {
  const text = plain([diagnostic(500, 505)], `${"a".repeat(500)}WRONG${"b".repeat(500)}`);
  const [line = "", marks = ""] = text.split("\n").slice(3, 5);
  expect(line.length).toBeLessThan(170);
  expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("WRONG");
});

test("a terminal is shown nothing that it would act on", () => {
  const text = plain([diagnostic(0, 1, { message: "\u001b[31mred\u202e" })], "\u001b]0;title\u0007\tx");
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test("characters beyond the basic plane count as one", () => {
  expect(plain([diagnostic(3, 4)], "\u{1F600} x")).toContain("  |   ^\n");
});

test("colours only where they are wanted", () => {
  const one = [diagnostic(0, 1)];
  expect(render(one, [sourceFile("a.pfl", "x")], { color: true })).toContain("\u001b[1;31m");
  expect(plain(one, "x")).not.toContain("\u001b");
  expect(plain([], "x")).toBe("");
});

test("a secret that was written down is in no report, nor is its length", () => {
  const text = 'credentials c = basic(username: "admin-name", password: "1111_aaaa", pasword: 5)';
  const report = render(compileText(text).diagnostics, [sourceOf(text)], { color: false });
  expect(report).not.toContain("1111_aaaa");
  expect(report).not.toContain("admin-name");
  expect(report).toContain("username: ***, password: ***, pasword: 5)");
  const line = report.split("\n").find((l) => l.includes("pasword: 5"))!;
  const marks = report
    .split("\n")
    .filter((l) => /^ *\| +\^+$/.test(l))
    .map((l) => line.slice(l.indexOf("^"), l.lastIndexOf("^") + 1));
  expect(marks).toEqual(["***", "***", "pasword"]);
});

test("what is said twice is said once, in the order of the text", () => {
  const twice = [diagnostic(5, 6), diagnostic(1, 2), diagnostic(5, 6)];
  expect(inSourceOrder(twice, ["a.pfl"]).map((d) => d.span.start)).toEqual([1, 5]);
});

test("where the form is wrong, nothing is said about the meaning", () => {
  const form = [diagnostic(10, 11)];
  const meaning = [diagnostic(5, 20), diagnostic(10, 10), diagnostic(6, 9), diagnostic(0, 5), diagnostic(12, 20)];
  expect(withoutEchoes(meaning, form).map((d) => d.span.start)).toEqual([0, 12]);
});
