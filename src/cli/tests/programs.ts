/** Which programs have tests to run. */
import { joinPath } from "../../workspace/paths.js";
import type { Host } from "../../workspace/host.js";
import { loadProgram, type Program } from "../../workspace/program.js";
import { parsePath } from "../arguments.js";

/** Never looked into: what is installed, what was built. */
const skipped = new Set(["node_modules", "build", "dist", "target"]);

/** Each file, and every `.pfl` below each folder. */
export function programsOf(host: Host, files: readonly string[]): readonly Program[] {
  const paths = files.flatMap((file) => {
    const { path } = parsePath(file);
    return host.kind(host.realPath(path) ?? path) === "folder" ? programsBelow(host, path) : [path];
  });
  return [...new Set(paths)].map((path) => loadProgram(host, path, { shown: parsePath(path).shown, targets: undefined }));
}

function programsBelow(host: Host, folder: string): readonly string[] {
  return host.list(folder).flatMap((name) => {
    const path = joinPath(folder, name);
    const kind = host.kind(path);
    if (kind === "folder") return skipped.has(name) || name.startsWith(".") ? [] : programsBelow(host, path);
    return kind === "file" && name.endsWith(".pfl") ? [path] : [];
  });
}

/** What a test must contain to be run; `*` stands for any text, and capitals count for nothing. */
export function filterOf(pattern: string | undefined): (name: string) => boolean {
  if (pattern === undefined) return () => true;
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const matches = new RegExp(parts.join(".*"), "iu");
  return (name) => matches.test(name);
}
