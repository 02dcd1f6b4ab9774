import type { Doc } from "prettier";
import { braced, entries, type NodeOf, type Printing } from "../printing.js";

export function printRecord(node: NodeOf<"record">, printing: Printing): Doc {
  return [printing.child("name"), " ", braced(node.entries, printing.children("entries"), printing)];
}

export function printFieldInit(_node: NodeOf<"field-init">, printing: Printing): Doc {
  return [printing.child("name"), ": ", printing.child("value")];
}

export function printSpread(_node: NodeOf<"spread">, printing: Printing): Doc {
  return ["...", printing.child("value")];
}

export function printList(_node: NodeOf<"list">, printing: Printing): Doc {
  return entries("[", printing.children("elements"), "]", printing);
}

export function printMap(node: NodeOf<"map">, printing: Printing): Doc {
  return braced(node.entries, printing.children("entries"), printing);
}

export function printMapEntry(_node: NodeOf<"map-entry">, printing: Printing): Doc {
  return [printing.child("key"), ": ", printing.child("value")];
}

export function printCall(_node: NodeOf<"call">, printing: Printing): Doc {
  return [printing.child("callee"), entries("(", printing.children("arguments"), ")", printing)];
}
