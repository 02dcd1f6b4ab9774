/**
 * Makes `dist/`: the command line (`pfc.mjs` and a chunk for each command), the library (`index.mjs` and its types), and what they
 * bring along (`assets/`). Runs at `npm ci`, so it needs nothing but esbuild's own binary and, for the types, TypeScript.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "../..");
const part = join(root, `dist.part-${process.pid}`);
const dist = join(root, "dist");

rmSync(part, { recursive: true, force: true });
try {
  await build({
    absWorkingDir: root,
    entryPoints: { pfc: "src/cli/pfc.ts", index: "src/index.ts" },
    outdir: part,
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Reading less is starting sooner; names are kept for the report of an internal error.
    minifySyntax: true,
    minifyWhitespace: true,
    keepNames: false,
    legalComments: "linked",
    // Libraries written as CommonJS ask for node:* with require.
    banner: { js: 'import { createRequire as __require_from } from "node:module";const require = __require_from(import.meta.url);' },
    logLevel: "warning",
  });
  chmodSync(join(part, "pfc.mjs"), 0o755);
  copyAssets();
  declareTypes();
  rmSync(dist, { recursive: true, force: true });
  renameSync(part, dist);
} finally {
  rmSync(part, { recursive: true, force: true });
}

/** The runtime's sources and the pages of the diagnostics, without tests and build output. */
function copyAssets() {
  const wanted = /^(connector|functions)\/src\/main\/java\/.*\.java$|^python\/[^/]+\.py$|^local\/[^/]+\.java$/;
  copyBelow(join(root, "src/runtime"), join(part, "assets/runtime"), (path) => wanted.test(path));
  copyBelow(join(root, "src/diagnostics/pages"), join(part, "assets/pages"), (path) => path.endsWith(".md"));
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
