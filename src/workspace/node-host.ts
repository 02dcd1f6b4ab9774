import { createHash } from "node:crypto";
import * as nodeFs from "node:fs";
import { HostError, type EntryKind, type Host } from "./host.js";

/** The part of node:fs that a host needs; memfs has it too. */
export interface FileSystem {
  readFileSync(path: string): Uint8Array | string;
  writeFileSync(path: string, data: Uint8Array, options: { flag: string; mode: number }): void;
  renameSync(from: string, to: string): void;
  unlinkSync(path: string): void;
  rmdirSync(path: string): void;
  mkdirSync(path: string): unknown;
  readdirSync(path: string): unknown[];
  lstatSync(path: string, options: { throwIfNoEntry: false }): Kinds | undefined;
  realpathSync(path: string): unknown;
  openSync(path: string, flags: number): number;
  readSync(file: number, into: Uint8Array, offset: number, length: number, position: null): number;
  closeSync(file: number): void;
}

interface Kinds {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What the system calls of an operating system say, in words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is no folder",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
  EIO: "the disk failed",
  ELOOP: "the symbolic links go round in a circle",
  ENOENT: "there is no such file or folder",
  EEXIST: "it is already there",
  ENOTEMPTY: "the folder is not empty",
};

export function hostError(error: unknown, path: string): HostError {
  const code = codeOf(error) ?? "EUNKNOWN";
  return new HostError(code, path, reasons[code] ?? (error instanceof Error ? error.message : String(error)));
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** A host over a file system. Errors of the codes in `expected` mean `otherwise`; all others are thrown as `HostError`. */
export function hostOver(fs: FileSystem, processId: number, isRunning: (id: number) => boolean): Host {
  function call<T>(path: string, run: () => T, expected: readonly string[] = [], otherwise?: T): T {
    try {
      return run();
    } catch (error) {
      if (expected.includes(codeOf(error) ?? "")) return otherwise as T;
      throw hostError(error, path);
    }
  }
  const nothing = ["ENOENT", "ENOTDIR"];
  return {
    read: (path) => call<Uint8Array | undefined>(path, () => fs.readFileSync(path) as Uint8Array, nothing),
    create: (path, bytes) => call(path, () => fs.writeFileSync(path, bytes, { flag: "wx", mode: 0o666 })),
    rename: (from, to) => call(to, () => fs.renameSync(from, to)),
    remove: (path) => call(path, () => fs.unlinkSync(path), nothing),
    removeEmptyFolder: (path) => call(path, () => (fs.rmdirSync(path), true), [...nothing, "ENOTEMPTY", "EEXIST"], false),
    makeFolder: (path) => call(path, () => (fs.mkdirSync(path), true), ["EEXIST"], false),
    list: (path) => call(path, () => fs.readdirSync(path).map(String).sort(), nothing, []),
    kind: (path) => call<EntryKind | undefined>(path, () => kindOf(fs.lstatSync(path, { throwIfNoEntry: false })), nothing),
    realPath: (path) => call<string | undefined>(path, () => String(fs.realpathSync(path)), nothing),
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    holds: (path, bytes) => holds(fs, path, bytes),
    process: { id: processId, isRunning },
  };
}

/** Opens a file, but no link (0 where a system can't), and does not wait for the other end of a pipe. */
const plainFile = nodeFs.constants.O_NOFOLLOW === undefined ? 0 : nodeFs.constants.O_RDONLY | nodeFs.constants.O_NOFOLLOW | nodeFs.constants.O_NONBLOCK;

/** A build asks this of each of its files, so it makes as few system calls as it can. An empty file is looked at more closely: a pipe reads as one. */
function holds(fs: FileSystem, path: string, bytes: Uint8Array): boolean {
  try {
    if (plainFile === 0 || bytes.length === 0) {
      return kindOf(fs.lstatSync(path, { throwIfNoEntry: false })) === "file" && Buffer.compare(fs.readFileSync(path) as Uint8Array, bytes) === 0;
    }
    const file = fs.openSync(path, plainFile);
    try {
      // One more than there may be.
      const found = Buffer.allocUnsafe(bytes.length + 1);
      const length = fs.readSync(file, found, 0, found.length, null);
      return length === bytes.length && found.compare(bytes, 0, length, 0, length) === 0;
    } finally {
      fs.closeSync(file);
    }
  } catch {
    return false;
  }
}

function kindOf(entry: Kinds | undefined): EntryKind | undefined {
  if (entry === undefined) return undefined;
  if (entry.isSymbolicLink()) return "link";
  if (entry.isDirectory()) return "folder";
  return entry.isFile() ? "file" : "other";
}

/** Whether a process of this machine lives; one of another user does, too. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** The process is asked when it runs: this may come from a snapshot that another process made. */
export const nodeHost: Host = {
  ...hostOver(nodeFs, 0, isRunning),
  process: {
    get id() {
      return process.pid;
    },
    isRunning,
  },
};
