/** What the compiler makes of an example, phase by phase: one text for each golden file. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { printTypes } from "../../src/check/print-types.js";
import { compile } from "../../src/compile.js";
import { render } from "../../src/diagnostics/render.js";
import { javaFiles } from "../../src/emit/java/target.js";
import { planJava } from "../../src/emit/java/plan.js";
import { pythonFiles } from "../../src/emit/python/target.js";
import { printJob } from "../../src/ir/print.js";
import { printTree } from "../../src/syntax/print-tree.js";
import { sourceFile } from "../../src/text/source-file.js";
import { DEFAULT_PLATFORM } from "../../src/platform/releases.js";
import { externFiles } from "./externs.js";

const root = resolve(import.meta.dirname, "../..");

export const examples: readonly string[] = readdirSync(join(root, "examples")).sort();

/** Path below `golden/<example>/` → text. */
export function goldensOf(example: string): ReadonlyMap<string, string> {
  const folder = join(root, "examples", example);
  const source = sourceFile("main.pfl", readFileSync(join(folder, "main.pfl"), "utf8"));
  const files = externFiles(folder, source);
  const compiled = compile([source], { platform: DEFAULT_PLATFORM, files });
  if (compiled.diagnostics.some((d) => d.severity === "error")) {
    throw new Error(`examples/${example} has errors:\n${render(compiled.diagnostics, [source], { color: false })}`);
  }
  const goldens = new Map<string, string>();
  goldens.set("tree.txt", compiled.parsed.map((p) => printTree(p.file)).join("\n"));
  goldens.set("types.txt", printTypes(compiled.checked, source));
  goldens.set("ir.txt", compiled.jobs.map(printJob).join("\n"));
  const externs = new Map([...files].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
  const options = { source: "main.pfl", compilerVersion: "0.0.0", externs };
  for (const job of compiled.jobs) {
    const python = job.steps.some((step) => step.kind === "python");
    for (const file of javaFiles(job, options, { job: !python })) goldens.set(`${job.name}/${file.path}`, file.text);
    for (const file of pythonFiles(job, planJava(job), options)) goldens.set(`${job.name}/${file.path}`, file.text);
  }
  return goldens;
}

/** The golden files of an example as they are on disk. */
export function storedGoldens(example: string): ReadonlyMap<string, string> {
  const folder = join(root, "golden", example);
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    names.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
    }),
  );
}

/** Folders of `golden/` that no example has. */
export function strayGoldens(): readonly string[] {
  const folder = join(root, "golden");
  return existsSync(folder) ? readdirSync(folder).filter((name) => !examples.includes(name)) : [];
}

/** Writes the goldens of every example, and removes what nothing produces. */
export function acceptGoldens(): void {
  for (const stray of strayGoldens()) rmSync(join(root, "golden", stray), { recursive: true });
  for (const example of examples) {
    const folder = join(root, "golden", example);
    const goldens = goldensOf(example);
    for (const path of storedGoldens(example).keys()) if (!goldens.has(path)) rmSync(join(folder, path));
    for (const [path, text] of goldens) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }
}
