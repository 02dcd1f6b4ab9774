import { constantValue } from "../../check/expression/constant.js";
import type { Value } from "../../ir/values.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import { typeOf } from "./expression.js";
import type { CheckedExpressions, LowerScope } from "./scope.js";

/** Literals, also with a sign. */
export function lowerLiteral(node: Expression, _scope: LowerScope, checked: CheckedExpressions): Value {
  const type = typeOf(node, checked);
  const value = constantValue(node, type);
  if (value === undefined) throw new Error(`a ${node.kind} is no literal`);
  return { kind: "constant", value, type, origin: node.span };
}
