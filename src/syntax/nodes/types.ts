/** Nodes of types. */
import type { Missing, Name, NodeBase } from "./base.js";
import type { IntegerLiteral } from "./literals.js";

export type TypeNode = NamedType | OptionalTypeNode;

/** `string`, `decimal(10, 2)`, `map<string, long>`, `Reading` */
export interface NamedType extends NodeBase {
  readonly kind: "named-type";
  readonly name: Name;
  /** Between `<` and `>`. */
  readonly arguments: readonly (TypeNode | Missing)[];
  /** Between `(` and `)`. */
  readonly numbers: readonly IntegerLiteral[];
}

/** `string?` */
export interface OptionalTypeNode extends NodeBase {
  readonly kind: "optional-type";
  readonly of: TypeNode;
}
