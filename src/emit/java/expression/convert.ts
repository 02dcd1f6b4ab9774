import type { ConvertValue, Value } from "../../../ir/values.js";
import { sameType } from "../../../model/relate.js";
import { type DecimalType, type RecordType, type Type, optional } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { ref } from "../references.js";
import { binary, call, cast, create, literal, name, ternary } from "../syntax.js";
import { isPrimitive, javaType, recordClass } from "../types.js";
import { fieldName } from "../members.js";
import { field } from "../syntax.js";
import { box, isSimple, once, unboxed } from "./once.js";
import type { JavaScope } from "./scope.js";

export function javaConvert(value: ConvertValue, scope: JavaScope): Doc {
  const { operand, type } = value;
  if (operand.type.kind === "null") return name("null");
  if (type.kind !== "optional") return operand.type.kind === "optional" ? javaValue(operand, scope) : converted(operand, type, scope);
  if (operand.type.kind !== "optional") return converted(operand, type.of, scope);
  const of = type.of;
  if (sameType(operand.type.of, of)) return javaValue(operand, scope);
  if (!isSimple(operand)) return once(operand, "map", of, scope, (inner, within) => converted(inner, of, within));
  const narrowed: Value = { kind: "convert", operand, type: operand.type.of, origin: operand.origin };
  const doc = converted(narrowed, of, scope);
  return ternary(binary(javaValue(operand, scope), "==", name("null")), name("null"), isPrimitive(of) ? box(doc, of, scope) : doc);
}

/** A value that is there, as one of another type that is not optional. */
function converted(value: Value, to: Type, scope: JavaScope): Doc {
  const from = value.type;
  if (sameType(from, to)) return javaValue(value, scope);
  if (from.kind === "record" && to.kind === "record") return record(value, from, to, scope);
  if (to.kind !== "decimal") return cast(javaType(to, scope.plan), unboxed(value, scope));
  const doc = javaValue(value, scope);
  return from.kind === "decimal" ? decimal(doc, from, to) : fromInteger(doc, to);
}

function fromInteger(doc: Doc, to: DecimalType): Doc {
  const number = call(ref("java.math.BigDecimal"), "valueOf", doc);
  return to.scale === 0 ? number : call(number, "setScale", literal(`${to.scale}`));
}

/** Only where digits could be lost is there something to check. */
function decimal(doc: Doc, from: DecimalType, to: DecimalType): Doc {
  if (from.scale <= to.scale && from.precision - from.scale <= to.precision - to.scale) {
    return from.scale === to.scale ? doc : call(doc, "setScale", literal(`${to.scale}`));
  }
  return call(ref("pfl.lang.Decimals"), "fit", doc, literal(`${to.precision}`), literal(`${to.scale}`));
}

/** Field by field, in the order of the target. */
function record(value: Value, from: RecordType, to: RecordType, scope: JavaScope): Doc {
  if (!isSimple(value)) return once(value, "with", to, scope, (inner, within) => record(inner, from, to, within));
  const object = javaValue(value, scope);
  const fields = to.fields.map((target) => {
    const source = from.fields.find((f) => f.name === target.name);
    if (source === undefined) throw new Error(`${from.name} has no ${target.name}`);
    if (sameType(source.type, target.type)) return field(object, fieldName(from, source.name));
    const operand: Value = { kind: "field", of: value, name: source.name, safe: false, type: source.type, origin: value.origin };
    const widened = target.type.kind === "optional" || source.type.kind !== "optional" ? target.type : optional(target.type);
    return javaValue({ kind: "convert", operand, type: widened, origin: value.origin }, scope);
  });
  return create(recordClass(to, scope.plan), ...fields);
}
