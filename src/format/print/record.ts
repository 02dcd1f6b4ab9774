import type { Doc } from "prettier";
import { block, docLines, entries, type NodeOf, type Printing } from "../printing.js";

export function printRecordDeclaration(node: NodeOf<"record-declaration">, printing: Printing): Doc {
  return [docLines(node), "record ", printing.child("name"), " ", block(node.fields, printing.children("fields"), printing)];
}

export function printField(node: NodeOf<"field-declaration">, printing: Printing): Doc {
  const value: Doc = node.default === undefined ? "" : [" = ", printing.child("default")];
  return [docLines(node), printing.child("name"), ": ", printing.child("type"), value, annotations(printing)];
}

export function printAnnotation(node: NodeOf<"annotation">, printing: Printing): Doc {
  const all = printing.children("arguments");
  return ["@", printing.child("name"), node.arguments.length === 0 ? "" : entries("(", all, ")", printing)];
}

export function annotations(printing: Printing): Doc {
  return printing.children("annotations").map((annotation): Doc => [" ", annotation]);
}
