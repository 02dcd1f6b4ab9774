/**
 * The staging folder: where a build prepares its files, and by being there keeps a second build out. It is made complete under another
 * name and then renamed, so it always says who owns it.
 */
import { HostError, type Host } from "./host.js";
import { joinPath } from "./paths.js";

export const stagingName = ".pfc-staging";
const ownerPrefix = "owner-";
const empty = new Uint8Array();

/**
 * Takes the staging folder of an output folder. What a build that died left in it is for the caller to put right.
 * Throws a `HostError` with the code `EBUSY` while another process builds.
 */
export function takeStaging(host: Host, out: string): string {
  const staging = joinPath(out, stagingName);
  if (host.list(staging).length > 0) return takeOver(host, staging);
  const mine = joinPath(out, `${stagingName}-${host.process.id}`);
  host.makeFolder(mine);
  try {
    const owner = joinPath(mine, ownerPrefix + host.process.id);
    host.remove(owner);
    host.create(owner, empty);
    host.rename(mine, staging);
    return staging;
  } catch (error) {
    clear(host, mine);
    if (error instanceof HostError && (error.code === "ENOTEMPTY" || error.code === "EEXIST")) return takeOver(host, staging);
    throw error;
  }
}

/** A build died here: what it did has to be undone before the folder is looked at. */
export function isHalfDone(host: Host, out: string): boolean {
  return host.list(out).some((name) => name === stagingName || isDead(host, name));
}

/** A staging folder of a process that died while it took it. */
function isDead(host: Host, name: string): boolean {
  return name.startsWith(`${stagingName}-`) && !host.process.isRunning(Number(name.slice(stagingName.length + 1)));
}

/** Takes the folder of a process that is gone. Of two that try, only one can rename the owner. */
function takeOver(host: Host, staging: string): string {
  const owner = host.list(staging).find((name) => name.startsWith(ownerPrefix));
  const id = Number(owner?.slice(ownerPrefix.length));
  if (owner === undefined || (id !== host.process.id && host.process.isRunning(id))) throw busy(staging, id);
  try {
    host.rename(joinPath(staging, owner), joinPath(staging, ownerPrefix + host.process.id));
  } catch (error) {
    if (error instanceof HostError && error.code === "ENOENT") throw busy(staging, id);
    throw error;
  }
  return staging;
}

function busy(staging: string, id: number): HostError {
  return new HostError("EBUSY", staging, `another pfc (process ${id}) is writing here; wait for its end and try again`);
}

/** Gives the staging folder back, and removes what processes that died while they took it left beside it. */
export function releaseStaging(host: Host, out: string): void {
  for (const name of host.list(out)) {
    if (isDead(host, name)) clear(host, joinPath(out, name));
  }
  clear(host, joinPath(out, stagingName));
}

/** Removes a folder and all in it, the owner's mark last; a link in it is removed, not followed. */
function clear(host: Host, folder: string): void {
  const names = [...host.list(folder)].sort((a, b) => Number(a.startsWith(ownerPrefix)) - Number(b.startsWith(ownerPrefix)));
  for (const name of names) {
    const path = joinPath(folder, name);
    if (host.kind(path) === "folder") clear(host, path);
    else host.remove(path);
  }
  host.removeEmptyFolder(folder);
}
