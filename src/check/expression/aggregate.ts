/** Aggregate functions: over the events of an aggregate. */
import type { AggregateConstant, AggregateFunction, AggregateSignature } from "../../functions/aggregates/aggregate.js";
import { resultOf } from "../../functions/aggregates/aggregate.js";
import { type Bindings, NO_BINDINGS, bind } from "../../functions/infer.js";
import { type Constant, type Type, UNKNOWN, optional, required, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { CallExpression, Expression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkLoosely, placeArguments } from "./call.js";
import { checkExpression } from "./check.js";
import { constantOf } from "./constant.js";
import { convertTo } from "./convert.js";
import type { Rule } from "./rule.js";

const INSTEAD: Readonly<Record<string, string>> = { min: "min_of", max: "max_of" };

export function checkAggregate(node: CallExpression, found: AggregateFunction, scope: ExpressionScope, context: CheckContext): ReturnType<Rule> {
  const { name } = found;
  if (scope.aggregated === undefined) {
    // Inside another aggregate function the event is there, but what it belongs to is not.
    if (scope.insideAggregate === true) context.report("PFL3608", node.callee.span, { name });
    else context.report("PFL3607", node.callee.span, { name, instead: INSTEAD[name] });
    checkLoosely(node, scope, context);
    return UNKNOWN;
  }
  const inner = insideAggregate(scope);
  const [{ values, constants }] = found.signatures as readonly [AggregateSignature];
  const placed = placeArguments(node, [...values, ...constants.map((c) => ({ name: c.name, optional: false }))], context);
  if (placed === undefined) {
    checkLoosely(node, inner, context);
    return UNKNOWN;
  }
  const said = constants.map((constant, i) => sayConstant(found, constant, placed[values.length + i], context));
  const given = placed.slice(0, values.length).filter((argument) => argument !== undefined);
  const result = checkValues(found, given, inner, context);
  if (result.kind === "unknown" || said.some((constant) => constant === undefined)) return UNKNOWN;
  const whole = given.filter((argument): argument is Expression => argument.kind !== "missing");
  context.calls.set(node, { kind: "aggregate", name, arguments: whole, constants: said as readonly Constant[] });
  return result;
}

/** What is seen where the value of each event is computed; all the same where there are no events to aggregate. */
export function insideAggregate(scope: ExpressionScope): ExpressionScope {
  if (scope.aggregated === undefined) return scope;
  return { event: scope.aggregated, variables: new Map(), aggregated: undefined, window: false, python: false, insideAggregate: true };
}

/** Checks what is computed for each event, and gives the type of the result. */
function checkValues(found: AggregateFunction, given: readonly (Expression | Missing)[], scope: ExpressionScope, context: CheckContext): Type {
  let candidates: readonly { readonly signature: AggregateSignature; readonly bindings: Bindings }[] = found.signatures.map((signature) => ({
    signature,
    bindings: NO_BINDINGS,
  }));
  const types: Type[] = [];
  for (const [i, argument] of given.entries()) {
    const type = checkExpression(argument, undefined, scope, context);
    types.push(type);
    if (candidates.length === 0) continue;
    candidates = candidates.flatMap(({ signature, bindings }) => {
      const pattern = signature.values[i]?.type;
      const bound = pattern === undefined ? undefined : bind(pattern, required(type), bindings);
      return bound === undefined ? [] : [{ signature, bindings: bound }];
    });
    if (candidates.length === 0) context.report("PFL3610", argument.span, { name: found.name, type: typeText(type), takes: found.takes });
  }
  const [chosen] = candidates;
  if (chosen === undefined || types.some((type) => type.kind === "unknown")) return UNKNOWN;
  given.forEach((argument, i) => {
    const pattern = chosen.signature.values[i]?.type;
    const type = types[i] as Type;
    if (pattern?.kind === "type") convertTo(argument, type, type.kind === "optional" ? optional(pattern.type) : pattern.type, context);
  });
  const result = resultOf(chosen.signature.result, chosen.bindings);
  return found.none === "null" && types.some((type) => type.kind === "optional") ? optional(result) : result;
}

function sayConstant(
  { name }: AggregateFunction,
  { name: parameter, type, range }: AggregateConstant,
  argument: Expression | Missing | undefined,
  context: CheckContext,
): Constant | undefined {
  const constant = argument === undefined ? undefined : constantOf(argument, type, context);
  if (constant?.kind !== "double" || range === undefined || argument === undefined) return constant;
  const [least, most] = range;
  if (constant.value >= least && constant.value <= most) return constant;
  context.report("PFL3612", argument.span, { name, parameter, found: constant.value, least, most });
  return undefined;
}
