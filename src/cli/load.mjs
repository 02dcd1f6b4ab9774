/**
 * Loads the bundled command line with the code that V8 compiled when the bundle was made: without it, most of the time of a short command
 * would go into compiling. Another version of Node refuses that code, and compiles again.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";

const file = join(import.meta.dirname, "pfc.cjs");

/** The file that `script.createCachedData()` is kept in. */
export const cacheFile = `${file}.cache`;

export function load() {
  // The bundle is ASCII, so a byte is a character.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`;
  const script = new Script(source, { filename: file, cachedData: readCache() });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, import.meta.dirname);
  return { main: module.exports.main, script };
}

function readCache() {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}
