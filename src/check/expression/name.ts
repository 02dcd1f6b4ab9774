import { type Type, UNKNOWN, required } from "../../model/type.js";
import type { EventExpression, NameExpression } from "../../syntax/nodes/expressions.js";
import { nearest } from "../../text/suggest.js";
import { functions } from "../../functions/registry.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { isNarrowed } from "./path.js";
import type { Rule } from "./rule.js";

/** `.`: the event at hand. */
export const checkEvent: Rule<EventExpression> = (node, _expected, scope, context) => {
  if (scope.event !== undefined) return isNarrowed(node, scope) ? required(scope.event) : scope.event;
  if (scope.aggregated !== undefined) context.report("PFL3107", node.span, { text: "." });
  else context.report("PFL3106", node.span, { text: "." });
  return UNKNOWN;
};

/** A parameter of a lambda, a `param`, or the member of the enum that the place expects. */
export const checkName: Rule<NameExpression> = (node, expected, scope, context) => {
  const name = node.name.text;
  const variable = scope.variables.get(name);
  if (variable !== undefined) return isNarrowed(node, scope) ? required(variable) : variable;
  const wanted = expected === undefined ? undefined : required(expected);
  if (wanted?.kind === "enum" && wanted.members.some((member) => member.name === name)) return wanted;
  const param = context.declared.params.get(name);
  if (param !== undefined) {
    const symbol = context.bound.symbols.get(name);
    if (symbol !== undefined) context.references.set(node.name, symbol);
    return param;
  }
  if (wanted?.kind === "unknown" && context.bound.symbols.get(name) === undefined) return UNKNOWN;
  reportUnknown(node, wanted, scope, context);
  return UNKNOWN;
};

/** Is the name that of anything, be it of no value or of none here? */
export function hasMeaning(name: string, scope: ExpressionScope, { declared, bound }: CheckContext): boolean {
  return scope.variables.has(name) || declared.params.has(name) || bound.symbols.has(name) || functions.has(name) || OF_AGGREGATES.has(name);
}

/** Names that are variables in an aggregate. */
const OF_AGGREGATES: ReadonlySet<string> = new Set(["key", "window"]);

function reportUnknown(node: NameExpression, wanted: Type | undefined, scope: ExpressionScope, context: CheckContext): void {
  const name = node.name.text;
  const symbol = context.bound.symbols.get(name);
  if (symbol !== undefined || functions.has(name)) {
    context.report("PFL3105", node.span, { name, kind: symbol?.kind ?? "function" });
    return;
  }
  if (wanted?.kind === "enum") {
    const known = wanted.members.map((member) => member.name);
    context.report("PFL3205", node.span, { enum: wanted.name, name, near: nearest(name, known), known });
    return;
  }
  if (OF_AGGREGATES.has(name)) {
    context.report("PFL3108", node.span, { name });
    return;
  }
  const event = scope.event ?? scope.aggregated;
  const field = event?.kind === "record" && event.fields.some((f) => f.name === name);
  const known = [...scope.variables.keys(), ...context.declared.params.keys()];
  context.report(
    "PFL3104",
    node.span,
    { name, near: nearest(name, known), field, event: event !== undefined },
    field ? { fixes: [{ title: `Write .${name}`, edits: [{ span: node.span, text: `.${name}` }] }] } : {},
  );
}
