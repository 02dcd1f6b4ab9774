import { type Constant, type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { Expression, MatchArm, MatchExpression } from "../../syntax/nodes/expressions.js";
import { durationText } from "../../text/duration.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";
import { checkBranches } from "./condition.js";
import { constantValue } from "./constant.js";
import { narrow, pathsOf } from "./path.js";
import { type Rule, conditional } from "./rule.js";

/** `match .level { low => 1, null => 0, _ => 2 }`: the first arm whose pattern is the value; every value has one. */
export const checkMatch: Rule<MatchExpression> = (node, expected, scope, context) => {
  const subject = checkExpression(node.subject, undefined, scope, context);
  const matchable = isMatchable(subject) || node.arms.every((arm) => isWild(arm) || arm.pattern.kind === "null");
  if (!matchable) {
    context.report("PFL3405", node.subject.span, { type: typeText(subject) });
  }
  const seen = matchable ? checkPatterns(node, subject, scope, context) : undefined;
  const inner = conditional(scope);
  const shown = narrow(inner, pathsOf(node.subject));
  const nullArm = node.arms.findIndex((arm) => arm.pattern.kind === "null");
  const branches = node.arms.map((arm, i) => {
    const isNull = arm.pattern.kind === "null";
    const nullGone = !isWild(arm) || (nullArm >= 0 && nullArm < i);
    return { node: arm.value, scope: !isNull && nullGone ? shown : inner };
  });
  const type = checkBranches(branches, expected, "The arms of a `match`", context);
  if (seen !== undefined && subject.kind !== "unknown") reportUncovered(node, subject, seen, context);
  return node.arms.length === 0 ? UNKNOWN : type;
};

function isMatchable(type: Type): boolean {
  const of = required(type);
  return !["float", "double", "list", "map", "record", "bytes", "never"].includes(of.kind);
}

export function isWild(arm: MatchArm): boolean {
  return arm.pattern.kind === "name-expression" && arm.pattern.name.text === "_";
}

/** Texts of the constants that the arms cover, `_` among them. */
function checkPatterns(node: MatchExpression, subject: Type, scope: ExpressionScope, context: CheckContext): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const arm of node.arms) {
    if (arm.pattern.kind === "missing") {
      seen.add("_");
      continue;
    }
    const text = isWild(arm) ? "_" : patternKey(arm.pattern, subject, scope, context);
    if (text === undefined) {
      // What is wrong with this pattern was said; that something may be missing then is no news.
      seen.add("?");
      continue;
    }
    if (seen.has(text) || seen.has("_")) context.report("PFL3404", arm.pattern.span, { pattern: text });
    seen.add(text);
  }
  return seen;
}

function patternKey(pattern: Expression, subject: Type, scope: ExpressionScope, context: CheckContext): string | undefined {
  if (pattern.kind === "null") {
    context.types.set(pattern, { kind: "null" });
    const possible = subject.kind === "optional" || subject.kind === "null" || subject.kind === "unknown";
    if (!possible) context.report("PFL3306", pattern.span, { type: typeText(subject) });
    return "null";
  }
  // A pattern sees neither event nor variables: `low` is always the member.
  const bare: ExpressionScope = { ...scope, event: undefined, variables: new Map(), aggregated: undefined, window: false, python: false };
  const type = checkExpression(pattern, required(subject), bare, context);
  if (type.kind === "unknown" || subject.kind === "unknown") return undefined;
  const constant = constantValue(pattern, type);
  if (constant === undefined) {
    context.report("PFL3403", pattern.span, { type: typeText(subject) });
    return undefined;
  }
  return constantText(constant);
}

/** As a program writes it; equal constants have one text. */
function constantText(constant: Constant): string {
  switch (constant.kind) {
    case "null":
      return "null";
    case "string":
      return JSON.stringify(constant.value);
    case "enum":
      return constant.member;
    case "decimal":
      return constant.text;
    case "date":
      return `@${timeText(BigInt(constant.days) * DAY).slice(0, 10)}`;
    case "time":
      return `@${timeText(constant.micros).slice(11)}`;
    case "timestamp":
      return `@${timeText(constant.micros)}Z`;
    case "duration": {
      const size = constant.micros < 0n ? -constant.micros : constant.micros;
      return `${constant.micros < 0n ? "-" : ""}${size % 1000n === 0n ? durationText(Number(size / 1000n)) : `${size}us`}`;
    }
    case "list":
    case "map":
      return constant.kind;
    default:
      return `${constant.value}`;
  }
}

const SECOND = 1_000_000n;
const DAY = 86_400n * SECOND;

/** `2024-05-01T12:30:00` and the fraction of the second, if there is one. */
function timeText(micros: bigint): string {
  const fraction = ((micros % SECOND) + SECOND) % SECOND;
  const whole = new Date(Number((micros - fraction) / 1000n)).toISOString().slice(0, 19);
  return fraction === 0n ? whole : `${whole}.${`${fraction}`.padStart(6, "0").replace(/0+$/, "")}`;
}

function reportUncovered(node: MatchExpression, subject: Type, seen: ReadonlySet<string>, context: CheckContext): void {
  if (seen.has("_") || seen.has("?")) return;
  const of = required(subject);
  const values = of.kind === "enum" ? of.members.map((m) => m.name) : of.kind === "bool" ? ["true", "false"] : undefined;
  const all = [...(values ?? []), ...(subject.kind === "optional" ? ["null"] : [])];
  const missing = values === undefined ? ["_"] : all.filter((value) => !seen.has(value));
  if (missing.length > 0) context.report("PFL3402", node.subject.span, { missing });
}
