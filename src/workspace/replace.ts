import type { Host } from "./host.js";
import { folderOf } from "./paths.js";

/** Writes a file in one step: it is never seen half written. A link stays a link. Throws a `HostError` with nothing changed. */
export function replaceFile(host: Host, path: string, text: string): void {
  const target = host.realPath(path) ?? path;
  const part = `${target}.pfc-${host.process.id}`;
  try {
    host.create(part, new TextEncoder().encode(text));
    host.rename(part, target);
  } catch (error) {
    host.remove(part);
    throw error;
  }
}

/** Makes the folder of a file, and those above it, where they are not there. */
export function makeFolderOf(host: Host, path: string): void {
  const folder = folderOf(path);
  if (host.kind(folder) !== undefined || folder === path) return;
  makeFolderOf(host, folder);
  host.makeFolder(folder);
}
