/** `npm run grammar`: writes what is generated from the grammar; with `--check` it only says what is out of date. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { grammarFiles } from "./grammar-files.js";

const root = resolve(import.meta.dirname, "../..");
const check = process.argv.includes("--check");

for (const [path, text] of grammarFiles()) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (check) {
    process.stderr.write(`${path} is out of date: npm run grammar\n`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stdout.write(`${path}\n`);
  }
}
