/** What comes with the compiler: the runtime that jobs bring along, and the page of each diagnostic. */
import type { OutputFile } from "../emit/target.js";
import { HostError, type Host } from "./host.js";
import { joinPath } from "./paths.js";
import { readText } from "./text.js";

export interface AssetFolders {
  /** `connector/`, `functions/`, `python/` and `local/`. */
  readonly runtime: string;
  /** `PFLnnnn.md` */
  readonly pages: string;
}

/** Beside the bundle, or in the sources when these are run as they are. */
export function assetFolders(host: Host): AssetFolders {
  const here = import.meta.dirname;
  const bundled = joinPath(here, "assets");
  if (host.kind(bundled) === "folder") return { runtime: joinPath(bundled, "runtime"), pages: joinPath(bundled, "pages") };
  return { runtime: joinPath(here, "../runtime"), pages: joinPath(here, "../diagnostics/pages") };
}

const javaModules = ["connector", "functions"];

/** The Java sources that every job's jar is built with, by their path below a source folder: `pfl/pravega/PravegaSource.java`. */
export function runtimeJava(host: Host, folders: AssetFolders): readonly OutputFile[] {
  const files = javaModules.flatMap((module) => filesBelow(host, joinPath(folders.runtime, `${module}/src/main/java`), ".java"));
  if (files.length === 0) throw new HostError("ENOENT", folders.runtime, "the installation of pfc is incomplete: its Java sources are missing");
  return files;
}

/** The Python wrappers: `pravega_reader.py` and the others. */
export function runtimePython(host: Host, folders: AssetFolders): readonly OutputFile[] {
  const files = filesBelow(host, joinPath(folders.runtime, "python"), ".py").filter((file) => !file.path.includes("/"));
  if (files.length === 0) throw new HostError("ENOENT", folders.runtime, "the installation of pfc is incomplete: its Python modules are missing");
  return files;
}

/** The page of a diagnostic, as Markdown; undefined for a code that does not exist. */
export function diagnosticPage(host: Host, folders: AssetFolders, code: string): string | undefined {
  return readText(host, joinPath(folders.pages, `${code}.md`));
}

function filesBelow(host: Host, folder: string, extension: string, prefix = ""): readonly OutputFile[] {
  return host.list(joinPath(folder, prefix)).flatMap((name) => {
    const path = prefix + name;
    const full = joinPath(folder, path);
    if (host.kind(full) === "folder") return filesBelow(host, folder, extension, `${path}/`);
    const text = name.endsWith(extension) ? readText(host, full) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
}
