import { constantValue } from "../../check/expression/constant.js";
import type { LambdaParameter, Value } from "../../ir/values.js";
import type { Type } from "../../model/type.js";
import type { EventExpression, NameExpression } from "../../syntax/nodes/expressions.js";
import type { Span } from "../../text/span.js";
import { convert } from "./convert.js";
import { type Lowerer, typeOf } from "./expression.js";

export const lowerEvent: Lowerer<EventExpression> = (node, scope, checked) => {
  if (scope.event === undefined) throw new Error("the checker let `.` through without an event");
  return shown(variable(scope.event, node.span), typeOf(node, checked));
};

export const lowerName: Lowerer<NameExpression> = (node, scope, checked) => {
  const name = node.name.text;
  const found = scope.variables.get(name);
  const type = typeOf(node, checked);
  if (found !== undefined) return shown(variable(found, node.span), type);
  const member = type.kind === "enum" ? constantValue(node, type) : undefined;
  if (member !== undefined) return { kind: "constant", value: member, type, origin: node.span };
  const declared = checked.declared.params.get(name);
  if (declared === undefined) throw new Error(`the checker let the unknown name ${name} through`);
  return shown({ kind: "param", name, type: declared, origin: node.span }, type);
};

function variable(parameter: LambdaParameter, origin: Span): Value {
  return { kind: "variable", name: parameter.name, type: parameter.type, origin };
}

/** The value without its `?` where the checker found that a condition has shown it not to be null. */
export function shown(value: Value, type: Type): Value {
  return value.type.kind === "optional" && type.kind !== "optional" ? convert(value, value.type.of) : value;
}
