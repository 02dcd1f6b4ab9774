/** What the printers of the constructs are given: a node, its children as documents, and the text as it was written. */
import type { AstPath, Doc } from "prettier";
import { builders } from "prettier/doc";
import type { Node } from "../syntax/nodes/node.js";
import { commentText } from "./comments.js";

export const { group, hardline, ifBreak, indent, join, line, softline, breakParent } = builders;

export type NodeOf<K extends Node["kind"]> = Extract<Node, { kind: K }>;

/** A comment as it hangs on a node. Prettier's way is to write into it. */
export interface AttachedComment {
  readonly kind: "comment";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  leading?: boolean;
  trailing?: boolean;
  printed?: boolean;
  /** Printed with two slashes even if it was written with three. */
  plain?: boolean;
}

/** Where a node stands, doc comment included; an operator's call begins with its `|>`. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly holdsComments: boolean;
  comments?: AttachedComment[];
}

export type Placed = Node & Place;

export interface Printing {
  /** The whole source. */
  readonly text: string;
  readonly parent: Node | undefined;
  /** A child, with the comments that belong to it. */
  readonly child: (key: string) => Doc;
  /** The children of a list, each with its comments. */
  readonly children: (key: string) => readonly Doc[];
  /** Comments inside a node that has no child to hold them, each given once; they must be printed somewhere. */
  readonly dangling: () => readonly Doc[];
}

/** The part of Prettier's path that is used here, with keys as plain strings. */
interface Steps {
  call(callback: (path: AstPath<Placed>) => Doc, key: string): Doc;
  map(callback: (path: AstPath<Placed>) => Doc, key: string): Doc[];
}

export function printingOf(path: AstPath<Placed>, text: string, print: (path: AstPath<Placed>) => Doc): Printing {
  const steps = path as unknown as Steps;
  return {
    text,
    parent: path.parent ?? undefined,
    child: (key) => steps.call(print, key),
    children: (key) => steps.map(print, key),
    dangling: () =>
      (path.node.comments ?? [])
        .filter((comment) => comment.leading !== true && comment.trailing !== true && comment.printed !== true)
        .map((comment) => {
          comment.printed = true;
          return commentText(comment);
        }),
  };
}

/** A node exactly as it was written. */
export function verbatim(node: Node, { text }: Printing): Doc {
  return text.slice(node.span.start, node.span.end);
}

/** `///` lines above a declaration. */
export function docLines(node: { readonly doc: NodeOf<"doc"> | undefined }): Doc {
  if (node.doc === undefined) return "";
  return node.doc.text.split("\n").map((text) => [text === "" ? "///" : `/// ${text}`, hardline]);
}

/** Items on lines of their own; of the empty lines between two of them, one is kept. */
export function lines(items: readonly Node[], docs: readonly Doc[], { text }: Printing): Doc {
  return items.map((item, index) => {
    const last = index === items.length - 1;
    return [docs[index] ?? "", last ? "" : hardline, !last && isNextLineEmpty(text, item) ? hardline : ""];
  });
}

/** Whether an empty line follows the line on which an item ends. */
export function isNextLineEmpty(text: string, item: Node): boolean {
  return /^[ \t,]*(?:\/\/[^\n]*)?\n[ \t]*\n/.test(text.slice(item.span.end, item.span.end + LINE));
}

/** Longer comments than this end no program's line. */
const LINE = 10_000;

/** `{`, the items on their lines, `}`. */
export function block(items: readonly Node[], docs: readonly Doc[], printing: Printing): Doc {
  return items.length === 0 ? empty("{", "}", printing) : ["{", indent([hardline, lines(items, docs, printing)]), hardline, "}"];
}

/** Entries between round or square brackets: on one line where they fit, otherwise one a line with a trailing comma. */
export function entries(open: string, docs: readonly Doc[], close: string, printing: Printing): Doc {
  return docs.length === 0 ? empty(open, close, printing) : group([open, indent([softline, join([",", line], [...docs])]), ifBreak(","), softline, close]);
}

/** Entries between braces: the same, but they also stay one a line where the writer began them on a new line. */
export function braced(items: readonly Node[], docs: readonly Doc[], printing: Printing): Doc {
  const [first] = items;
  if (first === undefined) return empty("{", "}", printing);
  const shouldBreak = /\n[ \t]*$/.test(printing.text.slice(0, first.span.start).slice(-LINE));
  return group(["{", indent([line, join([",", line], [...docs])]), ifBreak(","), line, "}"], { shouldBreak });
}

function empty(open: string, close: string, printing: Printing): Doc {
  const dangling = printing.dangling();
  return dangling.length === 0 ? `${open}${close}` : [open, indent([hardline, join(hardline, [...dangling])]), hardline, close];
}
