/** Records as Flink rows, which is how events and arguments go to Python functions and come back. */
import type { RecordType, Type } from "../../model/type.js";
import { camelCase } from "../names.js";
import type { Doc } from "../doc.js";
import { classOf, fieldOf, methodOf, returns } from "./classes.js";
import { fieldName } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { call, cast, classLiteral, create, createArray, field, generic, lambda, literal, methodReference, name, stringLiteral } from "./syntax.js";
import { boxedType, className, javaType, recordClass, typeInformation } from "./types.js";

const ROW = "org.apache.flink.types.Row";
const ROWS = "pfl.types.Rows";
const TYPES = "org.apache.flink.api.common.typeinfo.Types";
const TYPE_INFORMATION = "org.apache.flink.api.common.typeinfo.TypeInformation";

export function rowDeclaration(record: RecordType, plan: JavaPlan): Doc {
  const self = recordClass(record, plan);
  const subject = camelCase(className(record, plan)) === "row" ? "record" : "value";
  return classOf({
    doc: `${className(record, plan)} as Python sees it: a row of its fields.`,
    modifiers: "public final",
    name: `${className(record, plan)}Row`,
    members: [
      fieldOf({ modifiers: "public static final", type: generic(ref(TYPE_INFORMATION), ref(ROW)), name: "TYPE", value: namedRow(record, plan) }),
      methodOf({ modifiers: "private", type: undefined, name: `${className(record, plan)}Row`, body: [] }),
      methodOf({
        modifiers: "public static",
        type: ref(ROW),
        name: "of",
        parameters: [{ type: self, name: subject }],
        body: [returns(call(ref(ROW), "of", ...record.fields.map((each) => toRow(each.type, field(name(subject), fieldName(record, each.name)), plan))))],
      }),
      methodOf({
        modifiers: "public static",
        type: self,
        name: "record",
        parameters: [{ type: ref(ROW), name: "row" }],
        body: [returns(create(self, ...record.fields.map((each, i) => fromRow(each.type, call(name("row"), "getField", literal(`${i}`)), plan))))],
      }),
    ],
  });
}

function namedRow(record: RecordType, plan: JavaPlan): Doc {
  const names = createArray("String", record.fields.map((each) => stringLiteral(each.name)));
  return call(ref(TYPES), "ROW_NAMED", names, ...record.fields.map((each) => rowType(each.type, plan)));
}

/** The type information of a value in a row: plain types, arrays and maps of them, and rows. */
export function rowType(type: Type, plan: JavaPlan): Doc {
  switch (type.kind) {
    case "optional":
      return rowType(type.of, plan);
    case "decimal":
      return field(ref(TYPES), "BIG_DEC");
    case "enum":
      return field(ref(TYPES), "STRING");
    case "record":
      return field(recordClass(type, plan, "Row"), "TYPE");
    case "list":
      return call(ref(TYPES), "OBJECT_ARRAY", rowType(type.element, plan));
    case "map":
      return call(ref(TYPES), "MAP", rowType(type.key, plan), rowType(type.value, plan));
    default:
      return typeInformation(type, plan);
  }
}

/** Whether a value in a row is what it is in a record. */
function isSame(type: Type): boolean {
  if (type.kind === "optional") return isSame(type.of);
  if (type.kind === "map") return isSame(type.key) && isSame(type.value);
  return type.kind !== "enum" && type.kind !== "record" && type.kind !== "list";
}

export function toRow(type: Type, value: Doc, plan: JavaPlan, depth = 1): Doc {
  if (isSame(type)) return value;
  switch (type.kind) {
    case "enum":
      return field(value, "programName");
    case "record":
      return call(recordClass(type, plan, "Row"), "of", value);
    case "optional":
      return call(ref(ROWS), "optional", value, toRowFunction(type.of, plan, depth));
    case "list":
      return call(ref(ROWS), "array", value, classLiteral(rowClass(type.element, plan)), toRowFunction(type.element, plan, depth));
    case "map":
      return call(ref(ROWS), "toMap", value, toRowFunction(type.key, plan, depth), toRowFunction(type.value, plan, depth));
    default:
      return value;
  }
}

function toRowFunction(type: Type, plan: JavaPlan, depth: number): Doc {
  if (type.kind === "record") return methodReference(recordClass(type, plan, "Row"), "of");
  const item = variable(depth);
  return lambda([item], toRow(type, name(item), plan, depth + 1));
}

/** The class of the elements of an array in a row. */
function rowClass(type: Type, plan: JavaPlan): Doc {
  switch (type.kind) {
    case "optional":
      return rowClass(type.of, plan);
    case "enum":
      return "String";
    case "record":
      return ref(ROW);
    case "list":
      return [rowClass(type.element, plan), "[]"];
    case "map":
      return ref("java.util.Map");
    default:
      return boxedType(type, plan);
  }
}

/** `value` is an `Object`. */
export function fromRow(type: Type, value: Doc, plan: JavaPlan, depth = 1): Doc {
  switch (type.kind) {
    case "enum":
      return call(recordClass(type, plan), "ofProgramName", cast("String", value));
    case "record":
      return call(recordClass(type, plan, "Row"), "record", cast(ref(ROW), value));
    case "optional":
      return isSame(type) && type.of.kind !== "map" ? cast(boxedType(type, plan), value) : call(ref(ROWS), "optional", value, fromRowFunction(type.of, plan, depth));
    case "list":
      return call(ref(ROWS), "list", value, fromRowFunction(type.element, plan, depth));
    case "map":
      return call(ref(ROWS), "map", value, fromRowFunction(type.key, plan, depth), fromRowFunction(type.value, plan, depth));
    default:
      return cast(javaType(type, plan), value);
  }
}

function fromRowFunction(type: Type, plan: JavaPlan, depth: number): Doc {
  const item = variable(depth);
  return lambda([item], fromRow(type, name(item), plan, depth + 1));
}

function variable(depth: number): string {
  return depth === 1 ? "item" : `item${depth}`;
}
