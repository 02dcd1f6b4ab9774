/** From the files of pipelines to a folder: written only where bytes differ, all or nothing, and never over somebody's work. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticOf, hasErrors } from "../diagnostics/report.js";
import type { OutputFile } from "../emit/target.js";
import type { Span } from "../text/span.js";
import { applyChanges, type Change } from "./changes.js";
import type { Host } from "./host.js";
import { isHalfDone } from "./lock.js";
import { manifestName, manifestText, parseManifest, type Manifest } from "./manifest.js";
import { folderOf, joinPath } from "./paths.js";

/** What one pipeline gives; it has a folder of its own. */
export interface PipelineOutput {
  readonly pipeline: string;
  /** The pipeline in the source: where diagnostics about its folder stand. */
  readonly origin: Span;
  readonly files: readonly OutputFile[];
}

export interface BuildOptions {
  /** The output folder, absolute. */
  readonly out: string;
  /** How messages call it. */
  readonly shown: string;
  /** File name of the program. */
  readonly source: string;
  readonly compilerVersion: string;
  /** Overwrites what was edited or is not ours. */
  readonly force: boolean;
  /** Writes nothing, and reports each difference. */
  readonly check: boolean;
}

/** Paths are relative to the output folder. */
export interface Built {
  readonly diagnostics: readonly Diagnostic[];
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

interface Plan {
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Throws a `HostError` when the disk says no; then nothing has changed. */
export function build(host: Host, outputs: readonly PipelineOutput[], options: BuildOptions): Built {
  // A link that the user names is followed; those inside are not.
  const out = host.realPath(options.out) ?? options.out;
  const planned = (): Plan => {
    const disk = diskBelow(host, out);
    return combine(outputs.map((output) => planPipeline(host, disk, output, options)));
  };
  let plan = planned();
  const wanted = plan.changes.length > 0 && !hasErrors(plan.diagnostics);
  if (!options.check && (wanted || isHalfDone(host, out))) {
    applyChanges(host, out, () => {
      plan = planned();
      return hasErrors(plan.diagnostics) ? [] : plan.changes;
    });
  }
  const done = options.check || hasErrors(plan.diagnostics) ? [] : plan.changes;
  return {
    diagnostics: plan.diagnostics,
    written: done.filter((c) => c.kind === "write").map((c) => c.path),
    removed: done.filter((c) => c.kind === "remove").map((c) => c.path),
    unchanged: plan.unchanged,
  };
}

/** Files are removed before others are written. */
function combine(plans: readonly Plan[]): Plan {
  const changes = plans.flatMap((p) => p.changes);
  return {
    changes: [...changes.filter((c) => c.kind === "remove"), ...changes.filter((c) => c.kind === "write")],
    unchanged: plans.reduce((sum, p) => sum + p.unchanged, 0),
    diagnostics: plans.flatMap((p) => p.diagnostics),
  };
}

function planPipeline(host: Host, disk: Disk, output: PipelineOutput, options: BuildOptions): Plan {
  const diagnostics: Diagnostic[] = [];
  const changes: Change[] = [];
  const inOut = (path: string): string => `${output.pipeline}/${path}`;
  const shown = (path: string): string => joinPath(options.shown, path);

  const { files, manifest } = withManifest(host, output, options);
  const same = new Set([...files].flatMap(([path, bytes]) => (disk.holds(inOut(path), bytes) ? [path] : [])));
  // Most builds change nothing: what holds the new manifest needs not be read as an older one.
  const former = same.has(manifestName) ? manifest : formerManifest(disk, output, options, diagnostics);
  const look = (path: string): Standing => disk.look(inOut(path), former?.files.get(path));

  for (const [path, bytes] of files) {
    if (same.has(path)) continue;
    const target = inOut(path);
    const standing = look(path);
    if (options.check) {
      const change = standing.kind === "free" ? "new" : "changed";
      diagnostics.push(diagnosticOf("PFL6006", output.origin, { path: shown(target), change }));
    } else if (standing.kind === "link") {
      diagnostics.push(diagnosticOf("PFL6003", output.origin, { path: shown(standing.at) }));
    } else if (standing.kind === "blocked") {
      diagnostics.push(diagnosticOf("PFL6002", output.origin, { path: shown(standing.at), kind: standing.by }));
    } else if (standing.kind === "file" && !standing.isOurs() && !options.force && path !== manifestName) {
      const code = former?.files.has(path) ? "PFL6001" : "PFL6002";
      diagnostics.push(
        code === "PFL6001"
          ? diagnosticOf(code, output.origin, { path: shown(target) })
          : diagnosticOf(code, output.origin, { path: shown(target), kind: "file" }),
      );
    } else changes.push({ kind: "write", path: target, bytes });
  }
  for (const path of former?.files.keys() ?? []) {
    if (files.has(path)) continue;
    const standing = look(path);
    if (standing.kind !== "file") continue;
    if (options.check) diagnostics.push(diagnosticOf("PFL6006", output.origin, { path: shown(inOut(path)), change: "removed" }));
    else if (standing.isOurs()) changes.push({ kind: "remove", path: inOut(path) });
    else diagnostics.push(diagnosticOf("PFL6005", output.origin, { path: shown(inOut(path)) }));
  }
  return { changes, unchanged: same.size, diagnostics };
}

/** All files of a pipeline's folder: those of the pipeline, and the list of them. */
function withManifest(host: Host, output: PipelineOutput, options: BuildOptions): { readonly files: ReadonlyMap<string, Uint8Array>; readonly manifest: Manifest } {
  const encoder = new TextEncoder();
  const files = new Map(output.files.map((file) => [file.path, file.bytes ?? encoder.encode(file.text)]));
  const hashes = new Map(output.files.map((file) => [file.path, file.sha256 ?? host.sha256(files.get(file.path) as Uint8Array)]));
  const manifest = { compiler: options.compilerVersion, source: options.source, files: hashes };
  return { files: files.set(manifestName, encoder.encode(manifestText(manifest))), manifest };
}

function formerManifest(
  disk: Disk,
  output: PipelineOutput,
  options: BuildOptions,
  diagnostics: Diagnostic[],
): Manifest | undefined {
  const path = `${output.pipeline}/${manifestName}`;
  const standing = disk.look(path, undefined);
  if (standing.kind !== "file") return undefined;
  const manifest = parseManifest(new TextDecoder().decode(standing.bytes));
  if (manifest === undefined && !options.force && !options.check) {
    diagnostics.push(diagnosticOf("PFL6004", output.origin, { path: joinPath(options.shown, path) }));
  }
  return manifest;
}

/** What stands where a file belongs. */
type Standing =
  | { readonly kind: "free" }
  | { readonly kind: "link"; readonly at: string }
  /** A folder, or a file where a folder belongs. */
  | { readonly kind: "blocked"; readonly at: string; readonly by: "folder" | "file on the way" }
  | { readonly kind: "file"; readonly bytes: Uint8Array; readonly isOurs: () => boolean };

/** The output folder; paths are relative to it, and nothing inside that is a link is followed. */
interface Disk {
  readonly holds: (path: string, bytes: Uint8Array) => boolean;
  /** The hash is the one that we gave the file. */
  readonly look: (path: string, hash: string | undefined) => Standing;
}

/** While a plan is made nothing changes, so each folder is looked at once. */
function diskBelow(host: Host, out: string): Disk {
  const ways = new Map<string, Standing | undefined>([[".", undefined]]);
  /** What keeps a file out of a folder; undefined if nothing does. */
  const onTheWay = (folder: string): Standing | undefined => {
    if (ways.has(folder)) return ways.get(folder);
    const way = onTheWay(folderOf(folder)) ?? asFolder(folder);
    ways.set(folder, way);
    return way;
  };
  const asFolder = (path: string): Standing | undefined => {
    const kind = host.kind(joinPath(out, path));
    if (kind === "folder") return undefined;
    if (kind === undefined) return { kind: "free" };
    return kind === "link" ? { kind: "link", at: path } : { kind: "blocked", at: path, by: "file on the way" };
  };
  const wayTo = (path: string): Standing | undefined => onTheWay(folderOf(path));
  return {
    holds: (path, bytes) => wayTo(path) === undefined && host.holds(joinPath(out, path), bytes),
    look: (path, hash) => {
      const way = wayTo(path);
      if (way !== undefined) return way;
      const target = joinPath(out, path);
      const kind = host.kind(target);
      if (kind === undefined) return { kind: "free" };
      if (kind === "link") return { kind: "link", at: path };
      const bytes = kind === "file" ? host.read(target) : undefined;
      if (bytes === undefined) return { kind: "blocked", at: path, by: "folder" };
      return { kind: "file", bytes, isOurs: () => hash !== undefined && host.sha256(bytes) === hash };
    },
  };
}
