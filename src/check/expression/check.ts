/** The type of an expression: reports what is wrong with it, and writes down what lowering needs to know. */
import type { CheckContext, ExpressionScope } from "../context.js";
import type { Type } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression, LambdaExpression } from "../../syntax/nodes/expressions.js";
import { UNKNOWN } from "../../model/type.js";
import { convertTo } from "./convert.js";
import { RULES } from "./rules.js";

/**
 * Checks an expression in a place that wants `expected` (undefined: anything). Gives its type after conversion to that, or `unknown`
 * when there is a mistake, which has been reported. `unknown` in never causes a report.
 */
export function checkExpression(
  node: Expression | Missing,
  expected: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
): Type {
  if (node.kind === "missing") return UNKNOWN;
  const rule = RULES[node.kind] as (node: Expression, expected: Type | undefined, scope: ExpressionScope, context: CheckContext) => Type;
  const type = rule(node, expected, scope, context);
  context.types.set(node, type);
  return expected === undefined ? type : convertTo(node, type, expected, context);
}

export { checkLambda } from "./lambda.js";
export type { Expression, LambdaExpression };
