import { childOf, childrenOf, docBefore, missing, nameOf, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { ClauseCstNode, TestDeclarationCstNode } from "../generated/cst.js";
import type { Clause, TestDeclaration } from "../nodes/declarations.js";
import { Identifier } from "../tokens.js";
import { buildExpression } from "./expressions.js";
import { buildString } from "./literals.js";

export function buildTestDeclaration(build: Build, cst: TestDeclarationCstNode): TestDeclaration {
  const [word, text] = [tokenOf(cst, "Test"), tokenOf(cst, "Text")];
  return {
    kind: "test-declaration",
    doc: docBefore(build, cst),
    name: text === undefined ? missing(build, "what the test is about, in double quotes", word) : { kind: "name", text: buildString(build, text, spanOf(build, text)).value, span: spanOf(build, text) },
    clauses: childrenOf(cst, "clause").map((clause) => buildClause(build, clause)),
    span: spanOf(build, cst),
  };
}

function buildClause(build: Build, cst: ClauseCstNode): Clause {
  const [name, subject] = [tokenOf(cst, "name"), tokenOf(cst, "subject")];
  return {
    kind: "clause",
    name: nameOrMissing(build, name, "a clause"),
    subject: subject === undefined ? undefined : subject.tokenType === Identifier ? nameOf(build, subject) : buildString(build, subject, spanOf(build, subject)),
    value: buildExpression(build, childOf(cst, "expression"), name, subject, tokenOf(cst, "Colon")),
    span: spanOf(build, cst),
  };
}
