/**
 * The token table: what the lexer matches, how an editor colours it, and what people call it.
 * Lexer, TextMate grammar, EBNF and messages all read these rows; the order of the rows is the order of matching.
 */
import { createToken, Lexer, type ITokenConfig, type TokenType } from "chevrotain";

export interface TokenRow {
  readonly type: TokenType;
  /** TextMate scope, without the language's suffix; undefined where an editor needs none. */
  readonly scope: string | undefined;
  /** In words for people, as it stands in "expected …". */
  readonly label: string;
}

const rows: TokenRow[] = [];

/** What a token can begin with is said in its row: Chevrotain would have to read each pattern to find out. A test compares the two. */
const digits = [..."0123456789"];
const nameStarts = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"];

function row(config: ITokenConfig, scope: string | undefined, label: string): TokenType {
  const type = createToken({ ...config, label });
  rows.push({ type, scope, label });
  return type;
}

// ---- categories: a place in the grammar that takes any of several tokens ----

/** A name, or a keyword where it can only be a name. */
export const AnyName = row({ name: "AnyName", pattern: Lexer.NA }, undefined, "a name");
export const Literal = row({ name: "Literal", pattern: Lexer.NA }, undefined, "a literal");
export const Text = row({ name: "Text", pattern: Lexer.NA, categories: Literal }, undefined, "a text in double quotes");
export const BinaryOperator = row({ name: "BinaryOperator", pattern: Lexer.NA }, undefined, "an operator");
export const UnaryOperator = row({ name: "UnaryOperator", pattern: Lexer.NA }, undefined, "`-` or `!`");

// ---- white space and comments ----

export const WhiteSpace = row(
  { name: "WhiteSpace", start_chars_hint: [" ", "\t", "\r", "\n"], pattern: /[ \t\r\n]+/, group: Lexer.SKIPPED, line_breaks: true },
  undefined,
  "white space",
);
export const DocComment = row(
  { name: "DocComment", start_chars_hint: ["/"], pattern: /\/\/\/[^\n\r]*/, group: "comments" },
  "comment.line.documentation",
  "a doc comment",
);
export const LineComment = row(
  { name: "LineComment", start_chars_hint: ["/"], pattern: /\/\/[^\n\r]*/, group: "comments" },
  "comment.line.double-slash",
  "a comment",
);
/** Not in the language; matched so that it can be said, once and well. */
export const BlockComment = row(
  { name: "BlockComment", start_chars_hint: ["/"], pattern: /\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/, group: "comments", line_breaks: true },
  undefined,
  "a comment",
);

// ---- literals ----

const end = "(?![A-Za-z0-9_])";

export const StringText = row(
  { name: "String", start_chars_hint: ['"'], pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*"/, categories: Text },
  "string.quoted.double",
  "a text in double quotes",
);
/** Ends with its line; reported, and read as far as it goes. */
export const UnclosedText = row(
  { name: "UnclosedText", start_chars_hint: ['"'], pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*\\?/, categories: Text },
  undefined,
  "a text in double quotes",
);
/** Not in the language; read as a string after saying so. */
export const SingleQuoted = row(
  { name: "SingleQuoted", start_chars_hint: ["'"], pattern: /'(?:[^'\\\n\r]|\\[^\n\r])*'?/, categories: Text },
  undefined,
  "a text in double quotes",
);

export const Timestamp = row(
  {
    name: "Timestamp",
    start_chars_hint: ["@"],
    pattern: /@[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?(?![A-Za-z0-9_])/,
    categories: Literal,
  },
  "constant.other.timestamp",
  "a timestamp such as `@2024-05-01T12:00:00Z`",
);
export const DateOnly = row(
  { name: "Date", start_chars_hint: ["@"], pattern: /@[0-9]{4}-[0-9]{2}-[0-9]{2}(?![A-Za-z0-9_])/, categories: Literal },
  "constant.other.date",
  "a date such as `@2024-05-01`",
);
export const TimeOnly = row(
  { name: "Time", start_chars_hint: ["@"], pattern: /@[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?![A-Za-z0-9_])/, categories: Literal },
  "constant.other.time",
  "a time such as `@12:30:00`",
);
export const BadMoment = row(
  { name: "BadMoment", start_chars_hint: ["@"], pattern: /@[0-9][A-Za-z0-9_.+-]*(?::[A-Za-z0-9_.+-]+)*/, categories: Literal },
  undefined,
  "a timestamp",
);

export const Duration = row(
  { name: "Duration", start_chars_hint: digits, pattern: new RegExp(`(?:[0-9][0-9_]*(?:us|ms|s|m|h|d))+${end}`), categories: Literal },
  "constant.numeric.duration",
  "a duration such as `10s`",
);
export const Size = row(
  { name: "Size", start_chars_hint: digits, pattern: new RegExp(`[0-9][0-9_]*(?:B|KB|MB|GB|KiB|MiB|GiB)${end}`), categories: Literal },
  "constant.numeric.size",
  "a size such as `8MB`",
);
export const Decimal = row(
  { name: "Decimal", start_chars_hint: digits, pattern: new RegExp(`[0-9][0-9_]*(?:\\.[0-9][0-9_]*)?dec${end}`), categories: Literal },
  "constant.numeric.decimal",
  "a decimal such as `19.99dec`",
);
export const Fraction = row(
  {
    name: "Fraction",
    start_chars_hint: digits,
    pattern: new RegExp(`[0-9][0-9_]*(?:\\.[0-9][0-9_]*(?:[eE][+-]?[0-9]+)?|[eE][+-]?[0-9]+)${end}`),
    categories: Literal,
  },
  "constant.numeric.float",
  "a number",
);
export const Integer = row(
  { name: "Integer", start_chars_hint: digits, pattern: new RegExp(`(?:0[xX][0-9a-fA-F_]+|[0-9][0-9_]*)${end}`), categories: Literal },
  "constant.numeric.integer",
  "a whole number",
);
/** What begins like a number and is none: reported, and read as zero. */
export const BadNumber = row(
  { name: "BadNumber", start_chars_hint: digits, pattern: /[0-9][A-Za-z0-9_]*(?:\.[0-9][A-Za-z0-9_]*)?/, categories: Literal },
  undefined,
  "a number",
);

// ---- names and keywords ----

export const Identifier = createToken({
  ...{ name: "Identifier", start_chars_hint: nameStarts, pattern: /[A-Za-z_][A-Za-z0-9_]*/ },
  ...{ label: "a name", categories: AnyName },
});

/** Its pattern is a text: the lexer finds these among the names, which takes one expression instead of one for each. */
function keyword(name: string, word: string, scope: string, ...categories: TokenType[]): TokenType {
  return row({ name, pattern: word, categories: [AnyName, ...categories] }, scope, `\`${word}\``);
}

const declares = "keyword.declaration";
export const RecordWord = keyword("Record", "record", declares);
export const EnumWord = keyword("Enum", "enum", declares);
export const TypeWord = keyword("Type", "type", declares);
export const CredentialsWord = keyword("Credentials", "credentials", declares);
export const ClusterWord = keyword("Cluster", "cluster", declares);
export const StreamWord = keyword("Stream", "stream", declares);
export const ParamWord = keyword("Param", "param", declares);
export const FnWord = keyword("Fn", "fn", declares);
export const ExternWord = keyword("Extern", "extern", declares);
export const PipelineWord = keyword("Pipeline", "pipeline", declares);
export const TestWord = keyword("Test", "test", declares);
export const LetWord = keyword("Let", "let", declares);
export const OnWord = keyword("On", "on", "keyword.other");
export const FromWord = keyword("From", "from", "keyword.other");
export const IfWord = keyword("If", "if", "keyword.control");
export const ThenWord = keyword("Then", "then", "keyword.control");
export const ElseWord = keyword("Else", "else", "keyword.control");
export const MatchWord = keyword("Match", "match", "keyword.control");
export const IsWord = keyword("Is", "is", "keyword.operator.word");
export const NotWord = keyword("Not", "not", "keyword.operator.word");
export const NullWord = keyword("Null", "null", "constant.language", Literal);
export const TrueWord = keyword("True", "true", "constant.language", Literal);
export const FalseWord = keyword("False", "false", "constant.language", Literal);
export const DivWord = keyword("Div", "div", "keyword.operator.word", BinaryOperator);
rows.push({ type: Identifier, scope: undefined, label: "a name" });

// ---- punctuation; longer marks come first ----

function mark(name: string, text: string, scope: string | undefined, ...categories: TokenType[]): TokenType {
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return row({ name, start_chars_hint: [text.charAt(0)], pattern, categories }, scope, `\`${text}\``);
}

const operator = "keyword.operator";
export const Step = mark("Step", "|>", "keyword.operator.pipe");
export const Or = mark("Or", "||", operator, BinaryOperator);
export const And = mark("And", "&&", operator, BinaryOperator);
export const Leads = mark("Leads", "=>", "storage.type.function.arrow");
export const Equal = mark("Equal", "==", operator, BinaryOperator);
export const NotEqual = mark("NotEqual", "!=", operator, BinaryOperator);
export const LessEqual = mark("LessEqual", "<=", operator, BinaryOperator);
export const GreaterEqual = mark("GreaterEqual", ">=", operator, BinaryOperator);
export const Arrow = mark("Arrow", "->", operator);
export const Coalesce = mark("Coalesce", "??", operator, BinaryOperator);
export const SafeDot = mark("SafeDot", "?.", "punctuation.accessor");
export const Ellipsis = mark("Ellipsis", "...", "keyword.operator.spread");
export const Less = mark("Less", "<", operator, BinaryOperator);
export const Greater = mark("Greater", ">", operator, BinaryOperator);
export const Assign = mark("Assign", "=", operator);
export const Bang = mark("Bang", "!", operator, UnaryOperator);
export const Question = mark("Question", "?", operator);
export const Plus = mark("Plus", "+", operator, BinaryOperator);
export const Minus = mark("Minus", "-", operator, BinaryOperator, UnaryOperator);
export const Times = mark("Times", "*", operator, BinaryOperator);
export const Divide = mark("Divide", "/", operator, BinaryOperator);
export const Remainder = mark("Remainder", "%", operator, BinaryOperator);
export const Dot = mark("Dot", ".", "punctuation.accessor");
export const Comma = mark("Comma", ",", "punctuation.separator");
export const Colon = mark("Colon", ":", "punctuation.separator.key-value");
export const At = mark("At", "@", "punctuation.definition.annotation");
export const LeftParen = mark("LeftParen", "(", "punctuation.parenthesis.begin");
export const RightParen = mark("RightParen", ")", "punctuation.parenthesis.end");
export const LeftBracket = mark("LeftBracket", "[", "punctuation.bracket.begin");
export const RightBracket = mark("RightBracket", "]", "punctuation.bracket.end");
export const LeftBrace = mark("LeftBrace", "{", "punctuation.block.begin");
export const RightBrace = mark("RightBrace", "}", "punctuation.block.end");

/** Every row; those with patterns in the order of matching. */
export const tokenTable: readonly TokenRow[] = rows;

export const vocabulary: TokenType[] = rows.map((r) => r.type);

/** The words that begin a declaration. */
export const declarationWords: ReadonlySet<TokenType> = new Set([
  RecordWord, EnumWord, TypeWord, CredentialsWord, ClusterWord, StreamWord, ParamWord, FnWord, ExternWord, PipelineWord, TestWord,
]);

/** What opens, by what closes it, and the other way round. */
export const closerOf: ReadonlyMap<TokenType, TokenType> = new Map([
  [LeftParen, RightParen],
  [LeftBracket, RightBracket],
  [LeftBrace, RightBrace],
]);
export const closers: ReadonlySet<TokenType> = new Set(closerOf.values());

/** Every keyword, by how it is written. */
export const keywords: ReadonlyMap<string, TokenType> = new Map(vocabulary.filter(isKeyword).map((type) => [type.PATTERN as string, type]));

export function isKeyword(type: TokenType): boolean {
  return typeof type.PATTERN === "string";
}

/** A token as it is written, or in words: the label. */
export function labelOf(type: TokenType): string {
  return type.LABEL ?? type.name;
}

export function isNameType(type: TokenType): boolean {
  return type === Identifier || isKeyword(type);
}
