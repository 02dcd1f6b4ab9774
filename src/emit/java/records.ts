/** A record as an immutable Java class with value equality. */
import { typeText, type Field, type RecordType, type Type } from "../../model/type.js";
import { camelCase } from "../names.js";
import type { Doc } from "../doc.js";
import { annotation, classOf, fieldOf, ifThen, methodOf, override, returns, spacedField, statement, variable, type Member } from "./classes.js";
import { fieldName, fieldNames, localNames } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { assign, binary, call, cast, classLiteral, create, field, literal, name, stringLiteral, unary } from "./syntax.js";
import { className, isPrimitive, javaType, recordClass } from "./types.js";

const EQUALITY = "pfl.types.Equality";

export interface RecordOptions {
  /** What the class is for. */
  readonly doc: string;
  /** The simple name of the class. */
  readonly name: string;
  readonly self: Doc;
  readonly serializer: Doc;
  /** `public ` for records; state stays within its package. */
  readonly visibility: "public " | "";
}

export function recordDeclaration(record: RecordType, plan: JavaPlan): Doc {
  const fields = record.fields.map((each) => `${each.name}: ${typeText(each.type)}`).join(", ");
  return recordClassOf(record, plan, {
    doc: `${record.doc === undefined ? "" : `${record.doc}\n\n`}record ${record.name} (${fields})`,
    name: className(record, plan),
    self: recordClass(record, plan),
    serializer: recordClass(record, plan, "Serializer"),
    visibility: "public ",
  });
}

/** Also for what an aggregate keeps between events. */
export function recordClassOf(record: RecordType, plan: JavaPlan, options: RecordOptions): Doc {
  const members: Member[] = record.fields.map((each, i) => {
    const doc = [each.doc, unit(each.type)].filter((text) => text !== undefined).join(" ");
    const declared = { doc: doc === "" ? undefined : doc, modifiers: `${options.visibility}final`, type: javaType(each.type, plan), name: fieldName(record, each.name) };
    return doc !== "" && i > 0 ? spacedField(declared) : fieldOf(declared);
  });
  members.push(constructor(record, plan, options), equals(record, options), hashCode(record), toText(record, options));
  return classOf({
    doc: options.doc,
    annotations: [annotation("org.apache.flink.api.common.typeinfo.TypeInfo", classLiteral(field(options.serializer, "Info")))],
    modifiers: `${options.visibility}final`,
    name: options.name,
    members,
  });
}

/** What the Java type does not say. */
function unit(type: Type): string | undefined {
  switch (type.kind) {
    case "date":
      return "Days since 1970.";
    case "time":
      return "Microseconds since midnight.";
    case "timestamp":
      return "Microseconds since 1970, UTC.";
    case "duration":
      return "Microseconds.";
    case "decimal":
      return `Scale ${type.scale}.`;
    case "optional":
      return ["Optional: may be null.", unit(type.of)].filter((text) => text !== undefined).join(" ");
    default:
      return undefined;
  }
}

function constructor(record: RecordType, plan: JavaPlan, options: RecordOptions): Member {
  return methodOf({
    modifiers: options.visibility.trim(),
    type: undefined,
    name: options.name,
    parameters: record.fields.map((each) => ({ type: javaType(each.type, plan), name: fieldName(record, each.name) })),
    body: record.fields.map((each) => {
      const parameter = name(fieldName(record, each.name));
      const checked = isPrimitive(each.type) || each.type.kind === "optional";
      const message = stringLiteral(`${record.name}.${each.name} is null`);
      return statement(assign(field(name("this"), fieldName(record, each.name)), "=", checked ? parameter : call(ref("java.util.Objects"), "requireNonNull", parameter, message)));
    }),
  });
}

function equals(record: RecordType, { self }: RecordOptions): Member {
  const free = localNames(record);
  const [object, other] = [free.take("object"), free.take("other")];
  const isRecord: Doc = binary(name(object), "instanceof", self);
  const parts = record.fields.map((each) => equality(each, fieldName(record, each.name), other));
  const [first, ...rest] = parts;
  const body =
    first === undefined
      ? [returns(isRecord)]
      : [
          ifThen(unary("!", isRecord), [returns(name("false"))]),
          variable(self, other, cast(self, name(object))),
          returns(rest.reduce((all, part) => binary(all, "&&", part), first)),
        ];
  return override({ type: "boolean", name: "equals", parameters: [{ type: "Object", name: object }], body });
}

function equality({ type }: Field, own: string, other: string): Doc {
  const [mine, theirs] = [name(own), field(name(other), own)];
  switch (type.kind) {
    case "float":
    case "double":
      return binary(call(name(type.kind === "float" ? "Float" : "Double"), "compare", mine, theirs), "==", literal("0"));
    case "string":
    case "decimal":
    case "record":
      return call(mine, "equals", theirs);
    case "bytes":
    case "list":
    case "map":
    case "optional":
      return call(ref(EQUALITY), "equal", mine, theirs);
    default:
      return binary(mine, "==", theirs);
  }
}

function hashCode(record: RecordType): Member {
  const values = [...fieldNames(record).values()].map(name);
  return override({ type: "int", name: "hashCode", body: [returns(call(ref(EQUALITY), "hash", ...values))] });
}

function toText(record: RecordType, options: RecordOptions): Member {
  const text = record.fields.reduce(
    (so, each) => call(so, "field", stringLiteral(each.name), name(fieldName(record, each.name))),
    create(ref("pfl.types.RecordText"), stringLiteral(record.declared ? record.name : options.name)),
  );
  return override({ type: "String", name: "toString", body: [returns(call(text, "toString"))] });
}

/** The variable that holds a record: `reading`. */
export function variableOf(record: RecordType, plan: JavaPlan): string {
  return camelCase(className(record, plan));
}
