/** The types of PFL. Plain immutable data; two types are the same when `sameType` (relate.ts) says so, not by identity. */

export type Type =
  | BoolType
  | IntType
  | FloatType
  | DoubleType
  | DecimalType
  | StringType
  | BytesType
  | DateType
  | TimeType
  | TimestampType
  | DurationType
  | ListType
  | MapType
  | RecordType
  | EnumType
  | OptionalType
  | NullType
  | NeverType
  | UnknownType;

export interface BoolType {
  readonly kind: "bool";
}

/** `int8`, `int16`, `int` (32 bits), `long` (64 bits); arithmetic wraps at the width. */
export interface IntType {
  readonly kind: "int";
  readonly bits: 8 | 16 | 32 | 64;
}

/** 32 bits: computed as double, rounded when stored. */
export interface FloatType {
  readonly kind: "float";
}

export interface DoubleType {
  readonly kind: "double";
}

/** `decimal(precision, scale)`, precision 1 to 38. */
export interface DecimalType {
  readonly kind: "decimal";
  readonly precision: number;
  readonly scale: number;
}

export interface StringType {
  readonly kind: "string";
}

export interface BytesType {
  readonly kind: "bytes";
}

/** Days since 1970, as a 32-bit integer. */
export interface DateType {
  readonly kind: "date";
}

/** Microseconds since midnight. */
export interface TimeType {
  readonly kind: "time";
}

/** An instant: microseconds since 1970, UTC. */
export interface TimestampType {
  readonly kind: "timestamp";
}

/** Microseconds. */
export interface DurationType {
  readonly kind: "duration";
}

export interface ListType {
  readonly kind: "list";
  readonly element: Type;
}

/** Keys are strings, integers, bools, dates or enums. */
export interface MapType {
  readonly kind: "map";
  readonly key: Type;
  readonly value: Type;
}

export interface RecordType {
  readonly kind: "record";
  /** The declared name, or one made for the step that derives the record (`select`, a composite key). */
  readonly name: string;
  /** False for a derived record: it fits a declared one with the same fields. */
  readonly declared: boolean;
  readonly doc: string | undefined;
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly type: Type;
  /** The name in JSON. */
  readonly wireName: string;
  readonly doc: string | undefined;
  /** Used for a field that is absent in what is read, and where a record is constructed without it. */
  readonly default: Constant | undefined;
}

export interface EnumType {
  readonly kind: "enum";
  readonly name: string;
  readonly doc: string | undefined;
  readonly members: readonly EnumMemberType[];
}

export interface EnumMemberType {
  readonly name: string;
  readonly wireName: string;
  readonly doc: string | undefined;
}

/** `T?`; never optional of optional. */
export interface OptionalType {
  readonly kind: "optional";
  readonly of: Type;
}

/** The type of `null` alone. */
export interface NullType {
  readonly kind: "null";
}

/** What `fail` gives: nothing, so it fits every type. An expression has it only where no place says a type. */
export interface NeverType {
  readonly kind: "never";
}

/** What an erroneous part has: fits everywhere, so one mistake is reported once. Never reaches the IR. */
export interface UnknownType {
  readonly kind: "unknown";
}

/** A value known when compiling: a literal, a default, the default of a parameter. */
export type Constant =
  | { readonly kind: "null" }
  | { readonly kind: "bool"; readonly value: boolean }
  | { readonly kind: "int"; readonly value: bigint }
  | { readonly kind: "double"; readonly value: number }
  /** The digits as written, such as `19.99`. */
  | { readonly kind: "decimal"; readonly text: string }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "date"; readonly days: number }
  | { readonly kind: "time"; readonly micros: bigint }
  | { readonly kind: "timestamp"; readonly micros: bigint }
  | { readonly kind: "duration"; readonly micros: bigint }
  | { readonly kind: "enum"; readonly enum: string; readonly member: string }
  | { readonly kind: "list"; readonly elements: readonly Constant[] }
  | { readonly kind: "map"; readonly entries: readonly (readonly [Constant, Constant])[] };

export const BOOL: BoolType = { kind: "bool" };
export const INT8: IntType = { kind: "int", bits: 8 };
export const INT16: IntType = { kind: "int", bits: 16 };
export const INT: IntType = { kind: "int", bits: 32 };
export const LONG: IntType = { kind: "int", bits: 64 };
export const FLOAT: FloatType = { kind: "float" };
export const DOUBLE: DoubleType = { kind: "double" };
export const STRING: StringType = { kind: "string" };
export const BYTES: BytesType = { kind: "bytes" };
export const DATE: DateType = { kind: "date" };
export const TIME: TimeType = { kind: "time" };
export const TIMESTAMP: TimestampType = { kind: "timestamp" };
export const DURATION: DurationType = { kind: "duration" };
export const NULL: NullType = { kind: "null" };
export const NEVER: NeverType = { kind: "never" };
export const UNKNOWN: UnknownType = { kind: "unknown" };

export function optional(of: Type): Type {
  if (of.kind === "never") return NULL;
  return of.kind === "optional" || of.kind === "null" || of.kind === "unknown" ? of : { kind: "optional", of };
}

/** The type without its `?`. */
export function required(type: Type): Type {
  return type.kind === "optional" ? type.of : type;
}

/** Scalar types by the name that a program uses. */
export const SCALAR_TYPES: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["bool", BOOL],
  ["int8", INT8],
  ["int16", INT16],
  ["int", INT],
  ["long", LONG],
  ["float", FLOAT],
  ["double", DOUBLE],
  ["string", STRING],
  ["bytes", BYTES],
  ["date", DATE],
  ["time", TIME],
  ["timestamp", TIMESTAMP],
  ["duration", DURATION],
]);

/** The type as a program writes it. */
export function typeText(type: Type): string {
  switch (type.kind) {
    case "int":
      return { 8: "int8", 16: "int16", 32: "int", 64: "long" }[type.bits];
    case "decimal":
      return `decimal(${type.precision}, ${type.scale})`;
    case "list":
      return `list<${typeText(type.element)}>`;
    case "map":
      return `map<${typeText(type.key)}, ${typeText(type.value)}>`;
    case "record":
      return type.declared ? type.name : `{ ${type.fields.map((f) => `${f.name}: ${typeText(f.type)}`).join(", ")} }`;
    case "enum":
      return type.name;
    case "optional":
      return `${typeText(type.of)}?`;
    default:
      return type.kind;
  }
}
