import type { Doc } from "prettier";
import { braced, group, indent, line, type NodeOf, type Printing } from "../printing.js";

export function printIf(_node: NodeOf<"if">, printing: Printing): Doc {
  const branches = indent([line, "then ", printing.child("then"), line, "else ", printing.child("else")]);
  return group(["if ", printing.child("condition"), branches]);
}

export function printMatch(node: NodeOf<"match">, printing: Printing): Doc {
  return ["match ", printing.child("subject"), " ", braced(node.arms, printing.children("arms"), printing)];
}

export function printMatchArm(_node: NodeOf<"match-arm">, printing: Printing): Doc {
  return [printing.child("pattern"), " => ", printing.child("value")];
}

/** What has brackets of its own begins beside the arrow; anything else may move below it. */
export function printLambda(node: NodeOf<"lambda">, printing: Printing): Doc {
  const names = printing.children("parameters");
  const head = node.parameters.length === 1 ? (names[0] as Doc) : ["(", names.map((name, index): Doc => (index === 0 ? name : [", ", name])), ")"];
  const body = printing.child("body");
  return bracketed.has(node.body.kind) ? [head, " => ", body] : group([head, " =>", indent([line, body])]);
}

const bracketed: ReadonlySet<string> = new Set(["record", "map", "list", "match", "call", "paren"]);
