/** Expressions to values: typed, resolved, every conversion written out. The program has no errors here, so nothing can fail. */
import type { Value } from "../../ir/values.js";
import { type Type, UNKNOWN } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import { convert } from "./convert.js";
import { LOWERERS } from "./lowerers.js";
import type { CheckedExpressions, LowerScope } from "./scope.js";

export type Lowerer<E extends Expression = Expression> = (node: E, scope: LowerScope, checked: CheckedExpressions) => Value;

export function lowerExpression(node: Expression | Missing, scope: LowerScope, checked: CheckedExpressions): Value {
  if (node.kind === "missing") throw new Error(`the checker let a missing ${node.expected} through`);
  const lower = LOWERERS[node.kind] as Lowerer;
  const value = lower(node, scope, checked);
  const to = checked.conversions.get(node);
  return to === undefined ? value : convert(value, to);
}

/** The type that the checker found, before conversion. */
export function typeOf(node: Expression, checked: CheckedExpressions): Type {
  return checked.types.get(node) ?? UNKNOWN;
}
