/** How deep a run of tokens nests, found before parsing: the parser, and every phase after it, recurses that deep. */
import type { IToken, TokenType } from "chevrotain";
import { closerOf, closers, Colon, Comma, Greater, Identifier, IfWord, Integer, Leads, LeftParen, Less, Question, RightParen, Step } from "./tokens.js";

export const MAX_NESTING = 100;

/** What can stand in a type; anything else ends it. */
const typeTokens: ReadonlySet<TokenType> = new Set([Identifier, Less, Greater, Comma, Question, LeftParen, RightParen, Integer]);

/** The first token beyond the limit. */
export function tooDeep(tokens: readonly IToken[]): IToken | undefined {
  // Brackets nest, and so do `if` and `=>`, which end with their item, and `list<`.
  const outer: number[] = [];
  let here = 0;
  let total = 0;
  let angles = 0;
  let before: IToken | undefined;
  for (const token of tokens) {
    const type = token.tokenType;
    if (closerOf.has(type)) {
      outer.push(here);
      here = 0;
      total++;
    } else if (closers.has(type) && outer.length > 0) {
      total -= here + 1;
      here = outer.pop() as number;
    } else if (type === IfWord || type === Leads) {
      here++;
      total++;
    } else if (type === Colon || type === Step || type === Comma) {
      total -= here;
      here = 0;
    }
    if (type === Less && before?.tokenType === Identifier) angles++;
    else if (type === Greater) angles = Math.max(0, angles - 1);
    else if (!typeTokens.has(type)) angles = 0;
    if (total + angles > MAX_NESTING) return token;
    before = token;
  }
  return undefined;
}
