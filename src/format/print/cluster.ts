import type { Doc } from "prettier";
import { block, docLines, type NodeOf, type Printing } from "../printing.js";

export function printClusterDeclaration(node: NodeOf<"cluster-declaration">, printing: Printing): Doc {
  return [docLines(node), "cluster ", printing.child("name"), " ", block(node.settings, printing.children("settings"), printing)];
}
