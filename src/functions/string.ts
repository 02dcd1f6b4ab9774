import { BOOL, BYTES, INT, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, listOf, optionalOf, signature, variable } from "./function.js";

/** A text beyond it is an error: it could not be written as an event, and may be all that a machine holds. */
const LONG = "A result of more than 16,777,216 UTF-16 units is an error.";

const NEWER = "Of letters that Unicode has added after its version 13, some stay as they are.";

const CHARACTERS = "`characters` are the code points to remove, in any order and number; without them, it is the space";

/** Strings are sequences of Unicode code points, counted from 0. */
export const STRING_FUNCTIONS = family({
  length: {
    summary: "How many code points a string has, or how many bytes there are.",
    doc: "Counts code points, not UTF-16 units: an emoji counts once.",
    signatures: [signature({ s: STRING }, INT), signature({ b: BYTES }, INT)],
    examples: [
      { call: 'length("Zürich")', value: "6" },
      { call: 'length(encode_utf8("Zürich"))', value: "7" },
      { call: 'length("a\\u{1F600}b")', value: "3" },
    ],
  },
  upper: {
    summary: "The string in upper case.",
    doc: `Independent of the locale of the machine: \`i\` becomes \`I\` everywhere, and \`ß\` becomes \`SS\`. ${NEWER}`,
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'upper("straße")', value: '"STRASSE"' }],
  },
  lower: {
    summary: "The string in lower case.",
    doc: `Independent of the locale of the machine. ${NEWER}`,
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'lower("TITLE")', value: '"title"' }],
  },
  trim: {
    summary: "The string without spaces at both ends.",
    doc: `${CHARACTERS} only: tabs and line breaks stay. See \`strip\` for all white space.`,
    signatures: [signature({ s: STRING, "characters?": STRING }, STRING)],
    examples: [
      { call: 'trim("  a b ")', value: '"a b"' },
      { call: 'trim(" \\ta ")', value: '"\\ta"' },
      { call: 'trim("[[7]", "[]")', value: '"7"' },
    ],
  },
  trim_start: {
    summary: "The string without spaces at its start.",
    doc: `${CHARACTERS}.`,
    signatures: [signature({ s: STRING, "characters?": STRING }, STRING)],
    examples: [
      { call: 'trim_start("  a ")', value: '"a "' },
      { call: 'trim_start("007", "0")', value: '"7"' },
    ],
  },
  trim_end: {
    summary: "The string without spaces at its end.",
    doc: `${CHARACTERS}.`,
    signatures: [signature({ s: STRING, "characters?": STRING }, STRING)],
    examples: [
      { call: 'trim_end("  a ")', value: '"  a"' },
      { call: 'trim_end("1.500", "0")', value: '"1.5"' },
    ],
  },
  strip: {
    summary: "The string without white space at both ends.",
    doc: "White space is what Unicode says: spaces of every width, tabs, line breaks; not the zero-width space.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'strip("\\t a b\\n")', value: '"a b"' }],
  },
  is_blank: {
    summary: "Is there nothing in the string but white space?",
    doc: "True for the empty string. White space is what `strip` removes.",
    signatures: [signature({ s: STRING }, BOOL)],
    examples: [
      { call: 'is_blank(" \\t")', value: "true" },
      { call: 'is_blank(" x ")', value: "false" },
    ],
  },
  remove_prefix: {
    summary: "The string without what it begins with.",
    doc: "Once; a string that begins otherwise stays as it is.",
    signatures: [signature({ s: STRING, prefix: STRING }, STRING)],
    examples: [{ call: 'remove_prefix("sensor-7", "sensor-")', value: '"7"' }],
  },
  remove_suffix: {
    summary: "The string without what it ends with.",
    doc: "Once; a string that ends otherwise stays as it is.",
    signatures: [signature({ s: STRING, suffix: STRING }, STRING)],
    examples: [{ call: 'remove_suffix("a.json", ".json")', value: '"a"' }],
  },
  substring: {
    summary: "A part of the string.",
    doc: "From `start` (0 is the first code point), `length` code points, or to the end. Clamped to what is there: never fails.",
    signatures: [signature({ s: STRING, start: INT, "length?": INT }, STRING)],
    examples: [
      { call: 'substring("sensor-7", 7)', value: '"7"' },
      { call: 'substring("a\\u{1F600}b", 1, 1)', value: '"\\u{1F600}"' },
      { call: 'substring("abc", -1, 2)', value: '"a"' },
      { call: 'substring("abc", 5, 2)', value: '""' },
    ],
  },
  left: {
    summary: "The first code points of the string.",
    doc: "All of it where it has no more than `count`; none where `count` is zero or less.",
    signatures: [signature({ s: STRING, count: INT }, STRING)],
    examples: [{ call: 'left("2024-05-01", 4)', value: '"2024"' }],
  },
  right: {
    summary: "The last code points of the string.",
    doc: "All of it where it has no more than `count`; none where `count` is zero or less.",
    signatures: [signature({ s: STRING, count: INT }, STRING)],
    examples: [{ call: 'right("2024-05-01", 2)', value: '"01"' }],
  },
  substring_before: {
    summary: "What is before the first occurrence of a part.",
    doc: "Null where the part does not occur. The empty part occurs at the start.",
    signatures: [signature({ s: STRING, part: STRING }, optionalOf(exactly(STRING)))],
    examples: [
      { call: 'substring_before("eu/west/7", "/") ?? ""', value: '"eu"' },
      { call: 'substring_before("eu", "/") ?? "none"', value: '"none"' },
    ],
  },
  substring_after: {
    summary: "What is after the first occurrence of a part.",
    doc: "Null where the part does not occur. The empty part occurs at the start.",
    signatures: [signature({ s: STRING, part: STRING }, optionalOf(exactly(STRING)))],
    examples: [{ call: 'substring_after("eu/west/7", "/") ?? ""', value: '"west/7"' }],
  },
  substring_before_last: {
    summary: "What is before the last occurrence of a part.",
    doc: "Null where the part does not occur. The empty part occurs at the end.",
    signatures: [signature({ s: STRING, part: STRING }, optionalOf(exactly(STRING)))],
    examples: [{ call: 'substring_before_last("eu/west/7", "/") ?? ""', value: '"eu/west"' }],
  },
  substring_after_last: {
    summary: "What is after the last occurrence of a part.",
    doc: "Null where the part does not occur. The empty part occurs at the end.",
    signatures: [signature({ s: STRING, part: STRING }, optionalOf(exactly(STRING)))],
    examples: [{ call: 'substring_after_last("eu/west/7", "/") ?? ""', value: '"7"' }],
  },
  substring_between: {
    summary: "What is between two parts.",
    doc: "After the first occurrence of `start` up to the next one of `end`; null where either is missing.",
    signatures: [signature({ s: STRING, start: STRING, end: STRING }, optionalOf(exactly(STRING)))],
    examples: [
      { call: 'substring_between("id=[7] at [8]", "[", "]") ?? ""', value: '"7"' },
      { call: 'substring_between("id=[7", "[", "]") ?? "none"', value: '"none"' },
    ],
  },
  char_at: {
    summary: "One code point of the string, as a string.",
    doc: "Null where `index` (0 is the first) is outside of the string.",
    signatures: [signature({ s: STRING, index: INT }, optionalOf(exactly(STRING)))],
    examples: [
      { call: 'char_at("a\\u{1F600}b", 1) ?? ""', value: '"\\u{1F600}"' },
      { call: 'char_at("abc", 3) ?? "none"', value: '"none"' },
    ],
  },
  code_point_at: {
    summary: "The number that Unicode gives to one code point of the string.",
    doc: "Null where `index` (0 is the first) is outside of the string.",
    signatures: [signature({ s: STRING, index: INT }, optionalOf(exactly(INT)))],
    examples: [{ call: 'code_point_at("a\\u{1F600}b", 1) ?? -1', value: "128512" }],
  },
  from_code_point: {
    summary: "The string of one code point.",
    doc: "Null for a number that is none: below 0, above 1,114,111, and the surrogates from 55,296 to 57,343.",
    signatures: [signature({ code: INT }, optionalOf(exactly(STRING)))],
    examples: [
      { call: 'from_code_point(128512) ?? ""', value: '"\\u{1F600}"' },
      { call: 'from_code_point(55296) ?? "none"', value: '"none"' },
    ],
  },
  starts_with: {
    summary: "Does the string begin with another?",
    doc: "Every string begins with the empty one.",
    signatures: [signature({ s: STRING, prefix: STRING }, BOOL)],
    examples: [{ call: 'starts_with("sensor-7", "sensor")', value: "true" }],
  },
  ends_with: {
    summary: "Does the string end with another?",
    doc: "Every string ends with the empty one.",
    signatures: [signature({ s: STRING, suffix: STRING }, BOOL)],
    examples: [{ call: 'ends_with("a.json", ".json")', value: "true" }],
  },
  index_of: {
    summary: "Where a part begins in the string, or an element is in a list.",
    doc: "The first place, from 0, in code points of a string; null where there is none.",
    signatures: [
      signature({ s: STRING, part: STRING }, optionalOf(exactly(INT))),
      signature({ list: listOf(variable("T")), element: variable("T") }, optionalOf(exactly(INT))),
    ],
    examples: [
      { call: 'index_of("a\\u{1F600}b", "b") ?? -1', value: "2" },
      { call: 'index_of("abc", "x") ?? -1', value: "-1" },
      { call: "index_of([4, 5], 5) ?? -1", value: "1" },
    ],
  },
  last_index_of: {
    summary: "Where a part begins in the string for the last time.",
    doc: "In code points from 0; null where the part does not occur.",
    signatures: [signature({ s: STRING, part: STRING }, optionalOf(exactly(INT)))],
    examples: [{ call: 'last_index_of("a.b.c", ".") ?? -1', value: "3" }],
  },
  count_of: {
    summary: "How often a part occurs in the string.",
    doc: "Plain text, no pattern; from left to right, without overlap. The empty part is not counted: 0.",
    signatures: [signature({ s: STRING, part: STRING }, INT)],
    examples: [
      { call: 'count_of("a.b.c", ".")', value: "2" },
      { call: 'count_of("aaa", "aa")', value: "1" },
    ],
  },
  replace: {
    summary: "The string with every occurrence of a part replaced.",
    doc: "Plain text, no pattern; from left to right, without overlap. An empty part replaces nothing.",
    signatures: [signature({ s: STRING, part: STRING, by: STRING }, STRING)],
    examples: [
      { call: 'replace("a.b.c", ".", "/")', value: '"a/b/c"' },
      { call: 'replace("abc", "", "x")', value: '"abc"' },
    ],
  },
  replace_first: {
    summary: "The string with the first occurrence of a part replaced.",
    doc: "Plain text, no pattern. An empty part replaces nothing.",
    signatures: [signature({ s: STRING, part: STRING, by: STRING }, STRING)],
    examples: [{ call: 'replace_first("a.b.c", ".", "/")', value: '"a/b.c"' }],
  },
  translate: {
    summary: "The string with single code points replaced.",
    doc:
      "Each that is in `from` becomes the one at the same place of `to`, or is left out where `to` is too short. Of one that is in `from` twice, the first place counts.",
    signatures: [signature({ s: STRING, from: STRING, to: STRING }, STRING)],
    examples: [
      { call: 'translate("1.234,5", ",.", ".")', value: '"1234.5"' },
      { call: 'translate("abc", "ab", "xy")', value: '"xyc"' },
    ],
  },
  insert: {
    summary: "The string with another put into it.",
    doc: "Before the code point at `index` (0 is the first); clamped to the ends of the string.",
    signatures: [signature({ s: STRING, index: INT, part: STRING }, STRING)],
    examples: [
      { call: 'insert("20240501", 4, "-")', value: '"2024-0501"' },
      { call: 'insert("abc", 99, "!")', value: '"abc!"' },
    ],
  },
  overlay: {
    summary: "The string with another in the place of a part of it.",
    doc:
      "The part begins at `start` (0 is the first code point) and has `length` code points, or as many as `by`. Clamped to what is there.",
    signatures: [signature({ s: STRING, by: STRING, start: INT, "length?": INT }, STRING)],
    examples: [
      { call: 'overlay("4929-1234-5678", "****", 5)', value: '"4929-****-5678"' },
      { call: 'overlay("abcd", "-", 1, 2)', value: '"a-d"' },
    ],
  },
  split: {
    summary: "The parts of the string between separators.",
    doc:
      "Plain text, no pattern. Empty parts are kept, also at the ends. An empty separator gives the whole string as the only part. With a `limit` above zero there " +
      "are no more parts than that, and the last one has all the rest.",
    signatures: [signature({ s: STRING, separator: STRING, "limit?": INT }, listOf(exactly(STRING)))],
    examples: [
      { call: 'split("a=b=c", "=", 2)', value: '["a", "b=c"]' },
      { call: 'split("a,b,,c", ",")', value: '["a", "b", "", "c"]' },
      { call: 'split("", ",")', value: '[""]' },
    ],
  },
  lines: {
    summary: "The lines of the string.",
    doc: "A line ends with a line feed, a carriage return or both together, which are not part of it. After the last line break there is no further line.",
    signatures: [signature({ s: STRING }, listOf(exactly(STRING)))],
    examples: [
      { call: 'lines("a\\r\\n\\nb\\n")', value: '["a", "", "b"]' },
      { call: 'size(lines(""))', value: "0" },
    ],
  },
  words: {
    summary: "The parts of the string between white space.",
    doc: "White space is what `strip` removes. There are no empty words.",
    signatures: [signature({ s: STRING }, listOf(exactly(STRING)))],
    examples: [{ call: 'words(" to be,\\tor ")', value: '["to", "be,", "or"]' }],
  },
  chars: {
    summary: "The code points of the string, each as a string.",
    doc: "What a reader sees as one character may be several code points, such as a letter and its accent.",
    signatures: [signature({ s: STRING }, listOf(exactly(STRING)))],
    examples: [{ call: 'chars("a\\u{1F600}b")', value: '["a", "\\u{1F600}", "b"]' }],
  },
  join: {
    summary: "The strings of a list, one after the other, with a separator between them.",
    doc: "The empty list gives the empty string.",
    signatures: [signature({ parts: listOf(exactly(STRING)), separator: STRING }, STRING)],
    examples: [{ call: 'join(["a", "b", "c"], "-")', value: '"a-b-c"' }],
  },
  repeat: {
    summary: "The string several times.",
    doc: `Zero or fewer times gives the empty string. ${LONG}`,
    signatures: [signature({ s: STRING, times: INT }, STRING)],
    examples: [{ call: 'repeat("ab", 3)', value: '"ababab"' }],
  },
  pad_start: {
    summary: "The string filled up at its start to a length.",
    doc: `Counts code points. A string that is long enough stays as it is, and so does every string where the filling is empty. ${LONG}`,
    signatures: [signature({ s: STRING, length: INT, filling: STRING }, STRING)],
    examples: [{ call: 'pad_start("7", 3, "0")', value: '"007"' }],
  },
  pad_end: {
    summary: "The string filled up at its end to a length.",
    doc: `Counts code points. A string that is long enough stays as it is, and so does every string where the filling is empty. ${LONG}`,
    signatures: [signature({ s: STRING, length: INT, filling: STRING }, STRING)],
    examples: [{ call: 'pad_end("ab", 5, "-+")', value: '"ab-+-"' }],
  },
  truncate_text: {
    summary: "The string cut off at a length.",
    doc:
      "Counts code points. A string that has no more than `length` stays as it is; of a longer one so much is kept that it has this length together with `ending`, " +
      "which is the empty string unless given. The ending is cut off too where it has no room.",
    signatures: [signature({ s: STRING, length: INT, "ending?": STRING }, STRING)],
    examples: [
      { call: 'truncate_text("hot water", 3)', value: '"hot"' },
      { call: 'truncate_text("hot water", 6, "...")', value: '"hot..."' },
    ],
  },
  reverse: {
    summary: "The string or list from its end to its start.",
    doc: "A string code point by code point.",
    signatures: [signature({ s: STRING }, STRING), signature({ list: listOf(variable("T")) }, listOf(variable("T")))],
    examples: [
      { call: 'reverse("a\\u{1F600}b")', value: '"b\\u{1F600}a"' },
      { call: "reverse([1, 2, 3])", value: "[3, 2, 1]" },
    ],
  },
  compare: {
    summary: "Which of two strings comes first?",
    doc: "By code point, as `<` does: -1 where it is the first, 1 where it is the second, 0 where they are the same.",
    signatures: [signature({ a: STRING, b: STRING }, INT)],
    examples: [
      { call: 'compare("a", "b")', value: "-1" },
      { call: 'compare("a", "B")', value: "1" },
    ],
  },
  equals_ignore_case: {
    summary: "Are two strings the same but for upper and lower case?",
    doc: "They are where `lower(upper(s))` is the same of both: `ß` is the same as `SS`. Accents count.",
    signatures: [signature({ a: STRING, b: STRING }, BOOL)],
    examples: [
      { call: 'equals_ignore_case("Straße", "STRASSE")', value: "true" },
      { call: 'equals_ignore_case("a", "á")', value: "false" },
    ],
  },
});
