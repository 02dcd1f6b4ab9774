/** Carries out changes to files all or nothing: after an error or a kill the folder is as it was, at the latest after `recover`. */
import { HostError, type Host } from "./host.js";
import { releaseStaging, takeStaging } from "./lock.js";
import { folderOf, foldersTo, isInside, joinPath } from "./paths.js";

/** What becomes of one file; the path is relative to the output folder. */
export type Change =
  | { readonly kind: "write"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "remove"; readonly path: string };

/** What undoing needs: written down before the first file is touched. */
interface Journal {
  /** `old`: what stood there was moved to `old-<index>`. */
  readonly moves: readonly { readonly path: string; readonly old: boolean }[];
  /** Folders that were not there before, outermost first. */
  readonly folders: readonly string[];
}

const journalName = "journal.json";

/**
 * Puts right what a build that was killed left half done, asks for the changes, and carries them out. Throws a `HostError` with nothing
 * changed. What is written is not forced to the disk: after a power failure a file may be torn, and shows as edited.
 */
export function applyChanges(host: Host, out: string, plan: () => readonly Change[]): void {
  const madeOut = makeFolders(host, out);
  let staging: string | undefined;
  let changes: readonly Change[] = [];
  try {
    staging = takeStaging(host, out);
    recover(host, out, staging);
    changes = plan();
    if (changes.length > 0) commit(host, out, staging, changes, stage(host, out, staging, changes));
  } catch (error) {
    const taken = staging;
    // If undoing fails, too, the staging folder stays for the next build to try again.
    if (taken !== undefined && attempt(() => rollBack(host, out, taken))) attempt(() => releaseStaging(host, out));
    for (const folder of [...madeOut].reverse()) attempt(() => host.removeEmptyFolder(folder));
    throw error;
  }
  // All is written: what can't be tidied up now is tidied up by the next build.
  attempt(() => releaseStaging(host, out));
  for (const change of changes) if (change.kind === "remove") removeEmptyFoldersTo(host, out, change.path);
}

/** The first link on the way to a path below the folder, the path itself included. */
function linkOnTheWay(host: Host, out: string, path: string): string | undefined {
  return [...foldersTo(path), path].find((part) => host.kind(joinPath(out, part)) === "link");
}

function stage(host: Host, out: string, staging: string, changes: readonly Change[]): Journal {
  changes.forEach((change, i) => {
    if (change.kind === "write") host.create(joinPath(staging, `new-${i}`), change.bytes);
  });
  const folders = foldersOf(changes.filter((change) => change.kind === "write")).filter((folder) => host.kind(joinPath(out, folder)) === undefined);
  const journal: Journal = {
    moves: changes.map((change) => ({ path: change.path, old: host.kind(joinPath(out, change.path)) !== undefined })),
    folders,
  };
  host.create(joinPath(staging, `${journalName}.part`), new TextEncoder().encode(JSON.stringify(journal)));
  host.rename(joinPath(staging, `${journalName}.part`), joinPath(staging, journalName));
  return journal;
}

function commit(host: Host, out: string, staging: string, changes: readonly Change[], journal: Journal): void {
  refuseLinks(host, out, foldersOf(changes));
  for (const folder of journal.folders) host.makeFolder(joinPath(out, folder));
  changes.forEach((change, i) => {
    const target = joinPath(out, change.path);
    if (journal.moves[i]?.old) host.rename(target, joinPath(staging, `old-${i}`));
    if (change.kind === "write") host.rename(joinPath(staging, `new-${i}`), target);
  });
  // From here on the new state holds.
  host.remove(joinPath(staging, journalName));
}

/** Every folder on the way to a change, outer ones first. */
function foldersOf(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.flatMap((change) => foldersTo(change.path)))];
}

/** The plan saw none, but one may have been put there since. Moving a file onto a link replaces the link, so only folders matter. */
function refuseLinks(host: Host, out: string, folders: readonly string[]): void {
  const link = folders.find((folder) => host.kind(joinPath(out, folder)) === "link");
  if (link !== undefined) throw new HostError("ELOOP", joinPath(out, link), "it has become a symbolic link");
}

/** Brings back what stood in the folder before the changes, as far as they came. */
function rollBack(host: Host, out: string, staging: string): void {
  const journal = readJournal(host, staging);
  if (journal === undefined) return;
  journal.moves.forEach(({ path, old }, i) => {
    const target = joinPath(out, path);
    const kept = joinPath(staging, `old-${i}`);
    if (linkOnTheWay(host, out, path) !== undefined) return;
    if (old && host.kind(kept) !== undefined) host.rename(kept, target);
    // Not there before: it is ours as soon as its staged file has gone.
    else if (!old && host.kind(joinPath(staging, `new-${i}`)) === undefined) host.remove(target);
  });
  for (const folder of [...journal.folders].reverse()) host.removeEmptyFolder(joinPath(out, folder));
  host.remove(joinPath(staging, journalName));
}

/** Puts right what a build that was killed left half done, and empties the staging folder. */
function recover(host: Host, out: string, staging: string): void {
  rollBack(host, out, staging);
  for (const name of host.list(staging)) if (/^(new|old)-\d+$|^journal\.json/.test(name)) host.remove(joinPath(staging, name));
}

function readJournal(host: Host, staging: string): Journal | undefined {
  const bytes = host.read(joinPath(staging, journalName));
  if (bytes === undefined) return undefined;
  const journal = JSON.parse(new TextDecoder().decode(bytes)) as Journal;
  // The folder may come from anywhere, such as an unpacked archive.
  return [...journal.moves.map((m) => m.path), ...journal.folders].every(isInside) ? journal : undefined;
}

/** Makes a folder and those above it; gives those that were not there. */
function makeFolders(host: Host, folder: string): readonly string[] {
  if (host.kind(folder) !== undefined) return [];
  const above = folderOf(folder);
  const made = above === folder ? [] : makeFolders(host, above);
  return host.makeFolder(folder) ? [...made, folder] : made;
}

function removeEmptyFoldersTo(host: Host, out: string, path: string): void {
  for (const folder of [...foldersTo(path)].reverse()) {
    if (!attempt(() => host.removeEmptyFolder(joinPath(out, folder)))) return;
  }
}

function attempt(run: () => unknown): boolean {
  try {
    return run() !== false;
  } catch {
    return false;
  }
}
