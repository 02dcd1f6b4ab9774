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

export const { mapDoc, willBreak } = utils;

/** Separates the parts by line breaks. */
export function lines(parts: readonly Doc[]): Doc {
  return join(hardline, [...parts]);
}

/** The label of a labelled document; undefined for any other. */
export function labelOf(doc: Doc): unknown {
  return typeof doc === "object" && !Array.isArray(doc) && doc.type === "label" ? doc.label : undefined;
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
