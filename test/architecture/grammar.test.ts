/** What is generated from the grammar is what the repository has, and it knows every word of the language. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { childKeys } from "../../src/syntax/child-keys.js";
import { PflParser } from "../../src/syntax/parser.js";
import { precedence } from "../../src/syntax/precedence.js";
import { BinaryOperator, keywords, tokenTable } from "../../src/syntax/tokens.js";
import { grammarFiles } from "../../src/tooling/grammar-files.js";

const root = resolve(import.meta.dirname, "../..");

test.each([...grammarFiles()])("%s is up to date", (path, text) => {
  expect(readFileSync(join(root, path), "utf8"), "npm run grammar").toBe(text);
});

test("the grammar has no ambiguity and no left recursion", () => {
  expect(() => new PflParser({ validate: true })).not.toThrow();
});

test("every keyword is coloured, and is in the grammar", () => {
  const { patterns } = JSON.parse(grammarFiles().get("grammar/pfl.tmLanguage.json") as string) as { patterns: { name?: string; match?: string }[] };
  const words = patterns.filter(({ match }) => match?.startsWith("\\b(?:")).map(({ match }) => new RegExp(`^${match as string}$`));
  const grammar = grammarFiles().get("grammar/pfl.ebnf") as string;
  expect(keywords.size).toBeGreaterThan(20);
  expect([...keywords.keys()].filter((word) => !words.some((pattern) => pattern.test(word)))).toEqual([]);
  expect([...keywords.keys()].filter((word) => !grammar.includes(`"${word}"`))).toEqual([]);
});

test("every pattern for editors is one that they can read", () => {
  const { patterns } = JSON.parse(grammarFiles().get("grammar/pfl.tmLanguage.json") as string) as { patterns: { match?: string }[] };
  for (const { match } of patterns) if (match !== undefined) expect(() => new RegExp(match)).not.toThrow();
});

test("every binary operator has its precedence", () => {
  const operators = tokenTable.filter((row) => (row.type.CATEGORIES ?? []).includes(BinaryOperator)).map((row) => row.label.slice(1, -1));
  expect(operators.sort()).toEqual(Object.keys(precedence).sort());
});

test("every kind of node has its children in the table once", () => {
  for (const keys of Object.values(childKeys)) expect(new Set(keys).size).toBe(keys.length);
});
