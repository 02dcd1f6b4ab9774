import { childrenOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { EnumDeclarationCstNode } from "../generated/cst.js";
import type { EnumDeclaration, EnumMember } from "../nodes/declarations.js";
import { buildAnnotations } from "./record.js";

export function buildEnumDeclaration(build: Build, cst: EnumDeclarationCstNode): EnumDeclaration {
  return {
    kind: "enum-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, tokenOf(cst, "Identifier"), "the name of the enum", tokenOf(cst, "Enum")),
    members: childrenOf(cst, "enumMember").map((member): EnumMember => ({
      kind: "enum-member",
      doc: docBefore(build, member),
      name: nameOrMissing(build, tokenOf(member, "Identifier"), "a member"),
      annotations: buildAnnotations(build, childrenOf(member, "annotation")),
      span: spanOf(build, member),
    })),
    span: spanOf(build, cst),
  };
}
