import { LONG, UNKNOWN, optional, required, typeText } from "../../model/type.js";
import type { IndexExpression } from "../../syntax/nodes/expressions.js";
import { checkExpression } from "./check.js";
import { reportNull } from "./null.js";
import type { Rule } from "./rule.js";

/** `tags[0]`, `prices["EUR"]`: null where there is none. */
export const checkIndex: Rule<IndexExpression> = (node, _expected, scope, context) => {
  const of = checkExpression(node.of, undefined, scope, context);
  const container = required(of);
  const wanted = container.kind === "list" ? LONG : container.kind === "map" ? container.key : undefined;
  checkExpression(node.index, wanted, scope, context);
  if (of.kind === "unknown") return UNKNOWN;
  if (container.kind !== "list" && container.kind !== "map") {
    context.report("PFL3204", node.of.span, { type: typeText(of) });
    return UNKNOWN;
  }
  if (of.kind === "optional") {
    reportNull(node.of, of, "only what is there has elements", context);
    return UNKNOWN;
  }
  return optional(container.kind === "list" ? container.element : container.value);
};
