/** What files of one workspace do to one another, and a file never does to itself. */
import { expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { sourceFile } from "../../src/text/source-file.js";
import { checkAcross } from "../../src/workspace/across.js";
import type { Program } from "../../src/workspace/program.js";
import { plant } from "../support/guarantee.js";

function program(path: string, pipeline: string, group: string): Program {
  const text = plant({ readings: `truncated: skip retention: 7d reader_group: group("${group}")`, flows: "readings |> print()" }).replace("pipeline hot", `pipeline ${pipeline}`);
  const source = sourceFile(path, text);
  return { path, source, compiled: compile([source], { platform: { flink: "1.20", connector: "upstream" }, files: new Map() }), files: new Map() };
}

const codes = (...programs: readonly Program[]): readonly string[] => checkAcross(programs).map((d) => `${d.span.path} ${d.code}`);

test.each([
  ["nothing in common", [program("/w/a.pfl", "a", "g"), program("/w/b.pfl", "b", "h")], []],
  ["a reader group", [program("/w/a.pfl", "a", "g"), program("/x/b.pfl", "b", "g")], ["/x/b.pfl PFL4618"]],
  ["a name in one folder", [program("/w/a.pfl", "a", "g"), program("/w/b.pfl", "a", "h")], ["/w/b.pfl PFL6007"]],
  ["a name in two folders", [program("/w/a.pfl", "a", "g"), program("/x/b.pfl", "a", "h")], []],
  ["a file that is named twice", [program("/w/a.pfl", "a", "g"), program("/w/a.pfl", "a", "g")], []],
  ["three of one name", [program("/w/a.pfl", "a", "g"), program("/w/b.pfl", "a", "h"), program("/w/c.pfl", "a", "i")], ["/w/b.pfl PFL6007", "/w/c.pfl PFL6007"]],
])("%s", (_, programs, expected) => {
  expect(codes(...programs)).toEqual(expected);
});

test("a file with errors is left alone", () => {
  const broken = program("/w/a.pfl", "a", "g");
  const source = sourceFile("/w/a.pfl", broken.source.text.replace("|> print()", "|> prin()"));
  expect(codes({ ...broken, source, compiled: compile([source], { platform: { flink: "1.20", connector: "upstream" }, files: new Map() }) }, program("/w/b.pfl", "a", "g"))).toEqual([]);
});
