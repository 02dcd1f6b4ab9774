/** How a record travels between tasks and is kept in state: field by field, with a layout that later programs can read. */
import type { Constant, Field, RecordType, Type } from "../../model/type.js";
import { constantCase, namer } from "../names.js";
import type { Doc } from "../doc.js";
import { classOf, fieldOf, forLoop, methodOf, override, returns, serialVersion, spacedField, statement, switchOver, variable, type Member } from "./classes.js";
import { javaConstant } from "./constants.js";
import { fieldName, localNames } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { variableOf } from "./records.js";
import { assign, binary, call, classLiteral, create, field, generic, localCall, name, stringLiteral } from "./syntax.js";
import { boxedType, className, fieldType, isPrimitive, javaType, recordClass } from "./types.js";

const LAYOUT = "pfl.types.Layout";
const SERIALIZER = "pfl.types.RecordSerializer";
const TYPE_INFORMATION = "org.apache.flink.api.common.typeinfo.TypeInformation";

export interface SerializerOptions {
  /** The simple name of the record's class. */
  readonly record: string;
  readonly self: Doc;
  readonly serializer: Doc;
  readonly variable: string;
  readonly visibility: "public " | "";
}

export function serializerDeclaration(record: RecordType, plan: JavaPlan): Doc {
  return serializerOf(record, plan, {
    record: className(record, plan),
    self: recordClass(record, plan),
    serializer: recordClass(record, plan, "Serializer"),
    variable: variableOf(record, plan),
    visibility: "public ",
  });
}

export function serializerOf(record: RecordType, plan: JavaPlan, options: SerializerOptions): Doc {
  const { self, serializer, visibility } = options;
  const names = fieldTypeConstants(record);
  const serializerName = `${options.record}Serializer`;
  const ownType = create(serializer, name("null"));
  return classOf({
    doc: `How ${options.record} travels between tasks and is kept in state.`,
    modifiers: `${visibility}final`,
    name: serializerName,
    extends: generic(ref(SERIALIZER), self),
    members: [
      serialVersion(),
      ...[...names].map(([each, constant]) => fieldTypeConstant(record, each, constant, plan)),
      fieldOf({ modifiers: "private static final", type: ref(LAYOUT), name: "LAYOUT", value: layout(record, names, plan) }),
      spacedField({ modifiers: "public static final", type: serializer, name: "SERIALIZER", value: ownType }),
      fieldOf({
        modifiers: "public static final",
        type: generic(ref(TYPE_INFORMATION), self),
        name: "TYPE",
        value: create(generic(ref("pfl.types.RecordType"), ""), classLiteral(self), name("SERIALIZER")),
      }),
      methodOf({
        modifiers: "private",
        type: undefined,
        name: serializerName,
        parameters: [{ type: ref(LAYOUT), name: "written" }],
        body: [statement(localCall("super", name("written")))],
      }),
      writeMethod(record, names, options),
      readMethod(record, names, options),
      readOlder(record, names, plan, options),
      override({ modifiers: "protected", type: ref(LAYOUT), name: "layout", body: [returns(name("LAYOUT"))] }),
      override({
        modifiers: "protected",
        type: generic(ref(SERIALIZER), self),
        name: "reading",
        parameters: [{ type: ref(LAYOUT), name: "written" }],
        body: [returns(create(serializer, name("written")))],
      }),
      override({
        type: generic(ref("org.apache.flink.api.common.typeutils.TypeSerializerSnapshot"), self),
        name: "snapshotConfiguration",
        body: [returns(create("Snapshot"))],
      }),
      nested(snapshot(self)),
      nested(info(self)),
    ],
  });
}

function nested(doc: Doc): Member {
  return { field: false, doc };
}

/** Constants for the field types that are written through one; plain scalars need none. */
function fieldTypeConstants(record: RecordType): ReadonlyMap<string, string> {
  const free = namer(["LAYOUT", "SERIALIZER", "TYPE"]);
  return new Map(record.fields.filter(({ type }) => !isPlain(type)).map((each) => [each.name, free.take(constantCase(each.name))]));
}

function isPlain(type: Type): boolean {
  return isPrimitive(type) || type.kind === "string";
}

function fieldTypeConstant(record: RecordType, fieldName: string, constant: string, plan: JavaPlan): Member {
  const { type } = record.fields.find((each) => each.name === fieldName) as Field;
  const declared = generic(ref("pfl.types.FieldType"), boxedType(type, plan));
  return fieldOf({ modifiers: "private static final", type: declared, name: constant, value: fieldType(type, plan) });
}

function typeOfField(each: Field, names: ReadonlyMap<string, string>, plan: JavaPlan): Doc {
  const constant = names.get(each.name);
  return constant === undefined ? fieldType(each.type, plan) : name(constant);
}

function layout(record: RecordType, names: ReadonlyMap<string, string>, plan: JavaPlan): Doc {
  return record.fields.reduce(
    (so, each) => call(so, each.default === undefined ? "field" : "fieldWithDefault", stringLiteral(each.name), typeOfField(each, names, plan)),
    call(ref(LAYOUT), "record"),
  );
}

const IO_EXCEPTION = "java.io.IOException";

/** `out.writeDouble(…)`: DataOutput's name of a scalar. */
function scalarName(type: Type): string {
  switch (type.kind) {
    case "bool":
      return "Boolean";
    case "int":
      return { 8: "Byte", 16: "Short", 32: "Int", 64: "Long" }[type.bits];
    case "float":
      return "Float";
    case "double":
      return "Double";
    case "date":
      return "Int";
    default:
      return "Long";
  }
}

function writeMethod(record: RecordType, names: ReadonlyMap<string, string>, { self, variable }: SerializerOptions): Member {
  const free = namer(["out"]);
  const subject = free.take(variable);
  const out = name("out");
  return override({
    modifiers: "protected",
    type: "void",
    name: "write",
    parameters: [
      { type: self, name: subject },
      { type: ref("org.apache.flink.core.memory.DataOutputView"), name: "out" },
    ],
    throws: [ref(IO_EXCEPTION)],
    body: record.fields.map((each) => {
      const value = field(name(subject), fieldName(record, each.name));
      const constant = names.get(each.name);
      if (constant !== undefined) return statement(call(name(constant), "write", value, out));
      if (each.type.kind === "string") return statement(call(ref("org.apache.flink.types.StringValue"), "writeString", value, out));
      return statement(call(out, `write${scalarName(each.type)}`, value));
    }),
  });
}

function readMethod(record: RecordType, names: ReadonlyMap<string, string>, { self }: SerializerOptions): Member {
  const input = name("in");
  const values = record.fields.map((each) => {
    const constant = names.get(each.name);
    if (constant !== undefined) return call(name(constant), "read", input);
    if (each.type.kind === "string") return call(ref("org.apache.flink.types.StringValue"), "readString", input);
    return call(input, `read${scalarName(each.type)}`);
  });
  return override({
    modifiers: "protected",
    type: self,
    name: "read",
    parameters: [{ type: ref("org.apache.flink.core.memory.DataInputView"), name: "in" }],
    throws: [ref(IO_EXCEPTION)],
    body: [returns(create(self, ...values))],
  });
}

/** Fields are found by name; one that the older record lacks keeps its default, or null where it is optional. */
function readOlder(record: RecordType, names: ReadonlyMap<string, string>, plan: JavaPlan, { self }: SerializerOptions): Member {
  const free = localNames(record);
  const [input, at] = [free.take("in"), free.take("field")];
  const next = call(name(input), "next");
  const cases = record.fields.map((each) => ({
    label: stringLiteral(each.name),
    body: [statement(assign(name(fieldName(record, each.name)), "=", call(name(input), "read", typeOfField(each, names, plan)))), "break;"],
  }));
  return override({
    modifiers: "protected",
    type: self,
    name: "read",
    parameters: [{ type: ref("pfl.types.FieldReader"), name: input }],
    throws: [ref(IO_EXCEPTION)],
    body: [
      ...record.fields.map((each) => initialVariable(record, each, plan)),
      fieldLoop(at, next, [...cases, { label: undefined, body: [statement(call(name(input), "skip"))] }]),
      returns(create(self, ...record.fields.map((each) => name(fieldName(record, each.name))))),
    ],
  });
}

/** `for (String field = …; field != null; field = …) { switch (field) … }` */
export function fieldLoop(variable: string, next: Doc, cases: Parameters<typeof switchOver>[1]): Doc {
  const declared: Doc = ["String ", variable, " = ", next];
  return forLoop(declared, binary(name(variable), "!=", name("null")), assign(name(variable), "=", next), [switchOver(name(variable), cases)]);
}

/** The value of a field that is not in what is read. */
export function initialVariable(record: RecordType, each: Field, plan: JavaPlan): Doc {
  const initial: Constant = each.default ?? zero(each.type);
  return variable(javaType(each.type, plan), fieldName(record, each.name), initialValue(initial, each.type, plan));
}

function initialValue(initial: Constant, type: Type, plan: JavaPlan): Doc {
  const small = type.kind === "int" && type.bits < 32 && initial.kind === "int";
  return javaConstant(initial, small ? { kind: "int", bits: 32 } : type, plan);
}

function zero(type: Type): Constant {
  if (!isPrimitive(type)) return { kind: "null" };
  switch (type.kind) {
    case "bool":
      return { kind: "bool", value: false };
    case "date":
      return { kind: "date", days: 0 };
    default:
      return { kind: "int", value: 0n };
  }
}

function snapshot(self: Doc): Doc {
  return classOf({
    doc: "The layout of the record in a savepoint.",
    modifiers: "public static final",
    name: "Snapshot",
    extends: generic(ref("pfl.types.RecordSnapshot"), self),
    members: [methodOf({ modifiers: "public", type: undefined, name: "Snapshot", body: [statement(localCall("super", name("SERIALIZER")))] })],
  });
}

function info(self: Doc): Doc {
  return classOf({
    doc: "Tells Flink the type of the record.",
    modifiers: "public static final",
    name: "Info",
    extends: generic(ref("org.apache.flink.api.common.typeinfo.TypeInfoFactory"), self),
    members: [
      override({
        type: generic(ref(TYPE_INFORMATION), self),
        name: "createTypeInfo",
        parameters: [
          { type: ref("java.lang.reflect.Type"), name: "type" },
          { type: generic(ref("java.util.Map"), "String", generic(ref(TYPE_INFORMATION), "?")), name: "parameters" },
        ],
        body: [returns(name("TYPE"))],
      }),
    ],
  });
}
