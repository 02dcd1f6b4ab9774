import type { Type } from "../../model/type.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";

/** The type of one construct. `expected` helps where a form alone does not say its type; the conversion to it comes afterwards. */
export type Rule<E extends Expression = Expression> = (
  node: E,
  expected: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
) => Type;

/** The place is under a condition, so a Python function can't be called in it. */
export function conditional(scope: ExpressionScope): ExpressionScope {
  return scope.python ? { ...scope, python: false } : scope;
}
