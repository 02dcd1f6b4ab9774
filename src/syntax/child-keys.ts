/** The children of each kind of node, in source order: a missing row, or a key that is no child, does not compile. */
import type { Node } from "./nodes/node.js";

type NodeOf<K extends Node["kind"]> = Extract<Node, { kind: K }>;

type Child = Node | undefined | readonly (Node | undefined)[];

/** The keys of a node that hold nodes. */
type ChildKey<N> = { [K in keyof N]-?: N[K] extends Child ? K : never }[keyof N] & string;

export const childKeys: { readonly [K in Node["kind"]]: readonly ChildKey<NodeOf<K>>[] } = {
  file: ["declarations"],
  "record-declaration": ["doc", "name", "fields"],
  "field-declaration": ["doc", "name", "type", "default", "annotations"],
  annotation: ["name", "arguments"],
  "enum-declaration": ["doc", "name", "members"],
  "enum-member": ["doc", "name", "annotations"],
  "type-declaration": ["doc", "name", "type"],
  "credentials-declaration": ["doc", "name", "value"],
  "cluster-declaration": ["doc", "name", "settings"],
  "stream-declaration": ["doc", "name", "type", "cluster", "settings"],
  "param-declaration": ["doc", "name", "type", "default"],
  "fn-declaration": ["doc", "name", "parameters", "result", "body"],
  "extern-declaration": ["doc", "language", "name", "parameters", "result", "from"],
  "pipeline-declaration": ["doc", "name", "items"],
  "test-declaration": ["doc", "name", "clauses"],
  clause: ["name", "subject", "value"],
  setting: ["name", "value"],
  "let-statement": ["doc", "name", "flow"],
  "flow-statement": ["flow"],
  flow: ["source", "operators"],
  "operator-call": ["name", "arguments"],
  argument: ["name", "value"],
  parameter: ["name", "type"],
  "named-type": ["name", "arguments", "numbers"],
  "optional-type": ["of"],
  null: [],
  bool: [],
  integer: [],
  fraction: [],
  string: [],
  duration: [],
  size: [],
  timestamp: [],
  date: [],
  time: [],
  "name-expression": ["name"],
  event: [],
  member: ["of", "name"],
  index: ["of", "index"],
  call: ["callee", "arguments"],
  unary: ["operand"],
  binary: ["left", "right"],
  "is-null": ["operand"],
  if: ["condition", "then", "else"],
  match: ["subject", "arms"],
  "match-arm": ["pattern", "value"],
  lambda: ["parameters", "body"],
  record: ["name", "entries"],
  "field-init": ["name", "value"],
  spread: ["value"],
  list: ["elements"],
  map: ["entries"],
  "map-entry": ["key", "value"],
  paren: ["of"],
  name: [],
  doc: [],
  missing: [],
};

/** The children of a node, in source order. */
export function childrenOf(node: Node): readonly Node[] {
  const held = node as unknown as Readonly<Record<string, Child>>;
  const children: Node[] = [];
  for (const key of childKeys[node.kind]) {
    const child = held[key];
    if (Array.isArray(child)) children.push(...(child as readonly Node[]));
    else if (child !== undefined) children.push(child as Node);
  }
  return children;
}
