import type { Doc } from "prettier";
import { group, indent, line, type NodeOf, type Printing } from "../printing.js";
import { precedence } from "../../syntax/precedence.js";

/** Operators of one level stand below each other where they don't fit on one line. */
export function printBinary(node: NodeOf<"binary">, printing: Printing): Doc {
  const left = printing.child("left");
  const chained = node.left.kind === "binary" && precedence[node.left.operator].level === precedence[node.operator].level;
  const rest: Doc = [line, node.operator, " ", printing.child("right")];
  // A chain is one row: its first part has made the group's lines already.
  return chained ? [left, indent(rest)] : group([left, indent(rest)]);
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
