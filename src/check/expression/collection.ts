import { isMapKey } from "../../model/relate.js";
import { type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { ListExpression, MapExpression } from "../../syntax/nodes/expressions.js";
import { checkBranches } from "./condition.js";
import type { Rule } from "./rule.js";

/** `[a, b]` */
export const checkList: Rule<ListExpression> = (node, expected, scope, context) => {
  const wanted = expected === undefined ? undefined : required(expected);
  const element = wanted?.kind === "list" ? wanted.element : undefined;
  if (node.elements.length === 0) {
    if (wanted?.kind === "list" || wanted?.kind === "unknown") return wanted;
    context.report("PFL3505", node.span, { what: "list" });
    return UNKNOWN;
  }
  const found = checkBranches(node.elements.map((e) => ({ node: e, scope })), element, "The elements of a list", context);
  return found.kind === "unknown" ? UNKNOWN : { kind: "list", element: found };
};

/** `{ k: v }`; of two entries with one key the last counts. */
export const checkMap: Rule<MapExpression> = (node, expected, scope, context) => {
  const wanted = expected === undefined ? undefined : required(expected);
  const map = wanted?.kind === "map" ? wanted : undefined;
  if (node.entries.length === 0) {
    if (map !== undefined || wanted?.kind === "unknown") return wanted as Type;
    context.report("PFL3505", node.span, { what: "map" });
    return UNKNOWN;
  }
  const key = checkBranches(node.entries.map((e) => ({ node: e.key, scope })), map?.key, "The keys of a map", context);
  const value = checkBranches(node.entries.map((e) => ({ node: e.value, scope })), map?.value, "The values of a map", context);
  if (key.kind === "unknown" || value.kind === "unknown") return UNKNOWN;
  if (!isMapKey(key)) {
    context.report("PFL3004", node.entries[0]?.key.span ?? node.span, { type: typeText(key) });
    return UNKNOWN;
  }
  return { kind: "map", key, value };
};
