import type { Doc } from "prettier";
import { block, docLines, type NodeOf, type Printing } from "../printing.js";

export function printTestDeclaration(node: NodeOf<"test-declaration">, printing: Printing): Doc {
  return [docLines(node), "test ", printing.child("name"), " ", block(node.clauses, printing.children("clauses"), printing)];
}

export function printClause(node: NodeOf<"clause">, printing: Printing): Doc {
  const subject: Doc = node.subject === undefined ? "" : [" ", printing.child("subject")];
  return [printing.child("name"), subject, ": ", printing.child("value")];
}
