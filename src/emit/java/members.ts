/** Names of fields, enum members and variables in Java. */
import type { EnumType, RecordType } from "../../model/type.js";
import { camelCase, constantCase, namer, type Namer } from "../names.js";
import { JAVA_RESERVED } from "./reserved.js";

const fieldsOf = new WeakMap<RecordType, ReadonlyMap<string, string>>();
const membersOf = new WeakMap<EnumType, ReadonlyMap<string, string>>();

/** Java names of the fields of a record, by their names in PFL: `max_celsius` is `maxCelsius`. */
export function fieldNames(record: RecordType): ReadonlyMap<string, string> {
  const known = fieldsOf.get(record);
  if (known !== undefined) return known;
  const free = namer();
  const names = new Map(record.fields.map((field) => [field.name, free.take(variableName(field.name))]));
  fieldsOf.set(record, names);
  return names;
}

export function fieldName(record: RecordType, field: string): string {
  return fieldNames(record).get(field) as string;
}

/** The constant of an enum: `HIGH`. */
export function memberName(type: EnumType, member: string): string {
  let names = membersOf.get(type);
  if (names === undefined) {
    const free = namer();
    names = new Map(type.members.map(({ name }) => [name, free.take(constantCase(name))]));
    membersOf.set(type, names);
  }
  return names.get(member) as string;
}

/** A legal name for a variable. It begins in lower case, so that it never hides a class. */
export function variableName(name: string): string {
  const wanted = camelCase(name);
  return JAVA_RESERVED.values.has(wanted) ? `${wanted}Value` : wanted;
}

/** Names for variables beside the fields of a record. */
export function localNames(record: RecordType): Namer {
  return namer(fieldNames(record).values());
}
