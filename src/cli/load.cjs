/**
 * Loads the bundled command line with the code that V8 compiled when the bundle was made: without it, most of the time of a short command
 * would go into compiling. Another version of Node refuses that code, and compiles again. CommonJS, since it starts sooner.
 */
"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

const file = join(__dirname, "pfc.cjs");

/** The file that `script.createCachedData()` is kept in. */
const cacheFile = `${file}.cache`;

function load() {
  // The bundle is ASCII, so a byte is a character.
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "latin1")}\n})`;
  const script = new Script(source, { filename: file, cachedData: readCache() });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, __dirname);
  return { main: module.exports.main, script };
}

function readCache() {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
}

/**
 * V8 optimizes a function after it has run through so many bytes of bytecode, by default 66 kB: too early to pay in a program that ends in a
 * fraction of a second, and ten thousand declarations compile sooner with this, too. To be called after loading, since V8 refuses code that
 * was compiled under other flags; and only for the V8 of Node 20, since later ones measure otherwise.
 */
function optimizeLater() {
  if (process.versions.v8.startsWith("11.3.")) setFlagsFromString("--interrupt-budget=1000000");
}

module.exports = { cacheFile, load, optimizeLater };
