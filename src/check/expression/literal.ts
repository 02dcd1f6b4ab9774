/** Literals. A number takes the type that its place expects, when it fits. */
import { inRange, integerRange, isNumeric } from "../../model/relate.js";
import { BOOL, DATE, DOUBLE, DURATION, INT, LONG, NULL, STRING, TIME, TIMESTAMP, type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type {
  BoolLiteral,
  DateLiteral,
  DurationLiteral,
  FractionLiteral,
  IntegerLiteral,
  NullLiteral,
  SizeLiteral,
  StringLiteral,
  TimeLiteral,
  TimestampLiteral,
} from "../../syntax/nodes/literals.js";
import type { CheckContext } from "../context.js";
import type { Rule } from "./rule.js";

export const checkNull: Rule<NullLiteral> = () => NULL;
export const checkBool: Rule<BoolLiteral> = () => BOOL;
export const checkString: Rule<StringLiteral> = () => STRING;
export const checkDuration: Rule<DurationLiteral> = () => DURATION;
export const checkTimestamp: Rule<TimestampLiteral> = () => TIMESTAMP;
export const checkDate: Rule<DateLiteral> = () => DATE;
export const checkTime: Rule<TimeLiteral> = () => TIME;

export const checkSize: Rule<SizeLiteral> = (node, _expected, _scope, context) => {
  context.report("PFL3109", node.span, { literal: `${node.bytes}B` });
  return UNKNOWN;
};

export const checkInteger: Rule<IntegerLiteral> = (node, expected, _scope, context) => integerType(node, node.value, expected, context);

export const checkFraction: Rule<FractionLiteral> = (node, expected, _scope, context) => fractionType(node, node.text, node.decimal, expected, context);

/** Also for `-128`, whose sign is an operator. */
export function integerType(node: Expression, value: bigint, expected: Type | undefined, context: CheckContext): Type {
  const wanted = expected === undefined ? undefined : required(expected);
  switch (wanted?.kind) {
    case "float":
    case "double":
      return wanted;
    case "int":
      return inRange(value, wanted.bits) ? wanted : outOfRange(node, `${value}`, wanted, context);
    case "decimal":
      return digits(`${value}`).before <= wanted.precision - wanted.scale ? wanted : outOfRange(node, `${value}`, wanted, context);
    default:
      if (inRange(value, INT.bits)) return INT;
      return inRange(value, LONG.bits) ? LONG : outOfRange(node, `${value}`, LONG, context);
  }
}

export function fractionType(node: Expression, text: string, decimal: boolean, expected: Type | undefined, context: CheckContext): Type {
  const wanted = expected === undefined ? undefined : required(expected);
  const { before, after } = digits(text);
  if (wanted?.kind === "decimal") {
    const zeros = /0*(?=$|[eE])/.exec(text)?.[0].length ?? 0;
    return after - zeros <= wanted.scale && before <= wanted.precision - wanted.scale ? wanted : outOfRange(node, text, wanted, context);
  }
  if (decimal) {
    const type: Type = { kind: "decimal", precision: Math.max(1, before + after), scale: after };
    return type.precision <= 38 ? type : outOfRange(node, text, { ...type, precision: 38, scale: Math.min(after, 38) }, context);
  }
  if (!Number.isFinite(Number(text))) return outOfRange(node, text, DOUBLE, context);
  return wanted?.kind === "float" ? wanted : DOUBLE;
}

function outOfRange(node: Expression, literal: string, type: Type, context: CheckContext): Type {
  context.report("PFL3103", node.span, { literal, type: typeText(type), range: rangeText(type) });
  return UNKNOWN;
}

function rangeText(type: Type): string {
  if (type.kind === "int") {
    const { min, max } = integerRange(type.bits);
    return `it goes from ${min} to ${max}`;
  }
  if (type.kind === "decimal") return `it has ${type.precision - type.scale} digits before the point and ${type.scale} after it`;
  return "its largest number is about 1.8e308";
}

/** How many digits a number has before and after its point, without leading and with trailing zeros; the exponent counted in. */
export function digits(text: string): { readonly before: number; readonly after: number } {
  const [, whole = "", fraction = "", exponent = "0"] = /^-?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const shift = Number(exponent);
  const significant = (whole + fraction).replace(/^0+/, "");
  const after = Math.max(0, fraction.length - shift);
  return { before: significant === "" ? 0 : Math.max(0, significant.length - fraction.length + shift), after };
}

/** A number whose type its place decides: a literal, with a sign or in parentheses, or a computation of such. */
export function isFlexible(node: Expression | Missing): boolean {
  switch (node.kind) {
    case "integer":
      return true;
    case "fraction":
      return !node.decimal;
    case "paren":
      return isFlexible(node.of);
    case "unary":
      return node.operator === "-" && isFlexible(node.operand);
    case "binary":
      return ["+", "-", "*"].includes(node.operator) && isFlexible(node.left) && isFlexible(node.right);
    default:
      return false;
  }
}

/** Nothing but empty lists and maps, of which only their place says what could be in them. */
export function isEmpty(node: Expression | Missing): boolean {
  return isCollectionOf(isEmpty, node);
}

/** What takes the type of its place: a flexible number, or a list or map of nothing else. */
export function isUntyped(node: Expression | Missing): boolean {
  return isFlexible(node) || isCollectionOf(isUntyped, node);
}

/** By it values are looked at: first those with a type of their own, last those that say nothing of theirs. */
export function openness(node: Expression | Missing): number {
  return isEmpty(node) ? 2 : Number(isUntyped(node));
}

function isCollectionOf(has: (part: Expression | Missing) => boolean, node: Expression | Missing): boolean {
  switch (node.kind) {
    case "list":
      return node.elements.every(has);
    case "map":
      return node.entries.every((entry) => has(entry.value));
    case "paren":
      return isCollectionOf(has, node.of);
    default:
      return false;
  }
}

/** Whether what is untyped has the form of a type, and numbers where that has some. */
function mayHold(node: Expression | Missing, type: Type): boolean {
  const wanted = required(type);
  if (wanted.kind === "unknown") return true;
  if (isFlexible(node)) return isNumeric(wanted);
  if (node.kind === "paren") return mayHold(node.of, wanted);
  if (node.kind === "list") return wanted.kind === "list" && node.elements.every((element) => mayHold(element, wanted.element));
  return node.kind === "map" && wanted.kind === "map" && node.entries.every((entry) => mayHold(entry.value, wanted.value));
}

/** The type that what is untyped takes beside a value of `other`; undefined when it keeps its own. */
export function typeBeside(node: Expression | Missing, other: Type): Type | undefined {
  const wanted = required(other);
  switch (node.kind) {
    case "paren":
      return typeBeside(node.of, other);
    case "unary":
      return node.operand.kind === "integer" ? integerBeside(-node.operand.value, wanted) : typeBeside(node.operand, other);
    case "integer":
      return integerBeside(node.value, wanted);
    case "list":
    case "map":
      return mayHold(node, wanted) ? wanted : undefined;
    case "fraction":
      if (wanted.kind === "float" || wanted.kind === "double") return wanted.kind === "double" ? wanted : DOUBLE;
      if (wanted.kind !== "decimal") return undefined;
      return { kind: "decimal", ...decimalOf(digits(node.text)) };
    default:
      return undefined;
  }
}

/** Beside a decimal a number is the decimal that it says, as exact as it is written. */
function integerBeside(value: bigint, wanted: Type): Type | undefined {
  switch (wanted.kind) {
    case "int":
      return inRange(value, wanted.bits) ? wanted : undefined;
    case "float":
    case "double":
      return DOUBLE;
    case "decimal":
      return { kind: "decimal", ...decimalOf(digits(`${value}`)) };
    default:
      return undefined;
  }
}

function decimalOf({ before, after }: { readonly before: number; readonly after: number }): { precision: number; scale: number } {
  return { precision: Math.min(38, Math.max(1, before + after)), scale: Math.min(38, after) };
}
