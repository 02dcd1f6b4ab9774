/** `min`, `max`, `sum`, `count`, `avg` over the events of an aggregate. */
import { isNumeric, isOrdered } from "../../model/relate.js";
import { DOUBLE, LONG, type Type, UNKNOWN, optional, required, typeText } from "../../model/type.js";
import type { CallExpression } from "../../syntax/nodes.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkLoosely, parameterCount } from "./call.js";
import { checkExpression } from "./check.js";
import type { Rule } from "./rule.js";

interface AggregateRule {
  readonly takes: string;
  /** The result over values that are never null; undefined where the function means nothing. */
  readonly result: (value: Type) => Type | undefined;
}

const RULES: Readonly<Record<string, AggregateRule>> = {
  min: { takes: "a number, string, date or time", result: (type) => (isOrdered(type) ? type : undefined) },
  max: { takes: "a number, string, date or time", result: (type) => (isOrdered(type) ? type : undefined) },
  sum: { takes: "a number or a duration", result: sumOf },
  count: { takes: "anything", result: () => LONG },
  avg: { takes: "a number", result: averageOf },
};

export const AGGREGATES: ReadonlySet<string> = new Set(Object.keys(RULES));

function sumOf(type: Type): Type | undefined {
  if (type.kind === "int") return LONG;
  if (type.kind === "decimal") return { kind: "decimal", precision: 38, scale: type.scale };
  if (type.kind === "duration") return type;
  return isNumeric(type) ? DOUBLE : undefined;
}

function averageOf(type: Type): Type | undefined {
  if (type.kind === "decimal") return { kind: "decimal", precision: 38, scale: Math.max(type.scale, 6) };
  return isNumeric(type) ? DOUBLE : undefined;
}

const INSTEAD: Readonly<Record<string, string>> = { min: "min_of", max: "max_of" };

export function checkAggregate(node: CallExpression, scope: ExpressionScope, context: CheckContext): ReturnType<Rule> {
  const name = node.callee.text;
  const rule = RULES[name] as AggregateRule;
  if (scope.aggregated === undefined) {
    // Inside another aggregate function the event is there, but what it belongs to is not.
    if (scope.insideAggregate === true) context.report("PFL3608", node.callee.span, { name });
    else context.report("PFL3607", node.callee.span, { name, instead: INSTEAD[name] });
    checkLoosely(node, scope, context);
    return UNKNOWN;
  }
  const inner: ExpressionScope = {
    event: scope.aggregated,
    variables: new Map(),
    aggregated: undefined,
    window: false,
    python: false,
    insideAggregate: true,
  };
  const [argument, ...more] = node.arguments;
  const least = name === "count" ? 0 : 1;
  if (more.length > 0 || (argument === undefined && least === 1)) {
    context.report("PFL3602", node.span, { name, expected: parameterCount(least, 1), found: node.arguments.length });
    checkLoosely(node, inner, context);
    return UNKNOWN;
  }
  if (argument?.name !== undefined) context.report("PFL3604", argument.name.span, { name: argument.name.text, function: name, near: undefined, twice: false });
  const value = argument?.value;
  if (value?.kind === "missing") return UNKNOWN;
  context.calls.set(node, { kind: "aggregate", name, argument: value });
  if (value === undefined) return LONG;
  const type = checkExpression(value, undefined, inner, context);
  if (type.kind === "unknown") return UNKNOWN;
  const result = rule.result(required(type));
  if (result === undefined) {
    context.report("PFL3610", value.span, { name, type: typeText(type), takes: rule.takes });
    return UNKNOWN;
  }
  return type.kind === "optional" && name !== "count" ? optional(result) : result;
}
