import type { JSON_FUNCTIONS } from "../../../functions/json.js";
import type { Doc } from "../../doc.js";
import { classConstant } from "../class-constants.js";
import { ref } from "../references.js";
import { call } from "../syntax.js";
import { type JavaFunction, helper } from "./function.js";

const PATH = "pfl.lang.JsonPath";

/** A method of the path, which is made once for the class. */
function onPath(method: string): JavaFunction {
  return ([json, path]) => call(classConstant("PATH", ref(PATH), call(ref(PATH), "of", path as Doc)), method, json as Doc);
}

export const JAVA_JSON: { readonly [N in keyof typeof JSON_FUNCTIONS]: JavaFunction } = {
  is_json: helper(PATH, "isJson"),
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
