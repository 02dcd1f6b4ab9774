import { childOf, childrenOf, endOf, missing, nameOf, spanFrom, spanOf, tokenOf, tokensOf, type Build } from "../cst.js";
import type { MatchArmCstNode, MatchCstNode, PatternCstNode } from "../generated/cst.js";
import type { Missing } from "../nodes/base.js";
import type { Expression, MatchArm } from "../nodes/expressions.js";
import { buildExpression } from "./expressions.js";
import { demandCommas } from "./lists.js";
import { buildLiteral } from "./literals.js";
import { nameExpression } from "./primaries.js";

export function buildMatch(build: Build, cst: MatchCstNode): Expression {
  const items = childrenOf(cst, "matchArm");
  demandCommas(build, items, tokensOf(cst, "separator"), tokenOf(cst, "RightBrace"));
  return {
    kind: "match",
    subject: buildExpression(build, childOf(cst, "expression"), tokenOf(cst, "Match")),
    arms: items.map((item) => buildArm(build, item)),
    span: spanOf(build, cst),
  };
}

function buildArm(build: Build, cst: MatchArmCstNode): MatchArm {
  const pattern = childOf(cst, "pattern");
  return {
    kind: "match-arm",
    pattern: pattern === undefined ? missing(build, "a pattern", tokenOf(cst, "Leads")) : buildPattern(build, pattern),
    value: buildExpression(build, childOf(cst, "expression"), pattern, tokenOf(cst, "Leads")),
    span: spanOf(build, cst),
  };
}

function buildPattern(build: Build, cst: PatternCstNode): Expression | Missing {
  const literal = tokenOf(cst, "Literal");
  const minus = tokenOf(cst, "Minus");
  if (literal !== undefined) {
    const value = buildLiteral(build, literal);
    return minus === undefined ? value : { kind: "unary", operator: "-", operand: value, span: spanOf(build, cst) };
  }
  const name = tokenOf(cst, "Identifier");
  if (name === undefined) return missing(build, "a pattern", cst);
  const of = nameExpression(build, name);
  const dot = tokenOf(cst, "Dot");
  if (dot === undefined) return of;
  const member = tokenOf(cst, "AnyName");
  return {
    kind: "member",
    of,
    name: member === undefined ? missing(build, "a member of the enum", dot) : nameOf(build, member),
    safe: false,
    span: spanFrom(build, of.span.start, endOf(member ?? dot)),
  };
}
