/**
 * Makes `dist/`: the command line (`pfc`, which starts `pfc.mjs` or a snapshot of it), the library (`index.mjs` and its types), and what they bring along (`assets/`).
 * Runs at `npm ci`, so it needs nothing but esbuild's own binary and, for the types, TypeScript.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";
import { withoutNodesCode } from "./snapshot-file.mjs";

const root = resolve(import.meta.dirname, "../..");
const part = join(root, `dist.part-${process.pid}`);
const dist = join(root, "dist");

const common = {
  ...{ absWorkingDir: root, bundle: true, platform: "node", target: "node20", charset: "ascii", logLevel: "warning" },
  // Reading less is starting sooner; names stay, for the report of an internal error.
  ...{ minifySyntax: true, minifyWhitespace: true, legalComments: "linked" },
};

/** Packages that are called seldom and are large: the snapshot does without their text, too. */
const aside = ["re2js", "prettier/doc"];

/** These take milliseconds to load: a command that never calls them does without. `elsewhere` says how to get those which are not in the bundle. */
const lateModules = (elsewhere = new Map()) => ({
  name: "late-modules",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(child_process|crypto)$/ }, ({ path, namespace }) => (namespace === "late" ? { path, external: true } : { path, namespace: "late" }));
    onResolve({ filter: /^(re2js|prettier\/doc|@noble\/hashes\/\w+)$/ }, ({ path, namespace }) => (namespace === "late" ? undefined : { path, namespace: "late" }));
    onLoad({ filter: /^/, namespace: "late" }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== "default");
      const get = elsewhere.get(path) ?? `require("${path}")`;
      const getters = names.map((name) => `get ${name}() { return (loaded ??= ${get}).${name}; }`);
      return { contents: `let loaded; module.exports = {${getters}};`, resolveDir: root };
    });
  },
});

/** Half a megabyte of every start would be a table in which Chevrotain's lexer looks up what it can as well compute. */
const smallTables = {
  name: "small-tables",
  setup({ onLoad }) {
    onLoad({ filter: /\/chevrotain\/lib\/src\/scan\/lexer\.js$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      const table = "charCodeToOptimizedIdxMap";
      return { contents: text.replace(`${table}[charCode]`, "255 + ~~(charCode / 255)").replace(`${table} = new Array(65536)`, "return") };
    });
  },
};

rmSync(part, { recursive: true, force: true });
try {
  // One script, not modules: V8 keeps compiled code of a script only.
  await build({
    ...{ ...common, entryPoints: { pfc: "src/cli/main.ts" }, outdir: part, outExtension: { ".js": ".cjs" }, format: "cjs" },
    ...{ define: { "import.meta.dirname": "__dirname" }, supported: { "dynamic-import": false } },
    plugins: [lateModules(), smallTables],
  });
  await build({ ...common, entryPoints: { index: "src/index.ts" }, outdir: part, outExtension: { ".js": ".mjs" }, format: "esm" });
  for (const name of ["pfc.mjs", "load.cjs"]) copyFileSync(join(root, "src/cli", name), join(part, name));
  chmodSync(join(part, "pfc.mjs"), 0o755);
  copyAssets();
  declareTypes();
  keepCompiledCode();
  await writeLauncher();
  rmSync(dist, { recursive: true, force: true });
  renameSync(part, dist);
} finally {
  rmSync(part, { recursive: true, force: true });
}

/** Runs the usual commands once, and keeps what V8 compiled for them. */
function keepCompiledCode() {
  const sample = join(root, "examples/hot-sensors/main.pfl");
  const commands = [["check", sample], ["test", sample], ["compile", sample, "--out", join(part, "sample")]];
  const script = `
    const { writeFileSync } = require("node:fs");
    const { cacheFile, load } = require(${JSON.stringify(join(part, "load.cjs"))});
    const { main, script } = load();
    (async () => {
      for (const command of ${JSON.stringify(commands)}) if (await main(command) !== 0) process.exit(1);
      writeFileSync(cacheFile, script.createCachedData());
    })();
  `;
  const ended = spawnSync(process.execPath, ["--eval", script], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  rmSync(join(part, "sample"), { recursive: true, force: true });
  if (ended.status !== 0) console.error("bundle: without compiled code, commands will start more slowly");
}

/** The command `pfc`. A package is made for every platform, and gets no snapshot: that fits one binary of Node only. */
async function writeLauncher() {
  const launcher = join(part, "pfc");
  const portable = process.platform === "win32" || ["pack", "publish"].includes(process.env.npm_command);
  if (portable) writeFileSync(launcher, '#!/usr/bin/env node\nimport "./pfc.mjs";\n');
  else {
    const quoted = `'${process.execPath.replaceAll("'", "'\\''")}'`;
    writeFileSync(launcher, readFileSync(join(root, "src/cli/pfc.sh"), "utf8").replace("@node@", () => quoted));
    await makeSnapshot();
  }
  chmodSync(launcher, 0o755);
}

/** Below `dist`. */
function asideFile(name) {
  return `aside/${name.replaceAll("/", "-")}.cjs`;
}

/** Keeps the heap of a process that has compiled a sample. The snapshot carries the time of change of the Node that made it. */
async function makeSnapshot() {
  const [script, blob, example] = [join(part, "snapshot.cjs"), join(part, "pfc.blob"), join(root, "examples/hot-sensors/main.pfl")];
  const otherCommands = {
    name: "other-commands",
    setup: ({ onResolve }) => onResolve({ filter: /^\.\/commands\// }, ({ path }) => (/(compile|check)\.js$/.test(path) ? undefined : { path, external: true })),
  };
  const short = { ...common, format: "cjs", legalComments: "none", minifyIdentifiers: true };
  await build({
    ...{ ...short, entryPoints: ["src/cli/snapshot.ts"], outfile: script },
    ...{ define: { "import.meta.dirname": "pfcFolder" }, supported: { "dynamic-import": false } },
    plugins: [lateModules(new Map(aside.map((name) => [name, `pfcAside("${asideFile(name)}")`]))), smallTables, otherCommands],
  });
  for (const name of aside) await build({ ...short, entryPoints: [name], outfile: join(part, asideFile(name)) });
  // V8's flags have to be those of `pfc.sh`.
  const node = (...args) => {
    const { NODE_OPTIONS: _, ...env } = process.env;
    return spawnSync(process.execPath, ["--no-rehash-snapshot", "--regexp-interpret-all", "--snapshot-blob", ...args], { cwd: root, env, encoding: "utf8" });
  };
  const made = node(blob, "--build-snapshot", script, example, join(part, "sample"));
  rmSync(join(part, "sample"), { recursive: true, force: true });
  rmSync(script);
  const small = made.status === 0 ? withoutNodesCode(readFileSync(blob)) : undefined;
  if (small !== undefined) {
    writeFileSync(`${blob}.small`, small);
    if (node(`${blob}.small`, join(part, "pfc.mjs"), "check", example).status === 0) renameSync(`${blob}.small`, blob);
    else rmSync(`${blob}.small`);
  }
  if (made.status === 0 && spawnSync("touch", ["-r", process.execPath, blob]).status === 0) return;
  rmSync(blob, { force: true });
  console.error(`bundle: without a snapshot, commands will start more slowly\n${(made.stderr ?? "").slice(-2000)}`);
}

/** The runtime's sources and the pages of the diagnostics, without tests and build output. */
function copyAssets() {
  const runtime = join(part, "assets/runtime");
  copyBelow(join(root, "src/runtime"), runtime, (path) => /^local\/[^/]+\.java$/.test(path));
  copyBelow(join(root, "src/diagnostics/pages"), join(part, "assets/pages"), (path) => path.endsWith(".md"));
  const files = runtimeFiles();
  const entries = ({ path, bytes }) => ({ path, size: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") });
  writeFileSync(join(runtime, "runtime.json"), JSON.stringify({ java: files.java.map(entries), python: files.python.map(entries) }));
  writeFileSync(join(runtime, "runtime.pack"), Buffer.concat([...files.java, ...files.python].map(({ bytes }) => bytes)));
}

/** What `src/workspace/assets.ts` reads: every file that jobs bring along. */
function runtimeFiles() {
  const below = (folder, wanted) => {
    const from = join(root, "src/runtime", folder);
    const paths = readdirSync(from, { recursive: true }).map((path) => path.replaceAll("\\", "/"));
    return paths.filter((path) => wanted.test(path)).sort().map((path) => ({ path, bytes: readFileSync(join(from, path)) }));
  };
  const java = ["connector", "functions"].flatMap((module) => below(`${module}/src/main/java`, /\.java$/));
  return { java, python: below("python", /^[^/]+\.py$/) };
}

function copyBelow(from, to, wanted) {
  if (!existsSync(from)) return;
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(from, path);
    if (!entry.isFile() || !wanted(name)) continue;
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(path, join(to, name));
  }
}

function declareTypes() {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const flags = ["--noEmit", "false", "--emitDeclarationOnly", "--declarationDir", join(part, "types"), "--rootDir", "src", "--types", "node"];
  const settings = ["--ignoreConfig", "--target", "es2023", "--module", "nodenext", "--strict", "--skipLibCheck", "--declaration"];
  const ended = spawnSync(process.execPath, [tsc, ...settings, ...flags, "src/index.ts"], { cwd: root, stdio: "inherit" });
  if (ended.status !== 0) process.exitCode = 1;
}
