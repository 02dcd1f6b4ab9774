import { commonType } from "../../model/relate.js";
import { BOOL, type Type, UNKNOWN, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression, IfExpression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";
import { convertTo } from "./convert.js";
import { openness, typeBeside } from "./literal.js";
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

/** The one type of several values: what is expected, or what all fit. Numbers, and lists and maps of nothing else, take that of the others. */
export function checkBranches(branches: readonly Branch[], expected: Type | undefined, what: string, context: CheckContext): Type {
  if (expected !== undefined) {
    const types = branches.map((branch) => checkExpression(branch.node, expected, branch.scope, context));
    return types.some((type) => type.kind === "unknown") ? UNKNOWN : expected;
  }
  const types = new Map<Branch, Type>();
  let common: Type | undefined;
  let failed = false;
  const said = new Set<string>();
  const ranked = branches.map((branch) => ({ branch, rank: openness(branch.node) })).sort((a, b) => a.rank - b.rank);
  for (const { branch, rank } of ranked) {
    const hint = common !== undefined && rank > 0 ? typeBeside(branch.node, common) : undefined;
    const type = checkExpression(branch.node, hint, branch.scope, context);
    types.set(branch, type);
    if (type.kind === "unknown") failed = true;
    const joined: Type | undefined = common === undefined ? type : commonType(common, type);
    if (joined !== undefined) common = joined;
    else {
      const other = typeText(type);
      // Of several values of one type the first stands for all.
      if (!said.has(other)) context.report("PFL3401", branch.node.span, { first: typeText(common ?? UNKNOWN), other, what });
      said.add(other);
      failed = true;
    }
  }
  if (failed || common === undefined) return UNKNOWN;
  for (const [branch, type] of types) convertTo(branch.node, type, common, context);
  return common;
}
