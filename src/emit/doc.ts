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
  | { readonly type: "label"; readonly label: unknown; readonly need?: unknown; readonly contents: Doc };

interface Group {
  readonly type: "group";
  readonly id?: symbol | undefined;
  readonly contents: Doc;
  readonly break: boolean;
  /** Several layouts; the first that has room is taken, or the last. */
  readonly expandedStates?: Doc[];
  /** The text on one line, and what it needs: most groups have room on their line, and need not be walked through to be printed. */
  readonly flat: string | undefined;
  readonly needs: readonly unknown[];
}

/** A space, or a line break where the group around it breaks. */
export const line: Doc = { type: "line" };
/** Nothing, or a line break where the group around it breaks. */
export const softline: Doc = { type: "line", soft: true };
/** Breaks the groups around it, as a line break does that must stay. */
export const breakParent: Doc = { type: "break-parent" };
export const hardline: Doc = { type: "line", hard: true };

export function group(contents: Doc, options: { readonly id?: symbol; readonly shouldBreak?: boolean } = {}): Doc {
  if (options.shouldBreak === true) return { type: "group", id: options.id, contents, break: true, flat: undefined, needs: [] };
  const needs: unknown[] = [];
  const flat = flatText(contents, needs);
  return { type: "group", id: options.id, contents, break: flat === undefined && forcesBreak(contents), flat, needs };
}

export function conditionalGroup(states: Doc[]): Doc {
  const contents = states[0] as Doc;
  const needs: unknown[] = [];
  return { type: "group", contents, break: false, expandedStates: states, flat: flatText(contents, needs), needs };
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

/** A document whose text needs something beside it: a class imported, a constant made. */
export function needing(need: unknown, contents: Doc, label?: unknown): Doc {
  return { type: "label", label, need, contents };
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

/** A document laid out on one line; undefined where it has line breaks that must stay. Needs are added in the order of the text. */
function flatText(doc: Doc, needs: unknown[]): string | undefined {
  if (typeof doc === "string") return doc;
  if (Array.isArray(doc)) {
    let text = "";
    // By index: each emitted file comes through here, and what walks through an array for a loop is made anew for each part.
    for (let i = 0; i < doc.length; i++) {
      const part = doc[i] as Doc;
      const flat = typeof part === "string" ? part : flatText(part, needs);
      if (flat === undefined) return undefined;
      text += flat;
    }
    return text;
  }
  switch (doc.type) {
    case "line":
      return doc.hard === true ? undefined : doc.soft === true ? "" : " ";
    case "break-parent":
      return undefined;
    case "group":
      if (doc.needs.length > 0) needs.push(...doc.needs);
      return doc.flat;
    case "if-break":
      if (forcesBreak(doc.breakContents)) return undefined;
      eachNeed(doc.breakContents, (need) => needs.push(need));
      return flatText(doc.flatContents, needs);
    case "label":
      if (doc.need !== undefined) needs.push(doc.need);
  }
  return flatText(doc.contents, needs);
}

/** Whether a line break in a document breaks the groups around it; one with several layouts keeps its line breaks to itself. */
function forcesBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (Array.isArray(doc)) return doc.some(forcesBreak);
  if (doc.type === "group") return doc.break;
  return isBreak(doc) || partsOf(doc).some(forcesBreak);
}

/** Whether a document holds a line break that must stay, in its first layout. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (Array.isArray(doc)) return doc.some(willBreak);
  if (doc.type === "group") return doc.break || (doc.flat === undefined && willBreak(doc.contents));
  return isBreak(doc) || partsOf(doc).some(willBreak);
}

function isBreak(doc: Command): boolean {
  return doc.type === "break-parent" || (doc.type === "line" && doc.hard === true);
}

/** Calls back for everything that is needed, in the order of the text. All layouts of a group need the same, so the first stands for them. */
export function eachNeed(doc: Doc, visit: (need: unknown) => void): void {
  if (typeof doc === "string") return;
  if (Array.isArray(doc)) {
    for (let i = 0; i < doc.length; i++) {
      const part = doc[i] as Doc;
      if (typeof part !== "string") eachNeed(part, visit);
    }
    return;
  }
  switch (doc.type) {
    case "line":
    case "break-parent":
      return;
    case "if-break":
      eachNeed(doc.breakContents, visit);
      eachNeed(doc.flatContents, visit);
      return;
    case "group":
      if (doc.flat === undefined) eachNeed(doc.contents, visit);
      else for (const need of doc.needs) visit(need);
      return;
    case "label":
      if (doc.need !== undefined) visit(doc.need);
  }
  eachNeed(doc.contents, visit);
}

/** The document with every part that needs something replaced by what the function makes of it. */
export function mapNeeds(doc: Doc, replace: (need: unknown, part: Doc) => Doc): Doc {
  const map = (part: Doc): Doc => {
    if (typeof part === "string") return part;
    if (Array.isArray(part)) return part.map(map);
    switch (part.type) {
      case "line":
      case "break-parent":
        return part;
      case "label": {
        const mapped = { ...part, contents: map(part.contents) };
        return part.need === undefined ? mapped : replace(part.need, mapped);
      }
      case "if-break":
        return { ...part, breakContents: map(part.breakContents), flatContents: map(part.flatContents) };
      case "group":
        if (part.expandedStates !== undefined) return conditionalGroup(part.expandedStates.map(map));
        return group(map(part.contents), { ...(part.id === undefined ? {} : { id: part.id }), shouldBreak: part.break });
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
  return printWithNeeds(doc, options).text;
}

/** The text, and what it needs in the order of the text. */
export function printWithNeeds(doc: Doc, options: PrintOptions): { readonly text: string; readonly needs: readonly unknown[] } {
  const needs: unknown[] = [];
  const plain = printPlain(doc, options, needs);
  if (plain !== undefined) return { text: plain, needs };
  needs.length = 0;
  eachNeed(doc, (need) => needs.push(need));
  return { text: printAny(doc, options), needs };
}

export function printAny(doc: Doc, options: PrintOptions): string {
  const settings = { printWidth: options.width, tabWidth: options.indent, useTabs: false, parentParser: "none", __embeddedInHtml: false };
  return printer.printDocToString(doc as Parameters<typeof printer.printDocToString>[0], settings as Parameters<typeof printer.printDocToString>[1]).formatted;
}
