/** JSON of a record without reflection: the generated class names the fields, the runtime reads and writes the values. */
import type { Field, RecordType, Type } from "../../model/type.js";
import { constantCase, namer, type Namer } from "../names.js";
import type { Doc } from "../doc.js";
import { classOf, fieldOf, ifThen, override, returns, serialVersion, spacedField, statement, variable, type Member } from "./classes.js";
import { fieldName, localNames } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { variableOf } from "./records.js";
import { fieldLoop, initialVariable } from "./serializers.js";
import { array, arrayOf, assign, binary, call, create, field, generic, lambda, literal, methodReference, name, stringLiteral, unary } from "./syntax.js";
import { className, recordClass } from "./types.js";

const READER = "pfl.json.JsonReader";
const WRITER = "pfl.json.JsonWriter";
const KEYS = "pfl.json.JsonKeys";
const IO_EXCEPTION = "java.io.IOException";
/** Bits of the variable that remembers which required fields were there. */
const BITS = 64;

export function jsonDeclaration(record: RecordType, plan: JavaPlan): Doc {
  const self = recordClass(record, plan);
  const free = namer(["REQUIRED"]);
  const constants = new Map(record.fields.map((each) => [each.name, free.take(constantCase(each.name))]));
  const nested = nestedSchemas(record, plan, free.take);
  return classOf({
    doc: `Reads and writes ${className(record, plan)} as JSON.`,
    modifiers: "public final",
    name: `${className(record, plan)}Json`,
    extends: generic(ref("pfl.json.JsonSchema"), self),
    members: [
      serialVersion(),
      ...record.fields.map((each, i) => (i === 0 ? spacedField : fieldOf)(nameConstant(each, constants))),
      ...[...nested.values()].map(({ constant, record: of }) =>
        fieldOf({ modifiers: "private static final", type: recordClass(of, plan, "Json"), name: constant, value: create(recordClass(of, plan, "Json")) }),
      ),
      ...requiredGroups(record).map((fields, i) =>
        fieldOf({ modifiers: "private static final", type: arrayOf("String"), name: numbered("REQUIRED", i), value: array(fields.map((each) => stringLiteral(each.wireName))) }),
      ),
      readMethod(record, plan, nested),
      writeMethod(record, plan, constants, nested),
      override({
        type: generic(ref("org.apache.flink.api.common.typeinfo.TypeInformation"), self),
        name: "getProducedType",
        body: [returns(field(recordClass(record, plan, "Serializer"), "TYPE"))],
      }),
    ],
  });
}

function nameConstant(each: Field, constants: ReadonlyMap<string, string>): Parameters<typeof fieldOf>[0] {
  return {
    modifiers: "private static final",
    type: ref("org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.SerializableString"),
    name: constants.get(each.name) as string,
    value: call(ref(WRITER), "name", stringLiteral(each.wireName)),
  };
}

interface NestedSchema {
  readonly constant: string;
  readonly record: RecordType;
}

/** The records inside the fields, each with the constant that holds its JSON. */
function nestedSchemas(record: RecordType, plan: JavaPlan, take: (name: string) => string): ReadonlyMap<string, NestedSchema> {
  const found = new Map<string, NestedSchema>();
  const visit = (type: Type): void => {
    if (type.kind === "record" && !found.has(type.name)) {
      found.set(type.name, { constant: take(`${constantCase(className(type, plan))}_JSON`), record: type });
    } else if (type.kind === "list") visit(type.element);
    else if (type.kind === "map") visit(type.value);
    else if (type.kind === "optional") visit(type.of);
  };
  for (const each of record.fields) visit(each.type);
  return found;
}

function isRequired(each: Field): boolean {
  return each.type.kind !== "optional" && each.default === undefined;
}

function requiredGroups(record: RecordType): readonly (readonly Field[])[] {
  const required = record.fields.filter(isRequired);
  const groups: Field[][] = [];
  for (let i = 0; i < required.length; i += BITS) groups.push(required.slice(i, i + BITS));
  return groups;
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name}${index + 1}`;
}

function readMethod(record: RecordType, plan: JavaPlan, nested: ReadonlyMap<string, NestedSchema>): Member {
  const free = localNames(record);
  const [input, at] = [free.take("in"), free.take("field")];
  const groups = requiredGroups(record);
  const seen = groups.map((_, i) => free.take(numbered("seen", i)));
  const wide = groups.map((group) => group.length > 31);
  const scope: Scope = { plan, nested, item: perDepth(free, "item") };
  const cases = record.fields.map((each) => {
    const read = statement(assign(name(fieldName(record, each.name)), "=", readValue(each.type, name(input), scope, 0)));
    const keepsDefault = each.default !== undefined && each.type.kind !== "optional";
    const taken = keepsDefault ? ifThen(unary("!", call(name(input), "isNull")), [read]) : read;
    const group = groups.findIndex((fields) => fields.includes(each));
    const bit = groups[group]?.indexOf(each) ?? 0;
    const one = literal(wide[group] ? "1L" : "1");
    const marked = bit === 0 ? one : binary(one, "<<", literal(`${bit}`));
    const mark = group < 0 ? [] : [statement(assign(name(seen[group] as string), "|=", marked))];
    return { label: stringLiteral(each.wireName), body: [taken, ...mark, "break;"] };
  });
  return override({
    modifiers: "protected",
    type: recordClass(record, plan),
    name: "read",
    parameters: [{ type: ref(READER), name: input }],
    throws: [ref(IO_EXCEPTION)],
    body: [
      ...record.fields.map((each) => initialVariable(record, each, plan)),
      ...seen.map((each, i) => variable(wide[i] ? "long" : "int", each, literal("0"))),
      fieldLoop(at, call(name(input), "nextField"), [...cases, { label: undefined, body: [statement(call(name(input), "skip"))] }]),
      ...seen.map((each, i) => statement(call(name(input), "require", name(each), name(numbered("REQUIRED", i))))),
      returns(create(recordClass(record, plan), ...record.fields.map((each) => name(fieldName(record, each.name))))),
    ],
  });
}

function writeMethod(record: RecordType, plan: JavaPlan, constants: ReadonlyMap<string, string>, nested: ReadonlyMap<string, NestedSchema>): Member {
  const free = namer(["out"]);
  const subject = free.take(variableOf(record, plan));
  const scope: WriteScope = { plan, nested, to: perDepth(free, "to"), item: perDepth(free, "item") };
  return override({
    modifiers: "protected",
    type: "void",
    name: "write",
    parameters: [
      { type: recordClass(record, plan), name: subject },
      { type: ref(WRITER), name: "out" },
    ],
    throws: [ref(IO_EXCEPTION)],
    body: record.fields.map((each) => {
      const out = call(name("out"), "field", name(constants.get(each.name) as string));
      return statement(writeValue(each.type, out, field(name(subject), fieldName(record, each.name)), scope, 0));
    }),
  });
}

/** The reader's and the writer's method for a type whose values need nothing else. */
function plainMethod(type: Type): string | undefined {
  switch (type.kind) {
    case "int":
      return { 8: "int8", 16: "int16", 32: "int32", 64: "int64" }[type.bits];
    case "float":
      return "float32";
    case "double":
      return "float64";
    case "bool":
    case "string":
    case "bytes":
    case "date":
    case "time":
    case "timestamp":
    case "duration":
      return type.kind;
    default:
      return undefined;
  }
}

type Nested = ReadonlyMap<string, NestedSchema>;

interface Scope {
  readonly plan: JavaPlan;
  readonly nested: Nested;
  /** Parameter of the lambda at a depth of nesting. */
  readonly item: (depth: number) => string;
}

interface WriteScope extends Scope {
  readonly to: (depth: number) => string;
}

/** One name for each depth, made when it is first needed. */
function perDepth(free: Namer, wanted: string): (depth: number) => string {
  const names: string[] = [];
  return (depth) => (names[depth] ??= free.take(wanted));
}

/** An expression that reads a value from a reader that stands at it. */
function readValue(type: Type, input: Doc, scope: Scope, depth: number): Doc {
  const plain = plainMethod(type);
  if (plain !== undefined) return call(input, plain);
  const inner = (of: Type): Doc => valueReader(of, scope, depth);
  switch (type.kind) {
    case "decimal":
      return call(input, "decimal", literal(`${type.precision}`), literal(`${type.scale}`));
    case "enum":
      return call(input, "choice", methodReference(recordClass(type, scope.plan), "ofWireName"));
    case "record":
      return call(input, "record", schemaOf(type, scope));
    case "list":
      return call(input, "list", inner(type.element));
    case "map":
      return call(input, "map", keyReader(type.key, scope.plan), inner(type.value));
    case "optional":
      return call(input, "optional", inner(type.of));
    default:
      throw new Error(`a value of type ${type.kind} has no JSON`);
  }
}

function valueReader(type: Type, scope: Scope, depth: number): Doc {
  const plain = plainMethod(type);
  if (plain !== undefined) return methodReference(ref(READER), plain);
  const item = scope.item(depth);
  return lambda([item], readValue(type, name(item), scope, depth + 1));
}

function keyReader(type: Type, plan: JavaPlan): Doc {
  return type.kind === "enum" ? methodReference(recordClass(type, plan), "ofWireName") : methodReference(ref(KEYS), plainMethod(type) ?? "string");
}

function schemaOf(record: RecordType, { nested }: Scope): Doc {
  return name((nested.get(record.name) as NestedSchema).constant);
}

/** An expression that writes a value. */
function writeValue(type: Type, out: Doc, value: Doc, scope: WriteScope, depth: number): Doc {
  const plain = plainMethod(type);
  if (plain !== undefined) return call(out, plain, value);
  const inner = (of: Type): Doc => valueWriter(of, scope, depth);
  switch (type.kind) {
    case "decimal":
      return call(out, "decimal", value);
    case "enum":
      return call(out, "string", field(value, "wireName"));
    case "record":
      return call(out, "record", schemaOf(type, scope), value);
    case "list":
      return call(out, "list", value, inner(type.element));
    case "map":
      return call(out, "map", value, keyText(type.key, scope), inner(type.value));
    case "optional":
      return call(out, "optional", value, inner(type.of));
    default:
      throw new Error(`a value of type ${type.kind} has no JSON`);
  }
}

function valueWriter(type: Type, scope: WriteScope, depth: number): Doc {
  const plain = type.kind === "decimal" ? "decimal" : plainMethod(type);
  if (plain !== undefined) return methodReference(ref(WRITER), plain);
  const [to, item] = [scope.to(depth), scope.item(depth)];
  return lambda([to, item], writeValue(type, name(to), name(item), scope, depth + 1));
}

/** A function from a key to a field's name. */
function keyText(type: Type, scope: WriteScope): Doc {
  switch (type.kind) {
    case "enum": {
      const key = scope.item(0);
      return lambda([key], field(name(key), "wireName"));
    }
    case "string":
      return methodReference(ref(KEYS), "string");
    case "date":
    case "time":
    case "timestamp":
      return methodReference(ref(KEYS), `${type.kind}Text`);
    default:
      return methodReference(name("String"), "valueOf");
  }
}
