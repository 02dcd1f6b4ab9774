import { childOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { FnDeclarationCstNode } from "../generated/cst.js";
import type { FnDeclaration } from "../nodes/declarations.js";
import { buildParameters } from "./arguments.js";
import { buildExpression } from "./expressions.js";
import { buildType } from "./types.js";

export function buildFnDeclaration(build: Build, cst: FnDeclarationCstNode): FnDeclaration {
  const [word, name, arrow, assign] = [tokenOf(cst, "Fn"), tokenOf(cst, "Identifier"), tokenOf(cst, "Arrow"), tokenOf(cst, "Assign")];
  const parameters = childOf(cst, "parameterList");
  const result = childOf(cst, "type");
  return {
    kind: "fn-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, name, "the name of the function", word),
    parameters: buildParameters(build, parameters),
    result: buildType(build, result, word, name, arrow),
    body: buildExpression(build, childOf(cst, "expression"), word, name, parameters, arrow, result, assign),
    span: spanOf(build, cst),
  };
}
