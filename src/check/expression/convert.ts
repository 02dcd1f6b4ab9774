/** Puts a value into a place that wants a type: an implicit conversion, or a report that there is none. */
import { misfit, sameType } from "../../model/relate.js";
import { type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type { CheckContext } from "../context.js";
import { reportNull } from "./null.js";

/** The type after conversion: `expected`, or `unknown` when the value does not fit, which is reported. */
export function convertTo(node: Expression | Missing, type: Type, expected: Type, context: CheckContext): Type {
  if (node.kind === "missing" || type.kind === "unknown" || expected.kind === "unknown") return type;
  if (sameType(type, expected)) return expected;
  const reason = misfit(type, expected);
  if (reason === undefined) {
    context.conversions.set(node, expected);
    return expected;
  }
  if (type.kind === "optional" && misfit(type.of, expected) === undefined) {
    reportNull(node, type, `\`${typeText(expected)}\` is expected here`, context);
  } else {
    context.report("PFL3101", node.span, {
      expected: typeText(expected),
      found: typeText(type),
      reason,
      remedy: remedy(required(type), required(expected)),
    });
  }
  return UNKNOWN;
}

function remedy(from: Type, to: Type): string | undefined {
  if (to.kind === "string" && ["int", "float", "double", "decimal", "bool", "date", "time", "timestamp", "duration", "enum"].includes(from.kind)) {
    return "Convert it: `to_string(x)`.";
  }
  if (to.kind === "int" && (from.kind === "int" || from.kind === "float" || from.kind === "double" || from.kind === "decimal")) {
    return to.bits === 64 ? "Convert it: `to_long(x)`." : "Convert it: `to_int(x)`.";
  }
  if ((to.kind === "double" || to.kind === "float") && from.kind === "decimal") return "Convert it: `to_double(x)`.";
  if (to.kind === "decimal" && (from.kind === "double" || from.kind === "float")) return "Convert it: `to_decimal(x)`.";
  if (from.kind === "string" && to.kind === "int") return `Convert it: \`parse_${to.bits === 64 ? "long" : "int"}(s) ?? 0\`.`;
  if (from.kind === "string" && to.kind === "double") return "Convert it: `parse_double(s) ?? 0.0`.";
  if (to.kind === "bool") return "Compare it with something: nothing counts as true but `true`.";
  return undefined;
}
