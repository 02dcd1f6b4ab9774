/**
 * The only way to read the CST. After recovery any child may be lost and a token may be invented, whatever the grammar
 * demands, so every accessor admits that there is nothing.
 */
import type { CstElement, CstNode, CstNodeLocation, IToken } from "chevrotain";
import { diagnosticOf, type Report } from "../diagnostics/report.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceFile } from "../text/source-file.js";
import type { Span } from "../text/span.js";
import type { Doc, Missing, Name } from "./nodes/base.js";

/** What builders share while they make the tree of one file. */
export interface Build {
  readonly source: SourceFile;
  /** Where the declaration at hand begins. */
  readonly start: number;
  /** Doc comments by the offset of the token that they stand before. */
  readonly docs: ReadonlyMap<number, Doc>;
  /** Those that nodes have taken; the others are comments like any other. */
  readonly taken: Set<Doc>;
  readonly report: Report;
}

export function buildContext(source: SourceFile, docs: ReadonlyMap<number, Doc>, diagnostics: Diagnostic[]): Build {
  return { source, start: 0, docs, taken: new Set(), report: (...call) => void diagnostics.push(diagnosticOf(...call)) };
}

interface Parent {
  readonly children: object;
}

type Element<C extends Parent, K extends keyof C["children"]> = Exclude<C["children"][K], undefined> extends readonly (infer E)[] ? E : never;

type TokenKey<C extends Parent> = { [K in keyof C["children"]]-?: Element<C, K> extends IToken ? K : never }[keyof C["children"]];

type NodeKey<C extends Parent> = { [K in keyof C["children"]]-?: Element<C, K> extends CstNode ? K : never }[keyof C["children"]];

/** The first token of that name which was really written. */
export function tokenOf<C extends Parent>(parent: C, key: TokenKey<C>): IToken | undefined {
  return tokensOf(parent, key)[0];
}

/** All tokens of that name which were really written. */
export function tokensOf<C extends Parent>(parent: C, key: TokenKey<C>): readonly IToken[] {
  return (elements(parent, key as string) as readonly IToken[]).filter((token) => token.isInsertedInRecovery !== true);
}

/** The first child of that name of which anything was written. */
export function childOf<C extends Parent, K extends NodeKey<C>>(parent: C, key: K): Element<C, K> | undefined {
  return childrenOf(parent, key)[0];
}

/** All children of that name of which anything was written. */
export function childrenOf<C extends Parent, K extends NodeKey<C>>(parent: C, key: K): readonly Element<C, K>[] {
  return elements(parent, key as string).filter((node) => isWritten(node as CstNode)) as unknown as Element<C, K>[];
}

function elements(parent: Parent, key: string): readonly CstElement[] {
  return (parent.children as Readonly<Record<string, readonly CstElement[] | undefined>>)[key] ?? [];
}

function isWritten(node: CstNode): boolean {
  return node.location !== undefined && !Number.isNaN(node.location.startOffset);
}

/**
 * Sets the places of a node and of all below it anew, from the tokens that they really hold: after recovery, those that
 * the parser noted include tokens that were passed over.
 */
export function relocate(node: CstNode): void {
  let start = Number.NaN;
  let end = Number.NaN;
  for (const element of Object.values(node.children).flat()) {
    if (!("image" in element)) relocate(element);
    else if (element.isInsertedInRecovery === true) continue;
    const place = "image" in element ? element : element.location;
    if (place === undefined || Number.isNaN(place.startOffset)) continue;
    if (!(place.startOffset >= start)) start = place.startOffset;
    if (!((place.endOffset as number) <= end)) end = place.endOffset as number;
  }
  (node as { location?: CstNodeLocation }).location = { startOffset: start, endOffset: end };
}

export function startOf(element: CstElement): number {
  return "image" in element ? element.startOffset : (element.location?.startOffset ?? 0);
}

export function endOf(element: CstElement): number {
  return ("image" in element ? (element.endOffset ?? element.startOffset) : (element.location?.endOffset ?? 0)) + 1;
}

export function spanOf(build: Build, element: CstElement): Span {
  return { path: build.source.path, start: startOf(element), end: endOf(element) };
}

export function spanFrom(build: Build, start: number, end: number): Span {
  return { path: build.source.path, start, end };
}

/** Something that should stand right after the last of these that is there. */
export function missing(build: Build, expected: string, ...before: readonly (CstElement | undefined)[]): Missing {
  const place = Math.max(build.start, ...before.flatMap((element) => (element === undefined ? [] : [endOf(element)])));
  return { kind: "missing", expected, span: spanFrom(build, place, place) };
}

export function nameOf(build: Build, token: IToken): Name {
  return { kind: "name", text: token.image, span: spanOf(build, token) };
}

/** The name that a token is, or what should have stood after the last of the others. */
export function nameOrMissing(build: Build, token: IToken | undefined, expected: string, ...before: readonly (CstElement | undefined)[]): Name | Missing {
  return token === undefined ? missing(build, expected, ...before) : nameOf(build, token);
}

/** The doc comment right before a node. */
export function docBefore(build: Build, element: CstElement): Doc | undefined {
  const doc = build.docs.get(startOf(element));
  if (doc !== undefined) build.taken.add(doc);
  return doc;
}
