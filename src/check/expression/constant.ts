/** Values that are known when compiling: defaults, patterns. */
import { type Constant, type Type, required } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";

const NOTHING_IN_SIGHT: ExpressionScope = {
  event: undefined,
  variables: new Map(),
  aggregated: undefined,
  window: false,
  python: false,
};

/** Checks the expression as a value of the type and gives it; undefined when there is a mistake, which has been reported. */
export function constantOf(node: Expression | Missing, type: Type, context: CheckContext): Constant | undefined {
  if (node.kind === "missing") return undefined;
  const found = checkExpression(node, type, NOTHING_IN_SIGHT, context);
  if (found.kind === "unknown") return undefined;
  const constant = constantValue(node, type);
  if (constant === undefined) context.report("PFL3110", node.span, {});
  return constant;
}

/** The value of an expression that was checked as one of the type; undefined when it has to be computed. */
export function constantValue(node: Expression | Missing, type: Type): Constant | undefined {
  const of = required(type);
  switch (node.kind) {
    case "null":
      return { kind: "null" };
    case "bool":
      return { kind: "bool", value: node.value };
    case "integer":
      return numberConstant(`${node.value}`, of);
    case "fraction":
      return numberConstant(node.text, of);
    case "string":
      return { kind: "string", value: node.value };
    case "duration":
      return { kind: "duration", micros: node.micros };
    case "timestamp":
      return { kind: "timestamp", micros: node.micros };
    case "date":
      return { kind: "date", days: node.days };
    case "time":
      return { kind: "time", micros: node.micros };
    case "paren":
      return constantValue(node.of, type);
    case "unary":
      return node.operator === "-" ? negative(constantValue(node.operand, type), of) : undefined;
    case "name-expression":
      return of.kind === "enum" ? memberConstant(of, node.name.text) : undefined;
    case "member":
      return of.kind === "enum" && node.name.kind === "name" && node.of.kind === "name-expression" && node.of.name.text === of.name
        ? memberConstant(of, node.name.text)
        : undefined;
    case "list":
      return of.kind === "list" ? allOf(node.elements.map((e) => constantValue(e, of.element)), (elements) => ({ kind: "list", elements })) : undefined;
    case "map": {
      if (of.kind !== "map") return undefined;
      const keys = node.entries.map((entry) => constantValue(entry.key, of.key));
      const values = node.entries.map((entry) => constantValue(entry.value, of.value));
      return allOf(keys, (ks) => allOf(values, (vs) => ({ kind: "map", entries: ks.map((k, i) => [k, vs[i] as Constant] as const) })));
    }
    default:
      return undefined;
  }
}

/** The number as a constant of a numeric type, from its text in decimal digits. */
export function numberConstant(text: string, type: Type): Constant {
  if (type.kind === "decimal") return { kind: "decimal", text: fixed(text, type.scale) };
  if (type.kind === "int") return { kind: "int", value: BigInt(text) };
  return { kind: "double", value: type.kind === "float" ? Math.fround(Number(text)) : Number(text) };
}

/** The decimal text with exactly that many digits after the point; no digit but zeros is beyond them. */
export function fixed(text: string, scale: number): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const shift = Number(exponent) + scale;
  const all = whole + fraction;
  const end = whole.length + shift;
  const digits = (end >= all.length ? all.padEnd(end, "0") : all.slice(0, Math.max(0, end))).replace(/^0+/, "").padStart(scale + 1, "0");
  const point = digits.length - scale;
  return `${sign}${digits.slice(0, point)}${scale === 0 ? "" : `.${digits.slice(point)}`}`;
}

function memberConstant(type: Extract<Type, { kind: "enum" }>, member: string): Constant | undefined {
  return type.members.some((m) => m.name === member) ? { kind: "enum", enum: type.name, member } : undefined;
}

/** Integers wrap at their width, as they do when a job runs. */
function negative(constant: Constant | undefined, type: Type): Constant | undefined {
  switch (constant?.kind) {
    case "int":
      return { kind: "int", value: BigInt.asIntN(type.kind === "int" ? type.bits : 64, -constant.value) };
    case "double":
      return { kind: "double", value: -constant.value };
    case "decimal":
      return { kind: "decimal", text: constant.text.startsWith("-") ? constant.text.slice(1) : `-${constant.text}` };
    case "duration":
      return { kind: "duration", micros: -constant.micros };
    default:
      return undefined;
  }
}

function allOf(parts: readonly (Constant | undefined)[], make: (parts: readonly Constant[]) => Constant | undefined): Constant | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? make(known) : undefined;
}
