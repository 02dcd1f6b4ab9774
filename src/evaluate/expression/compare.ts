import type { Big } from "big.js";
import type { CompareValue, IsNullValue, LogicValue } from "../../ir/values.js";
import { required } from "../../model/type.js";
import { sameData } from "../compare.js";
import { compareText } from "../text.js";
import { compileValue } from "./compile.js";
import type { Code, EvaluateScope } from "./scope.js";

export function compare(value: CompareValue, scope: EvaluateScope): Code {
  const [left, right] = [compileValue(value.left, scope), compileValue(value.right, scope)];
  const { operator } = value;
  if (operator === "==" || operator === "!=") {
    const equal = equality(value, left, right);
    return operator === "==" ? equal : () => !equal();
  }
  const order = ordering(value);
  if (order === undefined) return ordered(operator, left as () => number | bigint, right as () => number | bigint);
  return ordered(operator, () => order(left() as never, right() as never), () => 0);
}

/** NaN is not the same as anything, 0.0 and -0.0 are the same; within lists and records it is the other way round, as in Java. */
function equality(value: CompareValue, left: Code, right: Code): Code {
  switch (required(value.left.type).kind) {
    case "decimal":
    case "record":
    case "bytes":
    case "list":
    case "map":
    case "null":
      return () => sameData(left(), right());
    default:
      return () => left() === right();
  }
}

/** Undefined where JavaScript's operators do. */
function ordering(value: CompareValue): ((a: never, b: never) => number) | undefined {
  if (value.left.type.kind === "string") return compareText;
  return value.left.type.kind === "decimal" ? (a: Big, b: Big) => a.cmp(b) : undefined;
}

function ordered(operator: "<" | "<=" | ">" | ">=", left: () => number | bigint, right: () => number | bigint): Code {
  switch (operator) {
    case "<":
      return () => left() < right();
    case "<=":
      return () => left() <= right();
    case ">":
      return () => left() > right();
    case ">=":
      return () => left() >= right();
  }
}

export function logic(value: LogicValue, scope: EvaluateScope): Code {
  const [left, right] = [compileValue(value.left, scope), compileValue(value.right, scope)];
  return value.operator === "&&" ? () => left() && right() : () => left() || right();
}

export function isNull(value: IsNullValue, scope: EvaluateScope): Code {
  const { negated } = value;
  const { kind } = value.operand.type;
  if (kind !== "optional" && kind !== "null") return () => negated;
  const operand = compileValue(value.operand, scope);
  return () => (operand() === null) !== negated;
}
