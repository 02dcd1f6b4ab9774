/** A flat row of operands and operators → a tree, by the table of precedence; without recursion, however long the row. */
import { spanOver } from "../../text/span.js";
import { childOf, childrenOf, endOf, missing, spanFrom, spanOf, tokenOf, type Build } from "../cst.js";
import type { ExpressionCstNode, OperationCstNode } from "../generated/cst.js";
import type { Missing } from "../nodes/base.js";
import type { BinaryOperator, Expression } from "../nodes/expressions.js";
import { isBinaryOperator, isNullPrecedence, precedence } from "../precedence.js";
import { buildOperand } from "./operands.js";

/** Beyond this an expression is refused: later phases walk its tree, which is as deep as the row is long. */
export const MAX_OPERATIONS = 500;

interface Pending {
  readonly operator: BinaryOperator;
  readonly left: Expression;
}

export function buildOperations(build: Build, cst: ExpressionCstNode, first: Expression): Expression {
  const all = childrenOf(cst, "operation");
  if (all.length > MAX_OPERATIONS) {
    build.report("PFL1009", spanOf(build, cst), { count: all.length, most: MAX_OPERATIONS });
    return first;
  }
  const pending: Pending[] = [];
  let right: Expression | Missing = first;
  for (const operation of all) {
    const operator = tokenOf(operation, "BinaryOperator")?.image;
    if (right.kind === "missing") break;
    if (operator === undefined) {
      const operand: Expression = reduce(pending, right, isNullPrecedence.level);
      right = isNull(build, operation, operand);
    } else if (isBinaryOperator(operator)) {
      const { level, associates } = precedence[operator];
      const left: Expression = reduce(pending, right, associates === "right" ? level + 1 : level);
      if (associates === "not") refuseChain(build, left, operation);
      pending.push({ operator, left });
      const operand = childOf(operation, "operand");
      const built = operand === undefined ? undefined : buildOperand(build, operand);
      right = built === undefined || built.kind === "missing" ? missing(build, "a value", tokenOf(operation, "BinaryOperator")) : built;
    }
  }
  return reduce(pending, right, 0) as Expression;
}

/** Closes the pending operations that bind as tightly as `level` or tighter. */
function reduce<R extends Expression | Missing>(pending: Pending[], right: R, level: number): R | Expression {
  let result: R | Expression = right;
  for (let top = pending.at(-1); top !== undefined && precedence[top.operator].level >= level; top = pending.at(-1)) {
    pending.pop();
    const { operator, left } = top;
    result = { kind: "binary", operator, left, right: result, span: spanOver(left.span, result.span) };
  }
  return result;
}

function isNull(build: Build, operation: OperationCstNode, operand: Expression): Expression {
  refuseChain(build, operand, operation);
  return {
    kind: "is-null",
    operand,
    negated: tokenOf(operation, "Not") !== undefined,
    span: spanFrom(build, operand.span.start, endOf(operation)),
  };
}

/** `a < b < c` says nothing; `(a < b) == c` does. */
function refuseChain(build: Build, left: Expression, operation: OperationCstNode): void {
  const compared = left.kind === "is-null" || (left.kind === "binary" && precedence[left.operator].associates === "not");
  if (compared) build.report("PFL1010", spanFrom(build, left.span.start, endOf(operation)), {});
}
