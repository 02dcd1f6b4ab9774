import type { Checked } from "../check/checked.js";
import type { JobExtern, JobFn, LambdaParameter } from "../ir/values.js";
import type { ExternSymbol, FnSymbol } from "../model/symbol.js";
import { lowerExpression } from "./expression/expression.js";
import { EMPTY_SCOPE } from "./expression/scope.js";

export function lowerFn({ name, declaration }: FnSymbol, checked: Checked): JobFn {
  const { parameters, result } = signatureOf(name, checked);
  const variables = new Map(parameters.map((p) => [p.name, p]));
  const body = lowerExpression(declaration.body, { ...EMPTY_SCOPE, variables, parameters }, checked);
  return { name, doc: declaration.doc?.text, parameters, result, body, origin: declaration.span };
}

export function lowerExtern({ name, declaration }: ExternSymbol, checked: Checked): JobExtern {
  const { kind, parameters, result } = signatureOf(name, checked);
  const file = declaration.from.kind === "missing" ? "" : declaration.from.value;
  const language = kind === "extern-python" ? "python" : "java";
  return { name, doc: declaration.doc?.text, language, parameters, result, file, origin: declaration.span };
}

function signatureOf(
  name: string,
  { declared }: Checked,
): { kind: string; parameters: readonly LambdaParameter[]; result: JobFn["result"] } {
  const signature = declared.functions.get(name);
  if (signature === undefined) throw new Error(`the checker let the function ${name} through without a signature`);
  return signature;
}
