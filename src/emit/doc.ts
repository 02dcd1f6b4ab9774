/** The document builders that emitters print with: Prettier's, under one roof. A file of any target is a `Doc` until it is printed. */
import { builders, printer, utils } from "prettier/doc";
import type { Doc } from "prettier";

export type { Doc };

export const {
  align,
  breakParent,
  conditionalGroup,
  fill,
  group,
  hardline,
  ifBreak,
  indent,
  indentIfBreak,
  join,
  label,
  line,
  lineSuffixBoundary,
  softline,
} = builders;

export const { mapDoc } = utils;

/** Separates the parts by line breaks. */
export function lines(parts: readonly Doc[]): Doc {
  return join(hardline, [...parts]);
}

/** The label of a labelled document; undefined for any other. */
export function labelOf(doc: Doc): unknown {
  return typeof doc === "object" && !Array.isArray(doc) && doc.type === "label" ? doc.label : undefined;
}

/** Whether a document holds a line break that must stay: Prettier's own looks on to the end after it has found one. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (Array.isArray(doc)) return doc.some(willBreak);
  switch (doc.type) {
    case "break-parent":
      return true;
    case "line":
      return doc.hard === true;
    case "group":
      return Boolean(doc.break) || willBreak(doc.contents);
    default:
      return partsOf(doc).some(willBreak);
  }
}

/** Calls back for every label, in the order of the text; for what stands at several places, only at the first. */
export function eachLabel(doc: Doc, visit: (label: unknown) => void): void {
  const seen = new Set<Doc>();
  const look = (part: Doc): void => {
    if (typeof part === "string") return;
    if (Array.isArray(part)) return part.forEach(look);
    if (seen.has(part)) return;
    seen.add(part);
    if (part.type === "label") visit(part.label);
    partsOf(part).forEach(look);
  };
  look(doc);
}

/** What a document is made of; of one that has several layouts, all of them. */
function partsOf(doc: Exclude<Doc, string | Doc[]>): readonly Doc[] {
  switch (doc.type) {
    case "group":
      return doc.expandedStates ?? [doc.contents];
    case "fill":
      return doc.parts;
    case "if-break":
      return [doc.breakContents, doc.flatContents];
    default:
      return "contents" in doc ? [doc.contents] : [];
  }
}

export interface PrintOptions {
  readonly width: number;
  /** Spaces for each level. */
  readonly indent: number;
}

export function printDoc(doc: Doc, options: PrintOptions): string {
  const { formatted } = printer.printDocToString(doc, {
    printWidth: options.width,
    tabWidth: options.indent,
    useTabs: false,
    parentParser: "none",
    __embeddedInHtml: false,
  } as Parameters<typeof printer.printDocToString>[1]);
  return formatted;
}
