import type { IndexExpression } from "../../syntax/nodes/expressions.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";

export const lowerIndex: Lowerer<IndexExpression> = (node, scope, checked) => ({
  kind: "index",
  of: lowerExpression(node.of, scope, checked),
  index: lowerExpression(node.index, scope, checked),
  type: typeOf(node, checked),
  origin: node.span,
});
