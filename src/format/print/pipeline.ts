import type { Doc } from "prettier";
import { block, docLines, entries, group, hardline, indent, line, type NodeOf, type Printing } from "../printing.js";

export function printPipelineDeclaration(node: NodeOf<"pipeline-declaration">, printing: Printing): Doc {
  return [docLines(node), "pipeline ", printing.child("name"), " ", block(node.items, printing.children("items"), printing)];
}

export function printSetting(_node: NodeOf<"setting">, printing: Printing): Doc {
  return [printing.child("name"), ": ", printing.child("value")];
}

export function printLet(node: NodeOf<"let-statement">, printing: Printing): Doc {
  return [docLines(node), "let ", printing.child("name"), " = ", printing.child("flow")];
}

export function printFlowStatement(_node: NodeOf<"flow-statement">, printing: Printing): Doc {
  return printing.child("flow");
}

/** One step may stay beside its source; more of them stand below it, one a line. */
export function printFlow(node: NodeOf<"flow">, printing: Printing): Doc {
  const separator = node.operators.length > 1 ? hardline : line;
  const steps = printing.children("operators").map((operator): Doc => [separator, operator]);
  return group([printing.child("source"), indent(steps)]);
}

/** Prints its `|>` itself, so that comments before it stay before it. */
export function printOperatorCall(_node: NodeOf<"operator-call">, printing: Printing): Doc {
  return ["|> ", printing.child("name"), entries("(", printing.children("arguments"), ")", printing)];
}

export function printArgument(node: NodeOf<"argument">, printing: Printing): Doc {
  return node.name === undefined ? printing.child("value") : [printing.child("name"), ": ", printing.child("value")];
}
