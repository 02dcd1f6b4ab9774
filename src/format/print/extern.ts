import type { Doc } from "prettier";
import { docLines, type NodeOf, type Printing } from "../printing.js";
import { signature } from "./fn.js";

export function printExternDeclaration(node: NodeOf<"extern-declaration">, printing: Printing): Doc {
  return [docLines(node), "extern ", printing.child("language"), " fn ", signature(printing), " from ", printing.child("from")];
}
