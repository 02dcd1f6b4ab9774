import { jsonPath } from "../../functions/notation/json-path.js";
import type { JSON_FUNCTIONS } from "../../functions/json.js";
import type { Type } from "../../model/type.js";
import { type Data, Failure } from "../data.js";
import { type Input, array, input, next, object, skip, string } from "../json/scan.js";
import { jsonWriter } from "../json/write.js";
import { parseLong } from "./conversion.js";
import { type Meaning, always, byTypes } from "./meaning.js";

/** The path is the same in each call: it is read in the first. Without anything there the value is null. */
function atPath(compute: (value: string) => Data): Meaning {
  return byTypes(() => {
    let steps: readonly (string | number)[] | undefined;
    return (json: string, path: string) => {
      let value = valueOf(json);
      for (const step of (steps ??= jsonPath(path) as readonly (string | number)[])) {
        if (value !== undefined) value = typeof step === "string" ? fieldsOf(value)?.get(step) : elementsOf(value)?.[step];
      }
      return value === undefined ? null : compute(value);
    };
  });
}

export const JSON_MEANINGS: { readonly [N in keyof typeof JSON_FUNCTIONS]: Meaning } = {
  is_json: always((s: string) => valueOf(s) !== undefined),
  to_json: byTypes(({ arguments: [type] }) => jsonWriter(type as Type)),
  json_get: atPath((value) => value),
  json_string: atPath((value) => (typeOf(value) === "string" ? string(input(value, ""), "") : null)),
  json_long: atPath((value) => (typeOf(value) === "number" ? parseLong(value) : null)),
  json_double: atPath((value) => (typeOf(value) === "number" ? Number(value) : null)),
  json_bool: atPath((value) => (typeOf(value) === "bool" ? value === "true" : null)),
  json_type: atPath(typeOf),
  json_length: atPath((value) => fieldsOf(value)?.size ?? elementsOf(value)?.length ?? null),
  json_keys: atPath((value) => {
    const fields = fieldsOf(value);
    return fields === undefined ? null : [...fields.keys()];
  }),
  json_elements: atPath((value) => elementsOf(value) ?? null),
};

/** The one value of a text, without white space around it; undefined where there is none. */
function valueOf(text: string): string | undefined {
  const all = input(text, "");
  try {
    const value = slice(all);
    return next(all) === "" ? value : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function slice(from: Input): string {
  next(from);
  const start = from.at;
  skip(from);
  return from.text.slice(start, from.at);
}

function fieldsOf(value: string): ReadonlyMap<string, string> | undefined {
  if (!value.startsWith("{")) return undefined;
  const fields = new Map<string, string>();
  const from = input(value, "");
  object(from, "", (name) => fields.set(name, slice(from)));
  return fields;
}

function elementsOf(value: string): readonly string[] | undefined {
  if (!value.startsWith("[")) return undefined;
  const elements: string[] = [];
  const from = input(value, "");
  array(from, "", () => elements.push(slice(from)));
  return elements;
}

const TYPES: Readonly<Record<string, string>> = { "{": "object", "[": "array", '"': "string", t: "bool", f: "bool", n: "null" };

function typeOf(value: string): string {
  return TYPES[value.charAt(0)] ?? "number";
}
