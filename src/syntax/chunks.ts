/**
 * Where declarations begin. Each is parsed by itself, so a mistake in one never touches the next. A declaration word
 * before a name (`test` before a text), or before `{`, begins one in every correct program unless it is a member or an annotation (`.stream`, `@type`), so this needs no
 * line breaks; where brackets are balanced, the word alone is enough.
 */
import type { IToken, TokenType } from "chevrotain";
import { At, closerOf, closers, Colon, declarationWords, Dot, ExternWord, FnWord, Identifier, LeftBrace, SafeDot, StringText, TestWord } from "./tokens.js";

/** The tokens of each declaration; before the first one and after each there may be others that belong to none. */
export function declarationChunks(tokens: readonly IToken[]): readonly IToken[][] {
  const chunks: IToken[][] = [];
  let start = 0;
  let depth = 0;
  tokens.forEach((token, index) => {
    if (index > start && beginsDeclaration(tokens, index, depth)) {
      chunks.push(tokens.slice(start, index));
      start = index;
      depth = 0;
    }
    if (closerOf.has(token.tokenType)) depth++;
    else if (closers.has(token.tokenType)) depth--;
  });
  if (start < tokens.length) chunks.push(tokens.slice(start));
  return chunks;
}

function beginsDeclaration(tokens: readonly IToken[], index: number, depth: number): boolean {
  const type = typeAt(tokens, index);
  if (type === undefined || !declarationWords.has(type)) return false;
  const before = typeAt(tokens, index - 1);
  if (before === Dot || before === SafeDot || before === At) return false;
  if (type === FnWord && (before === ExternWord || typeAt(tokens, index - 2) === ExternWord)) return false;
  const next = typeAt(tokens, index + 1);
  if (type === TestWord && next === StringText) return true;
  if (next === Identifier || next === LeftBrace) return before === undefined || !declarationWords.has(before) || next === Identifier;
  return depth <= 0 && next !== Colon;
}

function typeAt(tokens: readonly IToken[], index: number): TokenType | undefined {
  return tokens[index]?.tokenType;
}
