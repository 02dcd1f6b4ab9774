/**
 * One program and one page for each code. A program stands in test/errors with the report that is expected of it;
 * `ACCEPT=1 npx vitest run --config test/vitest.config.ts test/errors.test.ts` writes the reports: read the diff before you commit it.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { compile, type Compiled } from "../src/compile.js";
import { catalog, type Code } from "../src/diagnostics/catalog.js";
import { render } from "../src/diagnostics/render.js";
import { DEFAULT_PLATFORM, type ConnectorKind } from "../src/platform/releases.js";
import { sourceFile, type SourceFile } from "../src/text/source-file.js";
import { externFiles } from "./support/externs.js";

const folder = join(import.meta.dirname, "errors");
const pages = resolve(import.meta.dirname, "../src/diagnostics/pages");
const files = readdirSync(folder).sort();
const programs = files.filter((name) => name.endsWith(".pfl"));
const codes = Object.keys(catalog) as Code[];
/** What is said about folders and by jobs that start; no program alone raises it. */
const compiled = codes.filter((code) => !/^PFL(48|6)/.test(code));

/** A first line such as `// --target java` or `// --connector upstream` says what is asked for. */
function compileText(source: SourceFile): Compiled {
  const target = /^\/\/ --target (\w+)/.exec(source.text)?.[1];
  const connector: ConnectorKind = source.text.startsWith("// --connector upstream") ? "upstream" : "own";
  const options = { platform: { ...DEFAULT_PLATFORM, connector }, files: externFiles(folder, source) };
  return compile([source], target === undefined ? options : { ...options, targets: [target] });
}

test.each(programs)("%s", (name) => {
  const source = sourceFile(name, readFileSync(join(folder, name), "utf8"));
  const { diagnostics } = compileText(source);
  const report = render(diagnostics, [source], { color: false });
  const expected = join(folder, name.replace(/\.pfl$/, ".txt"));
  if (process.env["ACCEPT"] === "1") writeFileSync(expected, report);
  const code = name.slice(0, 7);
  if (code in catalog) expect(diagnostics.map((d) => d.code)).toContain(code);
  expect(report).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : undefined);
});

test("every code has a program of its name", () => {
  const wanted = compiled.map((code) => `${code}-${catalog[code].slug}.pfl`);
  expect(wanted.filter((name) => !programs.includes(name))).toEqual([]);
});

test("no file in test/errors is left over", () => {
  const wanted = new Set(compiled.map((code) => `${code}-${catalog[code].slug}`));
  const stray = files.filter((name) => {
    const base = name.replace(/\.(pfl|txt)$/, "");
    return name !== "classify.py" && !((wanted.has(base) || base.startsWith("several-")) && programs.includes(`${base}.pfl`));
  });
  expect(stray).toEqual([]);
});

test("every code has a page, and every page a code", () => {
  expect(readdirSync(pages).sort()).toEqual(codes.map((code) => `${code}.md`).sort());
});

test.each(compiled)("the page of %s says what, why, how, with a program that raises it", (code) => {
  const page = readFileSync(join(pages, `${code}.md`), "utf8");
  const headings = [...page.matchAll(/^#+ .*$/gm)].map((m) => m[0]);
  expect(headings).toEqual([
    `# ${code}: ${catalog[code].slug.replaceAll("-", " ")}`,
    "## What happened",
    "## Why it matters",
    "## A program that raises it",
    "## How to fix it",
  ]);
  const program = /```pfl\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const { diagnostics } = compileText(sourceFile("page.pfl", program));
  expect(diagnostics.map((d) => d.code)).toContain(code);
});

test("slugs are not used twice", () => {
  const slugs = codes.map((code) => catalog[code].slug);
  expect(slugs.filter((slug, i) => slugs.indexOf(slug) !== i)).toEqual([]);
});

test("messages name things, and neither shout nor blame", () => {
  const words = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const heads = words.flatMap((text) => text.split("\n").filter((line) => /^(error|warning|info) PFL|^ *= /.test(line)));
  expect(heads.length).toBeGreaterThan(100);
  expect(heads.filter((line) => /\b(invalid|illegal|undefined)\b|!$|\[object/i.test(line))).toEqual([]);
});
