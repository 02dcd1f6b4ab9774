/** Records what tests gave, for `pfc test --update`. */
import type { RecordedSnapshot } from "../testing/result.js";
import type { Host } from "./host.js";
import { joinPath } from "./paths.js";
import { makeFolderOf, replaceFile } from "./replace.js";
import { readText } from "./text.js";

export interface UpdatedSnapshot {
  /** As the program writes it. */
  readonly path: string;
  readonly state: "new" | "changed" | "unchanged" | "refused";
  /** Events that the file has and had. */
  readonly events: number;
  readonly before: number | undefined;
  /** Why it was refused. */
  readonly reason: string | undefined;
}

/** Each file in one step. A file that is no snapshot is never overwritten, and neither is one about which two tests disagree. */
export function updateSnapshots(host: Host, folder: string, snapshots: readonly RecordedSnapshot[]): readonly UpdatedSnapshot[] {
  const byPath = new Map<string, readonly string[]>();
  for (const { path, text } of snapshots) byPath.set(path, [...new Set([...(byPath.get(path) ?? []), text])]);
  return [...byPath].map(([path, texts]): UpdatedSnapshot => {
    const [text = ""] = texts;
    const target = joinPath(folder, path);
    const former = readText(host, target);
    const counts = { path, events: linesOf(text).length, before: former === undefined ? undefined : linesOf(former).length };
    const refused = (reason: string): UpdatedSnapshot => ({ ...counts, state: "refused", reason });
    if (texts.length > 1) return refused("several tests record other events in it; give each its own file");
    if (former === text) return { ...counts, state: "unchanged", reason: undefined };
    const odd = former === undefined ? -1 : linesOf(former).findIndex((line) => !isJson(line));
    if (odd >= 0) return refused(`line ${odd + 1} is no JSON, so it is no snapshot; move it away`);
    makeFolderOf(host, target);
    replaceFile(host, target, text);
    return { ...counts, state: former === undefined ? "new" : "changed", reason: undefined };
  });
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
