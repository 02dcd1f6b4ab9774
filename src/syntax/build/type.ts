import { childOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { TypeDeclarationCstNode } from "../generated/cst.js";
import type { TypeDeclaration } from "../nodes/declarations.js";
import { buildType } from "./types.js";

export function buildTypeDeclaration(build: Build, cst: TypeDeclarationCstNode): TypeDeclaration {
  const [word, name, assign] = [tokenOf(cst, "Type"), tokenOf(cst, "Identifier"), tokenOf(cst, "Assign")];
  return {
    kind: "type-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, name, "the name of the type", word),
    type: buildType(build, childOf(cst, "type"), word, name, assign),
    span: spanOf(build, cst),
  };
}
