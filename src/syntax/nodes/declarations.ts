/** Nodes of what stands at the top of a file. */
import type { DeclarationBase, Missing, Name, NodeBase } from "./base.js";
import type { Argument, Expression } from "./expressions.js";
import type { StringLiteral } from "./literals.js";
import type { PipelineDeclaration, Setting } from "./pipelines.js";
import type { TypeNode } from "./types.js";

export type Declaration =
  | RecordDeclaration
  | EnumDeclaration
  | TypeDeclaration
  | CredentialsDeclaration
  | ClusterDeclaration
  | StreamDeclaration
  | ParamDeclaration
  | FnDeclaration
  | ExternDeclaration
  | PipelineDeclaration
  | TestDeclaration;

/** `record Reading { sensor: string … }` */
export interface RecordDeclaration extends DeclarationBase {
  readonly kind: "record-declaration";
  readonly fields: readonly FieldDeclaration[];
}

/** `note: string? = null @json("remark")` */
export interface FieldDeclaration extends DeclarationBase {
  readonly kind: "field-declaration";
  readonly type: TypeNode | Missing;
  readonly default: Expression | Missing | undefined;
  readonly annotations: readonly Annotation[];
}

/** `@json("remark")` */
export interface Annotation extends NodeBase {
  readonly kind: "annotation";
  readonly name: Name | Missing;
  readonly arguments: readonly Argument[];
}

/** `enum Level { low, high @json("HIGH") }` */
export interface EnumDeclaration extends DeclarationBase {
  readonly kind: "enum-declaration";
  readonly members: readonly EnumMember[];
}

export interface EnumMember extends DeclarationBase {
  readonly kind: "enum-member";
  readonly annotations: readonly Annotation[];
}

/** `type Celsius = double` */
export interface TypeDeclaration extends DeclarationBase {
  readonly kind: "type-declaration";
  readonly type: TypeNode | Missing;
}

/** `credentials plant_user = basic(username: env("U"), password: file("/run/p"))` */
export interface CredentialsDeclaration extends DeclarationBase {
  readonly kind: "credentials-declaration";
  readonly value: Expression | Missing;
}

/** `cluster plant { controller: "tls://…" … }` */
export interface ClusterDeclaration extends DeclarationBase {
  readonly kind: "cluster-declaration";
  readonly settings: readonly Setting[];
}

/** `stream readings: Reading on plant { … }`; the braces may be left out. */
export interface StreamDeclaration extends DeclarationBase {
  readonly kind: "stream-declaration";
  readonly type: TypeNode | Missing;
  readonly cluster: Name | Missing;
  readonly settings: readonly Setting[];
}

/** `param threshold: double = 80.0` */
export interface ParamDeclaration extends DeclarationBase {
  readonly kind: "param-declaration";
  readonly type: TypeNode | Missing;
  readonly default: Expression | Missing | undefined;
}

/** `fn hot(r: Reading) -> bool = r.celsius > 80.0` */
export interface FnDeclaration extends DeclarationBase {
  readonly kind: "fn-declaration";
  readonly parameters: readonly Parameter[];
  readonly result: TypeNode | Missing;
  readonly body: Expression | Missing;
}

export interface Parameter extends NodeBase {
  readonly kind: "parameter";
  readonly name: Name | Missing;
  readonly type: TypeNode | Missing;
}

/** `extern python fn classify(r: Reading) -> string from "classify.py"` */
export interface ExternDeclaration extends DeclarationBase {
  readonly kind: "extern-declaration";
  /** `python` or `java`, checked by the binder so that another word gets a good message. */
  readonly language: Name | Missing;
  readonly parameters: readonly Parameter[];
  readonly result: TypeNode | Missing;
  /** The file of the function, relative to the `.pfl` file. */
  readonly from: StringLiteral | Missing;
}

/** `test "a hot sensor is reported" { … }` */
export interface TestDeclaration extends DeclarationBase {
  readonly kind: "test-declaration";
  readonly clauses: readonly Clause[];
}

/** `given readings: […]`, or without a subject `pipeline: hot_sensors` */
export interface Clause extends NodeBase {
  readonly kind: "clause";
  readonly name: Name | Missing;
  /** What the clause is about: the name of a stream, or a text. */
  readonly subject: Name | StringLiteral | undefined;
  readonly value: Expression | Missing;
}
