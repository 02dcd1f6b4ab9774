import type { ParamSymbol } from "../model/symbol.js";
import { typeText, type Type } from "../model/type.js";
import type { CheckContext } from "./context.js";
import type { CheckedParam } from "./checked.js";
import { constantOf } from "./expression/constant.js";
import { resolveType } from "./resolve-type.js";

/** Types with one text form that a command line can give. */
const ALLOWED = [
  "bool",
  "int8",
  "int16",
  "int",
  "long",
  "float",
  "double",
  "decimal",
  "string",
  "date",
  "time",
  "timestamp",
  "duration",
];

export function paramType({ declaration, name }: ParamSymbol, context: CheckContext): Type {
  const type = resolveType(declaration.type, { bound: context.bound, types: context.declared.types, report: context.report });
  if (type.kind !== "enum" && type.kind !== "unknown" && !ALLOWED.includes(type.kind)) {
    context.report("PFL3006", declaration.type.span, { name, type: typeText(type), allowed: ALLOWED });
  }
  return type;
}

export function checkParam(symbol: ParamSymbol, type: Type, context: CheckContext): CheckedParam {
  const value = symbol.declaration.default;
  const known = value === undefined || value.kind === "missing" ? undefined : constantOf(value, type, context);
  return { symbol, type, default: known };
}
