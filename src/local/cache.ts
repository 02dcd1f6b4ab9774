/**
 * What is made once and used by every run: downloads, the Python environment, compiled classes. Each entry is a folder whose name holds a
 * hash of all that it was made from, so another version is another entry. It counts only with its mark, which is written last.
 */
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { isRunning } from "../workspace/node-host.js";
import { waitFor } from "./wait.js";
import { Problem } from "./problem.js";

export interface Cache {
  readonly folder: string;
}

const mark = "complete.json";
/** Of the layout of the entries: another layout never meets this one. */
const layout = "v1";

/** `PFC_CACHE`, or `pfc` in the user's cache folder. */
export function openCache(env: NodeJS.ProcessEnv = process.env): Cache {
  const base = env["PFC_CACHE"] ?? join(env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "pfc");
  const folder = join(base, layout);
  mkdirSync(folder, { recursive: true });
  return { folder };
}

export interface Entry {
  /** Such as `pravega`; what `pfc doctor` shows. */
  readonly name: string;
  /** All that the content depends on. */
  readonly key: readonly string[];
  /** Fills the folder, at its final place; throws when it is not whole. */
  readonly make: (folder: string) => Promise<void>;
}

export function entryFolder(cache: Cache, entry: Pick<Entry, "name" | "key">): string {
  const hash = createHash("sha256").update(JSON.stringify(entry.key)).digest("hex").slice(0, 16);
  return join(cache.folder, `${entry.name}-${hash}`);
}

export function isCached(cache: Cache, entry: Pick<Entry, "name" | "key">): boolean {
  return existsSync(join(entryFolder(cache, entry), mark));
}

/** The folder of an entry, made if it is not there. One process makes it, others wait for that. */
export async function cached(cache: Cache, entry: Entry): Promise<string> {
  const folder = entryFolder(cache, entry);
  if (isCached(cache, entry)) return folder;
  const release = await lock(`${folder}.lock`);
  try {
    if (isCached(cache, entry)) return folder;
    // What a run that was killed left half done.
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    await entry.make(folder);
    writeFileSync(join(folder, mark), `${JSON.stringify({ name: entry.name, key: entry.key }, undefined, 2)}\n`);
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    release();
  }
}

/** Entries that are whole, for `pfc doctor`. */
export function cachedEntries(cache: Cache): readonly string[] {
  return readdirSync(cache.folder).filter((name) => existsSync(join(cache.folder, name, mark))).sort();
}

/** A folder for one run, gone at the latest with this process; what a process that was killed left is removed. */
export function runFolder(cache: Cache): { readonly folder: string; readonly remove: () => void } {
  const runs = join(cache.folder, "runs");
  mkdirSync(runs, { recursive: true });
  for (const name of readdirSync(runs)) {
    if (!isRunning(Number.parseInt(name, 10))) rmSync(join(runs, name), { recursive: true, force: true });
  }
  const folder = join(runs, `${process.pid}-${randomBytes(4).toString("hex")}`);
  mkdirSync(folder);
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", remove);
  return { folder, remove };
}

/** Holds a lock file with the number of this process in it; gives what releases it. */
export async function lock(path: string, patience = 30 * 60_000): Promise<() => void> {
  const late = (): Error => new Problem(`${path} is still held by process ${ownerOf(path) ?? "?"}. If that is no pfc, remove the file.`);
  await waitFor(() => (tryLock(path) ? true : undefined), patience, late);
  return () => rmSync(path, { force: true });
}

function tryLock(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const owner = ownerOf(path);
  if (owner !== undefined && !isRunning(owner)) breakLock(path, owner);
  return false;
}

/** Undefined while it is being written. */
function ownerOf(path: string): number | undefined {
  try {
    const text = readFileSync(path, "utf8");
    return text === "" ? undefined : Number(text);
  } catch {
    return undefined;
  }
}

/** Only one may do it, and only while the lock is still the dead one's: else the lock of the next holder could be removed. */
function breakLock(path: string, dead: number): void {
  const breaking = `${path}.break`;
  try {
    mkdirSync(breaking);
  } catch {
    if (age(breaking) > 10_000) rmSync(breaking, { recursive: true, force: true });
    return;
  }
  try {
    if (ownerOf(path) === dead) unlinkSync(path);
  } finally {
    rmdirSync(breaking);
  }
}

function age(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
