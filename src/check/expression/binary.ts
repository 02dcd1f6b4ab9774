/** Operators between two expressions. */
import { commonType, isNumeric, isOrdered } from "../../model/relate.js";
import { BOOL, type Type, UNKNOWN, optional, required, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { ArithmeticOperator, BinaryExpression, ComparisonOperator, Expression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { mayDivideByZero, operation, remedyFor } from "./arithmetic.js";
import { checkExpression } from "./check.js";
import { convertTo } from "./convert.js";
import { isFlexible, isUntyped, typeBeside } from "./literal.js";
import { needValue } from "./null.js";
import { narrow, shownByCondition } from "./path.js";
import { type Rule, conditional } from "./rule.js";

export const checkBinary: Rule<BinaryExpression> = (node, expected, scope, context) => {
  switch (node.operator) {
    case "&&":
    case "||":
      return checkLogic(node, scope, context);
    case "??":
      return checkCoalesce(node, scope, context);
    case "+":
    case "-":
    case "*":
    case "/":
    case "div":
    case "%":
      return checkArithmetic(node, node.operator, expected, scope, context);
    default:
      return checkComparison(node, node.operator, scope, context);
  }
};

/** The right side knows what the left has shown: `.x is not null && .x > 3`. */
function checkLogic(node: BinaryExpression, scope: ExpressionScope, context: CheckContext): Type {
  const right = narrow(conditional(scope), shownByCondition(node.left, node.operator === "&&"));
  checkBool(node.left, scope);
  checkBool(node.right, right);
  return BOOL;

  function checkBool(side: Expression | Missing, sideScope: ExpressionScope): void {
    const type = needValue(side, checkExpression(side, undefined, sideScope, context), `\`${node.operator}\` takes bools`, context);
    if (type.kind === "unknown" || type.kind === "bool") return;
    if (type.kind === "never") convertTo(side, type, BOOL, context);
    else context.report("PFL3302", side.span, { operator: node.operator, type: typeText(type), takes: "a bool" });
  }
}

function checkCoalesce(node: BinaryExpression, scope: ExpressionScope, context: CheckContext): Type {
  const left = checkExpression(node.left, undefined, scope, context);
  const right = checkBeside(node.right, left, conditional(scope), context);
  if (left.kind === "unknown" || right.kind === "unknown") return UNKNOWN;
  if (left.kind === "null") return right;
  if (left.kind !== "optional") context.report("PFL3306", node.left.span, { type: typeText(left) });
  const type = commonType(required(left), right);
  if (type === undefined) {
    context.report("PFL3401", node.span, { first: typeText(left), other: typeText(right), what: "Both sides of `??`" });
    return UNKNOWN;
  }
  convertTo(node.left, left, left.kind === "optional" ? optional(type) : type, context);
  convertTo(node.right, right, type, context);
  return type;
}

function checkArithmetic(
  node: BinaryExpression,
  operator: ArithmeticOperator,
  expected: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
): Type {
  const wanted = expected !== undefined && isNumeric(required(expected)) ? required(expected) : undefined;
  const [leftType, rightType] = checkSides(node, wanted, scope, context);
  if (node.right.kind === "missing") return UNKNOWN;
  const left = needValue(node.left, leftType, `\`${operator}\` needs a value on both sides`, context);
  const right = needValue(node.right, rightType, `\`${operator}\` needs a value on both sides`, context);
  if (left.kind === "unknown" || right.kind === "unknown") return UNKNOWN;
  const found = operation(operator, left, right);
  if (found === undefined) {
    context.report("PFL3301", node.span, { operator, left: typeText(left), right: typeText(right), remedy: remedyFor(operator, left, right) });
    return UNKNOWN;
  }
  convertTo(node.left, left, found.left, context);
  convertTo(node.right, right, found.right, context);
  return mayDivideByZero(operator, found, node.right) ? optional(found.result) : found.result;
}

function checkComparison(node: BinaryExpression, operator: ComparisonOperator, scope: ExpressionScope, context: CheckContext): Type {
  if (node.right.kind === "missing") {
    checkExpression(node.left, undefined, scope, context);
    return BOOL;
  }
  if (node.left.kind === "null" || node.right.kind === "null") {
    checkSides(node, undefined, scope, context);
    const negated = operator === "!=";
    const after = { path: node.span.path, start: node.left.span.end, end: node.span.end };
    const mendable = node.right.kind === "null" && (operator === "==" || operator === "!=");
    const edits = [{ span: after, text: ` is ${negated ? "not " : ""}null` }];
    context.report("PFL3305", node.span, { negated }, mendable ? { fixes: [{ title: "Test for null", edits }] } : {});
    return BOOL;
  }
  let [left, right] = checkSides(node, undefined, scope, context);
  const equality = operator === "==" || operator === "!=";
  if (!equality) {
    left = needValue(node.left, left, `\`${operator}\` needs a value on both sides`, context);
    right = needValue(node.right, right, `\`${operator}\` needs a value on both sides`, context);
  }
  if (left.kind === "unknown" || right.kind === "unknown") return BOOL;
  const type = commonType(left, right);
  if (type === undefined) {
    context.report("PFL3303", node.span, { left: typeText(left), right: typeText(right) });
  } else if (!equality && !isOrdered(type)) {
    context.report("PFL3304", node.span, { operator, type: typeText(type) });
  } else {
    convertTo(node.left, left, type, context);
    convertTo(node.right, right, type, context);
  }
  return BOOL;
}

/** Both types; a number, or the name of an enum's member, takes the type of the other side. */
function checkSides(
  node: BinaryExpression,
  wanted: Type | undefined,
  scope: ExpressionScope,
  context: CheckContext,
): readonly [Type, Type] {
  if (isFlexible(node.left) && isFlexible(node.right)) {
    const number = (side: Expression | Missing): Type =>
      checkExpression(side, wanted === undefined ? undefined : typeBeside(side, wanted), scope, context);
    return [number(node.left), number(node.right)];
  }
  if (takesTypeOfOther(node.left, scope)) {
    const right = checkExpression(node.right, undefined, scope, context);
    return [checkBeside(node.left, right, scope, context), right];
  }
  const left = checkExpression(node.left, undefined, scope, context);
  return [left, checkBeside(node.right, left, scope, context)];
}

function takesTypeOfOther(node: Expression | Missing, scope: ExpressionScope): boolean {
  if (node.kind === "paren") return takesTypeOfOther(node.of, scope);
  return isUntyped(node) || (node.kind === "name-expression" && !scope.variables.has(node.name.text));
}

/** Checks an expression beside a value of another type, whose type it takes where its form leaves it open. */
function checkBeside(node: Expression | Missing, other: Type, scope: ExpressionScope, context: CheckContext): Type {
  if (isFlexible(node)) return checkExpression(node, typeBeside(node, other), scope, context);
  if (node.kind === "paren") {
    const type = checkBeside(node.of, other, scope, context);
    context.types.set(node, type);
    return type;
  }
  const wanted = required(other);
  const open = node.kind === "list" || node.kind === "map" || (node.kind === "name-expression" && mayBeMember(node.name.text, wanted, scope, context));
  return checkExpression(node, open ? wanted : undefined, scope, context);
}

/** May the name be that of a member of the enum? A variable comes before it, a `param` does where there is no such member. */
function mayBeMember(name: string, type: Type, scope: ExpressionScope, context: CheckContext): boolean {
  if (type.kind !== "enum") return type.kind === "unknown";
  if (scope.variables.has(name)) return false;
  return !context.declared.params.has(name) || type.members.some((member) => member.name === name);
}
