import { BOOL, DOUBLE, DURATION, INT, LONG } from "../model/type.js";
import { family } from "./family.js";
import { exactly, lambda, listOf, mapOf, optionalOf, signature, variable } from "./function.js";

const T = variable("T");
const U = variable("U");
const A = variable("A");
const K = variable("K", "key");
const V = variable("V");
const ORDERED = variable("O", "ordered");
const INTEGER = variable("I", "integer");
const FRACTION = variable("F", "fraction");
const D = variable("D", "decimal");
const TEST = lambda([T], exactly(BOOL));

/** What else is done with lists. They are never changed: each of these gives a new one. */
export const LIST_FUNCTIONS = family({
  is_empty: {
    summary: "Has a list no elements, or a map no entries?",
    doc: "For strings see `is_blank`, or compare with `\"\"`.",
    signatures: [signature({ list: listOf(T) }, BOOL), signature({ map: mapOf(K, V) }, BOOL)],
    examples: [
      { call: "is_empty([1])", value: "false" },
      { call: 'is_empty(remove({ "a": 1 }, "a"))', value: "true" },
    ],
  },
  none: {
    summary: "Is a condition false for every element?",
    doc: "True for the empty list.",
    signatures: [signature({ list: listOf(T), test: TEST }, BOOL)],
    examples: [{ call: "none([1, 5], x => x > 5)", value: "true" }],
  },
  count_where: {
    summary: "For how many elements a condition is true.",
    doc: "For events see the aggregate `count`.",
    signatures: [signature({ list: listOf(T), test: TEST }, INT)],
    examples: [{ call: "count_where([1, 5, 7], x => x > 4)", value: "2" }],
  },
  find_first: {
    summary: "The first element for which a condition is true.",
    doc: "Null where there is none.",
    signatures: [signature({ list: listOf(T), test: TEST }, optionalOf(T))],
    examples: [
      { call: "find_first([1, 5, 7], x => x > 4) ?? 0", value: "5" },
      { call: "find_first([1], x => x > 4) ?? 0", value: "0" },
    ],
  },
  index_where: {
    summary: "Where the first element is for which a condition is true.",
    doc: "From 0; null where there is none.",
    signatures: [signature({ list: listOf(T), test: TEST }, optionalOf(exactly(INT)))],
    examples: [{ call: "index_where([1, 5, 7], x => x > 4) ?? -1", value: "1" }],
  },
  contains_all: {
    summary: "Are all elements of one list in another?",
    doc: "True where the second is empty. How often they are in it doesn't matter.",
    signatures: [signature({ list: listOf(K), elements: listOf(K) }, BOOL)],
    examples: [{ call: "contains_all([1, 2, 3], [3, 1])", value: "true" }],
  },
  contains_any: {
    summary: "Is at least one element of a list in another?",
    doc: "False where one of the two is empty.",
    signatures: [signature({ list: listOf(K), elements: listOf(K) }, BOOL)],
    examples: [{ call: 'contains_any(["a", "b"], ["x", "b"])', value: "true" }],
  },
  take: {
    summary: "The first elements of a list.",
    doc: "At most `count`; none where it is 0 or less.",
    signatures: [signature({ list: listOf(T), count: INT }, listOf(T))],
    examples: [{ call: "take([1, 2, 3], 2)", value: "[1, 2]" }],
  },
  take_last: {
    summary: "The last elements of a list.",
    doc: "At most `count`, in the order of the list; none where it is 0 or less.",
    signatures: [signature({ list: listOf(T), count: INT }, listOf(T))],
    examples: [{ call: "take_last([1, 2, 3], 2)", value: "[2, 3]" }],
  },
  take_while: {
    summary: "The first elements of a list, as long as a condition is true.",
    doc: "Stops at the first element for which it is false.",
    signatures: [signature({ list: listOf(T), test: TEST }, listOf(T))],
    examples: [{ call: "take_while([1, 2, 9, 1], x => x < 5)", value: "[1, 2]" }],
  },
  skip: {
    summary: "A list without its first elements.",
    doc: "All elements where `count` is 0 or less.",
    signatures: [signature({ list: listOf(T), count: INT }, listOf(T))],
    examples: [{ call: "skip([1, 2, 3], 2)", value: "[3]" }],
  },
  skip_while: {
    summary: "A list without its first elements, as long as a condition is true.",
    doc: "The first element for which it is false and all that follow.",
    signatures: [signature({ list: listOf(T), test: TEST }, listOf(T))],
    examples: [{ call: "skip_while([1, 2, 9, 1], x => x < 5)", value: "[9, 1]" }],
  },
  flatten: {
    summary: "The elements of the lists in a list.",
    doc: "One level only.",
    signatures: [signature({ lists: listOf(listOf(T)) }, listOf(T))],
    examples: [{ call: "flatten([[1, 2], [3]])", value: "[1, 2, 3]" }],
  },
  non_null: {
    summary: "The elements of a list that are not null.",
    doc: "In the order of the list; the type of the result says that none is null.",
    signatures: [signature({ list: listOf(optionalOf(T)) }, listOf(T))],
    examples: [{ call: "non_null([1, null, 3])", value: "[1, 3]" }],
  },
  chunk: {
    summary: "A list in pieces of some length.",
    doc: "The last piece may be shorter. A length below 1 counts as 1.",
    signatures: [signature({ list: listOf(T), length: INT }, listOf(listOf(T)))],
    examples: [{ call: "chunk([1, 2, 3], 2)", value: "[[1, 2], [3]]" }],
  },
  range: {
    summary: "The whole numbers from one to below another.",
    doc: "Empty where the second is not above the first. More than a million numbers are a failure.",
    signatures: [INT, LONG].map((type) => signature({ from: type, to: type }, listOf(exactly(type)))),
    examples: [
      { call: "range(2, 5)", value: "[2, 3, 4]" },
      { call: "size(range(5, 2))", value: "0" },
    ],
  },
  sort: {
    summary: "The elements of a list from the smallest to the largest.",
    doc: "Strings by code point; NaN after all other numbers, -0.0 before 0.0. For the other direction see `reverse`.",
    signatures: [signature({ list: listOf(ORDERED) }, listOf(ORDERED))],
    examples: [
      { call: "sort([3, 1, 2])", value: "[1, 2, 3]" },
      { call: 'reverse(sort(["b", "a"]))', value: '["b", "a"]' },
    ],
  },
  sort_by: {
    summary: "The elements of a list in the order of what a function gives for them.",
    doc: "From the smallest to the largest, as `sort`. Elements for which it gives the same keep their order.",
    signatures: [signature({ list: listOf(T), by: lambda([T], ORDERED) }, listOf(T))],
    examples: [{ call: 'sort_by(["ccc", "a", "bb"], s => length(s))', value: '["a", "bb", "ccc"]' }],
  },
  zip: {
    summary: "What a function gives for the elements of two lists, pair by pair.",
    doc: "As long as the shorter list.",
    signatures: [signature({ a: listOf(T), b: listOf(U), function: lambda([T, U], A) }, listOf(A))],
    examples: [{ call: "zip([1, 2, 3], [10, 20], (x, y) => x + y)", value: "[11, 22]" }],
  },
  fold: {
    summary: "One value of all elements: a function joins what there is so far with each.",
    doc: "From the first to the last. `start` for the empty list; the function gives a value of its type.",
    signatures: [signature({ list: listOf(T), start: A, join: lambda([A, T], A) }, A)],
    examples: [
      { call: "fold([1, 2, 3], 10, (sum, x) => sum + x)", value: "16" },
      { call: 'fold(["a", "b"], "", (text, s) => s + text)', value: '"ba"' },
    ],
  },
  sum_of: {
    summary: "The sum of the elements of a list.",
    doc: "0 for the empty list. Integers add up as `long` and wrap; a decimal that does not fit its type is a failure. For events see the aggregate `sum`.",
    signatures: [
      signature({ list: listOf(INTEGER) }, LONG),
      signature({ list: listOf(D) }, D),
      signature({ list: listOf(exactly(DURATION)) }, DURATION),
      signature({ list: listOf(FRACTION) }, DOUBLE),
    ],
    examples: [
      { call: "sum_of([1, 2, 3])", value: "6" },
      { call: "sum_of([1.50dec, 2.25dec])", value: "3.75" },
      { call: "sum_of([1m, 30s])", value: "1m30s" },
    ],
  },
  avg_of: {
    summary: "The average of the elements of a list.",
    doc: "Null for the empty list. Decimals keep their scale (HALF_UP). For events see the aggregate `avg`.",
    signatures: [
      signature({ list: listOf(INTEGER) }, optionalOf(exactly(DOUBLE))),
      signature({ list: listOf(D) }, optionalOf(D)),
      signature({ list: listOf(FRACTION) }, optionalOf(exactly(DOUBLE))),
    ],
    examples: [
      { call: "avg_of([1, 2]) ?? 0.0", value: "1.5" },
      { call: "avg_of([1.00dec, 1.25dec]) ?? 0.00", value: "1.13" },
    ],
  },
  union: {
    summary: "The elements of two lists, each once.",
    doc: "Those of the first, then the others, in the order of their first occurrence. For flows see the operator `union`.",
    signatures: [signature({ a: listOf(K), b: listOf(K) }, listOf(K))],
    examples: [{ call: "union([1, 2, 1], [3, 2])", value: "[1, 2, 3]" }],
  },
  intersect: {
    summary: "The elements that two lists have in common, each once.",
    doc: "In the order of the first list.",
    signatures: [signature({ a: listOf(K), b: listOf(K) }, listOf(K))],
    examples: [{ call: "intersect([3, 1, 2, 1], [1, 3])", value: "[3, 1]" }],
  },
  except: {
    summary: "The elements of a list that are not in another, each once.",
    doc: "In the order of the first list.",
    signatures: [signature({ a: listOf(K), b: listOf(K) }, listOf(K))],
    examples: [{ call: "except([3, 1, 2, 3], [1])", value: "[3, 2]" }],
  },
});
