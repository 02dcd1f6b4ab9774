/** The tree as an outline: kinds, names and literals, without offsets. For goldens and for people. */
import { childKeys } from "./child-keys.js";
import type { Node } from "./nodes/node.js";

export function printTree(node: Node): string {
  const lines: string[] = [];
  outline(node, undefined, 0, lines);
  return `${lines.join("\n")}\n`;
}

function outline(node: Node, role: string | undefined, depth: number, lines: string[]): void {
  const held = node as unknown as Readonly<Record<string, Node | readonly Node[] | undefined>>;
  const prefix = role === undefined ? "" : `${role}: `;
  lines.push(`${"  ".repeat(depth)}${prefix}${node.kind}${facts(node)}`);
  for (const key of childKeys[node.kind] as readonly string[]) {
    const child = held[key];
    if (child === undefined) continue;
    if (Array.isArray(child)) for (const each of child as readonly Node[]) outline(each, undefined, depth + 1, lines);
    else if (!isInlined(key, child as Node)) outline(child as Node, key, depth + 1, lines);
  }
}

/** A name that is shown on the line of its node. */
function isInlined(key: string, child: Node): boolean {
  return child.kind === "name" && (key === "name" || key === "callee");
}

function facts(node: Node): string {
  const name = "callee" in node ? node.callee : "name" in node ? node.name : undefined;
  const words = name?.kind === "name" ? [name.text] : [];
  if (node.kind === "name") words.push(node.text);
  else if (node.kind === "missing") words.push(`(${node.expected})`);
  else if (node.kind === "doc") words.push(JSON.stringify(node.text));
  else if (node.kind === "string") words.push(JSON.stringify(node.value));
  else if (node.kind === "bool" || node.kind === "integer") words.push(String(node.value));
  else if (node.kind === "fraction") words.push(node.decimal ? `${node.text} decimal` : node.text);
  else if (node.kind === "duration" || node.kind === "timestamp" || node.kind === "time") words.push(`${node.micros} us`);
  else if (node.kind === "size") words.push(`${node.bytes} bytes`);
  else if (node.kind === "date") words.push(`${node.days} days`);
  else if (node.kind === "unary" || node.kind === "binary") words.push(node.operator);
  else if (node.kind === "is-null" && node.negated) words.push("not");
  else if (node.kind === "member" && node.safe) words.push("safe");
  return words.length === 0 ? "" : ` ${words.join(" ")}`;
}
