import { childOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { CredentialsDeclarationCstNode } from "../generated/cst.js";
import type { CredentialsDeclaration } from "../nodes/declarations.js";
import { buildExpression } from "./expressions.js";

export function buildCredentialsDeclaration(build: Build, cst: CredentialsDeclarationCstNode): CredentialsDeclaration {
  const [word, name, assign] = [tokenOf(cst, "Credentials"), tokenOf(cst, "Identifier"), tokenOf(cst, "Assign")];
  return {
    kind: "credentials-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, name, "the name of the credentials", word),
    value: buildExpression(build, childOf(cst, "expression"), word, name, assign),
    span: spanOf(build, cst),
  };
}
