import { type EnumType, type RecordType, TIMESTAMP, type Type, UNKNOWN, optional, required, typeText } from "../../model/type.js";
import { functions } from "../../functions/registry.js";
import type { Name } from "../../syntax/nodes/base.js";
import type { MemberExpression } from "../../syntax/nodes/expressions.js";
import { nearest } from "../../text/suggest.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";
import { reportNull } from "./null.js";
import { isNarrowed } from "./path.js";
import type { Rule } from "./rule.js";

/** What is known of a window. */
const WINDOW: readonly string[] = ["start", "end"];

/** `r.celsius`, `.note?.author`, `Level.low`, `window.start`. */
export const checkMember: Rule<MemberExpression> = (node, _expected, scope, context) => {
  const special = checkSpecial(node, scope, context);
  if (special !== undefined) return special;
  if (node.of.kind === "event" && scope.event === undefined && node.name.kind === "name") {
    const code = scope.aggregated === undefined ? "PFL3106" : "PFL3107";
    context.report(code, node.span, { text: `.${node.name.text}` });
    return UNKNOWN;
  }
  const of = checkExpression(node.of, undefined, scope, context);
  if (node.name.kind === "missing" || of.kind === "unknown") return UNKNOWN;
  const record = required(of);
  if (of.kind === "null" || record.kind !== "record") {
    context.report("PFL3202", node.name.span, { type: typeText(of), name: node.name.text, call: functions.has(node.name.text) });
    return UNKNOWN;
  }
  const type = fieldType(record, node.name, context);
  if (of.kind === "optional") {
    if (!node.safe) {
      reportNull(node.of, of, "`.` needs a record that is there, `?.` gives null for null", context);
      return UNKNOWN;
    }
    return isNarrowed(node, scope) ? type : optional(type);
  }
  if (node.safe) context.report("PFL3203", node.span, { type: typeText(of) });
  return isNarrowed(node, scope) ? required(type) : type;
};

function fieldType(record: RecordType, name: Name, context: CheckContext): Type {
  const field = record.fields.find((f) => f.name === name.text);
  if (field !== undefined) return field.type;
  reportUnknownField(typeText(record), name, record.fields.map((f) => f.name), context);
  return UNKNOWN;
}

function reportUnknownField(type: string, name: Name, known: readonly string[], context: CheckContext): void {
  const near = nearest(name.text, known);
  context.report(
    "PFL3201",
    name.span,
    { type, name: name.text, near, known },
    near === undefined ? {} : { fixes: [{ title: `Write ${near}`, edits: [{ span: name.span, text: near }] }] },
  );
}

/** Members of what is no value: an enum, the window. */
function checkSpecial(node: MemberExpression, scope: ExpressionScope, context: CheckContext): Type | undefined {
  if (node.of.kind !== "name-expression") return undefined;
  const root = node.of.name;
  if (scope.variables.has(root.text)) return undefined;
  const declared = context.declared.types.get(root.text);
  if (declared?.kind === "enum" && !context.declared.params.has(root.text)) {
    const symbol = context.bound.symbols.get(root.text);
    if (symbol !== undefined) context.references.set(root, symbol);
    return node.name.kind === "missing" ? UNKNOWN : memberOf(declared, node.name, context);
  }
  if (root.text !== "window" || context.declared.params.has(root.text)) return undefined;
  if (node.name.kind === "missing") return UNKNOWN;
  if (!scope.window) context.report("PFL3108", node.span, { name: `window.${node.name.text}` });
  else if (WINDOW.includes(node.name.text)) return TIMESTAMP;
  else reportUnknownField("window", node.name, WINDOW, context);
  return UNKNOWN;
}

function memberOf(type: EnumType, name: Name, context: CheckContext): Type {
  if (type.members.some((member) => member.name === name.text)) return type;
  const known = type.members.map((member) => member.name);
  context.report("PFL3205", name.span, { enum: type.name, name: name.text, near: nearest(name.text, known), known });
  return UNKNOWN;
}
