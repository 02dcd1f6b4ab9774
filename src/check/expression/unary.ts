import { isNumeric } from "../../model/relate.js";
import { BOOL, required, type Type, UNKNOWN, typeText } from "../../model/type.js";
import type { IsNullExpression, UnaryExpression } from "../../syntax/nodes/expressions.js";
import { checkExpression } from "./check.js";
import { integerType } from "./literal.js";
import { needValue } from "./null.js";
import type { Rule } from "./rule.js";

/** `-x`, `!x`. */
export const checkUnary: Rule<UnaryExpression> = (node, expected, scope, context) => {
  if (node.operator === "!") {
    const type = needValue(node.operand, checkExpression(node.operand, undefined, scope, context), "`!` takes a bool", context);
    if (type.kind !== "unknown" && type.kind !== "bool") {
      context.report("PFL3302", node.operand.span, { operator: "!", type: typeText(type), takes: "a bool" });
      return UNKNOWN;
    }
    return type;
  }
  if (node.operand.kind === "integer") {
    // The smallest integer of a width has no positive counterpart, so the sign counts when the range is looked at.
    const type = integerType(node, -node.operand.value, expected, context);
    context.types.set(node.operand, type);
    return type;
  }
  const type = needValue(node.operand, checkExpression(node.operand, flexible(expected), scope, context), "`-` takes a number", context);
  if (type.kind === "unknown" || isNumeric(type) || type.kind === "duration") return type;
  context.report("PFL3302", node.operand.span, { operator: "-", type: typeText(type), takes: "a number or a duration" });
  return UNKNOWN;

  /** A number stands for the wanted type, and the sign is of a number, not of what may be null. */
  function flexible(wanted: Type | undefined): Type | undefined {
    return wanted !== undefined && (node.operand.kind === "fraction" || node.operand.kind === "paren") ? required(wanted) : undefined;
  }
};

/** `x is null`, `x is not null`. */
export const checkIsNull: Rule<IsNullExpression> = (node, _expected, scope, context) => {
  const type = checkExpression(node.operand, undefined, scope, context);
  if (type.kind !== "optional" && type.kind !== "null" && type.kind !== "unknown") {
    context.report("PFL3306", node.operand.span, { type: typeText(type) });
  }
  return BOOL;
};
