/** A Prettier plugin for `.pfl`. It lays out correct programs; one with mistakes of form is refused with the first of them. */
import type { AstPath, Parser, Printer, SupportLanguage } from "prettier";
import { childKeys, childrenOf } from "../syntax/child-keys.js";
import type { Node } from "../syntax/nodes/node.js";
import { parse as parsePfl } from "../syntax/parse.js";
import { positionAt, sourceFile } from "../text/source-file.js";
import { commentText, holdsComments, placeEndOfLine, placeOwnLine } from "./comments.js";
import { printNode } from "./print-node.js";
import { printingOf, type AttachedComment, type Placed } from "./printing.js";

export const languages: readonly SupportLanguage[] = [{ name: "PFL", parsers: ["pfl"], extensions: [".pfl"] }];

export const parsers: Readonly<Record<"pfl", Parser<Placed>>> = {
  pfl: { parse, astFormat: "pfl-tree", locStart: (node) => node.start, locEnd: (node) => node.end },
};

export const printers: Readonly<Record<"pfl-tree", Printer<Placed>>> = {
  "pfl-tree": {
    print: (path, options, print) => printNode(path.node, printingOf(path, options.originalText, print)),
    getVisitorKeys: (node) => childKeys[(node as Placed).kind].filter((key) => (key as string) !== "doc"),
    canAttachComment: (node: Placed) => node.holdsComments,
    printComment: (path: AstPath<Placed>) => commentText(path.node as unknown as AttachedComment),
    isBlockComment: () => false,
    handleComments: { ownLine: placeOwnLine, endOfLine: placeEndOfLine, remaining: placeEndOfLine },
  },
};

function parse(text: string): Placed {
  const source = sourceFile("", text);
  const { file, comments, diagnostics } = parsePfl(source);
  const first = diagnostics.find((diagnostic) => diagnostic.severity === "error");
  if (first !== undefined) {
    const start = positionAt(source, first.span.start);
    throw Object.assign(new SyntaxError(`${first.code}: ${first.message} (${start.line}:${start.column})`), { loc: { start } });
  }
  const attached = comments.map((c): AttachedComment => ({ kind: "comment", text: c.text, start: c.span.start, end: c.span.end }));
  return { ...placed(file, text, undefined), comments: attached };
}

/** A copy that Prettier may write into: it hangs comments on nodes, and our trees are values. */
function placed(node: Node, text: string, parent: Node | undefined): Placed {
  const copies = new Map(childrenOf(node).map((child) => [child, placed(child, text, node)]));
  const copied = Object.entries(node).map(([key, value]): [string, unknown] => {
    if (Array.isArray(value)) return [key, value.map((child: Node) => copies.get(child))];
    return [key, copies.get(value as Node) ?? value];
  });
  const place = { start: startOf(node, text), end: node.span.end, holdsComments: holdsComments(node, parent) };
  return { ...(Object.fromEntries(copied) as unknown as Node), ...place };
}

function startOf(node: Node, text: string): number {
  if ("doc" in node && node.doc !== undefined) return node.doc.span.start;
  return node.kind === "operator-call" ? text.lastIndexOf("|>", node.span.start) : node.span.start;
}
