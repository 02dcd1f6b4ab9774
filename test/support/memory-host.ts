import { createFsFromVolume, Volume } from "memfs";
import type { Host } from "../../src/workspace/host.js";
import { hostOver, type FileSystem } from "../../src/workspace/node-host.js";

export interface MemoryHost extends Host {
  readonly volume: Volume;
  /** All files by path, as text; links and empty folders shown as such. */
  readonly snapshot: () => Readonly<Record<string, string>>;
}

/** The host of the product over a disk in memory. `dead` are processes that no longer run. */
export function memoryHost(files: Readonly<Record<string, string>> = {}, options: { id?: number; dead?: readonly number[]; volume?: Volume } = {}): MemoryHost {
  const volume = options.volume ?? Volume.fromJSON(files);
  const fs = createFsFromVolume(volume) as unknown as FileSystem;
  const host = hostOver(fs, options.id ?? 1, (id) => !(options.dead ?? []).includes(id));
  return { ...host, volume, snapshot: () => snapshot(host, "/", {}) };
}

function snapshot(host: Host, folder: string, into: Record<string, string>): Record<string, string> {
  const names = host.list(folder);
  if (names.length === 0 && folder !== "/") into[`${folder}/`] = "(empty)";
  for (const name of names) {
    const path = folder === "/" ? `/${name}` : `${folder}/${name}`;
    const kind = host.kind(path);
    if (kind === "folder") snapshot(host, path, into);
    else into[path] = kind === "link" ? "(link)" : new TextDecoder().decode(host.read(path));
  }
  return into;
}

/** Calls that change something; each can be made to fail. */
const changing = ["create", "rename", "remove", "removeEmptyFolder", "makeFolder"] as const;

/** A host whose changing calls count; `onCall` runs before each and may throw. */
export function watched(host: Host, onCall: (n: number, name: string, path: string) => void): Host {
  let n = 0;
  const wrapped = { ...host } as Record<string, unknown>;
  for (const name of changing) {
    const real = host[name] as (...args: readonly unknown[]) => unknown;
    wrapped[name] = (...args: readonly unknown[]): unknown => {
      onCall(++n, name, String(args[0]));
      return real(...args);
    };
  }
  return wrapped as unknown as Host;
}
