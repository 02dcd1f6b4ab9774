import type { Doc } from "prettier";
import { join, type NodeOf, type Printing } from "../printing.js";

export function printNamedType(node: NodeOf<"named-type">, printing: Printing): Doc {
  const inner: Doc = node.arguments.length === 0 ? "" : ["<", join(", ", [...printing.children("arguments")]), ">"];
  const numbers: Doc = node.numbers.length === 0 ? "" : ["(", join(", ", [...printing.children("numbers")]), ")"];
  return [printing.child("name"), inner, numbers];
}

export function printOptionalType(_node: NodeOf<"optional-type">, printing: Printing): Doc {
  return [printing.child("of"), "?"];
}
