import { expect, test } from "vitest";
import { javaMethods } from "../../src/check/extern/java.js";
import { pythonFunctions } from "../../src/check/extern/python.js";
import { said } from "../support/compile.js";

const codes = (text: string, files: Readonly<Record<string, string>>): readonly string[] =>
  said(text, files).map((s) => s.slice(-7));

test("functions of Python are found by reading", () => {
  const text = `
"""def quoted(a): pass"""
# def commented(a): pass
def plain(a, b): return a
def typed(
    a: dict[str, int],  # first, not (b)
    b: "tuple[int, str]" = (1, ")"),
    *,
    c: int = 5,
) -> str: ...
async def later(a): ...
class K:
    def method(self, a): ...
def rest(a, /, *args, **kwargs): ...
x = 'def single(a):'
def unfinished(a,
`;
  expect(pythonFunctions(text).map((f) => [f.name, f.parameters.map((p) => p.name + (p.optional ? "?" : ""))])).toEqual([
    ["plain", ["a", "b"]],
    ["typed", ["a", "b?"]],
    ["rest", ["a"]],
  ]);
});

test("methods of Java are found by reading", () => {
  const text = `
package acme.risk;
/* public static int commented(int a) { } */
public final class Scores {
    // public static int alsoCommented(int a) {}
    public static double score(double x, final String name) { return x; }
    static int hidden(int a) { return 1; }
    public int instance(int a) { return 1; }
    public static <T> java.util.List<T> listed(java.util.Map<String, T> of, T... more) { return null; }
    static public String odd() { return "public static int text(int a) {"; }
}
`;
  expect(javaMethods(text, "acme/risk/Scores.java")).toEqual([
    {
      name: "score",
      result: "double",
      parameters: [
        { name: "x", type: "double", optional: false },
        { name: "name", type: "String", optional: false },
      ],
    },
    {
      name: "listed",
      result: "java.util.List<T>",
      parameters: [
        { name: "of", type: "java.util.Map<String,T>", optional: false },
        { name: "more", type: "T...", optional: false },
      ],
    },
    { name: "odd", result: "String", parameters: [] },
  ]);
  expect(javaMethods(text, "acme/Scores.java")).toEqual([]);
});

test("what is declared must be there", () => {
  const python = { "f.py": "def f(a, b=1, *, c=2): ..." };
  expect(codes('extern python fn f(a: int) -> int from "f.py"', python)).toEqual([]);
  expect(codes('extern python fn f(a: int, b: int) -> int from "f.py"', python)).toEqual([]);
  expect(codes('extern python fn f() -> int from "f.py"', python)).toEqual(["PFL4403"]);
  expect(codes('extern python fn f(b: int) -> int from "f.py"', python)).toEqual(["PFL4403"]);
  expect(codes('extern python fn g(b: int) -> int from "f.py"', python)).toEqual(["PFL4402"]);
  expect(codes('extern python fn f(a: int) -> int from "/etc/f.py"', python)).toEqual(["PFL4404"]);

  const java = {
    "a/S.java":
      "package a; public class S { public static double f(double x) { return x; } public static double f(String s) { return 1; } }",
  };
  expect(codes('extern java fn f(x: double) -> double from "a/S.java"', java)).toEqual([]);
  expect(codes('extern java fn f(x: string) -> double from "a/S.java"', java)).toEqual([]);
  expect(codes('extern java fn f(x: long) -> double from "a/S.java"', java)).toEqual(["PFL4403"]);
  expect(codes('extern java fn f(x: double) -> long from "a/S.java"', java)).toEqual(["PFL4403"]);
  expect(codes('extern java fn f(x: double, y: double) -> long from "a/S.java"', java)).toEqual(["PFL4403"]);
  expect(codes('extern java fn f(x: double) -> long from "a/T.java"', java)).toEqual(["PFL4401"]);
});
