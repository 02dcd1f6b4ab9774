import { Big } from "big.js";
import type { CoalesceValue, IfValue, MatchValue, Value } from "../../ir/values.js";
import type { Constant } from "../../model/type.js";
import { sameData } from "../compare.js";
import type { Data } from "../data.js";
import { compileValue } from "./compile.js";
import { constantData } from "./constant.js";
import type { Code, EvaluateScope } from "./scope.js";

export function coalesce(value: CoalesceValue, scope: EvaluateScope): Code {
  const [left, right] = [compileValue(value.left, scope), compileValue(value.right, scope)];
  return () => left() ?? right();
}

export function choice(value: IfValue, scope: EvaluateScope): Code {
  const condition = compileValue(value.condition, scope);
  const arms = [
    { label: "then", value: value.then },
    { label: "else", value: value.else },
  ];
  const [then, otherwise] = counted("if", value, arms, scope) as [Code, Code];
  return () => (condition() ? then() : otherwise());
}

/** The first arm whose pattern is the subject. The last arm needs no test, since the arms cover everything. */
export function match(value: MatchValue, scope: EvaluateScope): Code {
  const subject = compileValue(value.subject, scope);
  const patterns = value.arms.map((arm) => constantData(arm.pattern, value.subject.type));
  const arms = value.arms.map((arm) => ({ label: patternText(arm.pattern), value: arm.value }));
  const codes = counted("match", value, value.otherwise === undefined ? arms : [...arms, { label: "_", value: value.otherwise }], scope);
  const last = codes[codes.length - 1] as Code;
  const tested = patterns.slice(0, codes.length - 1);
  if (tested.some((pattern) => pattern instanceof Big)) {
    return () => {
      const found = subject();
      const at = tested.findIndex((pattern) => sameData(pattern, found));
      return (codes[at] ?? last)();
    };
  }
  const byPattern = new Map<Data, Code>(tested.map((pattern, i) => [pattern, codes[i] as Code]));
  return () => (byPattern.get(subject()) ?? last)();
}

interface Arm {
  readonly label: string;
  readonly value: Value;
}

/** The values of the arms, which count themselves if anybody wants to know. */
function counted(kind: "if" | "match", { origin }: Value, arms: readonly Arm[], scope: EvaluateScope): readonly Code[] {
  const codes = arms.map((arm) => compileValue(arm.value, scope));
  const counters = scope.program.branches?.counters(kind, origin, arms.map(({ label, value }) => ({ label, origin: value.origin })));
  if (counters === undefined) return codes;
  return codes.map((code, i): Code => {
    const count = counters[i] as () => void;
    return () => {
      count();
      return code();
    };
  });
}

/** As the program may write it; dates and times in their units. */
function patternText(pattern: Constant): string {
  switch (pattern.kind) {
    case "string":
      return JSON.stringify(pattern.value);
    case "enum":
      return pattern.member;
    case "decimal":
      return pattern.text;
    case "date":
      return `${pattern.days}`;
    case "time":
    case "timestamp":
    case "duration":
      return `${pattern.micros}`;
    case "null":
    case "list":
    case "map":
      return pattern.kind;
    default:
      return `${pattern.value}`;
  }
}
