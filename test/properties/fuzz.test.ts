/** 10,000 broken programs through every phase: no exception, no hang; each ends with diagnostics or with output. */
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { render } from "../../src/diagnostics/render.js";
import { javaFiles } from "../../src/emit/java/target.js";
import { planJava } from "../../src/emit/java/plan.js";
import { pythonFiles } from "../../src/emit/python/target.js";
import { seeded } from "../../src/evaluate/random.js";
import { formatPfl } from "../../src/format/format.js";
import { DEFAULT_PLATFORM } from "../../src/platform/releases.js";
import { sourceFile } from "../../src/text/source-file.js";
import { externFiles } from "../support/externs.js";
import { mutate } from "../support/mutate.js";

const root = resolve(import.meta.dirname, "../..");
const folders = readdirSync(join(root, "examples")).map((name) => join(root, "examples", name));
const good = folders.map((folder) => readFileSync(join(folder, "main.pfl"), "utf8"));
const bad = readdirSync(join(root, "test/errors"))
  .filter((name) => name.endsWith(".pfl"))
  .map((name) => readFileSync(join(root, "test/errors", name), "utf8"));
const seeds = [...good, ...bad];
const files = new Map(folders.flatMap((f) => [...externFiles(f, sourceFile("main.pfl", readFileSync(join(f, "main.pfl"), "utf8")))]));
const externs = new Map([...files].flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));

const seed = Number(process.env["PFC_FUZZ_SEED"] ?? 20_241_121);
const count = 10_000;

test(`${count} mutated programs, seed ${seed}`, { timeout: 600_000 }, async () => {
  const next = seeded(seed);
  let accepted = 0;
  let slowest = 0;
  for (let i = 0; i < count; i++) {
    const original = seeds[Math.floor(next() * seeds.length)] as string;
    const text = mutate(original, seeds, next);
    const source = sourceFile("main.pfl", text);
    const start = performance.now();
    try {
      const compiled = compile([source], { platform: DEFAULT_PLATFORM, files });
      const errors = compiled.diagnostics.filter((d) => d.severity === "error");
      for (const d of compiled.diagnostics) {
        if (!(d.span.start >= 0 && d.span.start <= d.span.end && d.span.end <= text.length)) throw new Error(`${d.code} lies outside of the text`);
      }
      render(compiled.diagnostics, [source], { color: false });
      if (errors.length === 0) {
        accepted++;
        const options = { source: "main.pfl", compilerVersion: "0.0.0", externs };
        for (const job of compiled.jobs) {
          javaFiles(job, options, { job: !job.steps.some((step) => step.kind === "python") });
          pythonFiles(job, planJava(job), options);
        }
      }
      await formatPfl(source);
    } catch (error) {
      throw new Error(`Program ${i} of seed ${seed} broke the compiler: ${(error as Error).stack}\n----\n${text}\n----`);
    }
    const millis = performance.now() - start;
    slowest = Math.max(slowest, millis);
  }
  console.log(`${accepted} of ${count} mutated programs were accepted; the slowest took ${slowest.toFixed(0)} ms`);
  // Mutations that change nothing that matters must be among them, or the generator only makes rubbish.
  expect(accepted).toBeGreaterThan(count / 100);
});
