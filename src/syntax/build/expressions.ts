import type { CstElement } from "chevrotain";
import { childOf, missing, type Build } from "../cst.js";
import type { ExpressionCstNode } from "../generated/cst.js";
import type { Missing } from "../nodes/base.js";
import type { Expression } from "../nodes/expressions.js";
import { buildOperand } from "./operands.js";
import { buildOperations } from "./operations.js";

/** The expression at this place; `before` is what stands before it. */
export function buildExpression(build: Build, cst: ExpressionCstNode | undefined, ...before: readonly (CstElement | undefined)[]): Expression | Missing {
  const operand = cst === undefined ? undefined : childOf(cst, "operand");
  if (cst === undefined || operand === undefined) return missing(build, "a value", ...before);
  const first = buildOperand(build, operand);
  return first.kind === "missing" ? missing(build, "a value", ...before) : buildOperations(build, cst, first);
}
