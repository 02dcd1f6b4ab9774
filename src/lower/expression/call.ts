import type { ResolvedCall } from "../../check/context.js";
import { type Bindings, NO_BINDINGS, bind, fill } from "../../functions/infer.js";
import type { FunctionSignature } from "../../functions/function.js";
import { functions } from "../../functions/registry.js";
import type { Lambda, Value } from "../../ir/values.js";
import type { CallExpression, Expression } from "../../syntax/nodes/expressions.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";
import { lowerLambda } from "./lambda.js";
import { type CheckedExpressions, EMPTY_SCOPE, type LowerScope, collectAggregate, collectPython, eventParameter } from "./scope.js";

export const lowerCall: Lowerer<CallExpression> = (node, scope, checked) => {
  const call = checked.calls.get(node);
  if (call === undefined) throw new Error(`the checker did not resolve the call of ${node.callee.text}`);
  const base = { type: typeOf(node, checked), origin: node.span };
  switch (call.kind) {
    case "aggregate":
      return lowerAggregate(node, call, scope, checked);
    case "fn":
      return { kind: "fn", name: call.name, arguments: call.arguments.map((a) => lowerExpression(a, scope, checked)), ...base };
    case "extern-java":
      return { kind: "extern", name: call.name, arguments: call.arguments.map((a) => lowerExpression(a, scope, checked)), ...base };
    case "extern-python":
      return lowerPython(node, call.name, call.arguments, scope, checked);
    case "function": {
      const given = call.arguments.filter((a) => a !== undefined);
      return { kind: "function", name: call.name, arguments: lowerArguments(call.name, given, scope, checked), ...base };
    }
  }
};

function lowerAggregate(
  node: CallExpression,
  { name, arguments: args, constants }: Extract<ResolvedCall, { kind: "aggregate" }>,
  scope: LowerScope,
  checked: CheckedExpressions,
): Value {
  const collector = scope.aggregates;
  if (collector === undefined) throw new Error(`the checker let ${name} through outside of an aggregate`);
  const { event } = collector;
  const inner: LowerScope = { ...EMPTY_SCOPE, event, parameters: [event] };
  const type = typeOf(node, checked);
  const values = args.map((argument): Lambda => ({ kind: "lambda", parameters: [event], body: lowerExpression(argument, inner, checked), origin: argument.span }));
  const index = collectAggregate(collector, { function: name, arguments: values, constants, type }, scope.field);
  return { kind: "aggregate-result", index, type, origin: node.span };
}

function lowerPython(
  node: CallExpression,
  name: string,
  args: readonly Expression[],
  scope: LowerScope,
  checked: CheckedExpressions,
): Value {
  if (scope.python === undefined) throw new Error(`the checker let the Python function ${name} through where it can't be called`);
  const values = args.map((argument): Lambda => ({
    kind: "lambda",
    parameters: scope.parameters,
    body: lowerExpression(argument, { ...scope, python: undefined }, checked),
    origin: argument.span,
  }));
  const type = typeOf(node, checked);
  const variable = collectPython(
    scope.python,
    { extern: name, arguments: values, result: type },
    [...scope.parameters, ...scope.variables.values()].map((v) => v.name),
  );
  return { kind: "variable", name: variable.name, type, origin: node.span };
}

/** Values first: their types say what the parameters of the lambdas are. */
function lowerArguments(name: string, args: readonly Expression[], scope: LowerScope, checked: CheckedExpressions): readonly (Value | Lambda)[] {
  const found = functions.get(name);
  if (found === undefined) throw new Error(`there is no function ${name}`);
  const isLambda = (i: number): boolean => found.signatures.some((s) => s.parameters[i]?.type.kind === "lambda");
  const values = args.map((argument, i) => (isLambda(i) ? undefined : lowerExpression(argument, scope, checked)));
  if (values.every((value) => value !== undefined)) return values;
  const { signature, bindings } = chosen(found.signatures, values);
  return args.map((argument, i): Value | Lambda => {
    const value = values[i];
    if (value !== undefined) return value;
    const pattern = signature.parameters[i]?.type;
    if (pattern?.kind !== "lambda") throw new Error(`${name} takes no lambda here`);
    const types = pattern.parameters.map((p) => fill(p, bindings));
    return lowerLambda(argument, types.map(elementParameter), { ...scope, python: undefined }, checked);
  });
}

function elementParameter(type: Parameters<typeof eventParameter>[0]): ReturnType<typeof eventParameter> {
  const parameter = eventParameter(type);
  return type.kind === "record" ? parameter : { ...parameter, name: "element" };
}

function chosen(
  signatures: readonly FunctionSignature[],
  values: readonly (Value | undefined)[],
): { readonly signature: FunctionSignature; readonly bindings: Bindings } {
  for (const signature of signatures) {
    if (values.length > signature.parameters.length) continue;
    let bindings: Bindings | undefined = NO_BINDINGS;
    signature.parameters.forEach((parameter, i) => {
      const value = values[i];
      if (value !== undefined && bindings !== undefined) bindings = bind(parameter.type, value.type, bindings);
    });
    if (bindings !== undefined) return { signature, bindings };
  }
  throw new Error("the checker let a call through that fits no signature");
}
