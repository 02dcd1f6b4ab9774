import type { IfExpression } from "../../syntax/nodes/expressions.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";

export const lowerIf: Lowerer<IfExpression> = (node, scope, checked) => ({
  kind: "if",
  condition: lowerExpression(node.condition, scope, checked),
  then: lowerExpression(node.then, scope, checked),
  else: lowerExpression(node.else, scope, checked),
  type: typeOf(node, checked),
  origin: node.span,
});
