/** Imports point downwards only, type imports included; each library stays in its folder; the core knows no `node:*`. */
import { readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { Project } from "ts-morph";
import { expect, test } from "vitest";

const src = resolve(import.meta.dirname, "../../src");

/** Who may import whom. Every folder may import `text`; a folder always may import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  text: [],
  diagnostics: [],
  platform: ["diagnostics"],
  syntax: ["diagnostics"],
  model: ["syntax"],
  ir: ["model"],
  functions: ["model"],
  bind: ["syntax", "model", "diagnostics"],
  operators: ["model", "ir", "diagnostics", "platform", "syntax"],
  check: ["bind", "syntax", "model", "ir", "operators", "functions", "platform", "diagnostics"],
  lower: ["check", "bind", "syntax", "operators", "functions", "ir", "model", "platform"],
  evaluate: ["ir", "model", "functions"],
  testing: ["evaluate", "functions", "ir", "model"],
  emit: ["ir", "model", "platform", "functions"],
  format: ["syntax", "diagnostics"],
  "": ["syntax", "bind", "check", "lower", "evaluate", "ir", "model", "operators", "functions", "platform", "diagnostics", "testing", "compile.ts"],
  present: ["check", "ir", "model", "platform"],
  workspace: ["compile.ts", "emit", "platform", "diagnostics", "syntax", "bind", "check", "ir", "model", "testing"],
  local: ["workspace", "compile.ts", "diagnostics", "ir", "model", "platform", "testing", "evaluate"],
  cli: ["present", "workspace", "local", "format", "diagnostics", "compile.ts", "platform", "ir", "model", "syntax", "testing", "evaluate"],
  tooling: ["*"],
};

/** Which folders may import which library; anything not named here is nobody's. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  chevrotain: ["syntax", "tooling"],
  "big.js": ["evaluate"],
  re2js: ["evaluate", "functions"],
  "@noble/hashes": ["evaluate"],
  prettier: ["emit", "format"],
  commander: ["cli"],
  "@dagrejs/dagre": ["present"],
  "ts-morph": ["tooling"],
  "@stryker-mutator/core": ["tooling"],
  "ts-json-schema-generator": ["tooling"],
  esbuild: ["tooling"],
  memfs: [],
  vitest: [],
};

const impure = ["workspace/node-host.ts", "cli/", "local/", "tooling/"];

const project = new Project({ skipAddingFilesFromTsConfig: true, compilerOptions: { allowJs: false } });
project.addSourceFilesAtPaths(join(src, "**/*.ts"));

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = project.getSourceFiles().flatMap((file) =>
  [...file.getImportDeclarations(), ...file.getExportDeclarations()].flatMap((declaration) => {
    const to = declaration.getModuleSpecifierValue();
    return to === undefined ? [] : [{ from: relative(src, file.getFilePath()), to }];
  }),
);

/** The folder below src; for a file directly in src its own name, and "" as an importer. */
function folderOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] as string) : path;
}

function target({ from, to }: Import): string {
  return folderOf(relative(src, resolve(src, dirname(from), to)).replace(/\.js$/, ".ts"));
}

test("there are sources to look at", () => {
  expect(imports.length).toBeGreaterThan(100);
});

test("imports point downwards only", () => {
  const wrong = imports.filter((i) => {
    if (!i.to.startsWith(".")) return false;
    const folder = i.from.includes("/") ? folderOf(i.from) : "";
    const may = allowed[folder];
    if (may === undefined) return true;
    const to = target(i);
    return !(to === folder || to === "text" || may.includes("*") || may.includes(to));
  });
  expect(wrong).toEqual([]);
});

test("every folder of src has its row", () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name);
  // src/runtime holds Java and Python.
  expect(folders.filter((f) => f !== "runtime" && allowed[f] === undefined)).toEqual([]);
});

test("each library stays in its folder", () => {
  const wrong = imports.filter((i) => {
    if (i.to.startsWith(".") || i.to.startsWith("node:")) return false;
    const name = i.to.startsWith("@") ? i.to.split("/").slice(0, 2).join("/") : (i.to.split("/")[0] as string);
    return !(libraries[name] ?? []).includes(folderOf(i.from));
  });
  expect(wrong).toEqual([]);
});

test("the core knows no node", () => {
  const wrong = imports.filter((i) => i.to.startsWith("node:") && !impure.some((p) => i.from === p || i.from.startsWith(p)));
  expect(wrong).toEqual([]);
});

test("there are no barrels: only the public entry re-exports", () => {
  const barrels = project
    .getSourceFiles()
    .filter((f) => relative(src, f.getFilePath()) !== "index.ts")
    .filter((f) => f.getExportDeclarations().some((e) => e.isNamespaceExport() && e.getModuleSpecifierValue() !== undefined))
    .map((f) => relative(src, f.getFilePath()));
  expect(barrels).toEqual([]);
});

test("nothing is exported by default", () => {
  const defaults = project
    .getSourceFiles()
    .filter((f) => /^export default\b|\bas default\b/m.test(f.getFullText()))
    .map((f) => relative(src, f.getFilePath()));
  expect(defaults).toEqual([]);
});
