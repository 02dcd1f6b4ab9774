/**
 * Where a comment goes. It belongs to what may stand on a line of its own (a declaration, a field, a step, an argument),
 * so laying out a program twice finds it in the same place; one inside such an item moves above it.
 */
import type { Node } from "../syntax/nodes/node.js";
import type { AttachedComment, Placed } from "./printing.js";

const items: ReadonlySet<Node["kind"]> = new Set([
  "file", "record-declaration", "field-declaration", "enum-declaration", "enum-member", "type-declaration", "credentials-declaration",
  "cluster-declaration", "stream-declaration", "param-declaration", "fn-declaration", "extern-declaration", "parameter",
  "pipeline-declaration", "test-declaration", "clause", "setting", "let-statement", "flow-statement", "operator-call", "argument", "match-arm", "field-init", "spread", "map-entry",
] as const);

/** Whether comments belong to a child of this parent. */
export function holdsComments(node: Node, parent: Node | undefined): boolean {
  return items.has(node.kind) || parent?.kind === "list" || (parent?.kind === "fn-declaration" && node === parent.body);
}

/** A comment with the neighbours that Prettier found. */
export interface FoundComment extends AttachedComment {
  readonly enclosingNode?: Placed;
  readonly precedingNode?: Placed;
  readonly followingNode?: Placed;
}

export function placeOwnLine(comment: FoundComment, text: string): boolean {
  const { precedingNode: before, followingNode: after } = comment;
  if (after !== undefined) return lead(comment, after, !onlyComments.test(text.slice(comment.end, after.start)));
  if (before !== undefined && onlyCommas.test(text.slice(before.end, comment.start))) return attach(comment, before, "trailing");
  return dangle(comment);
}

export function placeEndOfLine(comment: FoundComment, text: string): boolean {
  // For Prettier the first line of a file is the end of one.
  if (text.slice(0, comment.start).trim() === "") return placeOwnLine(comment, text);
  const { precedingNode: before, followingNode: after } = comment;
  if (before !== undefined && /^[ \t,]*$/.test(text.slice(before.end, comment.start))) return attach(comment, before, "trailing");
  return after === undefined ? dangle(comment) : lead(comment, after, true);
}

const onlyComments = /^(?:\s|\/\/[^\n]*\n)*$/;
const onlyCommas = /^(?:[\s,]|\/\/[^\n]*\n)*$/;

/** A `///` that comes to stand above something else must not become its description. */
function lead(comment: FoundComment, node: Placed, moved: boolean): boolean {
  if (moved) comment.plain = true;
  return attach(comment, node, "leading");
}

function dangle(comment: FoundComment): boolean {
  if (comment.enclosingNode === undefined) return false;
  comment.plain = true;
  return attach(comment, comment.enclosingNode, "dangling");
}

function attach(comment: FoundComment, node: Placed, where: "leading" | "trailing" | "dangling"): boolean {
  comment.leading = where === "leading";
  comment.trailing = where === "trailing";
  comment.printed = false;
  (node.comments ??= []).push(comment);
  return true;
}

export function commentText(comment: AttachedComment): string {
  const text = comment.text.trimEnd();
  return comment.plain === true ? text.replace(/^\/\/\/+/, "//") : text;
}
