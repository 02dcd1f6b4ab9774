import type { Doc } from "prettier";
import { block, docLines, type NodeOf, type Placed, type Printing } from "../printing.js";

/** Without settings there are no braces, unless comments stand between them. */
export function printStreamDeclaration(node: NodeOf<"stream-declaration">, printing: Printing): Doc {
  const head: Doc = [docLines(node), "stream ", printing.child("name"), ": ", printing.child("type"), " on ", printing.child("cluster")];
  const bare = node.settings.length === 0 && ((node as Placed).comments ?? []).every((c) => c.leading === true || c.trailing === true);
  return bare ? head : [head, " ", block(node.settings, printing.children("settings"), printing)];
}
