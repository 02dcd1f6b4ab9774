/** Text → tokens and comments. */
import { Lexer, type IToken } from "chevrotain";
import type { SourceFile } from "../text/source-file.js";
import { Identifier, isKeyword, keywords, vocabulary } from "./tokens.js";

export interface Lexed {
  readonly tokens: IToken[];
  readonly comments: readonly IToken[];
  /** Characters that begin no token, in order. */
  readonly unknown: readonly { readonly start: number; readonly end: number }[];
}

let shared: Lexer | undefined;

export function lex(source: SourceFile): Lexed {
  shared ??= new Lexer(vocabulary.filter((type) => !isKeyword(type)), { ensureOptimizations: true, positionTracking: "onlyOffset", skipValidations: true });
  // A byte order mark is allowed at the start only; a blank in its place keeps every offset right.
  const text = source.text.startsWith("\uFEFF") ? ` ${source.text.slice(1)}` : source.text;
  const { tokens, groups, errors } = shared.tokenize(text);
  recogniseKeywords(tokens);
  addPositions(tokens, source.lineStarts);
  return {
    tokens,
    comments: groups["comments"] ?? [],
    unknown: errors.map((error) => ({ start: error.offset, end: error.offset + error.length })),
  };
}

function recogniseKeywords(tokens: readonly IToken[]): void {
  for (const token of tokens) {
    if (token.tokenType !== Identifier) continue;
    const keyword = keywords.get(token.image);
    if (keyword === undefined) continue;
    token.tokenType = keyword;
    token.tokenTypeIdx = keyword.tokenTypeIdx as number;
  }
}

/** What the lexer leaves out for speed: the CST needs the end of each token, recovery its line. */
function addPositions(tokens: readonly IToken[], lineStarts: readonly number[]): void {
  let line = 1;
  for (const token of tokens) {
    token.endOffset = token.startOffset + token.image.length - 1;
    while (line < lineStarts.length && (lineStarts[line] as number) <= token.startOffset) line++;
    token.startLine = line;
  }
}
