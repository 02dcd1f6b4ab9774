import { childOf, childrenOf, nameOf, nameOrMissing, spanOf, tokenOf, tokensOf, type Build } from "../cst.js";
import type { ArgumentCstNode, ArgumentListCstNode, ParameterListCstNode } from "../generated/cst.js";
import type { Parameter } from "../nodes/declarations.js";
import type { Argument } from "../nodes/expressions.js";
import { buildExpression } from "./expressions.js";
import { demandCommas } from "./lists.js";
import { buildType } from "./types.js";

export function buildArguments(build: Build, cst: ArgumentListCstNode | undefined): readonly Argument[] {
  if (cst === undefined) return [];
  const items = childrenOf(cst, "argument");
  demandCommas(build, items, tokensOf(cst, "separator"), tokenOf(cst, "RightParen"));
  return items.map((item) => buildArgument(build, item));
}

function buildArgument(build: Build, cst: ArgumentCstNode): Argument {
  const name = tokenOf(cst, "AnyName");
  return {
    kind: "argument",
    name: name === undefined ? undefined : nameOf(build, name),
    value: buildExpression(build, childOf(cst, "expression"), name, tokenOf(cst, "Colon")),
    span: spanOf(build, cst),
  };
}

export function buildParameters(build: Build, cst: ParameterListCstNode | undefined): readonly Parameter[] {
  if (cst === undefined) return [];
  const items = childrenOf(cst, "parameter");
  demandCommas(build, items, tokensOf(cst, "separator"), tokenOf(cst, "RightParen"));
  return items.map((item): Parameter => {
    const name = tokenOf(item, "Identifier");
    return {
      kind: "parameter",
      name: nameOrMissing(build, name, "a parameter name", tokenOf(cst, "LeftParen")),
      type: buildType(build, childOf(item, "type"), name, tokenOf(item, "Colon")),
      span: spanOf(build, item),
    };
  });
}
