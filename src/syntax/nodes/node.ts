/**
 * Every node of the syntax tree. A tree is a value: no parent, no symbol, no type on a node, and each may be incomplete:
 * a part that the grammar demands and recovery may lose is typed `… | Missing`.
 */
import type { Span } from "../../text/span.js";
import type { Doc, Missing, Name, NodeBase } from "./base.js";
import type { Annotation, Clause, Declaration, EnumMember, FieldDeclaration, Parameter } from "./declarations.js";
import type { Argument, Expression, FieldInit, MapEntry, MatchArm, Spread } from "./expressions.js";
import type { Flow, OperatorCall, PipelineItem } from "./pipelines.js";
import type { TypeNode } from "./types.js";

export interface FileNode extends NodeBase {
  readonly kind: "file";
  readonly declarations: readonly Declaration[];
}

export type Node =
  | FileNode
  | Declaration
  | FieldDeclaration
  | Annotation
  | EnumMember
  | Parameter
  | PipelineItem
  | Clause
  | Flow
  | OperatorCall
  | Argument
  | TypeNode
  | Expression
  | MatchArm
  | FieldInit
  | Spread
  | MapEntry
  | Name
  | Doc
  | Missing;

/** A comment (`// …`, not a doc comment), for the formatter. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
}
