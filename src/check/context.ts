/** What the parts of the checker share while they run. Filled by them, and frozen into `Checked` at the end. */
import type { Bound } from "../bind/bound.js";
import type { Report } from "../diagnostics/report.js";
import type { DeclaredTypes } from "../model/declared.js";
import type { Constant, Type } from "../model/type.js";
import type { Capabilities } from "../platform/capabilities.js";
import type { Name } from "../syntax/nodes/base.js";
import type { CallExpression, Expression } from "../syntax/nodes/expressions.js";
import type { Symbol } from "../model/symbol.js";

export interface CheckContext {
  readonly bound: Bound;
  readonly capabilities: Capabilities;
  /** Text of the files that `extern` declarations and tests name, by the path as written; undefined where there is none. */
  readonly files: ReadonlyMap<string, string | undefined>;
  readonly declared: DeclaredTypes;
  readonly report: Report;
  /** The type of each checked expression, before an implicit conversion. */
  readonly types: Map<Expression, Type>;
  /** Where an expression is converted to what its place expects: the type after it. */
  readonly conversions: Map<Expression, Type>;
  readonly calls: Map<CallExpression, ResolvedCall>;
  /** Who a name inside an expression refers to, beside `bound.references`. */
  readonly references: Map<Name, Symbol>;
}

/** What a call means. `arguments` are in the order of the signature; undefined where a default stands. */
export type ResolvedCall =
  | { readonly kind: "function"; readonly name: string; readonly arguments: readonly (Expression | undefined)[] }
  | { readonly kind: "fn" | "extern-java" | "extern-python"; readonly name: string; readonly arguments: readonly Expression[] }
  | { readonly kind: "aggregate"; readonly name: string; readonly arguments: readonly Expression[]; readonly constants: readonly Constant[] };

/** What an expression can see. */
export interface ExpressionScope {
  /** The type of `.`; undefined where there is no event. */
  readonly event: Type | undefined;
  /** Parameters of lambdas and fns, and `key` in an aggregate. */
  readonly variables: ReadonlyMap<string, Type>;
  /** The type of an event inside aggregate functions; undefined where these are not allowed. */
  readonly aggregated: Type | undefined;
  /** `window.start` and `window.end` are there. */
  readonly window: boolean;
  /** A call of an `extern python fn` is allowed here: in the function of a per-event operator, not under a condition. */
  readonly python: boolean;
  /** Paths such as `r.note` that a condition around this place has shown not to be null. */
  readonly narrowed?: ReadonlySet<string>;
  /** The place is the argument of an aggregate function. */
  readonly insideAggregate?: boolean;
}
