/** Nothing that can be written makes the parser throw, hang or run out of stack. */
import { expect, test } from "vitest";
import { parse } from "../../src/syntax/parse.js";
import { sourceFile } from "../../src/text/source-file.js";

function codes(text: string): readonly string[] {
  return [...new Set(parse(sourceFile("main.pfl", text)).diagnostics.map((d) => d.code))];
}

test.each([
  ["parentheses", `param a: int = ${"(".repeat(5000)}`],
  ["closed parentheses", `param a: int = ${"(".repeat(101)}1${")".repeat(101)}`],
  ["conditions", `param a: int = ${"if a then ".repeat(5000)}`],
  ["branches", `param a: int = ${"if a then b else ".repeat(5000)}c`],
  ["lambdas", `param a: int = ${"a => ".repeat(5000)}`],
  ["types", `param a: ${"foo<".repeat(5000)}`],
  ["signs", `param a: int = ${"!".repeat(5000)}a`],
  ["members", `param a: int = a${".b".repeat(5000)}`],
  ["matches", `param a: int = ${"match a { b => ".repeat(2000)}`],
])("%s nest no deeper than said", (_what, text) => {
  expect(codes(text)).toEqual(["PFL1008"]);
});

test("a hundred levels are not too many", () => {
  expect(codes(`param a: int = ${"(".repeat(99)}1${")".repeat(99)}`)).toEqual([]);
  expect(codes(`param a: list<bool> = [${"x => y, a < b, ".repeat(300)}]`)).toEqual([]);
});

test("a row of operators has an end", () => {
  expect(codes(`param a: int = ${"1 + ".repeat(2000)}1`)).toEqual(["PFL1009"]);
  expect(codes(`param a: int = ${"1 + ".repeat(500)}1`)).toEqual([]);
});

test("a file that is no program gets a hundred messages, and one that says that there are more", { timeout: 60_000 }, () => {
  for (const text of ["%$ ".repeat(3_000), '"\n'.repeat(3_000), "1x ".repeat(3_000), `record A {${"a: ".repeat(3_000)}`, "record A {\n".repeat(2000)]) {
    const { diagnostics } = parse(sourceFile("main.pfl", text));
    expect(diagnostics.length).toBe(101);
    expect(diagnostics.at(-1)?.code).toBe("PFL1017");
  }
});

test("time grows with the text", { timeout: 60_000 }, () => {
  const declarations = (count: number): string =>
    Array.from({ length: count }, (_, i) => `record R${i} {\n  a: int\n  b: list<string>?\n}\n\nfn f${i}(r: R${i}) -> bool = r.a > 80 && r.b is not null\n`).join("\n");
  const millis = (count: number): number => {
    const source = sourceFile("main.pfl", declarations(count));
    const start = process.cpuUsage().user;
    expect(parse(source).diagnostics).toEqual([]);
    return (process.cpuUsage().user - start) / 1000;
  };
  millis(250);
  const small = Math.min(millis(250), millis(250), millis(250));
  const large = Math.min(millis(2000), millis(2000));
  // Eight times the text; the rest is room for the garbage collector.
  expect(large / small).toBeLessThan(20);
});
