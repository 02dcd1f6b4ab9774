/** Places that need a value where one may be null. */
import { functions } from "../../functions/registry.js";
import { type Type, UNKNOWN, typeText } from "../../model/type.js";
import type { Missing } from "../../syntax/nodes/base.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type { CheckContext } from "../context.js";

/** The type, when it is never null; otherwise a report that the place needs a value, and `unknown`. */
export function needValue(node: Expression | Missing, type: Type, needs: string, context: CheckContext): Type {
  if (type.kind !== "optional" && type.kind !== "null") return type;
  reportNull(node, type, needs, context);
  return UNKNOWN;
}

/** Reports a value that may be null where none may. Of one that is null because something has failed the report says so. */
export function reportNull(node: Expression | Missing, type: Type, needs: string, context: CheckContext): void {
  const failing = type.kind === "null" ? undefined : whatFails(node);
  const found = typeText(type);
  if (failing === undefined) context.report("PFL3102", node.span, { found, needs });
  else context.report("PFL3307", node.span, { found, needs, failing });
}

/** What in the expression may come to nothing; undefined where its null is just a value. */
function whatFails(node: Expression | Missing): string | undefined {
  switch (node.kind) {
    case "paren":
      return whatFails(node.of);
    case "binary":
      return ["div", "%", "/"].includes(node.operator) ? "A division by 0 has no value" : undefined;
    case "call": {
      const found = functions.get(node.callee.text);
      return found?.signatures.some(({ result }) => result.kind === "optional") === true ? `\`${found.name}\` may find no value` : undefined;
    }
    default:
      return undefined;
  }
}
