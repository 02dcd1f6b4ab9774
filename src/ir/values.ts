/** Expressions of the job graph: typed, resolved, free of Python and Java. Their meaning is the language reference's. */
import type { Constant, EnumType, RecordType, Type } from "../model/type.js";
import type { Span } from "../text/span.js";

interface ValueBase {
  /** Exact: every conversion is a `convert`. */
  readonly type: Type;
  readonly origin: Span;
}

export type Value =
  | ConstantValue
  | VariableValue
  | ParamValue
  | FieldValue
  | IndexValue
  | FunctionValue
  | FnValue
  | ExternValue
  | ArithmeticValue
  | NegateValue
  | CompareValue
  | LogicValue
  | NotValue
  | IsNullValue
  | CoalesceValue
  | IfValue
  | MatchValue
  | RecordValue
  | ListValue
  | MapValue
  | ConvertValue
  | AggregateResultValue
  | WindowValue;

export interface ConstantValue extends ValueBase {
  readonly kind: "constant";
  readonly value: Constant;
}

/** A parameter of the enclosing lambda or fn; in aggregates, `key` is the key of the flow. */
export interface VariableValue extends ValueBase {
  readonly kind: "variable";
  readonly name: string;
}

/** A `param` of the program: given when the job starts. */
export interface ParamValue extends ValueBase {
  readonly kind: "param";
  readonly name: string;
}

/** With `safe`, `of` is optional and null gives null. */
export interface FieldValue extends ValueBase {
  readonly kind: "field";
  readonly of: Value;
  readonly name: string;
  readonly safe: boolean;
}

/** Of a list (index `long`, from 0) or a map; a missing one is null. */
export interface IndexValue extends ValueBase {
  readonly kind: "index";
  readonly of: Value;
  readonly index: Value;
}

/** A function of the registry. */
export interface FunctionValue extends ValueBase {
  readonly kind: "function";
  /** Its name in the registry. */
  readonly name: string;
  /** In the order of the signature. A lambda stands where the signature has one. */
  readonly arguments: readonly (Value | Lambda)[];
}

/** A `fn` of the program. */
export interface FnValue extends ValueBase {
  readonly kind: "fn";
  readonly name: string;
  readonly arguments: readonly Value[];
}

/** An `extern java fn`. A Python one never stands in an expression: lowering puts a python node before the step. */
export interface ExternValue extends ValueBase {
  readonly kind: "extern";
  readonly name: string;
  readonly arguments: readonly Value[];
}

/**
 * Both sides and the result have the same type, a number or for `+` a string; each decimal has its own; with timestamps and durations
 * as the reference says. `/` is on doubles, decimals and durations, `div` on integers and durations. Where the divisor may be 0 and the
 * quotient would be no value, the result is optional: null for such a divisor.
 */
export interface ArithmeticValue extends ValueBase {
  readonly kind: "arithmetic";
  readonly operator: "+" | "-" | "*" | "/" | "div" | "%";
  readonly left: Value;
  readonly right: Value;
}

export interface NegateValue extends ValueBase {
  readonly kind: "negate";
  readonly operand: Value;
}

/** Both sides have the same type; `<` and the like only on ordered types. `==` and `!=` also take optional sides. */
export interface CompareValue extends ValueBase {
  readonly kind: "compare";
  readonly operator: "==" | "!=" | "<" | "<=" | ">" | ">=";
  readonly left: Value;
  readonly right: Value;
}

export interface LogicValue extends ValueBase {
  readonly kind: "logic";
  readonly operator: "&&" | "||";
  readonly left: Value;
  readonly right: Value;
}

export interface NotValue extends ValueBase {
  readonly kind: "not";
  readonly operand: Value;
}

export interface IsNullValue extends ValueBase {
  readonly kind: "is-null";
  readonly operand: Value;
  readonly negated: boolean;
}

/** `left ?? right`: left is optional. */
export interface CoalesceValue extends ValueBase {
  readonly kind: "coalesce";
  readonly left: Value;
  readonly right: Value;
}

export interface IfValue extends ValueBase {
  readonly kind: "if";
  readonly condition: Value;
  readonly then: Value;
  readonly else: Value;
}

/** Exhaustive: `otherwise` is there unless the arms cover everything. */
export interface MatchValue extends ValueBase {
  readonly kind: "match";
  readonly subject: Value;
  readonly arms: readonly { readonly pattern: Constant; readonly value: Value }[];
  readonly otherwise: Value | undefined;
}

/** Every field, in the order of the type; spreads are resolved into fields. */
export interface RecordValue extends ValueBase {
  readonly kind: "record";
  readonly type: RecordType;
  readonly fields: readonly Value[];
}

export interface ListValue extends ValueBase {
  readonly kind: "list";
  readonly elements: readonly Value[];
}

export interface MapValue extends ValueBase {
  readonly kind: "map";
  readonly entries: readonly (readonly [Value, Value])[];
}

/**
 * Numbers to wider ones, to `float` and to other decimals (HALF_UP; the one that fails: on overflow), `T` to `T?`, null to `T?`, a derived record
 * to a declared one of the same fields, and `T?` to `T` where the program has shown that it is not null.
 */
export interface ConvertValue extends ValueBase {
  readonly kind: "convert";
  readonly operand: Value;
}

/** Inside the result of an aggregate: what the aggregate with this index gave. */
export interface AggregateResultValue extends ValueBase {
  readonly kind: "aggregate-result";
  readonly index: number;
}

/** `window.start` and `window.end`: timestamps. */
export interface WindowValue extends ValueBase {
  readonly kind: "window";
  readonly bound: "start" | "end";
}

export interface Lambda {
  readonly kind: "lambda";
  readonly parameters: readonly LambdaParameter[];
  readonly body: Value;
  readonly origin: Span;
}

export interface LambdaParameter {
  readonly name: string;
  readonly type: Type;
}

/** A `fn` of the program that the job uses. */
export interface JobFn {
  readonly name: string;
  readonly doc: string | undefined;
  readonly parameters: readonly LambdaParameter[];
  readonly result: Type;
  readonly body: Value;
  readonly origin: Span;
}

/** An `extern` function that the job uses. */
export interface JobExtern {
  readonly name: string;
  readonly doc: string | undefined;
  readonly language: "python" | "java";
  readonly parameters: readonly LambdaParameter[];
  readonly result: Type;
  /** As written: relative to the `.pfl` file, with `/`. */
  readonly file: string;
  readonly origin: Span;
}

export type { EnumType, RecordType };
