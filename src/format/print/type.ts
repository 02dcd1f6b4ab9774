import type { Doc } from "prettier";
import { docLines, type NodeOf, type Printing } from "../printing.js";

export function printTypeDeclaration(node: NodeOf<"type-declaration">, printing: Printing): Doc {
  return [docLines(node), "type ", printing.child("name"), " = ", printing.child("type")];
}
