/** Programs for the tests of emitted Python: the examples, and one whose names and texts are as bad as the language allows. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { compile } from "../../../src/compile.js";
import { render } from "../../../src/diagnostics/render.js";
import { planJava } from "../../../src/emit/java/plan.js";
import { pythonFiles } from "../../../src/emit/python/target.js";
import type { OutputFile } from "../../../src/emit/target.js";
import { DEFAULT_PLATFORM } from "../../../src/platform/releases.js";
import { sourceFile } from "../../../src/text/source-file.js";
import { externFiles } from "../../support/externs.js";

const root = resolve(import.meta.dirname, "../../..");

export const folders: readonly (readonly [name: string, folder: string])[] = [
  ...readdirSync(join(root, "examples")).map((name) => [name, join(root, "examples", name)] as const),
  ["hostile", join(import.meta.dirname, "hostile")],
];

/** The emitted Python of every pipeline of a program, by path. */
export function emitted(folder: string): readonly OutputFile[] {
  const source = sourceFile("main.pfl", readFileSync(join(folder, "main.pfl"), "utf8"));
  const files = externFiles(folder, source);
  const { jobs, diagnostics } = compile([source], { platform: DEFAULT_PLATFORM, files });
  if (diagnostics.some((d) => d.severity === "error")) throw new Error(render(diagnostics, [source], { color: false }));
  const externs = new Map([...files].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
  return jobs.flatMap((job) => pythonFiles(job, planJava(job), { source: "main.pfl", compilerVersion: "0.0.0", externs }));
}

/** Python that the compiler wrote; what the program's author wrote is copied as it is. */
export function isGenerated({ path, text }: OutputFile): boolean {
  return path.endsWith(".py") && !/^(?:"""How the plant|# by hand)/.test(text);
}
