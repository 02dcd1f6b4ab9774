/**
 * The only door from the compiler to the world: a disk, a disk in memory, or a browser's storage. Synchronous, since a build is some
 * dozens of small files. Paths are absolute, with `/`. Every function may throw `HostError`; none follows a symbolic link at the end of
 * its path except `read`, `list` and `realPath`.
 */
export interface Host {
  /** The bytes of a file; undefined where there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** Makes a file that is not there yet. */
  readonly create: (path: string, bytes: Uint8Array) => void;
  /** Replaces a file by another, or moves a folder to a free place or an empty folder, in one step. */
  readonly rename: (from: string, to: string) => void;
  /** Removes a file or a link; nothing happens where there is none. */
  readonly remove: (path: string) => void;
  /** Removes a folder if it is empty, and says whether it did. */
  readonly removeEmptyFolder: (path: string) => boolean;
  /** Makes one folder; false where it is already there. */
  readonly makeFolder: (path: string) => boolean;
  /** The names in a folder, sorted; empty where there is none. */
  readonly list: (path: string) => readonly string[];
  readonly kind: (path: string) => EntryKind | undefined;
  /** The path without symbolic links; undefined where there is nothing. */
  readonly realPath: (path: string) => string | undefined;
  /** In hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string;
  /** Whether there is a file that holds exactly these bytes; false for a link, and for what can't be read. */
  readonly holds: (path: string, bytes: Uint8Array) => boolean;
  /** Who writes, so that two that write at once notice each other. */
  readonly process: { readonly id: number; readonly isRunning: (id: number) => boolean };
}

/** What a path is, a link not followed. */
export type EntryKind = "file" | "folder" | "link" | "other";

/** The disk said no. Not a mistake in a program: the command line ends with exit code 3. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    /** Such as `ENOSPC`. */
    readonly code: string,
    readonly path: string,
    reason: string,
  ) {
    super(reason);
  }
}
