/** Tokens that belong to no declaration: a mistyped word, a bracket too many, or something left over. */
import type { IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticOf } from "../diagnostics/report.js";
import type { SourceFile } from "../text/source-file.js";
import { nearest } from "../text/suggest.js";
import { foreignDeclarations, foreignMarks } from "./foreign-words.js";
import { closerOf, closers, declarationWords, Identifier, labelOf, StringText, TestWord } from "./tokens.js";

const words = new Map([...declarationWords].map((type) => [labelOf(type).slice(1, -1), type]));

/** `recrod Reading {`: the first token as the word that was meant. */
export function meantDeclaration(tokens: readonly IToken[]): IToken | undefined {
  const [first, second] = tokens;
  const named = second?.tokenType === Identifier;
  if (first?.tokenType !== Identifier || !(named || second?.tokenType === StringText)) return undefined;
  const word = foreignDeclarations.get(first.image.toLowerCase()) ?? nearest(first.image, words.keys());
  const type = word === undefined ? undefined : words.get(word);
  if (type === undefined || named === (type === TestWord)) return undefined;
  return { ...first, tokenType: type, tokenTypeIdx: type.tokenTypeIdx as number };
}

/** From the next place on where a mistyped declaration begins; nothing where there is none. */
export function nextMeantDeclaration(tokens: IToken[]): IToken[] {
  let depth = 0;
  for (let index = 0; index < tokens.length; index++) {
    const type = (tokens[index] as IToken).tokenType;
    if (index > 0 && depth === 0 && meantDeclaration(tokens.slice(index, index + 2)) !== undefined) return tokens.slice(index);
    if (closerOf.has(type)) depth++;
    else if (closers.has(type)) depth = Math.max(0, depth - 1);
  }
  return [];
}

export function explainStray(source: SourceFile, tokens: readonly IToken[], afterDeclaration: boolean, meant: IToken | undefined): Diagnostic {
  const first = tokens[0] as IToken;
  const span = { path: source.path, start: first.startOffset, end: first.startOffset + first.image.length };
  const found = `\`${first.image}\``;
  if (meant !== undefined) {
    const near = labelOf(meant.tokenType).slice(1, -1);
    return diagnosticOf("PFL1012", span, { found, near }, { fixes: [{ title: `Write ${near}`, edits: [{ span, text: near }] }] });
  }
  if (closers.has(first.tokenType)) return diagnosticOf("PFL1015", span, { closer: first.image });
  if (!afterDeclaration) return diagnosticOf("PFL1012", span, { found, near: undefined });
  const remedy = foreignMarks.get(first.image) ?? "Is an operator missing before it, or the word that begins a declaration?";
  return diagnosticOf("PFL1001", span, { expected: "the next declaration", found, after: undefined, remedy });
}
