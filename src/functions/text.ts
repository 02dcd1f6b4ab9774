import { BOOL, INT, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, listOf, mapOf, optionalOf, signature } from "./function.js";

const WORDS =
  "Words are made of ASCII letters and digits and of all code points beyond ASCII; any other code point is between words, and so is the place before an upper-case " +
  "ASCII letter that follows a small letter or a digit or comes before a small one.";

/** Words, ways to write them, and plain formats of text. */
export const TEXT_FUNCTIONS = family({
  capitalize: {
    summary: "The string with its first code point in upper case.",
    doc: "As `upper` does; the rest stays as it is.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'capitalize("hot waterPump")', value: '"Hot waterPump"' }],
  },
  title: {
    summary: "The string with every word capitalised.",
    doc: "Words are what white space separates: of each the first code point is put in upper case, the rest in lower case.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'title("hot WATER  o\'neill")', value: '"Hot Water  O\'neill"' }],
  },
  snake_case: {
    summary: "The words of a name in small letters, with `_` between them.",
    doc: WORDS,
    signatures: [signature({ s: STRING }, STRING)],
    examples: [
      { call: 'snake_case("HTTPServer port2")', value: '"http_server_port2"' },
      { call: 'snake_case("sensorId")', value: '"sensor_id"' },
    ],
  },
  kebab_case: {
    summary: "The words of a name in small letters, with `-` between them.",
    doc: WORDS,
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'kebab_case("sensorId")', value: '"sensor-id"' }],
  },
  camel_case: {
    summary: "The words of a name without anything between them, each but the first with a capital.",
    doc: WORDS,
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'camel_case("sensor_id")', value: '"sensorId"' }],
  },
  pascal_case: {
    summary: "The words of a name without anything between them, each with a capital.",
    doc: WORDS,
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'pascal_case("sensor_id")', value: '"SensorId"' }],
  },
  is_digits: {
    summary: "Is the string made of the digits 0 to 9 only?",
    doc: "False for the empty string.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [
      { call: 'is_digits("007")', value: "true" },
      { call: 'is_digits("-1")', value: "false" },
    ],
  },
  is_alpha: {
    summary: "Is the string made of the letters A to Z and a to z only?",
    doc: "False for the empty string.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [
      { call: 'is_alpha("abc")', value: "true" },
      { call: 'is_alpha("Zürich")', value: "false" },
    ],
  },
  is_alphanumeric: {
    summary: "Is the string made of the letters A to Z and a to z and the digits 0 to 9 only?",
    doc: "False for the empty string.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [{ call: 'is_alphanumeric("a7")', value: "true" }],
  },
  is_ascii: {
    summary: "Has the string no code point above 127?",
    doc: "True for the empty string.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [{ call: 'is_ascii("Zürich")', value: "false" }],
  },
  normalize: {
    summary: "The string in a normal form of Unicode, in which what looks the same is the same.",
    doc: "NFC: a letter and its accent become one code point where there is one. See `normalize_compatible`.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'length(normalize("e\\u{301}"))', value: "1" }],
  },
  normalize_compatible: {
    summary: "The string in the normal form of Unicode in which variants of a character are the same, too.",
    doc: "NFKC: ligatures, wide and raised characters become plain ones, which loses how they looked. Of characters that Unicode has added after its version 13, some stay as they are.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'normalize_compatible("\\u{FB01}x\\u{B2}")', value: '"fix2"' }],
  },
  levenshtein: {
    summary: "How many code points must be put in, left out or changed to make one string the other.",
    doc: "0 for the same strings. The time it takes grows with the product of the lengths.",
    signatures: [signature({ a: STRING, b: STRING }, INT)],
    examples: [{ call: 'levenshtein("kitten", "sitting")', value: "3" }],
  },
  format: {
    summary: "A text with values at its places.",
    doc: "Each `{}` stands for the next value. A place without a value stays `{}`, and a value without a place is left out.",
    signatures: [signature({ template: STRING, values: listOf(exactly(STRING)) }, STRING)],
    examples: [{ call: 'format("{} is {} degrees", ["s-7", to_string(21)])', value: '"s-7 is 21 degrees"' }],
  },
  parse_key_values: {
    summary: "The entries of a text such as `a=1,b=2` as a map.",
    doc:
      "Plain text, no pattern. What is before the first separator of key and value is the key, the rest the value; without one all is the key, and the value is empty. " +
      "Empty entries are left out; of entries with the same key the last one counts.",
    signatures: [signature({ s: STRING, between_entries: STRING, after_key: STRING }, mapOf(exactly(STRING), exactly(STRING)))],
    examples: [{ call: 'parse_key_values("a=1,,b=x=y,c", ",", "=")', value: '{ "a": "1", "b": "x=y", "c": "" }' }],
  },
  parse_csv: {
    summary: "The fields of one line of CSV.",
    doc:
      "After RFC 4180: fields are separated by `,` or the given separator, may stand in double quotes, and have two quotes for one there. Null where a quote is not closed " +
      "or something else than a separator follows it. White space belongs to the fields.",
    signatures: [signature({ s: STRING, "separator?": STRING }, optionalOf(listOf(exactly(STRING))))],
    examples: [
      { call: 'parse_csv("7,\\"hot, \\"\\"very\\"\\"\\",") ?? []', value: '["7", "hot, \\"very\\"", ""]' },
      { call: 'parse_csv("\\"7") ?? []', value: 'keep(["7"], x => false)' },
    ],
  },
  to_csv: {
    summary: "One line of CSV with these fields.",
    doc: "Separated by `,` or the given separator. A field with the separator, a quote or a line break in it stands in double quotes. There is no line break at the end.",
    signatures: [signature({ fields: listOf(exactly(STRING)), "separator?": STRING }, STRING)],
    examples: [{ call: 'to_csv(["7", "hot, \\"very\\""])', value: '"7,\\"hot, \\"\\"very\\"\\"\\""' }],
  },
});
