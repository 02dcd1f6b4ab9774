import { type Type, UNKNOWN } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression, LambdaExpression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";
import { forget } from "./path.js";
import type { Rule } from "./rule.js";

/**
 * Checks a function that is given as an argument: `r => r.celsius`, or for one parameter an expression over `.` such as `.celsius`.
 * Without parameters it is any expression, and sees what its surroundings see. Gives the type of its result after conversion to `expected`.
 */
export function checkLambda(
  node: Expression | Missing,
  parameters: readonly Type[],
  expected: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
): Type {
  if (node.kind === "missing") return UNKNOWN;
  if (parameters.length === 0 && node.kind !== "lambda") return checkExpression(node, expected, scope, context);
  if (node.kind === "paren") return checkLambda(node.of, parameters, expected, scope, context);
  if (node.kind === "lambda") return checkExplicit(node, parameters, expected, scope, context);
  if (parameters.length !== 1) {
    context.report("PFL3606", node.span, { expected: parameters.length, found: 0 });
    return UNKNOWN;
  }
  return checkExpression(node, expected, { ...scope, event: parameters[0], narrowed: forget(scope.narrowed, ["."]) }, context);
}

function checkExplicit(
  node: LambdaExpression,
  parameters: readonly Type[],
  expected: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
): Type {
  const fits = node.parameters.length === parameters.length;
  if (!fits) context.report("PFL3606", node.span, { expected: parameters.length, found: node.parameters.length });
  const variables = new Map(scope.variables);
  const names = new Set<string>();
  node.parameters.forEach((name, i) => {
    if (names.has(name.text)) context.report("PFL3611", name.span, { name: name.text });
    names.add(name.text);
    variables.set(name.text, fits ? (parameters[i] as Type) : UNKNOWN);
  });
  const inner: ExpressionScope = { ...scope, variables, narrowed: forget(scope.narrowed, [...names]) };
  const type = checkExpression(node.body, fits ? expected : undefined, inner, context);
  context.types.set(node, type);
  return fits ? type : UNKNOWN;
}

/** A lambda where a value is wanted. */
export const checkStrayLambda: Rule<LambdaExpression> = (node, expected, scope, context) => {
  if (expected?.kind !== "unknown") context.report("PFL3605", node.span, {});
  checkExplicit(node, node.parameters.map(() => UNKNOWN), undefined, scope, context);
  return UNKNOWN;
};
