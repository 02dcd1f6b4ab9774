/** What Chevrotain says about an unexpected token, kept as the names of the expected ones; `messages.ts` makes words of it. */
import type { IParserErrorMessageProvider, TokenType } from "chevrotain";

export const messageProvider: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => firstOf(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => firstOf(expectedIterationPaths),
};

function firstOf(paths: readonly (readonly TokenType[])[]): string {
  return [...new Set(paths.flatMap(([first]) => (first === undefined ? [] : [first.name])))].join(" ");
}
