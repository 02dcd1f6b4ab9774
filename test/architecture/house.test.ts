/** Rules of the house that need no types: sizes, names, one file per operator in each phase. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { operators } from "../../src/operators/registry.js";

const root = resolve(import.meta.dirname, "../..");
const tracked = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));

function text(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

test("logic stays under 400 lines a file", () => {
  const long = tracked
    .filter((path) => /^src\/.*\.(ts|java|py)$/.test(path) && !path.includes("/generated/"))
    .map((path) => ({ path, lines: text(path).split("\n").length - 1 }))
    .filter(({ lines }) => lines > 400);
  expect(long).toEqual([]);
});

test("every operator is one file of its name", () => {
  const files = readdirSync(join(root, "src/operators")).map((name) => name.replace(/\.ts$/, ""));
  const missing = [...operators.keys()].filter((name) => !files.includes(name.replaceAll("_", "-")));
  expect(missing).toEqual([]);
});

test("every operator is shown by an example", () => {
  const examples = tracked.filter((path) => /^examples\/.*\.pfl$/.test(path)).map(text).join("\n");
  const unseen = [...operators.keys()].filter((name) => !new RegExp(`\\|>\\s*${name}\\b`).test(examples));
  expect(unseen).toEqual([]);
});

test("the map of the house in README.md names only what is there", () => {
  const paths = [...text("README.md").matchAll(/`((?:src|test|examples|golden|grammar|bench)\/[\w./-]*)`/g)].map((m) => m[1] as string);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("nothing is left open", () => {
  const open = tracked
    .filter((path) => /^(src|test|bench)\/.*\.(ts|java|py)$/.test(path) && path !== "test/architecture/house.test.ts")
    .filter((path) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text(path)) || (path.endsWith(".test.ts") && /\b(test|describe)\.(skip|only|todo)\(/.test(text(path))));
  expect(open).toEqual([]);
});
