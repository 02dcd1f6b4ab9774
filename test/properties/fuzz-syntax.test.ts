/** Programs made from the grammar, and broken ones: parsing and formatting never throw, and formatting changes the layout only. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { seeded } from "../../src/evaluate/random.js";
import { formatPfl } from "../../src/format/format.js";
import type { Node } from "../../src/syntax/nodes/node.js";
import { parse, type Parsed } from "../../src/syntax/parse.js";
import { printTree } from "../../src/syntax/print-tree.js";
import { walk } from "../../src/syntax/walk.js";
import { childrenOf } from "../../src/syntax/child-keys.js";
import { sourceFile } from "../../src/text/source-file.js";
import { generate, scatter } from "../support/generate.js";
import { mutate } from "../support/mutate.js";

const seed = Number(process.env["PFC_FUZZ_SEED"] ?? 20_241_121);
const folder = resolve(import.meta.dirname, "../../examples");
const examples = readdirSync(folder).map((name) => readFileSync(join(folder, name, "main.pfl"), "utf8"));

/** What must hold for any text. */
function checkParsed({ file, source, diagnostics }: Parsed): void {
  const text = source.text;
  // A text that is not closed reaches to the end of its line, blanks and all.
  const exact = !diagnostics.some(({ code }) => code === "PFL1004" || code === "PFL1013");
  walk(file, (node: Node) => {
    const { start, end } = node.span;
    if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`a ${node.kind} lies outside of the text`);
    if (node.kind === "missing") {
      if (start !== end) throw new Error("a missing part has a text");
      if (diagnostics.length === 0) throw new Error(`missing ${node.expected}, and nobody says so`);
      return;
    }
    if (exact && node.kind !== "file" && node.kind !== "doc" && start < end && text.slice(start, end).trim().length !== end - start) throw new Error(`a ${node.kind} spans white space`);
    for (const child of childrenOf(node)) {
      if (child.kind === "doc" || child.kind === "missing") continue;
      if (child.span.start < start || child.span.end > end) throw new Error(`a ${child.kind} sticks out of its ${node.kind}`);
    }
  });
  for (const { span, code } of diagnostics) {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) throw new Error(`${code} lies outside of the text`);
  }
  const starts = diagnostics.map((d) => d.span.start);
  if (starts.some((start, index) => index > 0 && start < (starts[index - 1] as number))) throw new Error("the mistakes are out of order");
}

/** The words of the comments: what order and what slashes they have may change. */
function words({ comments }: Parsed): readonly string[] {
  return comments.map((comment) => comment.text.replace(/^\/+/, "").trim()).sort();
}

/** True where the program is correct; then its layout changes once and its tree never. */
async function checkFormat(text: string): Promise<boolean> {
  const parsed = parse(sourceFile("main.pfl", text));
  checkParsed(parsed);
  const formatted = await formatPfl(parsed.source);
  if (formatted === undefined) return false;
  const again = parse(sourceFile("main.pfl", formatted));
  expect(printTree(again.file)).toBe(printTree(parsed.file));
  expect(words(again)).toEqual(words(parsed));
  expect(await formatPfl(again.source)).toBe(formatted);
  return true;
}

async function named(text: string): Promise<boolean> {
  try {
    return await checkFormat(text);
  } catch (error) {
    throw new Error(`${(error as Error).stack}\n----\n${text}\n----`);
  }
}

test(`2,000 programs from the grammar, seed ${seed}`, { timeout: 300_000 }, async () => {
  const next = seeded(seed);
  let accepted = 0;
  for (let i = 0; i < 2000; i++) if (await named(scatter(generate(next), next))) accepted++;
  // The grammar's gates refuse some of what its rules allow; most of it must pass.
  expect(accepted).toBeGreaterThan(500);
});

test(`3,000 broken programs, seed ${seed}`, { timeout: 300_000 }, async () => {
  const next = seeded(seed + 1);
  for (let i = 0; i < 3000; i++) {
    const original = i % 3 === 0 ? scatter(generate(next), next) : (examples[i % examples.length] as string);
    await named(mutate(original, examples, next));
  }
});
