import { PARAMETRISED_TYPES } from "../bind/type.js";
import type { Bound } from "../bind/bound.js";
import type { Report } from "../diagnostics/report.js";
import { counted } from "../diagnostics/words.js";
import { isMapKey } from "../model/relate.js";
import { optional, SCALAR_TYPES, typeText, UNKNOWN, type Type } from "../model/type.js";
import type { Missing } from "../syntax/nodes/base.js";
import type { NamedType, TypeNode } from "../syntax/nodes/types.js";

export interface TypeContext {
  readonly bound: Bound;
  /** Of the declarations that are resolved already. */
  readonly types: ReadonlyMap<string, Type>;
  readonly report: Report;
}

/** The type that a node means. To be called once for each node, since it reports. */
export function resolveType(node: TypeNode | Missing, context: TypeContext): Type {
  let type = node;
  while (type.kind === "optional-type") type = type.of;
  if (type.kind === "missing") return UNKNOWN;
  const resolved = resolveNamed(type, context);
  return node.kind === "optional-type" ? optional(resolved) : resolved;
}

function resolveNamed(node: NamedType, context: TypeContext): Type {
  const name = node.name.text;
  if (name === "decimal") return resolveDecimal(node, context);
  const args = node.arguments.map((argument) => resolveType(argument, context));
  const [wantedTypes, expected] = WANTED[name] ?? ([0, "nothing"] as const);
  if (args.length !== wantedTypes || node.numbers.length > 0) {
    // A name that is not known has been reported as such.
    if (known(name, node, context)) context.report("PFL3002", node.span, { name, expected, found: foundIn(node) });
    return UNKNOWN;
  }
  const [first = UNKNOWN, second = UNKNOWN] = args;
  if (name === "list") return { kind: "list", element: first };
  if (name === "map") {
    if (first.kind === "unknown" || isMapKey(first)) return { kind: "map", key: first, value: second };
    context.report("PFL3004", node.arguments[0]?.span ?? node.span, { type: typeText(first) });
    return { kind: "map", key: UNKNOWN, value: second };
  }
  const symbol = context.bound.references.get(node.name);
  return SCALAR_TYPES.get(name) ?? (symbol && context.types.get(symbol.name)) ?? UNKNOWN;
}

const WANTED: Readonly<Record<string, readonly [number, string]>> = {
  list: [1, "the type of its elements"],
  map: [2, "the types of its keys and of its values"],
};

function known(name: string, node: NamedType, { bound }: TypeContext): boolean {
  return SCALAR_TYPES.has(name) || PARAMETRISED_TYPES.some((p) => p === name) || bound.references.has(node.name);
}

function resolveDecimal(node: NamedType, { report }: TypeContext): Type {
  const [precision, scale] = node.numbers.map((n) => Number(n.value));
  if (precision === undefined || scale === undefined || node.numbers.length > 2 || node.arguments.length > 0) {
    report("PFL3002", node.span, { name: "decimal", expected: "two numbers", found: foundIn(node) });
    return UNKNOWN;
  }
  if (precision < 1 || precision > 38 || scale > precision) {
    report("PFL3003", node.span, { precision, scale });
    return UNKNOWN;
  }
  return { kind: "decimal", precision, scale };
}

function foundIn(node: NamedType): string {
  if (node.arguments.length === 0 && node.numbers.length === 0) return "nothing";
  const types = node.arguments.length > 0 ? counted(node.arguments.length, "type") : "";
  const numbers = node.numbers.length > 0 ? counted(node.numbers.length, "number") : "";
  return [types, numbers].filter((part) => part !== "").join(" and ");
}
