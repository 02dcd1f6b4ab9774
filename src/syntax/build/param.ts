import { childOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { ParamDeclarationCstNode } from "../generated/cst.js";
import type { ParamDeclaration } from "../nodes/declarations.js";
import { buildExpression } from "./expressions.js";
import { buildType } from "./types.js";

export function buildParamDeclaration(build: Build, cst: ParamDeclarationCstNode): ParamDeclaration {
  const [word, name, colon, assign] = [tokenOf(cst, "Param"), tokenOf(cst, "Identifier"), tokenOf(cst, "Colon"), tokenOf(cst, "Assign")];
  return {
    kind: "param-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, name, "the name of the parameter", word),
    type: buildType(build, childOf(cst, "type"), word, name, colon),
    default: assign === undefined ? undefined : buildExpression(build, childOf(cst, "expression"), assign),
    span: spanOf(build, cst),
  };
}
