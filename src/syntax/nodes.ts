/**
 * Every node of the syntax tree. A tree is a value: no parent, no symbol, no type on a node, and each may be incomplete:
 * a part that the grammar demands and recovery may lose is typed `… | Missing`.
 */
import type { Span } from "../text/span.js";

interface NodeBase {
  readonly span: Span;
}

/** A part that should have been there. Its span is the empty place where it was expected. */
export interface Missing extends NodeBase {
  readonly kind: "missing";
  /** What was expected, in words for people: "a type". */
  readonly expected: string;
}

export interface Name extends NodeBase {
  readonly kind: "name";
  readonly text: string;
}

/** The text of `///` lines, without their marks, joined by line breaks. */
export interface Doc extends NodeBase {
  readonly kind: "doc";
  readonly text: string;
}

export interface FileNode extends NodeBase {
  readonly kind: "file";
  readonly declarations: readonly Declaration[];
}

// ---- declarations ----

export type Declaration =
  | RecordDeclaration
  | EnumDeclaration
  | TypeDeclaration
  | CredentialsDeclaration
  | ClusterDeclaration
  | StreamDeclaration
  | ParamDeclaration
  | FnDeclaration
  | ExternDeclaration
  | PipelineDeclaration
  | TestDeclaration;

interface DeclarationBase extends NodeBase {
  readonly doc: Doc | undefined;
  readonly name: Name | Missing;
}

/** `record Reading { sensor: string … }` */
export interface RecordDeclaration extends DeclarationBase {
  readonly kind: "record-declaration";
  readonly fields: readonly FieldDeclaration[];
}

/** `note: string? = null @json("remark")` */
export interface FieldDeclaration extends DeclarationBase {
  readonly kind: "field-declaration";
  readonly type: TypeNode | Missing;
  readonly default: Expression | Missing | undefined;
  readonly annotations: readonly Annotation[];
}

/** `@json("remark")` */
export interface Annotation extends NodeBase {
  readonly kind: "annotation";
  readonly name: Name | Missing;
  readonly arguments: readonly Argument[];
}

/** `enum Level { low, high @json("HIGH") }` */
export interface EnumDeclaration extends DeclarationBase {
  readonly kind: "enum-declaration";
  readonly members: readonly EnumMember[];
}

export interface EnumMember extends DeclarationBase {
  readonly kind: "enum-member";
  readonly annotations: readonly Annotation[];
}

/** `type Celsius = double` */
export interface TypeDeclaration extends DeclarationBase {
  readonly kind: "type-declaration";
  readonly type: TypeNode | Missing;
}

/** `credentials plant_user = basic(username: env("U"), password: file("/run/p"))` */
export interface CredentialsDeclaration extends DeclarationBase {
  readonly kind: "credentials-declaration";
  readonly value: Expression | Missing;
}

/** `cluster plant { controller: "tls://…" … }` */
export interface ClusterDeclaration extends DeclarationBase {
  readonly kind: "cluster-declaration";
  readonly settings: readonly Setting[];
}

/** `stream readings: Reading on plant { … }`; the braces may be left out. */
export interface StreamDeclaration extends DeclarationBase {
  readonly kind: "stream-declaration";
  readonly type: TypeNode | Missing;
  readonly cluster: Name | Missing;
  readonly settings: readonly Setting[];
}

/** `param threshold: double = 80.0` */
export interface ParamDeclaration extends DeclarationBase {
  readonly kind: "param-declaration";
  readonly type: TypeNode | Missing;
  readonly default: Expression | Missing | undefined;
}

/** `fn hot(r: Reading) -> bool = r.celsius > 80.0` */
export interface FnDeclaration extends DeclarationBase {
  readonly kind: "fn-declaration";
  readonly parameters: readonly Parameter[];
  readonly result: TypeNode | Missing;
  readonly body: Expression | Missing;
}

export interface Parameter extends NodeBase {
  readonly kind: "parameter";
  readonly name: Name | Missing;
  readonly type: TypeNode | Missing;
}

/** `extern python fn classify(r: Reading) -> string from "classify.py"` */
export interface ExternDeclaration extends DeclarationBase {
  readonly kind: "extern-declaration";
  /** `python` or `java`, checked by the binder so that another word gets a good message. */
  readonly language: Name | Missing;
  readonly parameters: readonly Parameter[];
  readonly result: TypeNode | Missing;
  /** The file of the function, relative to the `.pfl` file. */
  readonly from: StringLiteral | Missing;
}

/** `pipeline hot_sensors { … }` */
export interface PipelineDeclaration extends DeclarationBase {
  readonly kind: "pipeline-declaration";
  readonly items: readonly PipelineItem[];
}

export type PipelineItem = Setting | LetStatement | FlowStatement;

/** `checkpoint: every(10s)` */
export interface Setting extends NodeBase {
  readonly kind: "setting";
  readonly name: Name | Missing;
  readonly value: Expression | Missing;
}

/** `let hot = readings |> filter(.celsius > 80.0)` */
export interface LetStatement extends DeclarationBase {
  readonly kind: "let-statement";
  readonly flow: Flow | Missing;
}

/** A flow as a statement: it ends in a sink. */
export interface FlowStatement extends NodeBase {
  readonly kind: "flow-statement";
  readonly flow: Flow;
}

/** `readings |> filter(…) |> write(alerts, …)` */
export interface Flow extends NodeBase {
  readonly kind: "flow";
  /** The name of a stream or of a `let`. */
  readonly source: Name | Missing;
  readonly operators: readonly OperatorCall[];
}

/** `filter(.celsius > 80.0)` after `|>` */
export interface OperatorCall extends NodeBase {
  readonly kind: "operator-call";
  readonly name: Name | Missing;
  readonly arguments: readonly Argument[];
}

/** `late: drop` or `.celsius > 80.0` */
export interface Argument extends NodeBase {
  readonly kind: "argument";
  readonly name: Name | undefined;
  readonly value: Expression | Missing;
}

/** `test "a hot sensor is reported" { … }` */
export interface TestDeclaration extends DeclarationBase {
  readonly kind: "test-declaration";
  readonly clauses: readonly Clause[];
}

/** `given readings: […]`, or without a subject `pipeline: hot_sensors` */
export interface Clause extends NodeBase {
  readonly kind: "clause";
  readonly name: Name | Missing;
  /** What the clause is about: the name of a stream, or a text. */
  readonly subject: Name | StringLiteral | undefined;
  readonly value: Expression | Missing;
}

// ---- types ----

export type TypeNode = NamedType | OptionalTypeNode;

/** `string`, `decimal(10, 2)`, `map<string, long>`, `Reading` */
export interface NamedType extends NodeBase {
  readonly kind: "named-type";
  readonly name: Name;
  /** Between `<` and `>`. */
  readonly arguments: readonly (TypeNode | Missing)[];
  /** Between `(` and `)`. */
  readonly numbers: readonly IntegerLiteral[];
}

/** `string?` */
export interface OptionalTypeNode extends NodeBase {
  readonly kind: "optional-type";
  readonly of: TypeNode;
}

// ---- expressions ----

export type Expression =
  | NullLiteral
  | BoolLiteral
  | IntegerLiteral
  | FractionLiteral
  | StringLiteral
  | DurationLiteral
  | SizeLiteral
  | TimestampLiteral
  | DateLiteral
  | TimeLiteral
  | NameExpression
  | EventExpression
  | MemberExpression
  | IndexExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | IsNullExpression
  | IfExpression
  | MatchExpression
  | LambdaExpression
  | RecordExpression
  | ListExpression
  | MapExpression
  | ParenExpression;

export interface NullLiteral extends NodeBase {
  readonly kind: "null";
}

export interface BoolLiteral extends NodeBase {
  readonly kind: "bool";
  readonly value: boolean;
}

/** `1_000`, `0xFF`; the sign is an operator. */
export interface IntegerLiteral extends NodeBase {
  readonly kind: "integer";
  readonly value: bigint;
}

/** `80.0`, `1.5e-3`, or with the suffix a decimal: `19.99dec`. */
export interface FractionLiteral extends NodeBase {
  readonly kind: "fraction";
  /** Digits without `_` and suffix. */
  readonly text: string;
  readonly decimal: boolean;
}

export interface StringLiteral extends NodeBase {
  readonly kind: "string";
  /** With escapes resolved. */
  readonly value: string;
}

/** `5s`, `1h30m`, `250ms`, `10us`; units d, h, m, s, ms, us. */
export interface DurationLiteral extends NodeBase {
  readonly kind: "duration";
  readonly micros: bigint;
}

/** `64KiB`, `8MB`; units B, KB, MB, GB, KiB, MiB, GiB. */
export interface SizeLiteral extends NodeBase {
  readonly kind: "size";
  readonly bytes: bigint;
}

/** `@2024-05-01T12:00:00Z` or with an offset, up to six digits of a second. */
export interface TimestampLiteral extends NodeBase {
  readonly kind: "timestamp";
  /** Microseconds since 1970, UTC. */
  readonly micros: bigint;
}

/** `@2024-05-01` */
export interface DateLiteral extends NodeBase {
  readonly kind: "date";
  /** Days since 1970. */
  readonly days: number;
}

/** `@12:30:00` */
export interface TimeLiteral extends NodeBase {
  readonly kind: "time";
  /** Microseconds since midnight. */
  readonly micros: bigint;
}

export interface NameExpression extends NodeBase {
  readonly kind: "name-expression";
  readonly name: Name;
}

/** `.`: the event at hand. `.celsius` is a member of it. */
export interface EventExpression extends NodeBase {
  readonly kind: "event";
}

/** `r.celsius`, `.note?.length`; `safe` for `?.` */
export interface MemberExpression extends NodeBase {
  readonly kind: "member";
  readonly of: Expression;
  readonly name: Name | Missing;
  readonly safe: boolean;
}

/** `tags[0]`, `prices["EUR"]` */
export interface IndexExpression extends NodeBase {
  readonly kind: "index";
  readonly of: Expression;
  readonly index: Expression | Missing;
}

/** `upper(.sensor)` */
export interface CallExpression extends NodeBase {
  readonly kind: "call";
  readonly callee: Name;
  readonly arguments: readonly Argument[];
}

export type UnaryOperator = "-" | "!";

export interface UnaryExpression extends NodeBase {
  readonly kind: "unary";
  readonly operator: UnaryOperator;
  readonly operand: Expression | Missing;
}

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "div" | "%";
export type ComparisonOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";
export type BinaryOperator = ArithmeticOperator | ComparisonOperator | "&&" | "||" | "??";

export interface BinaryExpression extends NodeBase {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression | Missing;
}

/** `.note is null`, `.note is not null` */
export interface IsNullExpression extends NodeBase {
  readonly kind: "is-null";
  readonly operand: Expression;
  readonly negated: boolean;
}

export interface IfExpression extends NodeBase {
  readonly kind: "if";
  readonly condition: Expression | Missing;
  readonly then: Expression | Missing;
  readonly else: Expression | Missing;
}

/** `match .level { low => 1, high => 2, null => 0, _ => 3 }` */
export interface MatchExpression extends NodeBase {
  readonly kind: "match";
  readonly subject: Expression | Missing;
  readonly arms: readonly MatchArm[];
}

export interface MatchArm extends NodeBase {
  readonly kind: "match-arm";
  /** `low`, `Level.low`, `null`, a literal or `_` (a name expression with the text `_`). */
  readonly pattern: Expression | Missing;
  readonly value: Expression | Missing;
}

/** `(a, b) => a` */
export interface LambdaExpression extends NodeBase {
  readonly kind: "lambda";
  readonly parameters: readonly Name[];
  readonly body: Expression | Missing;
}

/** `Alert { sensor: key, ...r }` */
export interface RecordExpression extends NodeBase {
  readonly kind: "record";
  readonly name: Name;
  readonly entries: readonly (FieldInit | Spread)[];
}

export interface FieldInit extends NodeBase {
  readonly kind: "field-init";
  readonly name: Name;
  readonly value: Expression | Missing;
}

export interface Spread extends NodeBase {
  readonly kind: "spread";
  readonly value: Expression | Missing;
}

export interface ListExpression extends NodeBase {
  readonly kind: "list";
  readonly elements: readonly Expression[];
}

/** `{ "a": 1, "b": 2 }` */
export interface MapExpression extends NodeBase {
  readonly kind: "map";
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends NodeBase {
  readonly kind: "map-entry";
  readonly key: Expression;
  readonly value: Expression | Missing;
}

/** Kept in the tree so that the formatter and messages show what was written. */
export interface ParenExpression extends NodeBase {
  readonly kind: "paren";
  readonly of: Expression | Missing;
}

export type Node =
  | FileNode
  | Declaration
  | FieldDeclaration
  | Annotation
  | EnumMember
  | Parameter
  | PipelineItem
  | Clause
  | Flow
  | OperatorCall
  | Argument
  | TypeNode
  | Expression
  | MatchArm
  | FieldInit
  | Spread
  | MapEntry
  | Name
  | Doc
  | Missing;

/** A comment (`// …`, not a doc comment), for the formatter. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}
