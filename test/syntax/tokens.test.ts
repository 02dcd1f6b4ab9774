/** What a token can begin with is said in the token table, so that Chevrotain needs not read each pattern at every start. */
import { Lexer, type TokenType } from "chevrotain";
import { expect, test } from "vitest";
import { isKeyword, tokenTable } from "../../src/syntax/tokens.js";

/** The characters at which a lexer of this token alone tries its pattern. */
function starts(type: TokenType): string {
  const lexer = new Lexer([type], { ensureOptimizations: true, positionTracking: "onlyOffset", skipValidations: true });
  const { charCodeToPatternIdxToConfig } = lexer as unknown as { readonly charCodeToPatternIdxToConfig: { readonly defaultMode: object } };
  return Object.keys(charCodeToPatternIdxToConfig.defaultMode)
    .map((code) => String.fromCharCode(Number(code)))
    .join("");
}

test.each(tokenTable.filter(({ type }) => type.PATTERN !== Lexer.NA && !isKeyword(type)).map(({ type }) => [type.name, type] as const))(
  "%s begins with what its row says",
  (_, type) => {
    const unsaid = { ...type, START_CHARS_HINT: undefined } as unknown as TokenType;
    expect(type.START_CHARS_HINT).toBeDefined();
    expect(starts(type)).toBe(starts(unsaid));
  },
);
