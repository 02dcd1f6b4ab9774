import { type Type, UNKNOWN, typeText } from "../../model/type.js";
import type { Expression, Missing } from "../../syntax/nodes.js";
import type { CheckContext } from "../context.js";

/** The type, when it is never null; otherwise a report that the place needs a value, and `unknown`. */
export function needValue(node: Expression | Missing, type: Type, needs: string, context: CheckContext): Type {
  if (type.kind !== "optional" && type.kind !== "null") return type;
  context.report("PFL3102", node.span, { found: typeText(type), needs });
  return UNKNOWN;
}
