/** How values of a type are written as JSON within an expression. */
import type { RecordType, Type } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { fieldName } from "../members.js";
import type { JavaPlan } from "../plan.js";
import { ref } from "../references.js";
import { call, field, genericCall, lambda, name, stringLiteral } from "../syntax.js";
import { recordClass } from "../types.js";

const JSON_TEXT = "pfl.json.JsonText";

/** A `JsonText` of the type; null is written by whatever holds it. */
export function jsonText(type: Type, plan: JavaPlan): Doc {
  switch (type.kind) {
    case "optional":
      return jsonText(type.of, plan);
    case "list":
      return call(ref(JSON_TEXT), "list", jsonText(type.element, plan));
    case "map":
      return call(ref(JSON_TEXT), "map", keyText(type.key, plan), jsonText(type.value, plan));
    case "record":
      return recordText(type, plan);
    case "enum":
      return genericCall(ref(JSON_TEXT), [recordClass(type, plan)], "named", lambda(["member"], field(name("member"), "wireName")));
    default:
      return field(ref(JSON_TEXT), SCALARS[type.kind] ?? "PLAIN");
  }
}

const SCALARS: { readonly [K in Type["kind"]]?: string } = {
  string: "STRING",
  double: "DOUBLE",
  float: "FLOAT",
  decimal: "DECIMAL",
  bytes: "BYTES",
  date: "DATE",
  time: "TIME",
  timestamp: "TIMESTAMP",
  duration: "DURATION",
};

function keyText(type: Type, plan: JavaPlan): Doc {
  const plain = type.kind === "int" || type.kind === "bool";
  return plain ? call(ref(JSON_TEXT), "quoted", jsonText(type, plan)) : jsonText(type, plan);
}

function recordText(type: RecordType, plan: JavaPlan): Doc {
  const start = genericCall(ref(JSON_TEXT), [recordClass(type, plan)], "record");
  return type.fields.reduce((record, each) => {
    const get = lambda(["of"], field(name("of"), fieldName(type, each.name)));
    return call(record, "with", stringLiteral(each.wireName), get, jsonText(each.type, plan));
  }, start);
}
