import type { Doc } from "prettier";
import { group, indent, line, type NodeOf, type Printing } from "../printing.js";
import { precedence } from "../../syntax/precedence.js";

/** Operators of one level that don't fit on one line stand below each other: the outermost of the row makes the group. */
export function printBinary(node: NodeOf<"binary">, printing: Printing): Doc {
  const row: Doc = [printing.child("left"), indent([line, node.operator, " ", printing.child("right")])];
  const { parent } = printing;
  const inner = parent?.kind === "binary" && parent.left === node && precedence[parent.operator].level === precedence[node.operator].level;
  return inner ? row : group(row);
}

export function printUnary(node: NodeOf<"unary">, printing: Printing): Doc {
  return [node.operator, printing.child("operand")];
}

export function printIsNull(node: NodeOf<"is-null">, printing: Printing): Doc {
  return [printing.child("operand"), node.negated ? " is not null" : " is null"];
}

export function printMember(node: NodeOf<"member">, printing: Printing): Doc {
  if (node.safe) return [printing.child("of"), "?.", printing.child("name")];
  return node.of.kind === "event" ? [printing.child("of"), printing.child("name")] : [printing.child("of"), ".", printing.child("name")];
}

export function printIndex(_node: NodeOf<"index">, printing: Printing): Doc {
  return [printing.child("of"), "[", printing.child("index"), "]"];
}

export function printParen(_node: NodeOf<"paren">, printing: Printing): Doc {
  return ["(", printing.child("of"), ")"];
}
