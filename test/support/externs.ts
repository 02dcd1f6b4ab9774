import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../src/syntax/parse.js";
import type { SourceFile } from "../../src/text/source-file.js";
import { filesNamedBy } from "../../src/workspace/program.js";

/** The files that the `extern` declarations and the tests of a program name, by the path as written. */
export function externFiles(folder: string, source: SourceFile): ReadonlyMap<string, string | undefined> {
  const names = parse(source).file.declarations.flatMap(filesNamedBy);
  return new Map(names.map((name) => [name, existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined]));
}
