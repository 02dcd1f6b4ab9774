import type { FieldValue, IndexValue, Value } from "../../../ir/values.js";
import { required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { fieldName } from "../members.js";
import { ref } from "../references.js";
import { binary, call, field, name, ternary } from "../syntax.js";
import { isPrimitive } from "../types.js";
import { box, isSimple, once } from "./once.js";
import type { JavaScope } from "./scope.js";

export function javaField(value: FieldValue, scope: JavaScope): Doc {
  const record = required(value.of.type);
  if (record.kind !== "record") throw new Error(`${record.kind} has no fields`);
  const java = fieldName(record, value.name);
  if (!value.safe) return field(javaValue(value.of, scope), java);
  if (!isSimple(value.of)) return once(value.of, "map", value.type, scope, (of: Value, inner) => field(javaValue(of, inner), java));
  const of = javaValue(value.of, scope);
  const type = record.fields.find((f) => f.name === value.name)?.type;
  const found = field(of, java);
  return ternary(binary(of, "==", name("null")), name("null"), type !== undefined && isPrimitive(type) ? box(found, type, scope) : found);
}

export function javaIndex(value: IndexValue, scope: JavaScope): Doc {
  const of = javaValue(value.of, scope);
  const index = javaValue(value.index, scope);
  return value.of.type.kind === "map" ? call(of, "get", index) : call(ref("pfl.lang.Lists"), "get", of, index);
}
