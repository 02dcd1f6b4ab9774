import type { IToken } from "chevrotain";
import { childOf, childrenOf, missing, nameOf, spanOf, tokenOf, tokensOf, type Build } from "../cst.js";
import type { TypeCstNode } from "../generated/cst.js";
import type { Missing } from "../nodes/base.js";
import type { NamedType, TypeNode } from "../nodes/types.js";
import { buildInteger } from "./literals.js";

/** The type at this place; `before` is what stands before it. */
export function buildType(build: Build, cst: TypeCstNode | undefined, ...before: readonly (IToken | undefined)[]): TypeNode | Missing {
  const name = cst === undefined ? undefined : tokenOf(cst, "Identifier");
  if (cst === undefined || name === undefined) return missing(build, "a type", ...before);
  const inner = childOf(cst, "typeArguments");
  const numbers = childOf(cst, "typeNumbers");
  const question = tokenOf(cst, "Question");
  const whole = spanOf(build, cst);
  const end = numbers ?? inner ?? name;
  const named: NamedType = {
    kind: "named-type",
    name: nameOf(build, name),
    arguments: inner === undefined ? [] : childrenOf(inner, "type").map((type) => buildType(build, type, tokenOf(inner, "Less"))),
    numbers: numbers === undefined ? [] : tokensOf(numbers, "Integer").map((token) => buildInteger(build, token, spanOf(build, token))),
    span: { ...whole, end: spanOf(build, end).end },
  };
  return question === undefined ? named : { kind: "optional-type", of: named, span: whole };
}
