import { commonType } from "../../model/relate.js";
import { BOOL, type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression, IfExpression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";
import { convertTo } from "./convert.js";
import { isEmpty, isFlexible, typeBeside } from "./literal.js";
import { narrow, shownByCondition } from "./path.js";
import { type Rule, conditional } from "./rule.js";

/** `if c then a else b`; each branch knows what the condition has shown. */
export const checkIf: Rule<IfExpression> = (node, expected, scope, context) => {
  checkExpression(node.condition, BOOL, scope, context);
  const inner = conditional(scope);
  const branches = [
    { node: node.then, scope: narrow(inner, shownByCondition(node.condition, true)) },
    { node: node.else, scope: narrow(inner, shownByCondition(node.condition, false)) },
  ];
  return checkBranches(branches, expected, "The branches of an `if`", context);
};

export interface Branch {
  readonly node: Expression | Missing;
  readonly scope: ExpressionScope;
}

/** The one type of several values: what is expected, or what all fit. Numbers and empty lists, without a type of their own, take that of the others. */
export function checkBranches(branches: readonly Branch[], expected: Type | undefined, what: string, context: CheckContext): Type {
  if (expected !== undefined) {
    const types = branches.map((branch) => checkExpression(branch.node, expected, branch.scope, context));
    return types.some((type) => type.kind === "unknown") ? UNKNOWN : expected;
  }
  const types = new Map<Branch, Type>();
  let common: Type | undefined;
  let failed = false;
  for (const branch of [...branches].sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)))) {
    const hint = common !== undefined && isOpen(branch) ? hintFor(branch, common) : undefined;
    const type = checkExpression(branch.node, hint, branch.scope, context);
    types.set(branch, type);
    if (type.kind === "unknown") failed = true;
    const joined: Type | undefined = common === undefined ? type : commonType(common, type);
    if (joined === undefined) {
      context.report("PFL3401", branch.node.span, { first: typeText(common ?? UNKNOWN), other: typeText(type), what });
      failed = true;
    } else common = joined;
  }
  if (failed || common === undefined) return UNKNOWN;
  for (const [branch, type] of types) convertTo(branch.node, type, common, context);
  return common;
}

function isOpen({ node }: Branch): boolean {
  return isFlexible(node) || isEmpty(node);
}

function hintFor({ node }: Branch, common: Type): Type | undefined {
  return isEmpty(node) ? required(common) : typeBeside(node, common);
}
