import type { ListExpression, MapExpression } from "../../syntax/nodes/expressions.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";

export const lowerList: Lowerer<ListExpression> = (node, scope, checked) => ({
  kind: "list",
  elements: node.elements.map((element) => lowerExpression(element, scope, checked)),
  type: typeOf(node, checked),
  origin: node.span,
});

export const lowerMap: Lowerer<MapExpression> = (node, scope, checked) => ({
  kind: "map",
  entries: node.entries.map((entry) => [lowerExpression(entry.key, scope, checked), lowerExpression(entry.value, scope, checked)] as const),
  type: typeOf(node, checked),
  origin: node.span,
});
