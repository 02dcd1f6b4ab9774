import type { Doc } from "prettier";
import { docLines, type NodeOf, type Printing } from "../printing.js";

export function printCredentialsDeclaration(node: NodeOf<"credentials-declaration">, printing: Printing): Doc {
  return [docLines(node), "credentials ", printing.child("name"), " = ", printing.child("value")];
}
