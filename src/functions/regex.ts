import { BOOL, INT, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, listOf, mapOf, optionalOf, signature } from "./function.js";
import { LIKE } from "./notation/like.js";
import { GROUP, REGEX, REPLACEMENT } from "./notation/regex.js";

const MAYBE = optionalOf(exactly(STRING));

/** Says of every function which notation its pattern has. */
const SYNTAX =
  "The pattern is a constant text in RE2's syntax, without `\\p{…}`, looking around and referring back, and is matched in linear time; `\\d`, `\\w`, `\\s` and `\\b` know ASCII only.";

const EMPTY = "After an empty match the search goes on at the next code point.";

/** Regular expressions. */
export const REGEX_FUNCTIONS = family({
  regex_matches: {
    summary: "Does the whole string match a regular expression?",
    doc: SYNTAX,
    signatures: [signature({ s: STRING, pattern: STRING }, BOOL)],
    texts: { pattern: REGEX },
    examples: [
      { call: 'regex_matches("s-17", "s-\\\\d+")', value: "true" },
      { call: 'regex_matches("is-17", "s-\\\\d+")', value: "false" },
    ],
  },
  regex_contains: {
    summary: "Does a part of the string match a regular expression?",
    doc: SYNTAX,
    signatures: [signature({ s: STRING, pattern: STRING }, BOOL)],
    texts: { pattern: REGEX },
    examples: [{ call: 'regex_contains("at is-17.", "(?i)S-\\\\d")', value: "true" }],
  },
  regex_find: {
    summary: "The first part of the string that matches a regular expression.",
    doc: `Null where none does. ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING }, MAYBE)],
    texts: { pattern: REGEX },
    examples: [
      { call: 'regex_find("s-17, s-18", "\\\\d+") ?? ""', value: '"17"' },
      { call: 'regex_find("none", "\\\\d+") ?? "-"', value: '"-"' },
    ],
  },
  regex_find_all: {
    summary: "All parts of the string that match a regular expression.",
    doc: `From left to right, without overlap. ${EMPTY} ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING }, listOf(exactly(STRING)))],
    texts: { pattern: REGEX },
    examples: [{ call: 'regex_find_all("s-17, s-18", "\\\\d+")', value: '["17", "18"]' }],
  },
  regex_index_of: {
    summary: "Where the first part begins that matches a regular expression.",
    doc: `In code points from 0; null where none does. ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING }, optionalOf(exactly(INT)))],
    texts: { pattern: REGEX },
    examples: [{ call: 'regex_index_of("s-17", "\\\\d") ?? -1', value: "2" }],
  },
  regex_count: {
    summary: "How many parts of the string match a regular expression.",
    doc: `From left to right, without overlap. ${EMPTY} ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING }, INT)],
    texts: { pattern: REGEX },
    examples: [{ call: 'regex_count("s-17, s-18", "\\\\d")', value: "4" }],
  },
  regex_groups: {
    summary: "The first match of a regular expression and its groups.",
    doc: `Element 0 is the whole match, element 1 the first group in parentheses; a group that took no part is null. Null where nothing matches. ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING }, optionalOf(listOf(MAYBE)))],
    texts: { pattern: REGEX },
    examples: [{ call: 'regex_groups("at 12:30", "(\\\\d+):(\\\\d+)(Z)?")', value: '["12:30", "12", "30", null]' }],
  },
  regex_named_groups: {
    summary: "The groups that have a name in the first match of a regular expression.",
    doc: `A group has a name in \`(?P<name>…)\`; they are in the order of the pattern, and one that took no part is null. Null where nothing matches. ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING }, optionalOf(mapOf(exactly(STRING), MAYBE)))],
    texts: { pattern: REGEX },
    examples: [{ call: 'regex_named_groups("at 12:30", "(?P<h>\\\\d+):(?P<m>\\\\d+)")', value: '{ "h": "12", "m": "30" }' }],
  },
  regex_extract: {
    summary: "One group of the first match of a regular expression.",
    doc: `By its name or its number; 0 is the whole match. Null where nothing matches, the group took no part or there is none of that number. ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING, group: INT }, MAYBE), signature({ s: STRING, pattern: STRING, group: STRING }, MAYBE)],
    texts: { pattern: REGEX, group: GROUP },
    examples: [
      { call: 'regex_extract("at 12:30", "(\\\\d+):(\\\\d+)", 2) ?? ""', value: '"30"' },
      { call: 'regex_extract("at 12:30", "(?P<h>\\\\d+):", "h") ?? ""', value: '"12"' },
    ],
  },
  regex_replace: {
    summary: "The string with every part replaced that matches a regular expression.",
    doc:
      "In `by`, `$1` to `$9` stand for groups, `$0` for the whole match, `${name}` for a group with a name and `$$` for `$`; a group that took no part is empty. " +
      `${EMPTY} ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING, by: STRING }, STRING)],
    texts: { pattern: REGEX, by: REPLACEMENT },
    examples: [
      { call: 'regex_replace("12:30", "(\\\\d+):(\\\\d+)", "$2 past $1")', value: '"30 past 12"' },
      { call: 'regex_replace("a1b22", "\\\\d+", "#")', value: '"a#b#"' },
    ],
  },
  regex_split: {
    summary: "The parts of the string between what matches a regular expression.",
    doc: `Empty parts are kept, also at the ends. Empty matches separate nothing. ${SYNTAX}`,
    signatures: [signature({ s: STRING, pattern: STRING }, listOf(exactly(STRING)))],
    texts: { pattern: REGEX },
    examples: [{ call: 'regex_split("a, b;c", "[,;] *")', value: '["a", "b", "c"]' }],
  },
  like: {
    summary: "Does the whole string match a pattern of SQL?",
    doc:
      "The pattern is a constant text in which `%` stands for any text, also none, and `_` for one code point; `\\%`, `\\_` and `\\\\` stand for the characters themselves. " +
      "Upper and lower case differ.",
    signatures: [signature({ s: STRING, pattern: STRING }, BOOL)],
    texts: { pattern: LIKE },
    examples: [
      { call: 'like("sensor-7", "sensor-_")', value: "true" },
      { call: 'like("100% sure", "100\\\\%%")', value: "true" },
    ],
  },
});
