import { BOOL, DOUBLE, INT, LONG, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, listOf, optionalOf, signature, variable } from "./function.js";
import { JSON_PATH } from "./notation/json-path.js";

const PATH =
  "The path is a constant text such as `$.items[0].name`; `$` is all of the JSON, `[\"a b\"]` a field of any name. Null where the text is not JSON or nothing is at the path. " +
  "Of fields with the same name the last one counts.";

const TEXTS = { path: JSON_PATH };

/** Values within a text that is JSON (RFC 8259). */
export const JSON_FUNCTIONS = family({
  is_json: {
    summary: "Is the string JSON?",
    doc: "Any one value, with white space around it; strictly as RFC 8259 says. More than 1,000 objects and arrays in each other are no JSON, and neither is a number of more than 1,000 digits.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [
      { call: 'is_json("{\\"a\\": [1, null]}")', value: "true" },
      { call: 'is_json("{a: 1}")', value: "false" },
    ],
  },
  to_json: {
    summary: "The value as JSON.",
    doc:
      "As events are written, without white space: records and maps as objects, in their order; bytes as Base64; dates and times as in `to_string`, and null as `null`. " +
      "NaN, the infinities and years outside of 0 to 9999 are errors.",
    signatures: [signature({ x: variable("T") }, STRING)],
    examples: [
      { call: 'to_json(["a\\n", "ü"])', value: '"[\\"a\\\\n\\",\\"ü\\"]"' },
      { call: 'to_json({ "a": 1.50dec })', value: '"{\\"a\\":1.50}"' },
      { call: "to_json([1, null])", value: '"[1,null]"' },
    ],
  },
  json_get: {
    summary: "The JSON at a path, as text.",
    doc: `As it is written, without white space around it. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(exactly(STRING)))],
    texts: TEXTS,
    examples: [{ call: 'json_get("{\\"a\\": [1, {\\"b\\": 2}]}", "$.a[1]") ?? ""', value: '"{\\"b\\": 2}"' }],
  },
  json_string: {
    summary: "The string at a path into JSON.",
    doc: `Null where something else is there. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(exactly(STRING)))],
    texts: TEXTS,
    examples: [
      { call: 'json_string("{\\"a\\": \\"x\\"}", "$.a") ?? ""', value: '"x"' },
      { call: 'json_string("{\\"a\\": 1}", "$.a") ?? "none"', value: '"none"' },
    ],
  },
  json_long: {
    summary: "The whole number at a path into JSON.",
    doc: `Null where something else is there, also a number with a fraction or exponent or outside of \`long\`. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(exactly(LONG)))],
    texts: TEXTS,
    examples: [{ call: 'json_long("{\\"a\\": 9007199254740993}", "$.a") ?? 0', value: "9007199254740993" }],
  },
  json_double: {
    summary: "The number at a path into JSON.",
    doc: `The nearest double; null where something else is there. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(exactly(DOUBLE)))],
    texts: TEXTS,
    examples: [{ call: 'json_double("[1.5e3]", "$[0]") ?? 0.0', value: "1500.0" }],
  },
  json_bool: {
    summary: "The `true` or `false` at a path into JSON.",
    doc: `Null where something else is there. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(exactly(BOOL)))],
    texts: TEXTS,
    examples: [{ call: 'json_bool("{\\"on\\": true}", "$.on") ?? false', value: "true" }],
  },
  json_type: {
    summary: "What is at a path into JSON.",
    doc: `One of \`object\`, \`array\`, \`string\`, \`number\`, \`bool\` and \`null\`. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(exactly(STRING)))],
    texts: TEXTS,
    examples: [{ call: 'json_type("{\\"a\\": null}", "$.a") ?? ""', value: '"null"' }],
  },
  json_length: {
    summary: "How many elements an array has, or fields an object, at a path into JSON.",
    doc: `Fields with the same name count once. Null where something else is there. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(exactly(INT)))],
    texts: TEXTS,
    examples: [{ call: 'json_length("{\\"a\\": [1, 2, 3]}", "$.a") ?? 0', value: "3" }],
  },
  json_keys: {
    summary: "The names of the fields of an object at a path into JSON.",
    doc: `In the order of the text, each once. Null where something else is there. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(listOf(exactly(STRING))))],
    texts: TEXTS,
    examples: [{ call: 'json_keys("{\\"b\\": 1, \\"a\\": 2}", "$") ?? []', value: '["b", "a"]' }],
  },
  json_elements: {
    summary: "The elements of an array at a path into JSON, each as JSON.",
    doc: `As they are written, without white space around them. Null where something else is there. ${PATH}`,
    signatures: [signature({ json: STRING, path: STRING }, optionalOf(listOf(exactly(STRING))))],
    texts: TEXTS,
    examples: [{ call: 'transform(json_elements("[{\\"n\\": 1}, {\\"n\\": 2}]", "$") ?? [], e => json_long(e, "$.n") ?? 0)', value: "[1, 2]" }],
  },
});
