/** What a program promises, for people and for machines. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { guaranteeBlocks } from "../../src/present/guarantees.js";
import { blocksAsMarkdown } from "../../src/present/markdown.js";
import { guaranteeReport } from "../../src/present/report.js";
import { placesIn } from "../../src/present/sentence.js";
import { blocksAsText } from "../../src/present/text.js";
import { sourceFile } from "../../src/text/source-file.js";
import { compileText, pipelineOf } from "../support/compile.js";

const root = resolve(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(join(root, "grammar/guarantees.schema.json"), "utf8")) as object;
const validate = new Ajv({ strict: true }).compile(schema);

const EXACT = pipelineOf("  readings |> write(copies, guarantee: exactly_once(lease: 5m, survives: 4m))");
const SHORT = pipelineOf("  readings |> write(copies, guarantee: exactly_once(lease: 20s, survives: 20s))");

function shown(text: string, details = false): { readonly text: string; readonly markdown: string } {
  const source = sourceFile("main.pfl", text);
  const blocks = guaranteeBlocks(compileText(text).proofs, placesIn([source]), details);
  return { text: blocksAsText(blocks, false), markdown: blocksAsMarkdown(blocks) };
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}

test("a promise that holds: each premise with its place, the sum, and what ends it", () => {
  const { text } = shown(EXACT);
  const line = lineOf(EXACT, "survives: 4m");
  expect(text.split("\n")[0]).toMatch(/^\w+ → copies: exactly once$/);
  expect(text).toMatch(new RegExp(`✓ The longest outage to survive, 4m, is within the lease of 5m\\. \\(main\\.pfl:${line}:\\d+\\)`));
  expect(text).toContain("50s until a lost machine is noticed");
  expect(text).toMatch(/What breaks first: An outage of more than 5m, the lease\.\n +Pravega has ended the transactions: the job ends/);
  expect(text).not.toContain("✗");
});

test("a promise that does not hold: what is broken, by its code, and by how much", () => {
  const { text, markdown } = shown(SHORT);
  expect(text.split("\n")[0]).toMatch(/ → copies: no guarantee, but exactly once is declared$/);
  const broken = text.split("\n").filter((line) => line.includes("✗"));
  expect(broken.length).toBeGreaterThan(0);
  for (const line of broken) expect(line).toMatch(/\[PFL46\d\d\]$/);
  expect(text).toMatch(/must be at most 20s \(the lease\): \d+s100ms too much/);
  expect(markdown).toContain("- ❌ ");
});

test("the details name the source of every fact, and lay the outage out as a table", () => {
  const [brief, whole] = [shown(EXACT), shown(EXACT, true)];
  expect(brief.text).not.toContain("https://");
  expect(whole.text).toMatch(/heartbeat\.timeout: https:\/\//);
  expect(whole.markdown).toContain("| what | how long | from |\n| --- | --- | --- |\n| lease of a transaction | 5m |");
  expect(whole.text).toMatch(/one failure in all +\d+s/);
});

test("colours are asked for", () => {
  const blocks = guaranteeBlocks(compileText(EXACT).proofs, placesIn([]), false);
  expect(blocksAsText(blocks, true)).toContain("\u001b[32m✓\u001b[0m");
  expect(blocksAsText(blocks, false)).not.toContain("\u001b");
});

test("nothing of a program is taken for Markdown or HTML", () => {
  const markdown = blocksAsMarkdown([
    { kind: "paragraph", text: "a_b <img> *c* `x_<y>`" },
    { kind: "table", head: ["h"], rows: [["a|b"]] },
  ]);
  expect(markdown).toBe("a\\_b &lt;img&gt; \\*c\\* `x_<y>`\n\n| h |\n| --- |\n| a\\|b |\n");
});

test("a program that writes nothing promises nothing", () => {
  expect(shown(pipelineOf("  readings |> print()")).text).toBe("No pipeline writes to a stream, so nothing is promised.\n");
});

const programs = readdirSync(join(root, "test/errors"))
  .filter((name) => /^PFL46\d\d.*\.pfl$/.test(name))
  .map((name) => [name, readFileSync(join(root, "test/errors", name), "utf8")] as const)
  .concat([["exactly once", EXACT]], [["too short a lease", SHORT]]);

test.each(programs)("the report of %s is as its schema says", (_name, text) => {
  const source = sourceFile("main.pfl", text);
  const report = JSON.parse(JSON.stringify(guaranteeReport(compileText(text).proofs, [source], "0.0.0"))) as { sinks: { place: unknown }[] };
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  // A check that can't fail is none.
  const [sink] = report.sinks;
  if (sink === undefined) return;
  sink.place = { file: 1 };
  expect(validate(report)).toBe(false);
});

test("a place is found without the source", () => {
  const [sink] = guaranteeReport(compileText(EXACT).proofs, [sourceFile("main.pfl", EXACT)], "0.0.0").sinks;
  expect(sink?.place.file).toBe("main.pfl");
  expect(sink?.place.from.line).toBe(lineOf(EXACT, "write(copies"));
  expect(EXACT.slice(sink?.place.start, sink?.place.end)).toMatch(/^write\(copies/);
});
