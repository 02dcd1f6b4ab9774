/** What a type of PFL is in Python: to the user's functions, and in the rows that the JVM gives and takes. */
import type { Type } from "../../model/type.js";
import type { Doc } from "../doc.js";
import { ref } from "./references.js";
import { call, list, stringLiteral } from "./syntax.js";

const TYPES: Doc = ref("pyflink.common", "Types");

/** How an expression becomes another; undefined where it stays as it is. */
type Conversion = ((value: Doc) => Doc) | undefined;

interface Side {
  /** The annotation of a value. */
  readonly python: Doc;
  /** Its type in a row. */
  readonly row: Doc;
  readonly fromRow: Conversion;
  readonly toRow: Conversion;
}

/** Names of the classes in `records.py`, by the name in PFL; `module` if they are imported from there. */
export interface Classes {
  readonly names: ReadonlyMap<string, string>;
  readonly imported: boolean;
}

/** The annotation of a value that a user's function takes or gives. */
export function pythonType(type: Type, classes: Classes): Doc {
  return side(type, classes, 1).python;
}

/** `Types.STRING()`: the type information of a value in a row. */
export function rowType(type: Type): Doc {
  return side(type, { names: new Map(), imported: false }, 1).row;
}

export function fromRow(type: Type, value: Doc, classes: Classes): Doc {
  return side(type, classes, 1).fromRow?.(value) ?? value;
}

export function toRow(type: Type, value: Doc, classes: Classes): Doc {
  return side(type, classes, 1).toRow?.(value) ?? value;
}

function basic(python: Doc, row: string): Side {
  return { python, row: call([TYPES, ".", row]), fromRow: undefined, toRow: undefined };
}

function converted(python: Doc, row: string, from: string, to: string): Side {
  return {
    python,
    row: call([TYPES, ".", row]),
    fromRow: (value) => call(ref("rows", from), value),
    toRow: (value) => call(ref("rows", to), value),
  };
}

const INTS = { 8: "BYTE", 16: "SHORT", 32: "INT", 64: "LONG" } as const;

/** `depth` numbers the variables of nested comprehensions. */
function side(type: Type, classes: Classes, depth: number): Side {
  switch (type.kind) {
    case "bool":
      return basic("bool", "BOOLEAN");
    case "int":
      return basic("int", INTS[type.bits]);
    case "float":
      return basic("float", "FLOAT");
    case "double":
      return basic("float", "DOUBLE");
    case "decimal":
      return basic(ref("decimal", "Decimal"), "BIG_DEC");
    case "string":
      return basic("str", "STRING");
    case "bytes":
      return { python: "bytes", row: call([TYPES, ".PRIMITIVE_ARRAY"], call([TYPES, ".BYTE"])), fromRow: undefined, toRow: undefined };
    case "date":
      return converted(ref("datetime", "date"), "INT", "date_of", "days_of");
    case "time":
      return converted(ref("datetime", "time"), "LONG", "time_of", "micros_of_time");
    case "timestamp":
      return converted(ref("datetime", "datetime"), "LONG", "timestamp_of", "micros_of_timestamp");
    case "duration":
      return converted(ref("datetime", "timedelta"), "LONG", "duration_of", "micros_of_duration");
    case "enum": {
      const name = className(type.name, classes);
      return { python: name, row: call([TYPES, ".STRING"]), fromRow: (value) => call(name, value), toRow: (value) => [value, ".value"] };
    }
    case "record": {
      const name = className(type.name, classes);
      const row = call(
        [TYPES, ".ROW_NAMED"],
        list(type.fields.map((field) => stringLiteral(field.name))),
        list(type.fields.map((field) => side(field.type, classes, 1).row)),
      );
      return { python: name, row, fromRow: (value) => call([name, ".of_row"], value), toRow: (value) => [value, ".to_row()"] };
    }
    case "optional":
      return optionalSide(side(type.of, classes, depth));
    case "list": {
      const element = side(type.element, classes, depth + 1);
      const item = variable("item", depth);
      const each = (conversion: Conversion): Conversion =>
        conversion === undefined ? undefined : (value) => ["[", conversion(item), ` for ${item} in `, value, "]"];
      return {
        python: ["list[", element.python, "]"],
        row: call([TYPES, ".OBJECT_ARRAY"], element.row),
        fromRow: each(element.fromRow),
        toRow: each(element.toRow),
      };
    }
    case "map": {
      const [key, value] = [side(type.key, classes, depth + 1), side(type.value, classes, depth + 1)];
      const [k, v] = [variable("key", depth), variable("value", depth)];
      const each = (ofKey: Conversion, ofValue: Conversion): Conversion =>
        ofKey === undefined && ofValue === undefined
          ? undefined
          : (map) => ["{", ofKey?.(k) ?? k, ": ", ofValue?.(v) ?? v, ` for ${k}, ${v} in `, map, ".items()}"];
      return {
        python: ["dict[", key.python, ", ", value.python, "]"],
        row: call([TYPES, ".MAP"], key.row, value.row),
        fromRow: each(key.fromRow, value.fromRow),
        toRow: each(key.toRow, value.toRow),
      };
    }
    case "null":
    case "never":
    case "unknown":
      throw new Error(`a value of type ${type.kind} never reaches Python`);
  }
}

function optionalSide(inner: Side): Side {
  const unlessNone = (conversion: Conversion): Conversion =>
    conversion === undefined ? undefined : (value) => ["None if ", value, " is None else ", conversion(value)];
  return {
    python: [ref("typing", "Optional"), "[", inner.python, "]"],
    row: inner.row,
    fromRow: unlessNone(inner.fromRow),
    toRow: unlessNone(inner.toRow),
  };
}

function className(name: string, { names, imported }: Classes): Doc {
  const own = names.get(name) ?? name;
  return imported ? ref("records", own) : own;
}

function variable(name: string, depth: number): string {
  return depth === 1 ? name : `${name}${depth}`;
}
