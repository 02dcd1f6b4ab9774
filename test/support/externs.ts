import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../src/syntax/parse.js";
import type { SourceFile } from "../../src/text/source-file.js";

/** The files that the `extern` declarations of a program name, by the path as written. */
export function externFiles(folder: string, source: SourceFile): ReadonlyMap<string, string | undefined> {
  const files = new Map<string, string | undefined>();
  for (const declaration of parse(source).file.declarations) {
    if (declaration.kind !== "extern-declaration" || declaration.from.kind === "missing") continue;
    const path = join(folder, declaration.from.value);
    files.set(declaration.from.value, existsSync(path) ? readFileSync(path, "utf8") : undefined);
  }
  return files;
}
