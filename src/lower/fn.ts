import type { JobFn, LambdaParameter } from "../ir/values.js";
import type { FnSymbol } from "../model/symbol.js";
import { lowerExpression } from "./expression/expression.js";
import { type CheckedExpressions, EMPTY_SCOPE } from "./expression/scope.js";

/** A `fn` of the program. */
export function lowerFn(symbol: FnSymbol, checked: CheckedExpressions): JobFn {
  const { name, declaration } = symbol;
  const signature = checked.declared.functions.get(name);
  if (signature === undefined) throw new Error(`the checker does not know the fn ${name}`);
  const parameters: readonly LambdaParameter[] = signature.parameters;
  const variables = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const body = lowerExpression(declaration.body, { ...EMPTY_SCOPE, variables, parameters }, checked);
  return { name, doc: declaration.doc?.text, parameters, result: signature.result, body, origin: declaration.span };
}
