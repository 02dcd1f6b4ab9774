/** Doc comments: `///` lines right above what they describe. One above an empty line is a comment like any other. */
import type { IToken } from "chevrotain";
import type { SourceFile } from "../text/source-file.js";
import type { Doc } from "./nodes/base.js";
import type { Comment } from "./nodes/node.js";
import { DocComment } from "./tokens.js";

/** Each block of `///` lines by the offset of the token that it stands before. */
export function docsBefore(source: SourceFile, tokens: readonly IToken[], comments: readonly IToken[]): ReadonlyMap<number, Doc> {
  const docs = new Map<number, Doc>();
  let next = 0;
  for (let first = 0; first < comments.length; first++) {
    const comment = comments[first] as IToken;
    if (comment.tokenType !== DocComment || !isFirstOnLine(source, comment)) continue;
    while (next < tokens.length && (tokens[next] as IToken).startOffset < comment.startOffset) next++;
    let last = first;
    while (continues(source, comments[last] as IToken, comments[last + 1])) last++;
    const block = comments.slice(first, last + 1);
    first = last;
    const token = tokens[next];
    const end = endOf(block.at(-1) as IToken);
    if (token === undefined || !adjoins(source.text.slice(end, token.startOffset))) continue;
    const text = block.map((line) => line.image.slice(3).replace(/^ /, "").trimEnd()).join("\n");
    docs.set(token.startOffset, { kind: "doc", text, span: { path: source.path, start: comment.startOffset, end } });
  }
  return docs;
}

/** All comments but the docs that nodes have taken. */
export function commentsBeside(source: SourceFile, taken: ReadonlySet<Doc>, comments: readonly IToken[]): readonly Comment[] {
  const docs = [...taken].sort((a, b) => a.span.start - b.span.start);
  let doc = 0;
  return comments.flatMap((token) => {
    while (doc < docs.length && (docs[doc] as Doc).span.end <= token.startOffset) doc++;
    const holder = docs[doc];
    if (holder !== undefined && token.startOffset >= holder.span.start) return [];
    return [{ text: token.image, span: { path: source.path, start: token.startOffset, end: endOf(token) } }];
  });
}

function continues(source: SourceFile, comment: IToken, next: IToken | undefined): boolean {
  return next !== undefined && next.tokenType === DocComment && adjoins(source.text.slice(endOf(comment), next.startOffset));
}

function isFirstOnLine(source: SourceFile, comment: IToken): boolean {
  const line = source.text.slice(source.text.lastIndexOf("\n", comment.startOffset) + 1, comment.startOffset);
  return /^[ \t\uFEFF]*$/.test(line);
}

/** Only white space is between, and no empty line. */
function adjoins(between: string): boolean {
  return /^[ \t\r]*\n[ \t]*$/.test(between);
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
