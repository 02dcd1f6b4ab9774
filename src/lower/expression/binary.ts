import type { Value } from "../../ir/values.js";
import type { BinaryExpression } from "../../syntax/nodes/expressions.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";

export const lowerBinary: Lowerer<BinaryExpression> = (node, scope, checked): Value => {
  const left = lowerExpression(node.left, scope, checked);
  const right = lowerExpression(node.right, scope, checked);
  const base = { left, right, type: typeOf(node, checked), origin: node.span };
  switch (node.operator) {
    case "&&":
    case "||":
      return { kind: "logic", operator: node.operator, ...base };
    case "??":
      // A left side that is never null, of which the checker has warned, is the value.
      if (left.type.kind === "null") return right;
      return left.type.kind === "optional" ? { kind: "coalesce", ...base } : left;
    case "+":
    case "-":
    case "*":
    case "/":
    case "div":
    case "%":
      return { kind: "arithmetic", operator: node.operator, ...base };
    default:
      return { kind: "compare", operator: node.operator, ...base };
  }
};
