import { BOOL, INT, STRING } from "../model/type.js";
import { family } from "./family.js";
import { exactly, lambda, listOf, mapOf, optionalOf, signature, variable } from "./function.js";

const T = variable("T");
const U = variable("U");
const K = variable("K", "key");
const V = variable("V");
const TEST = lambda([T], exactly(BOOL));

/** Lists and maps are never changed: each of these gives a new one. */
export const COLLECTION_FUNCTIONS = family({
  size: {
    summary: "How many elements a list or entries a map has.",
    doc: "The length of a string is `length`.",
    signatures: [signature({ list: listOf(T) }, INT), signature({ map: mapOf(K, V) }, INT)],
    examples: [
      { call: "size([4, 5])", value: "2" },
      { call: 'size({ "a": 1 })', value: "1" },
    ],
  },
  contains: {
    summary: "Is a part in a string, an element in a list, a key in a map?",
    doc: "Elements are compared as `==` does. Every string contains the empty one.",
    signatures: [
      signature({ s: STRING, part: STRING }, BOOL),
      signature({ list: listOf(T), element: T }, BOOL),
      signature({ map: mapOf(K, V), key: K }, BOOL),
    ],
    examples: [
      { call: 'contains("hot water", "hot")', value: "true" },
      { call: "contains([1, 2], 3)", value: "false" },
      { call: 'contains({ "a": 1 }, "a")', value: "true" },
    ],
  },
  first: {
    summary: "The first element of a list.",
    doc: "Null for the empty list.",
    signatures: [signature({ list: listOf(T) }, optionalOf(T))],
    examples: [{ call: "first([4, 5]) ?? 0", value: "4" }],
  },
  last: {
    summary: "The last element of a list.",
    doc: "Null for the empty list.",
    signatures: [signature({ list: listOf(T) }, optionalOf(T))],
    examples: [{ call: "last([4, 5]) ?? 0", value: "5" }],
  },
  keys: {
    summary: "The keys of a map.",
    doc: "In the order of the map.",
    signatures: [signature({ map: mapOf(K, V) }, listOf(K))],
    examples: [{ call: 'keys({ "b": 1, "a": 2 })', value: '["b", "a"]' }],
  },
  values: {
    summary: "The values of a map.",
    doc: "In the order of the map.",
    signatures: [signature({ map: mapOf(K, V) }, listOf(V))],
    examples: [{ call: 'values({ "b": 1, "a": 2 })', value: "[1, 2]" }],
  },
  any: {
    summary: "Is a condition true for at least one element?",
    doc: "False for the empty list.",
    signatures: [signature({ list: listOf(T), test: TEST }, BOOL)],
    examples: [{ call: "any([1, 5], x => x > 4)", value: "true" }],
  },
  all: {
    summary: "Is a condition true for every element?",
    doc: "True for the empty list.",
    signatures: [signature({ list: listOf(T), test: TEST }, BOOL)],
    examples: [{ call: "all([1, 5], x => x > 4)", value: "false" }],
  },
  keep: {
    summary: "The elements for which a condition is true.",
    doc: "In the order of the list. For whole events see the operator `filter`.",
    signatures: [signature({ list: listOf(T), test: TEST }, listOf(T))],
    examples: [{ call: "keep([1, 5, 7], x => x > 4)", value: "[5, 7]" }],
  },
  transform: {
    summary: "What a function gives for each element.",
    doc: "In the order of the list. For whole events see the operator `map`.",
    signatures: [signature({ list: listOf(T), function: lambda([T], U) }, listOf(U))],
    examples: [{ call: "transform([1, 2], x => to_string(x * 10))", value: '["10", "20"]' }],
  },
  slice: {
    summary: "A part of a list.",
    doc: "From `start` (0 is the first element), `length` elements, or to the end. Clamped to what is there: never fails.",
    signatures: [signature({ list: listOf(T), start: INT, "length?": INT }, listOf(T))],
    examples: [
      { call: "slice([1, 2, 3], 1)", value: "[2, 3]" },
      { call: "slice([1, 2, 3], 0, 2)", value: "[1, 2]" },
    ],
  },
  append: {
    summary: "The elements of one list, then those of another.",
    doc: "Neither of the two is changed.",
    signatures: [signature({ a: listOf(T), b: listOf(T) }, listOf(T))],
    examples: [{ call: "append([1], [2, 3])", value: "[1, 2, 3]" }],
  },
  distinct: {
    summary: "The elements of a list, each once.",
    doc: "In the order of their first occurrence. Elements are compared as `==` does.",
    signatures: [signature({ list: listOf(K) }, listOf(K))],
    examples: [{ call: "distinct([2, 1, 2])", value: "[2, 1]" }],
  },
});
