import { isMapKey } from "../../model/relate.js";
import { type RecordType, type Type, UNKNOWN, required, typeText } from "../../model/type.js";
import type { Expression, ListExpression, MapExpression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";
import { checkBranches } from "./condition.js";
import { hasMeaning } from "./name.js";
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
  if (wanted?.kind === "record" || (node.entries.length > 0 && node.entries.every((entry) => isFieldName(entry.key, map?.key, scope, context)))) {
    return reportRecord(node, wanted?.kind === "record" ? wanted : undefined, scope, context);
  }
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

/** A name that no value has: meant is a field. */
function isFieldName(key: Expression, type: Type | undefined, scope: ExpressionScope, context: CheckContext): boolean {
  return key.kind === "name-expression" && type?.kind !== "enum" && !hasMeaning(key.name.text, scope, context);
}

/** `{ sensor: "a" }` where `Reading { sensor: "a" }` is meant. What stands in it is looked at as the record's. */
function reportRecord(node: MapExpression, record: RecordType | undefined, scope: ExpressionScope, context: CheckContext): Type {
  const fields = node.entries.map(({ key }) => (key.kind === "name-expression" ? key.name.text : undefined));
  const texts = node.entries.flatMap(({ key }) => (key.kind === "string" ? [key.value] : []));
  const start = { ...node.span, end: node.span.start };
  const fixes =
    record === undefined || fields.includes(undefined) ? [] : [{ title: `Write \`${record.name}\` before it`, edits: [{ span: start, text: `${record.name} ` }] }];
  const field = fields[0] ?? texts[0] ?? record?.fields[0]?.name ?? "field";
  context.report("PFL3506", node.entries[0]?.key.span ?? node.span, { record: record?.name, field }, { fixes });
  node.entries.forEach(({ value }, i) => checkExpression(value, record?.fields.find(({ name }) => name === fields[i])?.type ?? UNKNOWN, scope, context));
  return record ?? UNKNOWN;
}
