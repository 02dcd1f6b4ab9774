/** What an aggregate keeps between events: a record made for the step, and how it begins, grows and ends. */
import type { Aggregate, AggregateStep } from "../../ir/steps.js";
import { DOUBLE, LONG, optional, required, type DecimalType, type Field, type RecordType, type Type } from "../../model/type.js";
import { namer } from "../names.js";
import type { Doc } from "../doc.js";
import { fieldName } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { binary, call, cast, field, literal, name, ternary } from "./syntax.js";
import { boxedType, isPrimitive, javaType } from "./types.js";

/** One aggregate and the fields of the state that it keeps. */
export interface Kept {
  readonly aggregate: Aggregate;
  readonly fields: readonly KeptField[];
}

export interface KeptField {
  readonly name: string;
  readonly type: Type;
  readonly role: "value" | "sum" | "count";
}

export interface Accumulator {
  readonly kept: readonly Kept[];
  /** Its fields, as those of any record: it has a serializer and a layout like one. */
  readonly record: RecordType;
}

export function accumulatorOf(step: AggregateStep): Accumulator {
  const free = namer();
  const kept = step.aggregates.map((aggregate): Kept => ({
    aggregate,
    fields: keptFields(aggregate).map((each) => ({ ...each, name: free.take(each.name) })),
  }));
  const fields = kept.flatMap((each) => each.fields).map(({ name, type }): Field => ({ name, type, wireName: name, doc: undefined, default: undefined }));
  return { kept, record: { kind: "record", name: `${step.id} state`, declared: false, doc: undefined, fields } };
}

/** Null until there was a value, unless every event has one and the type has a number to begin with. */
function keptFields({ function: kind, name, arguments: [value], type }: Aggregate): KeptField[] {
  switch (kind as "count" | "sum" | "avg" | "min" | "max") {
    case "count":
      return [{ name, type: LONG, role: "count" }];
    case "sum":
      return [{ name, type, role: "sum" }];
    case "avg":
      return [
        { name: `${name}_sum`, type: sumType(value?.body.type ?? LONG), role: "sum" },
        { name: `${name}_count`, type: LONG, role: "count" },
      ];
    case "min":
    case "max":
      return [{ name, type: isPrimitive(type) && type.kind !== "bool" ? type : optional(type), role: "value" }];
  }
}

/** What an average adds up: integers exactly, as a long that wraps. */
function sumType(of: Type): Type {
  const type = required(of);
  if (type.kind === "decimal") return { kind: "decimal", precision: 38, scale: type.scale };
  return type.kind === "float" || type.kind === "double" ? DOUBLE : LONG;
}

const AGGREGATES = "pfl.types.Aggregates";

/** The fields of the state before the first event. */
export function initialFields({ kept }: Accumulator): Doc[] {
  return kept.flatMap(({ aggregate, fields }) => fields.map((each) => (each.role === "value" ? identity(aggregate, each.type) : zero(each.type))));
}

function zero(type: Type): Doc {
  if (type.kind === "optional") return name("null");
  if (type.kind === "decimal") return call(ref(AGGREGATES), "zero", literal(`${type.scale}`));
  return literal(type.kind === "double" ? "0.0" : "0");
}

/** What a minimum or maximum with any value is that value. */
function identity({ function: kind }: Aggregate, type: Type): Doc {
  const least = kind === "max";
  switch (type.kind) {
    case "optional":
      return name("null");
    case "float":
      return field(name("Float"), least ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY");
    case "double":
      return field(name("Double"), least ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY");
    case "int":
      return field(name({ 8: "Byte", 16: "Short", 32: "Integer", 64: "Long" }[type.bits]), least ? "MIN_VALUE" : "MAX_VALUE");
    case "date":
      return field(name("Integer"), least ? "MIN_VALUE" : "MAX_VALUE");
    default:
      return field(name("Long"), least ? "MIN_VALUE" : "MAX_VALUE");
  }
}

/** The fields after one more event; `values` are the values of the aggregates, undefined for `count()`. */
export function grownFields({ kept, record }: Accumulator, so: Doc, values: readonly (Doc | undefined)[]): Doc[] {
  return kept.flatMap(({ aggregate, fields }, i) =>
    fields.map((each) => {
      const before = field(so, fieldName(record, each.name));
      const value = values[i];
      const one = binary(before, "+", literal("1"));
      if (value === undefined) return one;
      const mayBeNull = aggregate.arguments[0]?.body.type.kind === "optional";
      if (each.role === "count") return mayBeNull ? ternary(binary(value, "==", name("null")), before, one) : one;
      return each.role === "sum" ? added(each.type, before, value, aggregate) : extreme(aggregate, each.type, before, value);
    }),
  );
}

/** The fields of two states as one: windows that meet. */
export function mergedFields({ kept, record }: Accumulator, a: Doc, b: Doc): Doc[] {
  return kept.flatMap(({ aggregate, fields }) =>
    fields.map((each) => {
      const [x, y] = [field(a, fieldName(record, each.name)), field(b, fieldName(record, each.name))];
      if (each.role === "value") return extreme(aggregate, each.type, x, y);
      return each.type.kind === "decimal" || each.type.kind === "optional" ? call(ref(AGGREGATES), "sum", x, y) : binary(x, "+", y);
    }),
  );
}

function added(type: Type, before: Doc, value: Doc, { arguments: [of] }: Aggregate): Doc {
  const valueType = of?.body.type ?? LONG;
  if (type.kind === "decimal") return call(ref(AGGREGATES), "sum", before, value);
  if (valueType.kind !== "optional") return binary(before, "+", value);
  const sum = required(type);
  if (type.kind !== "optional") {
    // The sum of an average begins at zero, so null adds nothing.
    return ternary(binary(value, "==", name("null")), before, binary(before, "+", value));
  }
  const same = sum.kind === "decimal" || javaName(sum) === javaName(required(valueType));
  return call(ref(AGGREGATES), "sum", before, same ? value : call(ref(AGGREGATES), sum.kind === "double" ? "toDouble" : "toLong", value));
}

function javaName(type: Type): string {
  return type.kind === "int" ? `int${type.bits}` : type.kind;
}

function extreme({ function: kind }: Aggregate, type: Type, before: Doc, value: Doc): Doc {
  if (type.kind === "optional") return call(ref(AGGREGATES), type.of.kind === "string" ? `${kind}Text` : kind, before, value);
  const result = call(name("Math"), kind, before, value);
  const small = type.kind === "int" && type.bits < 32;
  return small ? cast(type.bits === 8 ? "byte" : "short", result) : result;
}

/** The result of an aggregate, of the state. */
export function aggregateResult({ kept, record }: Accumulator, index: number, total: Doc, plan: JavaPlan): Doc {
  const { aggregate, fields } = kept[index] as Kept;
  const [first, second] = fields.map((each) => field(total, fieldName(record, each.name)));
  if (aggregate.function !== "avg" || first === undefined || second === undefined) return first as Doc;
  const sum = fields[0] as KeptField;
  const mean = average(sum.type, required(aggregate.type), first, second);
  if (aggregate.type.kind !== "optional") return mean;
  const box = isPrimitive(aggregate.type.of) ? call(boxedType(aggregate.type, plan), "valueOf", mean) : mean;
  return ternary(binary(second, "==", literal("0")), name("null"), box);
}

function average(sum: Type, result: Type, total: Doc, count: Doc): Doc {
  if (sum.kind === "decimal") return call(ref(AGGREGATES), "average", total, count, literal(`${(result as DecimalType).scale}`));
  return binary(sum.kind === "double" ? total : cast("double", total), "/", count);
}

/** Declares the value of an aggregate, so that an expression that may be null is computed once. */
export function valueType({ arguments: [value] }: Aggregate, plan: JavaPlan): Doc {
  return javaType(value?.body.type ?? LONG, plan);
}
