import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { cached, cachedEntries, entryFolder, isCached, lock, openCache, runFolder, type Cache, type Entry } from "../../src/local/cache.js";
import { folderWith } from "../support/command.js";

const deadProcess = 2 ** 22 + 1;

function cacheIn(folder: string): Cache {
  return openCache({ PFC_CACHE: folder });
}

function entry(make: Entry["make"], key = ["1"]): Entry {
  return { name: "thing", key, make };
}

const makeFile = async (folder: string): Promise<void> => writeFileSync(join(folder, "file"), "whole");

test("PFC_CACHE, then the user's cache folder, each with the version of the layout", () => {
  const folder = folderWith({});
  expect(openCache({ PFC_CACHE: join(folder, "a") }).folder).toBe(join(folder, "a", "v1"));
  expect(openCache({ XDG_CACHE_HOME: folder }).folder).toBe(join(folder, "pfc", "v1"));
});

test("an entry is made once, and another key is another entry", async () => {
  const cache = cacheIn(folderWith({}));
  let made = 0;
  const make = async (folder: string): Promise<void> => (made++, makeFile(folder));
  const first = await cached(cache, entry(make));
  expect(await cached(cache, entry(make))).toBe(first);
  expect(made).toBe(1);
  expect(await cached(cache, entry(make, ["2"]))).not.toBe(first);
  expect([made, cachedEntries(cache).length]).toEqual([2, 2]);
});

test("what failed or was killed half way is never taken for whole", async () => {
  const cache = cacheIn(folderWith({}));
  const failing = entry(async (folder) => {
    await makeFile(folder);
    throw new Error("the network is gone");
  });
  await expect(cached(cache, failing)).rejects.toThrow("the network is gone");
  expect([isCached(cache, failing), existsSync(entryFolder(cache, failing))]).toEqual([false, false]);

  const folder = entryFolder(cache, failing);
  mkdirSync(folder);
  writeFileSync(join(folder, "left"), "half");
  writeFileSync(`${folder}.lock`, String(deadProcess));
  expect(await cached(cache, entry(makeFile))).toBe(folder);
  expect(readdirSync(folder).sort()).toEqual(["complete.json", "file"]);
  expect(existsSync(`${folder}.lock`)).toBe(false);
});

test("a lock that somebody alive holds is waited for", async () => {
  const path = join(folderWith({}), "lock");
  const release = await lock(path);
  await expect(lock(path, 250)).rejects.toThrow(`process ${process.pid}`);
  setTimeout(release, 150);
  (await lock(path, 5000))();
  expect(existsSync(path)).toBe(false);
});

test("processes that want the same entry make it once", async () => {
  const folder = folderWith({});
  const script = join(folder, "make.mts");
  writeFileSync(
    script,
    `import { appendFileSync, existsSync, writeFileSync } from "node:fs";
     import { cached, openCache } from ${JSON.stringify(resolve(import.meta.dirname, "../../src/local/cache.ts"))};
     const at = await cached(openCache({ PFC_CACHE: ${JSON.stringify(folder)} }), { name: "thing", key: ["1"], make: async (into) => {
       appendFileSync(${JSON.stringify(join(folder, "made"))}, "x");
       await new Promise((done) => setTimeout(done, 300));
       writeFileSync(into + "/file", "whole");
     } });
     if (!existsSync(at + "/file")) process.exit(1);`,
  );
  writeFileSync(join(folder, "dead"), "");
  const run = (): Promise<unknown> => promisify(execFile)(process.execPath, ["--import", "tsx", script], { cwd: resolve(import.meta.dirname, "../..") });
  await Promise.all([run(), run(), run()]);
  expect(readFileSync(join(folder, "made"), "utf8")).toBe("x");
}, 60_000);

test("the folder of a run that was killed is removed by the next", () => {
  const cache = cacheIn(folderWith({}));
  const left = join(cache.folder, "runs", `${deadProcess}-aa`);
  mkdirSync(left, { recursive: true });
  const { folder, remove } = runFolder(cache);
  expect(readdirSync(join(cache.folder, "runs"))).toEqual([folder.split("/").at(-1)]);
  remove();
  expect(existsSync(folder)).toBe(false);
});
