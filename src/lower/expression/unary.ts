import { BOOL } from "../../model/type.js";
import type { IsNullExpression, UnaryExpression } from "../../syntax/nodes/expressions.js";
import { constantValue } from "../../check/expression/constant.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";

export const lowerUnary: Lowerer<UnaryExpression> = (node, scope, checked) => {
  const type = typeOf(node, checked);
  const constant = constantValue(node, type);
  if (constant !== undefined) return { kind: "constant", value: constant, type, origin: node.span };
  const operand = lowerExpression(node.operand, scope, checked);
  return { kind: node.operator === "!" ? "not" : "negate", operand, type, origin: node.span };
};

export const lowerIsNull: Lowerer<IsNullExpression> = (node, scope, checked) => ({
  kind: "is-null",
  operand: lowerExpression(node.operand, scope, checked),
  negated: node.negated,
  type: BOOL,
  origin: node.span,
});
