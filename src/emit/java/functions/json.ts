import type { JSON_FUNCTIONS } from "../../../functions/json.js";
import type { Type } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { classConstant } from "../class-constants.js";
import { ref } from "../references.js";
import { call, generic } from "../syntax.js";
import { boxedType } from "../types.js";
import { type JavaFunction, helper } from "./function.js";
import { jsonText } from "./json-text.js";

const PATH = "pfl.lang.JsonPath";

/** A method of the path, which is made once for the class. */
function onPath(method: string): JavaFunction {
  return ([json, path]) => call(classConstant("PATH", ref(PATH), call(ref(PATH), "of", path as Doc)), method, json as Doc);
}

/** What writes the type is made once for the class. */
const toJson: JavaFunction = ([value], [type], _, plan) => {
  const of = type as Type;
  const writer = generic(ref("pfl.json.JsonText"), ["? super ", boxedType(of, plan)]);
  return call(classConstant("JSON", writer, jsonText(of, plan)), "text", value as Doc);
};

export const JAVA_JSON: { readonly [N in keyof typeof JSON_FUNCTIONS]: JavaFunction } = {
  is_json: helper(PATH, "isJson"),
  to_json: toJson,
  json_get: onPath("get"),
  json_string: onPath("string"),
  json_long: onPath("number"),
  json_double: onPath("fraction"),
  json_bool: onPath("bool"),
  json_type: onPath("type"),
  json_length: onPath("length"),
  json_keys: onPath("keys"),
  json_elements: onPath("elements"),
};
