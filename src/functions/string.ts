import { BOOL, INT, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, listOf, optionalOf, signature } from "./function.js";

/** Strings are sequences of Unicode code points, counted from 0. None of these ever fails. */
export const STRING_FUNCTIONS = family({
  length: {
    summary: "How many code points a string has.",
    doc: "Counts code points, not UTF-16 units: an emoji counts once.",
    signatures: [signature({ s: STRING }, INT)],
    examples: [
      { call: 'length("Zürich")', value: "6" },
      { call: 'length("a\\u{1F600}b")', value: "3" },
    ],
  },
  upper: {
    summary: "The string in upper case.",
    doc: "Independent of the locale of the machine: `i` becomes `I` everywhere, and `ß` becomes `SS`.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'upper("straße")', value: '"STRASSE"' }],
  },
  lower: {
    summary: "The string in lower case.",
    doc: "Independent of the locale of the machine.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [{ call: 'lower("TITLE")', value: '"title"' }],
  },
  trim: {
    summary: "The string without spaces at both ends.",
    doc: "Removes the space character only; tabs and line breaks stay.",
    signatures: [signature({ s: STRING }, STRING)],
    examples: [
      { call: 'trim("  a b ")', value: '"a b"' },
      { call: 'trim(" \\ta ")', value: '"\\ta"' },
    ],
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
    summary: "Where a part begins in the string.",
    doc: "The first place, in code points from 0; null where the part does not occur.",
    signatures: [signature({ s: STRING, part: STRING }, optionalOf(exactly(INT)))],
    examples: [
      { call: 'index_of("a\\u{1F600}b", "b") ?? -1', value: "2" },
      { call: 'index_of("abc", "x") ?? -1', value: "-1" },
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
  split: {
    summary: "The parts of the string between separators.",
    doc: "Plain text, no pattern. Empty parts are kept, also at the ends. An empty separator gives the whole string as the only part.",
    signatures: [signature({ s: STRING, separator: STRING }, listOf(exactly(STRING)))],
    examples: [
      { call: 'split("a,b,,c", ",")', value: '["a", "b", "", "c"]' },
      { call: 'split("", ",")', value: '[""]' },
    ],
  },
  join: {
    summary: "The strings of a list, one after the other, with a separator between them.",
    doc: "The empty list gives the empty string.",
    signatures: [signature({ parts: listOf(exactly(STRING)), separator: STRING }, STRING)],
    examples: [{ call: 'join(["a", "b", "c"], "-")', value: '"a-b-c"' }],
  },
  repeat: {
    summary: "The string several times.",
    doc: "Zero or fewer times gives the empty string.",
    signatures: [signature({ s: STRING, times: INT }, STRING)],
    examples: [{ call: 'repeat("ab", 3)', value: '"ababab"' }],
  },
  pad_start: {
    summary: "The string filled up at its start to a length.",
    doc: "Counts code points. A string that is long enough, or an empty filling, leaves it as it is.",
    signatures: [signature({ s: STRING, length: INT, filling: STRING }, STRING)],
    examples: [{ call: 'pad_start("7", 3, "0")', value: '"007"' }],
  },
});
