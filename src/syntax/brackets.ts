/** Which bracket belongs to which, where some may be missing. Only asked once something is wrong. */
import type { IToken } from "chevrotain";
import { closerOf, closers, LeftBrace, Step } from "./tokens.js";

export interface Brackets {
  /** The index of the other bracket of a pair; undefined for one that has none. */
  readonly partner: ReadonlyMap<number, number>;
  /** The index of the innermost bracket that is open before a token, or after the last one; undefined where none is. */
  readonly enclosing: readonly (number | undefined)[];
}

/** A closing bracket closes the nearest one of its kind, and with it what is open inside. `|>` ends all but braces. */
export function matchBrackets(tokens: readonly IToken[]): Brackets {
  const partner = new Map<number, number>();
  const enclosing: (number | undefined)[] = [];
  const open: number[] = [];
  const typeAt = (index: number): IToken["tokenType"] => (tokens[index] as IToken).tokenType;
  tokens.forEach(({ tokenType }, index) => {
    enclosing.push(open.at(-1));
    if (tokenType === Step) while (open.length > 0 && typeAt(open.at(-1) as number) !== LeftBrace) open.pop();
    if (closerOf.has(tokenType)) open.push(index);
    if (!closers.has(tokenType)) return;
    const depth = open.findLastIndex((opener) => closerOf.get(typeAt(opener)) === tokenType);
    if (depth < 0) return;
    const opener = open[depth] as number;
    open.length = depth;
    partner.set(opener, index);
    partner.set(index, opener);
  });
  enclosing.push(open.at(-1));
  return { partner, enclosing };
}

/** The innermost bracket before a token that such a bracket would close. */
export function openerBefore(tokens: readonly IToken[], brackets: Brackets, index: number, closer: IToken["tokenType"]): number | undefined {
  let opener = brackets.enclosing[index];
  while (opener !== undefined && closerOf.get((tokens[opener] as IToken).tokenType) !== closer) opener = brackets.enclosing[opener];
  return opener;
}
