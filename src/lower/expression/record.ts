import type { Value } from "../../ir/values.js";
import type { Field } from "../../model/type.js";
import type { RecordExpression, Spread } from "../../syntax/nodes/expressions.js";
import { convert } from "./convert.js";
import { type Lowerer, lowerExpression, typeOf } from "./expression.js";
import type { CheckedExpressions, LowerScope } from "./scope.js";

/** Spreads and defaults become fields. */
export const lowerRecord: Lowerer<RecordExpression> = (node, scope, checked) => {
  const type = typeOf(node, checked);
  if (type.kind !== "record") throw new Error("the checker let a record through that is none");
  return { kind: "record", type, fields: type.fields.map((field) => lowerField(field, node, scope, checked)), origin: node.span };
};

function lowerField(field: Field, node: RecordExpression, scope: LowerScope, checked: CheckedExpressions): Value {
  for (const entry of node.entries) {
    if (entry.kind === "field-init" && entry.name.text === field.name) {
      return lowerExpression(entry.value, { ...scope, field: field.name }, checked);
    }
  }
  const spreads = node.entries.filter((entry): entry is Spread => entry.kind === "spread");
  for (const spread of [...spreads].reverse()) {
    const of = lowerExpression(spread.value, scope, checked);
    const from = of.type.kind === "record" ? of.type.fields.find((f) => f.name === field.name) : undefined;
    if (from !== undefined) return convert({ kind: "field", of, name: field.name, safe: false, type: from.type, origin: spread.span }, field.type);
  }
  if (field.default === undefined) throw new Error(`the checker let a record through without ${field.name}`);
  return { kind: "constant", value: field.default, type: field.type, origin: node.span };
}
