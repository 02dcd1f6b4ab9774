import { constantValue } from "../../check/expression/constant.js";
import type { Value } from "../../ir/values.js";
import { TIMESTAMP, optional, required } from "../../model/type.js";
import type { MemberExpression } from "../../syntax/nodes/expressions.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";
import { shown } from "./name.js";
import type { CheckedExpressions, LowerScope } from "./scope.js";

export const lowerMember: Lowerer<MemberExpression> = (node, scope, checked) => {
  const special = lowerSpecial(node, scope, checked);
  if (special !== undefined) return special;
  if (node.name.kind === "missing") throw new Error("the checker let a missing field through");
  const name = node.name.text;
  const of = lowerExpression(node.of, scope, checked);
  const record = required(of.type);
  const field = record.kind === "record" ? record.fields.find((f) => f.name === name) : undefined;
  if (field === undefined) throw new Error(`the checker let the unknown field ${name} through`);
  const safe = of.type.kind === "optional";
  return shown({ kind: "field", of, name, safe, type: safe ? optional(field.type) : field.type, origin: node.span }, typeOf(node, checked));
};

/** `Level.low`, `window.start`. */
function lowerSpecial(node: MemberExpression, scope: LowerScope, checked: CheckedExpressions): Value | undefined {
  if (node.of.kind !== "name-expression" || node.name.kind === "missing") return undefined;
  const root = node.of.name.text;
  if (scope.variables.has(root)) return undefined;
  const type = typeOf(node, checked);
  if (checked.declared.types.get(root)?.kind === "enum" && !checked.declared.params.has(root)) {
    const value = constantValue(node, type);
    return value === undefined ? undefined : { kind: "constant", value, type, origin: node.span };
  }
  if (root !== "window" || checked.declared.params.has(root)) return undefined;
  return { kind: "window", bound: node.name.text === "start" ? "start" : "end", type: TIMESTAMP, origin: node.span };
}
