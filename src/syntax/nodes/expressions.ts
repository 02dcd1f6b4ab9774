/** Nodes of expressions. */
import type { Missing, Name, NodeBase } from "./base.js";
import type {
  BoolLiteral,
  DateLiteral,
  DurationLiteral,
  FractionLiteral,
  IntegerLiteral,
  NullLiteral,
  SizeLiteral,
  StringLiteral,
  TimeLiteral,
  TimestampLiteral,
} from "./literals.js";

/** `late: drop` or `.celsius > 80.0` */
export interface Argument extends NodeBase {
  readonly kind: "argument";
  readonly name: Name | undefined;
  readonly value: Expression | Missing;
}

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
