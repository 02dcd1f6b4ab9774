/** The `fn`s of the program as static methods of one class; the params that they use come after their own parameters. */
import type { OutputFile } from "../target.js";
import { classOf, methodOf, returns } from "./classes.js";
import { FUNCTIONS, type FnMethod, type JavaContext } from "./context.js";
import { javaValue } from "./expression.js";
import { withParameters } from "./expression/scope.js";
import { functionScope, jobFile, paramParameters } from "./function-class.js";
import { javaType } from "./types.js";

export function fnFiles(context: JavaContext): readonly OutputFile[] {
  if (context.fns.size === 0) return [];
  const declaration = classOf({
    doc: `The functions of ${context.job.name}.`,
    modifiers: "public final",
    name: FUNCTIONS,
    members: [methodOf({ modifiers: "private", type: undefined, name: FUNCTIONS, body: [] }), ...[...context.fns.values()].map((each) => fnMethod(each, context))],
  });
  return [jobFile(FUNCTIONS, declaration, context)];
}

function fnMethod({ fn, method, params }: FnMethod, context: JavaContext): ReturnType<typeof methodOf> {
  const { plan } = context;
  const { names, scope } = withParameters(functionScope(params, context), fn.parameters, "as primitives");
  const own = fn.parameters.map((parameter, i) => ({ type: javaType(parameter.type, plan), name: names[i] as string }));
  return methodOf({
    doc: fn.doc,
    modifiers: "public static",
    type: javaType(fn.result, plan),
    name: method,
    parameters: [...own, ...paramParameters(params, context)],
    body: [returns(javaValue(fn.body, scope))],
  });
}
