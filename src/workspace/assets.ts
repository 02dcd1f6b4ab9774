/** What comes with the compiler: the runtime that jobs bring along, and the page of each diagnostic. */
import type { OutputFile } from "../emit/target.js";
import { HostError, type Host } from "./host.js";
import { joinPath } from "./paths.js";
import { readText } from "./text.js";

export interface AssetFolders {
  /** `local/`, and `runtime.json` with `runtime.pack` or `connector/`, `functions/` and `python/`. */
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

/** What every job brings along, each by its path below the folder that it goes to. */
export interface Runtime {
  /** The sources that every job's jar is built with: `pfl/pravega/PravegaSource.java`. */
  readonly java: readonly OutputFile[];
  /** The wrappers: `pravega_reader.py` and the others. */
  readonly python: readonly OutputFile[];
}

/** In the bundle, so that a compile does not open a hundred files: the list of them, and what they hold, one after the other. */
const packedRuntime = { list: "runtime.json", contents: "runtime.pack" };

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export function runtimeFiles(host: Host, folders: AssetFolders): Runtime {
  const list = readText(host, joinPath(folders.runtime, packedRuntime.list));
  const runtime = list === undefined ? unpackedRuntime(host, folders) : unpack(JSON.parse(list), host.read(joinPath(folders.runtime, packedRuntime.contents)));
  if (runtime.java.length === 0 || runtime.python.length === 0) {
    throw new HostError("ENOENT", folders.runtime, "the installation of pfc is incomplete: sources of its runtime are missing");
  }
  return runtime;
}

function unpack(list: { readonly java: readonly Entry[]; readonly python: readonly Entry[] }, contents: Uint8Array = new Uint8Array()): Runtime {
  let start = 0;
  const next = ({ path, size, sha256 }: Entry): readonly OutputFile[] => {
    const bytes = contents.subarray(start, (start += size));
    return bytes.length === size ? [new PackedFile(path, bytes, sha256)] : [];
  };
  return { java: list.java.flatMap(next), python: list.python.flatMap(next) };
}

/** Decoded only if somebody looks: a compile takes the bytes. */
class PackedFile implements OutputFile {
  constructor(
    readonly path: string,
    readonly bytes: Uint8Array,
    readonly sha256: string | undefined,
  ) {}

  get text(): string {
    return new TextDecoder().decode(this.bytes);
  }
}

/** The files as they stand below a folder. */
export function below(folder: string, files: readonly OutputFile[]): readonly OutputFile[] {
  return files.map((file) => {
    const path = `${folder}/${file.path}`;
    return file.bytes === undefined ? { ...file, path } : new PackedFile(path, file.bytes, file.sha256);
  });
}

function unpackedRuntime(host: Host, folders: AssetFolders): Runtime {
  const below = (folder: string, extension: string): readonly OutputFile[] => filesBelow(host, joinPath(folders.runtime, folder), extension);
  return {
    java: ["connector", "functions"].flatMap((module) => below(`${module}/src/main/java`, ".java")),
    python: below("python", ".py").filter((file) => !file.path.includes("/")),
  };
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
