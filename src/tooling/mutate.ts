/**
 * `npm run mutate`: plants mistakes in the checker, one at a time, and counts those that the tests find.
 * `npm run mutate -- src/check/rules src/check/stream.ts` plants them only there. What was not found stands in .stryker-report.
 */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Stryker } from "@stryker-mutator/core";

interface Config {
  readonly thresholds: { readonly break: number };
}

interface Count {
  found: number;
  missed: number;
}

const root = resolve(import.meta.dirname, "../..");
const config = JSON.parse(readFileSync(join(root, "stryker.config.json"), "utf8")) as Config;

/** The checker in parts that have a report each: its folders, and the files beside them. */
function parts(): readonly string[] {
  const folder = join(root, "src/check");
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [...folders.map(({ name }) => `src/check/${name}`).sort(), "src/check/*.ts"];
}

/** What Stryker calls the files of a folder; a file or a pattern is that itself. */
function pattern(part: string): string {
  const path = relative(root, resolve(part));
  return statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() ? `${path}/**/*.ts` : path;
}

async function mutate(part: string): Promise<Count> {
  const name = part.replaceAll(/[^a-z0-9]+/gi, "-").replaceAll(/^-|-$/g, "");
  const results = await new Stryker({
    configFile: join(root, "stryker.config.json"),
    mutate: [pattern(part)],
    jsonReporter: { fileName: `.stryker-report/${name}.json` },
    // All parts together are to reach it.
    thresholds: { ...config.thresholds, break: null },
  }).runMutationTest();
  const count = (...statuses: readonly string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
  return { found: count("Killed", "Timeout"), missed: count("Survived", "NoCoverage") };
}

function line(what: string, { found, missed }: Count): string {
  const all = found + missed;
  return `${what}: ${found} of ${all} found, ${all === 0 ? 100 : ((100 * found) / all).toFixed(1)} %`;
}

process.chdir(root);
const asked = process.argv.slice(2);
const lines: string[] = [];
const total: Count = { found: 0, missed: 0 };
for (const part of asked.length > 0 ? asked : parts()) {
  const count = await mutate(part);
  total.found += count.found;
  total.missed += count.missed;
  lines.push(line(part, count));
}
console.log(["", ...lines, line("all", total)].join("\n"));
if (total.found < ((total.found + total.missed) * config.thresholds.break) / 100) process.exitCode = 1;
