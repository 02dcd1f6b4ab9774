/** How types relate. A relation that does not hold says why, in words for people. */
import {
  DOUBLE,
  type DecimalType,
  type RecordType,
  type Type,
  optional,
  required,
  typeText,
} from "./type.js";

/** Do both mean the same values, kept the same way? */
export function sameType(a: Type, b: Type): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case "int":
      return b.kind === "int" && a.bits === b.bits;
    case "decimal":
      return b.kind === "decimal" && a.precision === b.precision && a.scale === b.scale;
    case "list":
      return b.kind === "list" && sameType(a.element, b.element);
    case "map":
      return b.kind === "map" && sameType(a.key, b.key) && sameType(a.value, b.value);
    case "record":
      return b.kind === "record" && sameRecord(a, b);
    case "enum":
      return b.kind === "enum" && a.name === b.name;
    case "optional":
      return b.kind === "optional" && sameType(a.of, b.of);
    default:
      return a.kind === b.kind;
  }
}

function sameRecord(a: RecordType, b: RecordType): boolean {
  if (a.declared || b.declared) return a.declared === b.declared && a.name === b.name;
  return (
    a.fields.length === b.fields.length &&
    a.fields.every((field, i) => {
      const other = b.fields[i];
      return other !== undefined && other.name === field.name && sameType(field.type, other.type);
    })
  );
}

/**
 * Why a value of `from` can't stand where `to` is wanted; undefined when it can. It can when nothing is lost but what the target's
 * storage rounds away: integers widen, numbers become `float`, `double` or a decimal that has room, decimals take the target's
 * scale, `T` fits `T?`, and a derived record fits a declared one with the same fields.
 */
export function misfit(from: Type, to: Type): string | undefined {
  if (from.kind === "unknown" || to.kind === "unknown" || from.kind === "never" || sameType(from, to)) return undefined;
  if (from.kind === "null") return to.kind === "optional" ? undefined : `${typeText(to)} is never null`;
  if (to.kind === "optional") return misfit(required(from), to.of);
  if (from.kind === "optional") {
    return misfit(from.of, to) ?? `it may be null, and ${typeText(to)} is never null`;
  }
  if (isNumeric(from) && isNumeric(to)) return numberMisfit(from, to);
  if (from.kind === "record" && to.kind === "record" && !from.declared) return recordMisfit(from, to);
  return `${typeText(from)} is not ${typeText(to)}`;
}

function numberMisfit(from: Type, to: Type): string | undefined {
  if (to.kind === "double") return from.kind === "decimal" ? "a decimal does not become a double by itself" : undefined;
  if (to.kind === "float") return from.kind === "decimal" ? "a decimal does not become a float by itself" : undefined;
  if (from.kind === "float" || from.kind === "double") return `${typeText(to)} does not hold fractions of any size`;
  if (to.kind === "decimal") {
    if (from.kind === "decimal") return undefined;
    const digits = integerDecimal(from).precision;
    return digits <= to.precision - to.scale
      ? undefined
      : `${typeText(from)} has up to ${digits} digits, ${typeText(to)} has room for ${to.precision - to.scale} before the point`;
  }
  if (from.kind === "decimal") return `${typeText(to)} does not hold fractions`;
  return from.kind === "int" && to.kind === "int" && from.bits < to.bits
    ? undefined
    : `${typeText(from)} is wider than ${typeText(to)}`;
}

function recordMisfit(from: RecordType, to: RecordType): string | undefined {
  for (const field of to.fields) {
    const given = from.fields.find((f) => f.name === field.name);
    if (given === undefined) return `field '${field.name}' is missing`;
    const reason = misfit(given.type, field.type);
    if (reason !== undefined) return `field '${field.name}': ${reason}`;
  }
  const extra = from.fields.find((f) => !to.fields.some((field) => field.name === f.name));
  return extra === undefined ? undefined : `${to.name} has no field '${extra.name}'`;
}

/** The type that both fit, for the branches of an `if` or the elements of a list; undefined when there is none. */
export function commonType(a: Type, b: Type): Type | undefined {
  if (a.kind === "unknown" || b.kind === "unknown") return a.kind === "unknown" ? b : a;
  if (a.kind === "never" || b.kind === "never") return a.kind === "never" ? b : a;
  if (a.kind === "null") return optional(b);
  if (b.kind === "null") return optional(a);
  if (a.kind === "optional" || b.kind === "optional") {
    const of = commonType(required(a), required(b));
    return of === undefined ? undefined : optional(of);
  }
  if (isNumeric(a) && isNumeric(b)) return commonNumber(a, b);
  if (misfit(b, a) === undefined) return a;
  if (misfit(a, b) === undefined) return b;
  return undefined;
}

/** The narrowest numeric type that holds both; none for a decimal beside a binary fraction. */
export function commonNumber(a: Type, b: Type): Type | undefined {
  if (sameType(a, b)) return a;
  if (a.kind === "int" && b.kind === "int") return a.bits >= b.bits ? a : b;
  const binary = (t: Type): boolean => t.kind === "float" || t.kind === "double";
  if (a.kind === "decimal" || b.kind === "decimal") {
    if (binary(a) || binary(b)) return undefined;
    const x = integerDecimal(a);
    const y = integerDecimal(b);
    const scale = Math.max(x.scale, y.scale);
    return { kind: "decimal", precision: Math.min(38, Math.max(x.precision - x.scale, y.precision - y.scale) + scale), scale };
  }
  return DOUBLE;
}

/** The decimal that holds every value of an integer type; a decimal itself. */
export function integerDecimal(type: Type): DecimalType {
  if (type.kind === "decimal") return type;
  const precision = type.kind === "int" ? { 8: 3, 16: 5, 32: 10, 64: 19 }[type.bits] : 38;
  return { kind: "decimal", precision, scale: 0 };
}

export function isNumeric(type: Type): boolean {
  return type.kind === "int" || type.kind === "float" || type.kind === "double" || type.kind === "decimal";
}

/** Types with `<`: numbers, strings (by code point), dates and times. */
export function isOrdered(type: Type): boolean {
  return (
    isNumeric(type) ||
    type.kind === "string" ||
    type.kind === "date" ||
    type.kind === "time" ||
    type.kind === "timestamp" ||
    type.kind === "duration"
  );
}

/** Types of which equal values are told from others for certain: no fractions (NaN, -0.0), bytes, lists and maps. */
export function isDistinct(type: Type): boolean {
  if (type.kind === "record") return type.fields.every((field) => isDistinct(required(field.type)));
  return isMapKey(type) || type.kind === "time" || type.kind === "duration" || type.kind === "decimal";
}

/** Types whose values have a hash that every target computes. */
export function isHashed(type: Type): boolean {
  return type.kind === "bytes" || (isDistinct(type) && type.kind !== "record" && type.kind !== "enum" && type.kind !== "bool");
}

/** Types that a map's key may have. */
export function isMapKey(type: Type): boolean {
  return (
    type.kind === "string" ||
    type.kind === "int" ||
    type.kind === "bool" ||
    type.kind === "date" ||
    type.kind === "timestamp" ||
    type.kind === "enum"
  );
}

/** Smallest and largest value of an integer type. */
export function integerRange(bits: 8 | 16 | 32 | 64): { readonly min: bigint; readonly max: bigint } {
  const half = 1n << BigInt(bits - 1);
  return { min: -half, max: half - 1n };
}

export function inRange(value: bigint, bits: 8 | 16 | 32 | 64): boolean {
  const { min, max } = integerRange(bits);
  return value >= min && value <= max;
}
