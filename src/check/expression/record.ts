import { misfit } from "../../model/relate.js";
import { type RecordType, UNKNOWN, typeText } from "../../model/type.js";
import type { RecordExpression, Spread } from "../../syntax/nodes/expressions.js";
import { nearest } from "../../text/suggest.js";
import type { CheckContext, ExpressionScope } from "../context.js";
import { checkExpression } from "./check.js";
import { convertTo } from "./convert.js";
import type { Rule } from "./rule.js";

/** `Alert { sensor: key, ...r }`: named fields first, then those of the last spread that has them, then defaults. */
export const checkRecord: Rule<RecordExpression> = (node, _expected, scope, context) => {
  const record = recordNamed(node, context);
  const given = new Map<string, boolean>();
  /** Fields that a misspelt one was meant to be: they are not missing, too. */
  const meant = new Set<string>();
  const named = new Set(node.entries.flatMap((entry) => (entry.kind === "spread" ? [] : [entry.name.text])));
  for (const entry of node.entries) {
    if (entry.kind === "spread") continue;
    const field = record?.fields.find((f) => f.name === entry.name.text);
    if (record !== undefined && field === undefined) {
      const known = record.fields.map((f) => f.name);
      const free = known.filter((name) => !named.has(name));
      const near = nearest(entry.name.text, free) ?? nearest(entry.name.text, known);
      if (near !== undefined) meant.add(near);
      context.report("PFL3201", entry.name.span, { type: record.name, name: entry.name.text, near, known });
    }
    if (given.has(entry.name.text)) context.report("PFL3503", entry.name.span, { name: entry.name.text });
    given.set(entry.name.text, true);
    checkExpression(entry.value, field?.type ?? UNKNOWN, scope, context);
  }
  let complete = true;
  for (const entry of node.entries) {
    if (entry.kind === "spread") complete = checkSpread(entry, record, given, scope, context) && complete;
  }
  if (record === undefined) return UNKNOWN;
  const missing = record.fields.filter((f) => !given.has(f.name) && !meant.has(f.name) && f.default === undefined).map((f) => f.name);
  if (missing.length > 0 && complete) context.report("PFL3502", node.name.span, { record: record.name, missing });
  return record;
};

function recordNamed(node: RecordExpression, context: CheckContext): RecordType | undefined {
  const name = node.name.text;
  const type = context.declared.types.get(name);
  if (type?.kind === "record") {
    const symbol = context.bound.symbols.get(name);
    if (symbol !== undefined) context.references.set(node.name, symbol);
    return type;
  }
  if (type?.kind === "unknown") return undefined;
  const records = [...context.declared.types].filter(([, t]) => t.kind === "record").map(([n]) => n);
  context.report("PFL3501", node.name.span, { name, near: nearest(name, records), other: context.bound.symbols.get(name)?.kind });
  return undefined;
}

/** Adds the fields that the spread gives; false when what it gives is not known. */
function checkSpread(
  entry: Spread,
  record: RecordType | undefined,
  given: Map<string, boolean>,
  scope: ExpressionScope,
  context: CheckContext,
): boolean {
  const type = checkExpression(entry.value, undefined, scope, context);
  if (type.kind === "unknown" || entry.value.kind === "missing") return false;
  if (type.kind !== "record") {
    context.report("PFL3504", entry.value.span, { type: typeText(type) });
    return false;
  }
  for (const field of record?.fields ?? []) {
    const from = type.fields.find((f) => f.name === field.name);
    if (from === undefined || given.get(field.name) === true) continue;
    given.set(field.name, false);
    if (misfit(from.type, field.type) !== undefined) convertTo(entry.value, from.type, field.type, context);
  }
  return true;
}
