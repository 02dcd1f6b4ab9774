import type { Doc } from "prettier";
import { docLines, entries, group, indent, line, type NodeOf, type Printing } from "../printing.js";

/** The body stands below where it does not fit beside. */
export function printFnDeclaration(node: NodeOf<"fn-declaration">, printing: Printing): Doc {
  return [docLines(node), "fn ", signature(printing), " =", group(indent([line, printing.child("body")]))];
}

/** `name(parameters) -> result` */
export function signature(printing: Printing): Doc {
  const parameters = entries("(", printing.children("parameters"), ")", printing);
  return [printing.child("name"), parameters, " -> ", printing.child("result")];
}

export function printParameter(_node: NodeOf<"parameter">, printing: Printing): Doc {
  return [printing.child("name"), ": ", printing.child("type")];
}
