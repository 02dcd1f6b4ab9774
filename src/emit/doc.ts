/**
 * The documents that emitters print: a file of any target is a `Doc` until it is printed. They are Prettier's, in the part of them that is
 * needed here, so that a layout can be described as Prettier's plugins describe it; groups know from the start whether they break.
 */
import { printer } from "prettier/doc";
import { printPlain, type PrintOptions } from "./print-plain.js";

export type Doc = string | Doc[] | Command;

export type Command =
  | { readonly type: "line"; readonly soft?: boolean; readonly hard?: boolean }
  | { readonly type: "break-parent" }
  | Group
  | { readonly type: "indent"; readonly contents: Doc }
  | { readonly type: "align"; readonly n: number; readonly contents: Doc }
  | { readonly type: "indent-if-break"; readonly contents: Doc; readonly groupId: symbol }
  | { readonly type: "if-break"; readonly breakContents: Doc; readonly flatContents: Doc }
  | { readonly type: "label"; readonly label: unknown; readonly contents: Doc };

interface Group {
  readonly type: "group";
  readonly id?: symbol | undefined;
  readonly contents: Doc;
  readonly break: boolean;
  /** Several layouts; the first that has room is taken, or the last. */
  readonly expandedStates?: Doc[];
}

/** A space, or a line break where the group around it breaks. */
export const line: Doc = { type: "line" };
/** Nothing, or a line break where the group around it breaks. */
export const softline: Doc = { type: "line", soft: true };
/** Breaks the groups around it. */
export const breakParent: Doc = { type: "break-parent" };
export const hardline: Doc = [{ type: "line", hard: true }, breakParent];

export function group(contents: Doc, options: { readonly id?: symbol; readonly shouldBreak?: boolean } = {}): Doc {
  return { type: "group", id: options.id, contents, break: options.shouldBreak === true || forcesBreak(contents) };
}

export function conditionalGroup(states: Doc[]): Doc {
  return { type: "group", contents: states[0] as Doc, break: false, expandedStates: states };
}

export function indent(contents: Doc): Doc {
  return { type: "indent", contents };
}

/** Indents by so many columns. */
export function align(n: number, contents: Doc): Doc {
  return { type: "align", n, contents };
}

/** Indents if the group with this id, which comes before, breaks. */
export function indentIfBreak(contents: Doc, { groupId }: { readonly groupId: symbol }): Doc {
  return { type: "indent-if-break", contents, groupId };
}

export function ifBreak(breakContents: Doc, flatContents: Doc = ""): Doc {
  return { type: "if-break", breakContents, flatContents };
}

/** A document that remembers what it is. */
export function label(label: unknown, contents: Doc): Doc {
  return { type: "label", label, contents };
}

export function join(separator: Doc, parts: readonly Doc[]): Doc {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part]));
}

/** Separates the parts by line breaks. */
export function lines(parts: readonly Doc[]): Doc {
  return join(hardline, parts);
}

/** The label of a labelled document; undefined for any other. */
export function labelOf(doc: Doc): unknown {
  return typeof doc === "object" && !Array.isArray(doc) && doc.type === "label" ? doc.label : undefined;
}

/** Whether a line break in a document breaks the groups around it; one with several layouts keeps its line breaks to itself. */
function forcesBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (Array.isArray(doc)) return doc.some(forcesBreak);
  if (doc.type === "group") return doc.break;
  return doc.type === "break-parent" || partsOf(doc).some(forcesBreak);
}

/** Whether a document holds a line break that must stay, in its first layout. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (Array.isArray(doc)) return doc.some(willBreak);
  if (doc.type === "group") return doc.break || willBreak(doc.contents);
  return doc.type === "break-parent" || partsOf(doc).some(willBreak);
}

/** Calls back for every label, in the order of the text. All layouts of a group hold the same labels, so the first stands for them. */
export function eachLabel(doc: Doc, visit: (label: unknown) => void): void {
  if (typeof doc === "string") return;
  if (Array.isArray(doc)) {
    for (const part of doc) eachLabel(part, visit);
    return;
  }
  switch (doc.type) {
    case "line":
    case "break-parent":
      return;
    case "if-break":
      eachLabel(doc.breakContents, visit);
      eachLabel(doc.flatContents, visit);
      return;
    case "label":
      visit(doc.label);
  }
  eachLabel(doc.contents, visit);
}

/** The document with every labelled part replaced by what the function makes of it. */
export function mapLabels(doc: Doc, replace: (label: unknown, part: Doc) => Doc): Doc {
  const map = (part: Doc): Doc => {
    if (typeof part === "string") return part;
    if (Array.isArray(part)) return part.map(map);
    switch (part.type) {
      case "line":
      case "break-parent":
        return part;
      case "label":
        return replace(part.label, { ...part, contents: map(part.contents) });
      case "if-break":
        return { ...part, breakContents: map(part.breakContents), flatContents: map(part.flatContents) };
      case "group": {
        if (part.expandedStates === undefined) return { ...part, contents: map(part.contents) };
        const states = part.expandedStates.map(map);
        return { ...part, contents: states[0] as Doc, expandedStates: states };
      }
      default:
        return { ...part, contents: map(part.contents) };
    }
  };
  return map(doc);
}

const nothing: readonly Doc[] = [];

/** What a document is made of; of one that has several layouts, all of them. */
function partsOf(doc: Command): readonly Doc[] {
  switch (doc.type) {
    case "line":
    case "break-parent":
      return nothing;
    case "group":
      return doc.expandedStates ?? [doc.contents];
    case "if-break":
      return [doc.breakContents, doc.flatContents];
    default:
      return [doc.contents];
  }
}

/** Prettier's printer knows how wide the characters of all alphabets are; a text without them takes a fraction of its time. */
export function printDoc(doc: Doc, options: PrintOptions): string {
  return printPlain(doc, options) ?? printAny(doc, options);
}

export function printAny(doc: Doc, options: PrintOptions): string {
  const settings = { printWidth: options.width, tabWidth: options.indent, useTabs: false, parentParser: "none", __embeddedInHtml: false };
  return printer.printDocToString(doc as Parameters<typeof printer.printDocToString>[0], settings as Parameters<typeof printer.printDocToString>[1]).formatted;
}
