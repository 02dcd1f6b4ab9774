/** Paths with `/`, as hosts and manifests write them. */

export function joinPath(folder: string, path: string): string {
  return folder.endsWith("/") ? folder + path : `${folder}/${path}`;
}

export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? path.slice(0, slash + 1) || "." : path.slice(0, slash);
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether a path stays below the folder that it is relative to, and is written in its one plain form. */
export function isInside(path: string): boolean {
  return !/[\\\0:]|(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}

/** The folders on the way to a relative path, outermost first: `a`, `a/b` for `a/b/c`. */
export function foldersTo(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
