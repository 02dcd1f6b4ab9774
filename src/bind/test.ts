import type { Report } from "../diagnostics/report.js";
import type { Name } from "../syntax/nodes/base.js";
import type { TestDeclaration } from "../syntax/nodes/declarations.js";
import type { FileNode } from "../syntax/nodes/node.js";

/** Tests are called by what they say, so these texts are a set of their own. */
export function bindTests(files: readonly FileNode[], report: Report): void {
  const first = new Map<string, Name>();
  for (const { name } of testsOf(files)) {
    if (name.kind === "missing") continue;
    const before = first.get(name.text);
    if (before === undefined) first.set(name.text, name);
    else report("PFL2012", name.span, { name: name.text }, { related: [{ span: before.span, message: "first here" }] });
  }
}

/** In source order. */
export function testsOf(files: readonly FileNode[]): readonly TestDeclaration[] {
  return files.flatMap((file) => file.declarations.filter((declaration) => declaration.kind === "test-declaration"));
}
