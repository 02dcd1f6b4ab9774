/** Arguments that are fields of the event (`.sensor`) or named expressions (`peak: .celsius * 2`), as several operators take them. */
import type { Value } from "../ir/values.js";
import { required, typeText, UNKNOWN, type Field, type RecordType, type Type } from "../model/type.js";
import type { Missing, Name } from "../syntax/nodes/base.js";
import type { Argument, Expression } from "../syntax/nodes/expressions.js";
import type { Span } from "../text/span.js";
import { nearest } from "../text/suggest.js";
import type { Functions, OperatorCheck } from "./operator.js";

export interface Column {
  readonly name: string;
  readonly span: Span;
  readonly node: Expression;
  readonly type: Type;
}

/** Checks columns; of two with one name the second is reported. `python`: their expressions may call Python functions. */
export function checkColumns(
  call: OperatorCheck,
  args: readonly Argument[],
  example: string,
  python: boolean,
): readonly Column[] {
  const operator = operatorName(call);
  const columns = new Map<string, Column>();
  for (const argument of args) {
    const { value } = argument;
    if (value.kind === "missing") continue;
    const type = knownType(call, value, call.lambda(value, [call.input.event], undefined, python));
    const name = argument.name ?? fieldOf(value);
    if (name === undefined) {
      call.report("PFL4309", value.span, { operator, example });
      continue;
    }
    const before = columns.get(name.text);
    if (before === undefined) columns.set(name.text, { name: name.text, span: name.span, node: value, type });
    else {
      const related = [{ span: before.span, message: "first here" }];
      call.report("PFL4310", name.span, { name: name.text, operator, said: true }, { related });
    }
  }
  return [...columns.values()];
}

/** A column, key or event must have a type of its own: `null` alone has none, nor has `fail`. */
export function knownType(call: OperatorCheck, node: Expression, type: Type): Type {
  if (type.kind !== "null" && type.kind !== "never") return type;
  call.report("PFL4321", node.span, { operator: operatorName(call) });
  return UNKNOWN;
}

/** An event is never null. */
export function eventType(call: OperatorCheck, node: Expression, type: Type): Type {
  if (type.kind === "never") return knownType(call, node, type);
  if (type.kind !== "optional" && type.kind !== "null") return type;
  call.report("PFL4322", node.span, { operator: operatorName(call) });
  return type.kind === "null" ? UNKNOWN : required(type);
}

export function operatorName(call: OperatorCheck): string {
  return call.node.name.kind === "missing" ? "this operator" : call.node.name.text;
}

/** The name in `.name`; undefined for any other expression. */
export function fieldOf(node: Expression | Missing): Name | undefined {
  return node.kind === "member" && node.of.kind === "event" && !node.safe && node.name.kind === "name" ? node.name : undefined;
}

/** The record that events are; reports where they are something else. Undefined also after an earlier mistake. */
export function recordOf(call: OperatorCheck): RecordType | undefined {
  const { event } = call.input;
  if (event.kind === "record") return event;
  if (event.kind !== "unknown") {
    call.report("PFL4314", call.node.name.span, { operator: operatorName(call), type: typeText(event) });
  }
  return undefined;
}

/** A field of the record by the name that an argument says (`.name`); reports what is not there. */
export function existingField(
  call: OperatorCheck,
  record: RecordType,
  node: Expression | Missing,
  example: string,
): Field | undefined {
  if (node.kind === "missing") return undefined;
  const name = fieldOf(node);
  if (name === undefined) {
    call.report("PFL4320", node.span, { operator: operatorName(call), expected: "a field of the event", example });
    return undefined;
  }
  const field = record.fields.find((f) => f.name === name.text);
  if (field === undefined) {
    const known = record.fields.map((f) => f.name);
    const near = nearest(name.text, known);
    call.report("PFL4317", name.span, { name: name.text, record: typeText(record), near, known });
  }
  return field;
}

/** A field of a derived record, called in JSON as in the program. */
export function derivedField(name: string, type: Type, doc?: string): Field {
  return { name, type, wireName: name, doc, default: undefined };
}

/** The value of a field of the event, for a record made of another. */
export function fieldValue(functions: Functions, event: Type, field: Field, origin: Span): Value {
  const name = functions.parameters[0]?.name ?? "";
  return {
    kind: "field",
    of: { kind: "variable", name, type: event, origin },
    name: field.name,
    safe: false,
    type: field.type,
    origin,
  };
}
