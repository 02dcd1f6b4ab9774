import type { BASIC_AGGREGATES } from "../../../functions/aggregates/basic.js";
import type { Aggregate } from "../../../ir/steps.js";
import { DOUBLE, LONG, type DecimalType, type Type, optional, required, typeText } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import type { JavaPlan } from "../plan.js";
import { binary, call, cast, field, literal, name, ternary } from "../syntax.js";
import { boxedType, isPrimitive } from "../types.js";
import { type GivenValue, type JavaAggregate, counted, helper, itself, unlessNull } from "./aggregate.js";

export const JAVA_BASIC: { readonly [N in keyof typeof BASIC_AGGREGATES]: JavaAggregate } = {
  count: {
    fields: () => [{ suffix: "", type: LONG, initial: literal("0") }],
    grown: ([so], values) => unlessNull(values, [so as Doc], [counted(so as Doc)]),
    merged: ([a], [b]) => [binary(a as Doc, "+", b as Doc)],
    result: itself,
  },
  sum: {
    fields: ({ type }) => [{ suffix: "", type, initial: zero(type) }],
    grown: ([so], [value], { type }) => [added(type, so as Doc, value as GivenValue)],
    merged: ([a], [b], { type }) => [addedSums(type, a as Doc, b as Doc)],
    result: itself,
  },
  avg: {
    fields: ({ arguments: [of] }) => {
      const type = sumType(of?.body.type ?? LONG);
      return [
        { suffix: "sum", type, initial: zero(type) },
        { suffix: "count", type: LONG, initial: literal("0") },
      ];
    },
    grown([sum, count], values, { arguments: [of] }) {
      const [value] = values as readonly [GivenValue];
      return [added(sumType(of?.body.type ?? LONG), sum as Doc, value), ...unlessNull(values, [count as Doc], [counted(count as Doc)])];
    },
    merged: ([sumA, countA], [sumB, countB], { arguments: [of] }) => [
      addedSums(sumType(of?.body.type ?? LONG), sumA as Doc, sumB as Doc),
      binary(countA as Doc, "+", countB as Doc),
    ],
    result: averaged,
  },
  min: extreme("min"),
  max: extreme("max"),
};

/** What an average adds up: integers exactly, as a long that wraps. */
function sumType(of: Type): Type {
  const type = required(of);
  if (type.kind === "decimal") return { kind: "decimal", precision: 38, scale: type.scale };
  return type.kind === "float" || type.kind === "double" ? DOUBLE : LONG;
}

function zero(type: Type): Doc {
  if (type.kind === "optional") return name("null");
  if (type.kind === "decimal") return helper("Aggregates", "zero", literal(`${type.scale}`));
  return literal(type.kind === "double" ? "0.0" : "0");
}

/** A value added to a sum of the type, which is null before the first if it is optional. */
function added(type: Type, so: Doc, value: GivenValue): Doc {
  if (type.kind === "decimal") return helper("Aggregates", "sum", so, value.doc);
  // A sum that begins at zero stays what it is where there is no value.
  if (type.kind !== "optional") return unlessNull([value], [so], [binary(so, "+", value.doc)])[0] as Doc;
  const same = type.of.kind === "decimal" || javaName(type.of) === javaName(required(value.type));
  return helper("Aggregates", "sum", so, same ? value.doc : helper("Aggregates", type.of.kind === "double" ? "toDouble" : "toLong", value.doc));
}

function addedSums(type: Type, a: Doc, b: Doc): Doc {
  return type.kind === "decimal" || type.kind === "optional" ? helper("Aggregates", "sum", a, b) : binary(a, "+", b);
}

/** Timestamps and durations are longs. */
function javaName(type: Type): string {
  return isPrimitive(type) && type.kind !== "int" && type.kind !== "float" && type.kind !== "double" ? "long" : typeText(type);
}

function averaged([total, count]: readonly Doc[], { type, arguments: [of] }: Aggregate, plan: JavaPlan): Doc {
  const mean = average(sumType(of?.body.type ?? LONG), required(type), total as Doc, count as Doc);
  if (type.kind !== "optional") return mean;
  const box = isPrimitive(type.of) ? call(boxedType(type, plan), "valueOf", mean) : mean;
  return ternary(binary(count as Doc, "==", literal("0")), name("null"), box);
}

function average(sum: Type, result: Type, total: Doc, count: Doc): Doc {
  if (sum.kind === "decimal") return helper("Aggregates", "average", total, count, literal(`${(result as DecimalType).scale}`));
  return binary(sum.kind === "double" ? total : cast("double", total), "/", count);
}

/** Null until there was a value, unless every event has one and the type has a number to begin with. */
function extreme(kind: "min" | "max"): JavaAggregate {
  const more = (type: Type, a: Doc, b: Doc): Doc => {
    if (!isPrimitive(type)) return helper("Extremes", required(type).kind === "string" ? `${kind}Text` : kind, a, b);
    const result = call(name("Math"), kind, a, b);
    const small = type.kind === "int" && type.bits < 32;
    return small ? cast(type.bits === 8 ? "byte" : "short", result) : result;
  };
  return {
    fields: ({ type }) => [{ suffix: "", type: isPrimitive(type) ? type : optional(type), initial: identity(kind, type) }],
    grown: ([so], [value], { type }) => [more(type, so as Doc, (value as GivenValue).doc)],
    merged: ([a], [b], { type }) => [more(type, a as Doc, b as Doc)],
    result: itself,
  };
}

/** What a minimum or maximum with any value is that value. */
function identity(kind: "min" | "max", type: Type): Doc {
  const least = kind === "max";
  switch (type.kind) {
    case "float":
      return field(name("Float"), least ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY");
    case "double":
      return field(name("Double"), least ? "NEGATIVE_INFINITY" : "POSITIVE_INFINITY");
    case "int":
      return field(name({ 8: "Byte", 16: "Short", 32: "Integer", 64: "Long" }[type.bits]), least ? "MIN_VALUE" : "MAX_VALUE");
    case "date":
      return field(name("Integer"), least ? "MIN_VALUE" : "MAX_VALUE");
    case "time":
    case "timestamp":
    case "duration":
      return field(name("Long"), least ? "MIN_VALUE" : "MAX_VALUE");
    default:
      return name("null");
  }
}
