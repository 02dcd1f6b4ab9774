import type { ListValue, MapValue, RecordValue, Value } from "../../../ir/values.js";
import type { Doc } from "../../doc.js";
import { javaValue } from "../expression.js";
import { ref } from "../references.js";
import { call, cast, create } from "../syntax.js";
import { boxedType, recordClass } from "../types.js";
import type { JavaScope } from "./scope.js";

export function javaRecord(value: RecordValue, scope: JavaScope): Doc {
  return create(recordClass(value.type, scope.plan), ...value.fields.map((field) => javaValue(field, scope)));
}

/** `List.of` takes no null. */
export function javaList(value: ListValue, scope: JavaScope): Doc {
  const optional = value.type.kind === "list" && value.type.element.kind === "optional";
  if (!optional) return call(ref("java.util.List"), "of", ...value.elements.map((element) => javaValue(element, scope)));
  return call(ref("pfl.lang.Lists"), "of", ...value.elements.map((element) => typedNull(element, scope)));
}

/** Keeps the order of the entries, as `Map.of` does not. */
export function javaMap(value: MapValue, scope: JavaScope): Doc {
  const maps = ref("pfl.lang.Maps");
  if (value.entries.length === 0) return call(ref("java.util.Map"), "of");
  return call(maps, "of", ...value.entries.map(([key, entry]) => call(maps, "entry", javaValue(key, scope), typedNull(entry, scope))));
}

/** Java infers the type of a collection from its elements, and null says nothing. */
function typedNull(value: Value, scope: JavaScope): Doc {
  const doc = javaValue(value, scope);
  return value.kind === "constant" && value.value.kind === "null" ? cast(boxedType(value.type, scope.plan), doc) : doc;
}
