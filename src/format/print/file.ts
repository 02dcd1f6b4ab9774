import type { Doc } from "prettier";
import type { Declaration } from "../../syntax/nodes/declarations.js";
import { hardline, isNextLineEmpty, type NodeOf, type Printing } from "../printing.js";

/** An empty line stands around every declaration that has a block of lines; between others the writer's is kept. */
export function printFile(node: NodeOf<"file">, printing: Printing): Doc {
  const docs = printing.children("declarations");
  if (docs.length === 0) return printing.dangling().map((comment): Doc => [comment, hardline]);
  return docs.map((doc, index): Doc => {
    const declaration = node.declarations[index] as Declaration;
    const next = node.declarations[index + 1];
    if (next === undefined) return [doc, hardline];
    const apart = hasBlock(declaration) || hasBlock(next) || next.doc !== undefined || isNextLineEmpty(printing.text, declaration);
    return [doc, hardline, apart ? hardline : ""];
  });
}

function hasBlock(node: Declaration): boolean {
  return blocks.has(node.kind) && !(node.kind === "stream-declaration" && node.settings.length === 0);
}

const blocks: ReadonlySet<string> = new Set(["record-declaration", "cluster-declaration", "stream-declaration", "pipeline-declaration", "test-declaration"]);
