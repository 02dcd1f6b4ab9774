import type { Lambda, LambdaParameter } from "../../ir/values.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import { lowerExpression } from "./expression.js";
import { type CheckedExpressions, type LowerScope, uniqueName } from "./scope.js";

/**
 * A function that is given as an argument. An explicit lambda keeps its own names, a shorthand (`.celsius`) takes that of the parameter.
 * Where Python functions are called in it, their results are further parameters.
 */
export function lowerLambda(
  node: Expression | Missing,
  parameters: readonly LambdaParameter[],
  scope: LowerScope,
  checked: CheckedExpressions,
): Lambda {
  if (node.kind === "paren") return lowerLambda(node.of, parameters, scope, checked);
  const own = node.kind === "lambda" ? node.parameters.map((name) => name.text) : undefined;
  const variables = new Map(scope.variables);
  const named = parameters.map((parameter, i) => {
    const made = { name: uniqueName(own?.[i] ?? parameter.name, scope), type: parameter.type };
    if (own !== undefined) variables.set(own[i] as string, made);
    return made;
  });
  const inner: LowerScope = {
    ...scope,
    variables,
    event: own === undefined && named.length > 0 ? named[0] : scope.event,
    parameters: [...scope.parameters, ...named],
  };
  const before = scope.python?.calls.length ?? 0;
  const body = lowerExpression(node.kind === "lambda" ? node.body : node, inner, checked);
  const called = (scope.python?.calls ?? []).slice(before).map((c) => c.variable);
  return { kind: "lambda", parameters: [...named, ...called], body, origin: node.span };
}
