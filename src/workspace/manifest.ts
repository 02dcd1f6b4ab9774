/** What a build wrote last time: the list by which it knows its own files from yours. */
import { isInside } from "./paths.js";

export const manifestName = "pfc-manifest.json";

export interface Manifest {
  /** Such as `0.1.0`. */
  readonly compiler: string;
  /** File name of the program. */
  readonly source: string;
  /** SHA-256 in hexadecimal digits of each file, by its path in the pipeline's folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** The same text for the same files: sorted, without a date or a folder of this machine. */
export function manifestText(manifest: Manifest): string {
  const files = Object.fromEntries([...manifest.files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return `${JSON.stringify({ compiler: manifest.compiler, source: manifest.source, files }, undefined, 2)}\n`;
}

/** Undefined for a text that is no manifest. It may come from anywhere: no path in it leads out of the pipeline's folder. */
export function parseManifest(text: string): Manifest | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(read) || typeof read["compiler"] !== "string" || typeof read["source"] !== "string") return undefined;
  if (!isObject(read["files"])) return undefined;
  const files = new Map<string, string>();
  for (const [path, hash] of Object.entries(read["files"])) {
    if (!isInside(path) || path === manifestName || typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
    files.set(path, hash);
  }
  return { compiler: read["compiler"], source: read["source"], files };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
