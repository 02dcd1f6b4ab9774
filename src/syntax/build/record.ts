import { childOf, childrenOf, docBefore, nameOrMissing, spanOf, tokenOf, type Build } from "../cst.js";
import type { AnnotationCstNode, FieldDeclarationCstNode, RecordDeclarationCstNode } from "../generated/cst.js";
import type { Annotation, FieldDeclaration, RecordDeclaration } from "../nodes/declarations.js";
import { buildArguments } from "./arguments.js";
import { buildExpression } from "./expressions.js";
import { buildType } from "./types.js";

export function buildRecordDeclaration(build: Build, cst: RecordDeclarationCstNode): RecordDeclaration {
  return {
    kind: "record-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, tokenOf(cst, "Identifier"), "the name of the record", tokenOf(cst, "Record")),
    fields: childrenOf(cst, "fieldDeclaration").map((field) => buildField(build, field)),
    span: spanOf(build, cst),
  };
}

function buildField(build: Build, cst: FieldDeclarationCstNode): FieldDeclaration {
  const name = tokenOf(cst, "AnyName");
  const assign = tokenOf(cst, "Assign");
  return {
    kind: "field-declaration",
    doc: docBefore(build, cst),
    name: nameOrMissing(build, name, "a field name"),
    type: buildType(build, childOf(cst, "type"), name, tokenOf(cst, "Colon")),
    default: assign === undefined ? undefined : buildExpression(build, childOf(cst, "expression"), assign),
    annotations: buildAnnotations(build, childrenOf(cst, "annotation")),
    span: spanOf(build, cst),
  };
}

export function buildAnnotations(build: Build, all: readonly AnnotationCstNode[]): readonly Annotation[] {
  return all.map((cst) => ({
    kind: "annotation",
    name: nameOrMissing(build, tokenOf(cst, "AnyName"), "the name of an annotation", tokenOf(cst, "At")),
    arguments: buildArguments(build, childOf(cst, "argumentList")),
    span: spanOf(build, cst),
  }));
}
