/** What regular expressions mean at the edges, and that both engines read what the compiler lets through the same way. */
import { expect, test } from "vitest";
import { REGEX } from "../../../src/functions/notation/regex.js";
import { type CallCase, expectValues } from "../../support/functions.js";

const SMILE = "\\u{1F600}";

const CALLS: readonly CallCase[] = [
  ['regex_matches("", "")', "true"],
  ['regex_matches("a\\n", "a.")', "false"],
  ['regex_matches("a\\n", "(?s)a.")', "true"],
  ['regex_matches("ab", "a|ab")', "true"],
  [`regex_matches("${SMILE}", ".")`, "true"],
  [`regex_matches("${SMILE}", "[${SMILE}x]")`, "true"],
  ['regex_matches("\\u{212A}\\u{17F}", "(?i)ks")', "true"],
  ['regex_matches("\\u{661}", "\\\\d")', "false"],
  ['regex_matches("\\u{E9}", "\\\\w")', "false"],
  ['regex_matches("\\u{B}", "\\\\s")', "false"],
  ['regex_contains("foo\\u{E9}", "foo\\\\b")', "true"],
  ['regex_contains("a\\nb", "^b$")', "false"],
  ['regex_contains("a\\nb", "(?m)^b$")', "true"],
  ['regex_contains("a\\n", "a$")', "false"],
  ['regex_find("", "x")', "null"],
  ['regex_find("aaa", "a*?")', '""'],
  [`regex_find_all("a${SMILE}b", "")`, '["", "", "", ""]'],
  [`regex_find_all("${SMILE}aa", "a*")`, '["", "aa", ""]'],
  ['regex_find_all("aaaa", "aa")', '["aa", "aa"]'],
  ['size(regex_find_all("", "x"))', "0"],
  ['regex_find_all("ab ab", "\\\\b[a-b]")', '["a", "a"]'],
  ['regex_find_all("aab", "^a")', '["a"]'],
  [`regex_index_of("${SMILE}${SMILE}b", "b")`, "2"],
  ['regex_index_of("b", "a")', "null"],
  ['regex_count("", "")', "1"],
  [`regex_count("${SMILE}", "x*")`, "2"],
  ['regex_groups("b", "(a)|b")', '["b", null]'],
  ['regex_groups("x", "(a)|b")', "null"],
  ['regex_groups("aab", "(a(b)?)+")', '["aab", "ab", "b"]'],
  ['regex_named_groups("b", "(?P<z>b)(?P<a>c)?")', '{ "z": "b", "a": null }'],
  ['size(regex_named_groups("b", "b") ?? { "x": null })', "0"],
  ['regex_extract("b", "(a)?b", 1)', "null"],
  ['regex_extract("b", "b", 1)', "null"],
  ['regex_extract("b", "b", -1)', "null"],
  ['regex_extract("b", "(?<n>b)", "n")', '"b"'],
  ['regex_replace("abc", "x*", "-")', '"-a-b-c-"'],
  [`regex_replace("${SMILE}", "", "-")`, `"-${SMILE}-"`],
  ['regex_replace("ab", "(?P<x>a)(c)?", "[${x}$2$$$0\\\\]")', '"[a$a\\\\]b"'],
  ['regex_replace("aXbX", "X", "")', '"ab"'],
  ['regex_split("", ",")', '[""]'],
  ['regex_split(",a,", ",")', '["", "a", ""]'],
  ['regex_split("ab", "")', '["ab"]'],
  ['like("", "")', "true"],
  ['like("", "%")', "true"],
  ['like("", "_")', "false"],
  [`like("a${SMILE}\\nb", "a_%b")`, "true"],
  ['like("a.c", "a.c")', "true"],
  ['like("abc", "a.c")', "false"],
  ['like("a%b_\\\\", "a\\\\%b\\\\_\\\\\\\\")', "true"],
  ['like("(x)[y]{z}^$|?*+", "(x)[y]{z}^$|?*+")', "true"],
  ['like("ABC", "abc")', "false"],
  [`like("${SMILE}", "__")`, "false"],
];

test("patterns keep their meaning at the edges", { timeout: 120_000 }, () => expectValues(CALLS));

test("both engines stand what the compiler lets through at most", { timeout: 120_000 }, () =>
  expectValues([
    [`regex_matches("${"ab".repeat(100)}", "${"(".repeat(50)}ab${")".repeat(50)}{100}")`, "true"],
    ['regex_count("aaa", "a{0,200}")', "2"],
    ['regex_matches("aaa", "((a{0,10}){0,10}){0,10}")', "true"],
    [`regex_contains("b", "${"a?".repeat(499)}b")`, "true"],
  ]));

const WRONG: readonly (readonly [pattern: string, wrong: RegExp])[] = [
  ["a(b", /missing closing \)/],
  ["a**", /repetition/],
  ["[z-a]", /range/],
  ["a\\", /trailing/],
  ["\\é", /escape/],
  ["a{201}", /more than 200/],
  ["(a){0}", /zero times/],
  ["a{0,0}", /zero times/],
  ["(?:(?:a{100}){10}){10}", /repeat/],
  ["(a)\\1", /linear/],
  ["(?<=a)b", /linear/],
  ["a(?!b)", /linear/],
  ["\\pL", /ranges/],
  ["[^\\p{Lu}]", /ranges/],
  ["\\Qa", /stands for itself/],
  ["(?i)ü", /ASCII/],
  ["(?si:[\\x{FC}])", /ASCII/],
  ["(?i)\\xFC", /ASCII/],
  ["(".repeat(51) + ")".repeat(51), /nested/],
  ["a".repeat(1001), /1001/],
];

test.each(WRONG)("the compiler refuses %s", (pattern, wrong) => {
  expect(REGEX.wrong(pattern, new Map())).toMatch(wrong);
});

test.each(["[{0}\\]]{2}", "[]a]", "[^]a]", "[[:alpha:]{0}]", "\\{0}", "(?i)[a-z\\x41]", "a{,2}", "x{2,}", "\\x{FC}", "[ü-ÿ]", "\\."])("the compiler reads %s", (pattern) => {
  expect(REGEX.wrong(pattern, new Map())).toBeUndefined();
});
