import { childOf, docBefore, missing, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { ExternDeclarationCstNode } from "../generated/cst.js";
import type { ExternDeclaration } from "../nodes/declarations.js";
import { buildParameters } from "./arguments.js";
import { buildString } from "./literals.js";
import { buildType } from "./types.js";

export function buildExternDeclaration(build: Build, cst: ExternDeclarationCstNode): ExternDeclaration {
  const [word, language, fn, name] = [tokenOf(cst, "Extern"), tokenOf(cst, "language"), tokenOf(cst, "Fn"), tokenOf(cst, "name")];
  const [arrow, from, file] = [tokenOf(cst, "Arrow"), tokenOf(cst, "From"), tokenOf(cst, "Text")];
  const parameters = childOf(cst, "parameterList");
  const result = childOf(cst, "type");
  return {
    kind: "extern-declaration",
    doc: docBefore(build, cst),
    language: nameOrMissing(build, language, "`python` or `java`", word),
    name: nameOrMissing(build, name, "the name of the function", word, language, fn),
    parameters: buildParameters(build, parameters),
    result: buildType(build, result, word, name, arrow),
    from: file === undefined ? missing(build, "a file name in double quotes", word, name, parameters, result, from) : buildString(build, file, spanOf(build, file)),
    span: spanOf(build, cst),
  };
}
