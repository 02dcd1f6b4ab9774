/** The types of `+ - * / div %`. */
import { commonNumber, integerDecimal, isNumeric } from "../../model/relate.js";
import { type DecimalType, DOUBLE, DURATION, LONG, STRING, TIMESTAMP, type Type } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { ArithmeticOperator, Expression } from "../../syntax/nodes/expressions.js";
import { constantValue } from "./constant.js";

/** What both operands are converted to, and what comes out. */
export interface Operation {
  readonly left: Type;
  readonly right: Type;
  readonly result: Type;
}

/** Undefined where the operator means nothing for these types. */
export function operation(operator: ArithmeticOperator, left: Type, right: Type): Operation | undefined {
  if (left.kind === "string" && right.kind === "string") {
    return operator === "+" ? { left: STRING, right: STRING, result: STRING } : undefined;
  }
  if (!isNumeric(left) || !isNumeric(right)) return timeOperation(operator, left, right);
  if (left.kind === "decimal" || right.kind === "decimal") return decimalOperation(operator, left, right);
  if (left.kind === "int" && right.kind === "int") {
    const type = operator === "/" ? DOUBLE : commonNumber(left, right);
    return type === undefined ? undefined : { left: type, right: type, result: type };
  }
  return operator === "div" ? undefined : { left: DOUBLE, right: DOUBLE, result: DOUBLE };
}

/**
 * Is there no value where the divisor is 0? So it is for whole numbers, decimals and durations, unless the divisor is a constant that is
 * not 0. Doubles divide by 0: `/` gives infinity or NaN.
 */
export function mayDivideByZero(operator: ArithmeticOperator, { right, result }: Operation, divisor: Expression | Missing): boolean {
  if (result.kind === "double" || (operator !== "div" && operator !== "%" && operator !== "/")) return false;
  const constant = constantValue(divisor, right);
  switch (constant?.kind) {
    case "int":
      return constant.value === 0n;
    case "decimal":
      return !/[1-9]/.test(constant.text);
    case "duration":
      return constant.micros === 0n;
    default:
      return true;
  }
}

function timeOperation(operator: ArithmeticOperator, left: Type, right: Type): Operation | undefined {
  const same = { left, right };
  if (left.kind === "timestamp") {
    if (right.kind === "timestamp") return operator === "-" ? { ...same, result: DURATION } : undefined;
    if (right.kind === "duration") return operator === "+" || operator === "-" ? { ...same, result: TIMESTAMP } : undefined;
    return undefined;
  }
  if (left.kind === "duration" && right.kind === "duration") {
    const result: Readonly<Record<ArithmeticOperator, Type | undefined>> = {
      "+": DURATION,
      "-": DURATION,
      "%": DURATION,
      "/": DOUBLE,
      div: LONG,
      "*": undefined,
    };
    const type = result[operator];
    return type === undefined ? undefined : { ...same, result: type };
  }
  if (left.kind === "duration" && right.kind === "timestamp") return operator === "+" ? { ...same, result: TIMESTAMP } : undefined;
  if (left.kind === "duration" && right.kind === "int") {
    return operator === "*" || operator === "div" ? { left, right: LONG, result: DURATION } : undefined;
  }
  if (left.kind === "int" && right.kind === "duration" && operator === "*") return { left: LONG, right, result: DURATION };
  return undefined;
}

/** Flink's rules: exact, unless more than 38 digits were needed. */
function decimalOperation(operator: ArithmeticOperator, left: Type, right: Type): Operation | undefined {
  if (left.kind === "float" || left.kind === "double" || right.kind === "float" || right.kind === "double") return undefined;
  const a = integerDecimal(left);
  const b = integerDecimal(right);
  const scale = Math.max(a.scale, b.scale);
  switch (operator) {
    case "+":
    case "-":
      return { left: a, right: b, result: capped(Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1, scale) };
    case "*":
      return { left: a, right: b, result: capped(a.precision + b.precision, a.scale + b.scale) };
    case "/": {
      const places = Math.max(6, a.scale + b.precision + 1);
      return { left: a, right: b, result: capped(a.precision - a.scale + b.scale + places, places) };
    }
    case "%":
      return { left: a, right: b, result: capped(Math.min(a.precision - a.scale, b.precision - b.scale) + scale, scale) };
    case "div":
      return undefined;
  }
}

/** At most 38 digits; those after the point give way, but not below six. */
function capped(precision: number, scale: number): DecimalType {
  if (precision <= 38) return { kind: "decimal", precision: Math.max(1, precision), scale };
  return { kind: "decimal", precision: 38, scale: Math.max(38 - (precision - scale), Math.min(scale, 6)) };
}

/** What to try where an operator means nothing. */
export function remedyFor(operator: ArithmeticOperator, left: Type, right: Type): string {
  const kinds = [left.kind, right.kind];
  if (kinds.includes("string") && operator === "+") return "Make the other one text: `to_string(x)`.";
  if (kinds.includes("string")) return "Make a number of the text: `parse_long(s) ?? 0`, `parse_double(s) ?? 0.0`.";
  if (kinds.includes("decimal") && (kinds.includes("double") || kinds.includes("float"))) {
    return "Say which arithmetic is meant: `to_double(x)` for the fast one, `to_decimal(x)` for the exact one.";
  }
  if (operator === "div") return "`div` divides whole numbers and cuts off the rest; for others write `/`.";
  if (kinds.includes("timestamp") || kinds.includes("duration") || kinds.includes("date")) {
    return "Timestamps differ by durations, durations add up and take whole factors; days of a date are added by `add_days(day, 1)`.";
  }
  return "Convert them to numbers first.";
}
