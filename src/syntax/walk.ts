import { childrenOf } from "./child-keys.js";
import type { Node } from "./nodes/node.js";

/** Visits a node and everything below it, parents first, in source order; without recursion, so no tree is too deep. */
export function walk(root: Node, visit: (node: Node) => void): void {
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    visit(node);
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Node);
  }
}
