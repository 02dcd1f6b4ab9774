import type { Doc } from "prettier";
import { docLines, type NodeOf, type Printing } from "../printing.js";

export function printParamDeclaration(node: NodeOf<"param-declaration">, printing: Printing): Doc {
  const value: Doc = node.default === undefined ? "" : [" = ", printing.child("default")];
  return [docLines(node), "param ", printing.child("name"), ": ", printing.child("type"), value];
}
