import type { Signature } from "../model/declared.js";
import type { ExternSymbol, FnSymbol } from "../model/symbol.js";
import { UNKNOWN, type Type } from "../model/type.js";
import type { Parameter } from "../syntax/nodes/declarations.js";
import type { CheckContext, ExpressionScope } from "./context.js";
import { checkExpression } from "./expression/check.js";
import { resolveType } from "./resolve-type.js";

export function signatureOf({ kind, name, declaration }: FnSymbol | ExternSymbol, context: CheckContext): Signature {
  const types = { bound: context.bound, types: context.declared.types, report: context.report };
  const parameters = named(declaration.parameters).map((node) => ({ name: node.name.text, type: resolveType(node.type, types) }));
  const result = resolveType(declaration.result, types);
  if (kind === "fn") return { name, kind, parameters, result };
  const { language } = declaration;
  return {
    name,
    kind: language.kind === "name" && language.text === "python" ? "extern-python" : "extern-java",
    parameters,
    result,
  };
}

function named(parameters: readonly Parameter[]): readonly (Parameter & { readonly name: { readonly text: string } })[] {
  return parameters.filter(
    (p): p is Parameter & { readonly name: Parameter["name"] & { readonly kind: "name" } } => p.name.kind === "name",
  );
}

/** Outside of any event: in the body of a fn, in settings. */
export const NO_SCOPE: ExpressionScope = {
  event: undefined,
  variables: new Map(),
  aggregated: undefined,
  window: false,
  python: false,
};

export function checkFn({ name, declaration }: FnSymbol, context: CheckContext): void {
  const signature = context.declared.functions.get(name) as Signature;
  const variables = new Map<string, Type>();
  // Of two parameters with one name, which the binder has reported, nobody knows which is meant.
  for (const { name, type } of signature.parameters) variables.set(name, variables.has(name) ? UNKNOWN : type);
  checkExpression(declaration.body, signature.result, { ...NO_SCOPE, variables }, context);
}
