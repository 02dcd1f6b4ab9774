import type { ExternDeclaration, FnDeclaration, Parameter } from "../syntax/nodes/declarations.js";
import { nearest } from "../text/suggest.js";
import { ownerOf } from "./record.js";
import { reportTwice, type BindContext } from "./scope.js";
import { bindType } from "./type.js";

export const EXTERN_LANGUAGES = ["python", "java"] as const;

export function bindFn(node: FnDeclaration, context: BindContext): void {
  bindParameters(node.parameters, ownerOf("function", node.name), context);
  bindType(node.result, context);
}

export function bindExtern(node: ExternDeclaration, context: BindContext): void {
  const { language } = node;
  if (language.kind === "name" && !EXTERN_LANGUAGES.some((l) => l === language.text)) {
    context.report("PFL2010", language.span, { name: language.text, near: nearest(language.text, EXTERN_LANGUAGES) });
  }
  bindParameters(node.parameters, ownerOf("function", node.name), context);
  bindType(node.result, context);
}

function bindParameters(parameters: readonly Parameter[], owner: string, context: BindContext): void {
  reportTwice(
    parameters.map((p) => p.name),
    "parameter",
    owner,
    context.report,
  );
  for (const parameter of parameters) bindType(parameter.type, context);
}
