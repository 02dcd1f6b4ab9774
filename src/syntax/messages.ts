/** Chevrotain's errors in our words. */
import { EOF, type IRecognitionException, type IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticOf } from "../diagnostics/report.js";
import type { SourceFile } from "../text/source-file.js";
import type { Span } from "../text/span.js";
import { matchBrackets, openerBefore, type Brackets } from "./brackets.js";
import { foreignMarks, foreignOperators } from "./foreign-words.js";
import type { Lexed } from "./lexer.js";
import { AnyName, closerOf, closers, Identifier, Integer, isNameType, labelOf, LetWord, UnclosedText, vocabulary } from "./tokens.js";

/** What is wrong with the form of one declaration, without follow-up noise. `tokens` are those of the declaration. */
export function explain(
  source: SourceFile,
  tokens: readonly IToken[],
  errors: readonly IRecognitionException[],
  unknown: Lexed["unknown"],
): readonly Diagnostic[] {
  const last = tokens.at(-1);
  const place = (token: IToken): number => (token.tokenType === EOF || Number.isNaN(token.startOffset) ? (last === undefined ? 0 : endOf(last)) : token.startOffset);
  const sorted = [...errors].sort((a, b) => place(a.token) - place(b.token));
  let previous = -1;
  let brackets: Brackets | undefined;
  const forgotten = (expected: string, index: number): IToken | undefined =>
    forgottenOpener(tokens, () => (brackets ??= matchBrackets(tokens)), expected, index);
  return sorted.flatMap((error) => {
    const at = place(error.token);
    const index = error.token.tokenType === EOF ? tokens.length : indexAt(tokens, at);
    const before = tokens[index - 1];
    // A text without its closing quote has eaten what is missed here, up to the end of its line; and a character that
    // has no meaning, and was reported, may be all that was missed.
    const from = before === undefined ? 0 : endOf(before);
    const noise =
      at === previous || before?.tokenType === UnclosedText || (isNumberForType(error) && tokens[index - 2]?.tokenType === Integer) || unknown.some(({ start }) => from <= start && start < at);
    previous = at;
    return noise ? [] : [explainOne(source, tokens, error, at, index, forgotten)];
  });
}

function explainOne(
  source: SourceFile,
  tokens: readonly IToken[],
  error: IRecognitionException,
  at: number,
  index: number,
  forgotten: (expected: string, index: number) => IToken | undefined,
): Diagnostic {
  const before = tokens[index - 1];
  const ended = error.token.tokenType === EOF;
  const rule = error.context.ruleStack.at(-1) ?? "";
  const names = error.message.split(" ");
  const found = ended ? "the end of the declaration" : `\`${error.token.image}\``;
  const span: Span = { path: source.path, start: at, end: ended ? at : at + error.token.image.length };
  const opener = names.length === 1 ? forgotten(names[0] as string, index) : undefined;
  if (opener !== undefined) {
    const opened = { path: source.path, start: opener.startOffset, end: endOf(opener) };
    const closer = labelOf(closerOf.get(opener.tokenType) ?? opener.tokenType).slice(1, -1);
    const related = [{ span, message: `\`${closer}\` is missing here at the latest` }];
    return diagnosticOf("PFL1002", opened, { opener: opener.image, closer, found }, { related });
  }
  const expected = expectation(rule, names, before);
  const isKeyword = !ended && isNameType(error.token.tokenType) && error.token.tokenType !== Identifier && error.token.tokenType !== LetWord;
  if (isKeyword && names.length === 1 && (names[0] === "Identifier" || names[0] === AnyName.name)) {
    return diagnosticOf("PFL1016", span, { word: error.token.image, expected });
  }
  const operator = foreignOperators.get(error.token.image);
  const instead = isNumberForType(error) ? `decimal(${error.token.image}, …)` : operator;
  const remedy = instead === undefined ? (valueRules.has(rule) ? foreignMarks.get(error.token.image) : undefined) : `Write \`${instead}\`.`;
  const after = before === undefined ? undefined : `\`${shortened(before.image)}\``;
  return diagnosticOf("PFL1001", span, { expected, found, after, remedy });
}

/** `decimal<10, 2>` */
function isNumberForType({ token, context }: IRecognitionException): boolean {
  return token.tokenType === Integer && context.ruleStack.at(-1) === "type";
}

/** The words for what a rule expects; without a row, the labels of the tokens. */
function expectation(rule: string, names: readonly string[], before: IToken | undefined): string {
  const rows = expectations[rule] ?? {};
  const row = (names.length === 1 ? rows[names[0] as string] : undefined) ?? rows["*"];
  if (row === undefined) return names.length === 0 || names[0] === "" ? "something else" : joined(names.map(labelOfName));
  // The second name of a stream is that of its cluster.
  return rule === "streamDeclaration" && before?.image === "on" ? "the name of a cluster" : row;
}

/** Where an operator or a value stands, a mark of another language is worth a hint. */
const valueRules: ReadonlySet<string> = new Set(["primary", "operation", "argumentList", "list", "map", "record", "match", "paren", "index", "if"]);

const expectations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  primary: { "*": "a value" },
  operation: { "*": "an operator" },
  pattern: { "*": "a pattern (a name, a literal or `_`)" },
  recordEntry: { "*": "`field: value` or `...record`" },
  type: { "*": "a type" },
  typeNumbers: { Integer: "a whole number" },
  recordDeclaration: { Identifier: "the name of the record", RightBrace: "a field or `}`" },
  fieldDeclaration: { AnyName: "the name of a field" },
  enumDeclaration: { Identifier: "the name of the enum", RightBrace: "a member or `}`" },
  typeDeclaration: { Identifier: "the name of the type" },
  credentialsDeclaration: { Identifier: "the name of the credentials" },
  clusterDeclaration: { Identifier: "the name of the cluster", LeftBrace: "`{`" },
  settings: { RightBrace: "a setting or `}`" },
  streamDeclaration: { Identifier: "the name of the stream" },
  paramDeclaration: { Identifier: "the name of the parameter" },
  fnDeclaration: { Identifier: "the name of the function" },
  externDeclaration: { Identifier: "`python` or `java`", Text: "the file in double quotes" },
  parameterList: { RightParen: "a parameter or `)`" },
  parameter: { Identifier: "the name of a parameter" },
  pipelineDeclaration: { Identifier: "the name of the pipeline", RightBrace: "a setting, a `let`, a flow or `}`" },
  testDeclaration: { Text: "what the test is about, in double quotes", RightBrace: "a clause such as `given` or `expect`, or `}`" },
  clause: { "*": "a clause such as `given` or `expect`", Colon: "`:`" },
  pipelineItem: { "*": "a setting, a `let` or a flow" },
  letStatement: { Identifier: "a name for the flow" },
  flowStatement: { Step: "`|>` or `:`" },
  flow: { Identifier: "the name of a stream or of a `let`" },
  operatorCall: { Identifier: "an operator such as `filter`" },
  member: { AnyName: "the name of a field" },
  annotation: { AnyName: "the name of an annotation" },
  argumentList: { RightParen: "`,` or `)`", LeftParen: "`(`" },
  list: { RightBracket: "`,` or `]`" },
  index: { RightBracket: "`]`" },
  record: { RightBrace: "`,` or `}`" },
  map: { RightBrace: "`,` or `}`" },
  match: { RightBrace: "`,` or `}`", LeftBrace: "`{`" },
  lambda: { Identifier: "the name of a parameter" },
};

/** The bracket that a missing one should close, where that comes nowhere. */
function forgottenOpener(tokens: readonly IToken[], brackets: () => Brackets, expected: string, index: number): IToken | undefined {
  const closer = [...closers].find((type) => type.name === expected);
  const opener = closer === undefined ? undefined : openerBefore(tokens, brackets(), index, closer);
  return opener === undefined || brackets().partner.has(opener) ? undefined : tokens[opener];
}

/** The number of tokens that begin before an offset. */
function indexAt(tokens: readonly IToken[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as IToken).startOffset < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const labels: ReadonlyMap<string, string> = new Map(vocabulary.map((type) => [type.name, labelOf(type)]));

function labelOfName(name: string): string {
  return labels.get(name) ?? name;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) as string}`;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
