/** Calls: of a `fn` or `extern` of the program, of an aggregate function, of a function of the registry. */
import type { AggregateFunction } from "../../functions/aggregates/aggregate.js";
import { aggregateFunctions } from "../../functions/aggregates/registry.js";
import { functions } from "../../functions/registry.js";
import type { Signature } from "../../model/declared.js";
import { UNKNOWN } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { CallExpression, Expression } from "../../syntax/nodes/expressions.js";
import { nearest } from "../../text/suggest.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkAggregate, insideAggregate } from "./aggregate.js";
import { checkExpression } from "./check.js";
import { checkFunction } from "./function.js";
import { type Rule, conditional } from "./rule.js";

export const checkCall: Rule<CallExpression> = (node, expected, scope, context) => {
  const name = node.callee.text;
  const declared = context.declared.functions.get(name);
  if (declared !== undefined) return checkDeclared(node, declared, scope, context);
  const found = functions.get(name);
  const aggregate = aggregateNamed(name, node, scope);
  if (aggregate !== undefined) return checkAggregate(node, aggregate, scope, context);
  if (found !== undefined) return checkFunction(node, found, expected, scope, context);
  const symbol = context.bound.symbols.get(name);
  let inner = scope;
  // A declared function that is not known here has a broken signature, which was reported where it stands.
  if (symbol?.kind !== "fn" && symbol?.kind !== "extern") {
    const known = [...context.declared.functions.keys(), ...functions.keys(), ...aggregateFunctions.keys()];
    const near = ELSEWHERE.get(name) ?? nearest(name, known);
    // What was meant for an aggregate function has its arguments.
    if (near !== undefined && aggregateNamed(near, node, scope) !== undefined) inner = insideAggregate(scope);
    context.report(
      "PFL3601",
      node.callee.span,
      { name, near, kind: symbol?.kind },
      near === undefined ? {} : { fixes: [{ title: `Write ${near}`, edits: [{ span: node.callee.span, text: near }] }] },
    );
  }
  checkLoosely(node, inner, context);
  return UNKNOWN;
};

/** Aggregate functions by the names that they have in other languages. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([...aggregateFunctions.values()].flatMap((each) => each.elsewhere.map((name) => [name, each.name])));

/** Of a name that a function of lists has too: what stands over results of aggregate functions is that one, since these don't nest. */
function aggregateNamed(name: string, node: CallExpression, scope: ExpressionScope): AggregateFunction | undefined {
  const overResults = node.arguments.some(({ value }) => value.kind === "call" && aggregateFunctions.has(value.callee.text));
  const isOther = functions.has(name) && (scope.aggregated === undefined || overResults);
  return isOther ? undefined : aggregateFunctions.get(name);
}

/** Looks for mistakes in the arguments of a call of which nothing is known. */
export function checkLoosely(node: CallExpression, scope: ExpressionScope, context: CheckContext): void {
  for (const argument of node.arguments) checkExpression(argument.value, UNKNOWN, scope, context);
}

function checkDeclared(node: CallExpression, signature: Signature, scope: ExpressionScope, context: CheckContext): Signature["result"] {
  const symbol = context.bound.symbols.get(signature.name);
  if (symbol !== undefined) context.references.set(node.callee, symbol);
  if (signature.kind === "extern-python" && !scope.python) context.report("PFL3609", node.callee.span, { name: signature.name });
  const placed = placeArguments(node, signature.parameters.map((p) => ({ name: p.name, optional: false })), context);
  if (placed === undefined) {
    checkLoosely(node, scope, context);
    return signature.result;
  }
  // A Python function gets its arguments before any other Python function of the step has run.
  const inner = signature.kind === "extern-python" ? conditional(scope) : scope;
  placed.forEach((argument, i) => {
    if (argument !== undefined) checkExpression(argument, signature.parameters[i]?.type, inner, context);
  });
  const whole = placed.filter((argument): argument is Expression => argument !== undefined && argument.kind !== "missing");
  context.calls.set(node, { kind: signature.kind, name: signature.name, arguments: whole });
  return signature.result;
}

/** The arguments in the order of the parameters; undefined when they do not fit them, which is reported. */
export function placeArguments(
  node: CallExpression,
  parameters: readonly { readonly name: string; readonly optional: boolean }[],
  context: CheckContext,
): readonly (Expression | Missing | undefined)[] | undefined {
  const name = node.callee.text;
  const placed: (Expression | Missing | undefined)[] = parameters.map(() => undefined);
  let next = 0;
  let fits = true;
  let tooMany = false;
  for (const argument of node.arguments) {
    const label = argument.name;
    const at = label === undefined ? next : parameters.findIndex((p) => p.name === label.text);
    const called = label?.text ?? parameters[at]?.name;
    if (called === undefined) tooMany = true;
    else if (at < 0 || placed[at] !== undefined) {
      const near = nearest(called, parameters.map((p) => p.name));
      context.report("PFL3604", (label ?? argument.value).span, { name: called, function: name, near, twice: at >= 0 });
      fits = false;
    } else placed[at] = argument.value;
    next = at + 1;
  }
  if (!fits) return undefined;
  const lacking = parameters.find((p, i) => !p.optional && placed[i] === undefined);
  if (!tooMany && lacking === undefined) return placed;
  const needed = parameters.filter((p) => !p.optional).length;
  const found = node.arguments.length;
  const count = parameterCount(needed, parameters.length);
  // As many as there should be, but named so that one of them has no value.
  const which = lacking !== undefined && found >= needed && found <= parameters.length ? `, \`${lacking.name}\` among them` : "";
  context.report("PFL3602", node.span, { name, expected: `${count}${which}`, found });
  return undefined;
}

function parameterCount(least: number, most: number): string {
  if (least === most) return most === 0 ? "no arguments" : `${most} argument${most === 1 ? "" : "s"}`;
  return `${least} to ${most} arguments`;
}
