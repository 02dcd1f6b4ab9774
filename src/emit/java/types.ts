/** PFL's types in Java: as variables, as type arguments, in state and between tasks. */
import type { RecordType, EnumType, Type } from "../../model/type.js";
import { label, type Doc } from "../doc.js";
import type { JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { arrayOf, call, classLiteral, field, generic, literal } from "./syntax.js";

/** `double`, `String`, `List<Long>`; the boxed type for an optional one. */
export function javaType(type: Type, plan: JavaPlan): Doc {
  switch (type.kind) {
    case "bool":
      return word("boolean");
    case "int":
      return word({ 8: "byte", 16: "short", 32: "int", 64: "long" }[type.bits]);
    case "float":
    case "double":
      return word(type.kind);
    case "date":
      return word("int");
    case "time":
    case "timestamp":
    case "duration":
      return word("long");
    default:
      return boxedType(type, plan);
  }
}

/** The type as a type argument: `Double`. */
export function boxedType(type: Type, plan: JavaPlan): Doc {
  switch (type.kind) {
    case "bool":
      return word("Boolean");
    case "int":
      return word({ 8: "Byte", 16: "Short", 32: "Integer", 64: "Long" }[type.bits]);
    case "float":
      return word("Float");
    case "double":
      return word("Double");
    case "date":
      return word("Integer");
    case "time":
    case "timestamp":
    case "duration":
      return word("Long");
    case "decimal":
      return ref("java.math.BigDecimal");
    case "string":
      return word("String");
    case "bytes":
      return arrayOf(word("byte"));
    case "list":
      return generic(ref("java.util.List"), boxedType(type.element, plan));
    case "map":
      return generic(ref("java.util.Map"), boxedType(type.key, plan), boxedType(type.value, plan));
    case "record":
    case "enum":
      return recordClass(type, plan);
    case "optional":
      return boxedType(type.of, plan);
    case "null":
    case "never":
    case "unknown":
      return word("Object");
  }
}

function word(text: string): Doc {
  return label({ kind: "word" }, text);
}

/** Held in a Java primitive, which is never null. */
export function isPrimitive(type: Type): boolean {
  switch (type.kind) {
    case "bool":
    case "int":
    case "float":
    case "double":
    case "date":
    case "time":
    case "timestamp":
    case "duration":
      return true;
    default:
      return false;
  }
}

export function className(type: RecordType | EnumType, plan: JavaPlan): string {
  return plan.types.get(type.name) as string;
}

/** The generated class, or one of the runtime; with a suffix one of its companions: `ReadingSerializer`, `ReadingJson`, `ReadingRow`. */
export function recordClass(type: RecordType | EnumType, plan: JavaPlan, suffix: "" | "Serializer" | "Json" | "Row" = ""): Doc {
  // Names of types in programs have no dot.
  const fullName = type.name.includes(".") ? type.name : `${plan.recordsPackage}.${className(type, plan)}`;
  return ref(`${fullName}${suffix}`);
}

const FIELD_TYPE = "pfl.types.FieldType";
const TYPES = "org.apache.flink.api.common.typeinfo.Types";

/** A `FieldType`: how a value is written in state. */
export function fieldType(type: Type, plan: JavaPlan): Doc {
  const of = (name: string, ...args: Doc[]): Doc => call(ref(FIELD_TYPE), name, ...args);
  switch (type.kind) {
    case "int":
      return field(ref(FIELD_TYPE), { 8: "INT8", 16: "INT16", 32: "INT", 64: "LONG" }[type.bits]);
    case "decimal":
      return of("decimal", literal(`${type.precision}`), literal(`${type.scale}`));
    case "list":
      return of("list", fieldType(type.element, plan));
    case "map":
      return of("map", fieldType(type.key, plan), fieldType(type.value, plan));
    case "optional":
      return of("optional", fieldType(type.of, plan));
    case "enum":
      return of("enumeration", classLiteral(recordClass(type, plan)));
    case "record":
      return of("record", field(recordClass(type, plan, "Serializer"), "SERIALIZER"));
    default:
      return field(ref(FIELD_TYPE), type.kind.toUpperCase());
  }
}

/** Whether Flink finds out by itself how events of a Java type travel: for records and the plain scalars. */
export function isKnownToFlink(type: Type): boolean {
  return type.kind === "record" || type.kind === "string" || type.kind === "bytes" || type.kind === "enum" || isPrimitive(type);
}

/** A `TypeInformation` of events, or of keys. */
export function typeInformation(type: Type, plan: JavaPlan): Doc {
  const flink = (name: string): Doc => field(ref(TYPES), name);
  switch (type.kind) {
    case "bool":
      return flink("BOOLEAN");
    case "int":
      return flink({ 8: "BYTE", 16: "SHORT", 32: "INT", 64: "LONG" }[type.bits]);
    case "float":
      return flink("FLOAT");
    case "double":
      return flink("DOUBLE");
    case "date":
      return flink("INT");
    case "time":
    case "timestamp":
    case "duration":
      return flink("LONG");
    case "string":
      return flink("STRING");
    case "bytes":
      return call(ref(TYPES), "PRIMITIVE_ARRAY", flink("BYTE"));
    case "enum":
      return call(ref(TYPES), "ENUM", classLiteral(recordClass(type, plan)));
    case "record":
      return field(recordClass(type, plan, "Serializer"), "TYPE");
    default:
      return call(ref("pfl.types.RecordType"), "of", classLiteral(rawClass(type, plan)), fieldType(type, plan));
  }
}

/** The class without type arguments, as a class literal needs it. */
function rawClass(type: Type, plan: JavaPlan): Doc {
  if (type.kind === "list") return ref("java.util.List");
  if (type.kind === "map") return ref("java.util.Map");
  if (type.kind === "optional") return rawClass(type.of, plan);
  return boxedType(type, plan);
}
