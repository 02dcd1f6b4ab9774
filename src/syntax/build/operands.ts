/** `-f(x).y[0]` → unary operators around postfix ones around a primary expression. */
import { childOf, childrenOf, endOf, missing, nameOrMissing, spanFrom, spanOf, tokenOf, tokensOf, type Build } from "../cst.js";
import type { OperandCstNode, PostfixCstNode } from "../generated/cst.js";
import type { Missing } from "../nodes/base.js";
import type { Expression, UnaryOperator } from "../nodes/expressions.js";
import { buildExpression } from "./expressions.js";
import { buildPrimary } from "./primaries.js";

/** As deep as one operand may go in `!!!x` and in `x.a.b.c`. */
const MAX_CHAIN = 100;

export function buildOperand(build: Build, cst: OperandCstNode): Expression | Missing {
  const unary = tokensOf(cst, "UnaryOperator");
  const postfix = childrenOf(cst, "postfix");
  const primary = childOf(cst, "primary");
  let operand: Expression | Missing = primary === undefined ? missing(build, "a value", unary.at(-1)) : buildPrimary(build, primary);
  if (unary.length + postfix.length > MAX_CHAIN) {
    build.report("PFL1008", spanOf(build, cst), { most: MAX_CHAIN });
    return operand;
  }
  if (operand.kind !== "missing") for (const part of postfix) operand = buildPostfix(build, part, operand);
  for (const token of [...unary].reverse()) {
    operand = {
      kind: "unary",
      operator: token.image as UnaryOperator,
      operand,
      span: spanFrom(build, token.startOffset, Math.max(endOf(token), operand.span.end)),
    };
  }
  return operand;
}

function buildPostfix(build: Build, cst: PostfixCstNode, of: Expression): Expression {
  const span = spanFrom(build, of.span.start, endOf(cst));
  const member = childOf(cst, "member");
  if (member !== undefined) {
    const safe = tokenOf(member, "SafeDot");
    const name = nameOrMissing(build, tokenOf(member, "AnyName"), "a field name", member);
    return { kind: "member", of, name, safe: safe !== undefined, span };
  }
  const index = childOf(cst, "index");
  const value = index === undefined ? undefined : childOf(index, "expression");
  return { kind: "index", of, index: buildExpression(build, value, index === undefined ? undefined : tokenOf(index, "LeftBracket")), span };
}

