import { BOOL } from "../model/type.js";
import { family } from "./family.js";
import { exactly, lambda, listOf, mapOf, signature, variable } from "./function.js";

const T = variable("T");
const U = variable("U");
const K = variable("K", "key");
const L = variable("L", "key");
const V = variable("V");

/** Maps keep the order in which their keys came. They are never changed: each of these gives a new one. */
export const MAP_FUNCTIONS = family({
  to_map: {
    summary: "A map of the elements of a list: a function gives each its key, another its value.",
    doc: "Of two elements with one key the last counts, at the place of the first.",
    signatures: [signature({ list: listOf(T), key: lambda([T], K), value: lambda([T], V) }, mapOf(K, V))],
    examples: [{ call: 'to_map(["a", "bb"], s => s, s => length(s))', value: '{ "a": 1, "bb": 2 }' }],
  },
  group: {
    summary: "The elements of a list by what a function gives for them.",
    doc: "The groups in the order of their first elements. For flows see the operator `key_by`.",
    signatures: [signature({ list: listOf(T), by: lambda([T], K) }, mapOf(K, listOf(T)))],
    examples: [{ call: 'group(["a", "bb", "c"], s => length(s))', value: '{ 1: ["a", "c"], 2: ["bb"] }' }],
  },
  entries: {
    summary: "What a function gives for each entry of a map.",
    doc: "In the order of the map.",
    signatures: [signature({ map: mapOf(K, V), function: lambda([K, V], U) }, listOf(U))],
    examples: [{ call: 'entries({ "a": 1, "b": 2 }, (k, v) => k + "=" + to_string(v))', value: '["a=1", "b=2"]' }],
  },
  transform_values: {
    summary: "A map with the values that a function gives for the values.",
    doc: "The keys and their order stay.",
    signatures: [signature({ map: mapOf(K, V), function: lambda([V], U) }, mapOf(K, U))],
    examples: [{ call: 'transform_values({ "a": 1 }, v => v * 10)', value: '{ "a": 10 }' }],
  },
  transform_keys: {
    summary: "A map with the keys that a function gives for the keys.",
    doc: "Where two keys become one, the last value counts, at the place of the first.",
    signatures: [signature({ map: mapOf(K, V), function: lambda([K], L) }, mapOf(L, V))],
    examples: [{ call: 'transform_keys({ "a": 1 }, k => upper(k))', value: '{ "A": 1 }' }],
  },
  keep_entries: {
    summary: "The entries of a map for which a condition is true.",
    doc: "In the order of the map.",
    signatures: [signature({ map: mapOf(K, V), test: lambda([K, V], exactly(BOOL)) }, mapOf(K, V))],
    examples: [{ call: 'keep_entries({ "a": 1, "b": 2 }, (k, v) => v > 1)', value: '{ "b": 2 }' }],
  },
  put: {
    summary: "A map with one more entry.",
    doc: "A key that is there gets the new value and keeps its place.",
    signatures: [signature({ map: mapOf(K, V), key: K, value: V }, mapOf(K, V))],
    examples: [{ call: 'put({ "a": 1 }, "b", 2)', value: '{ "a": 1, "b": 2 }' }],
  },
  remove: {
    summary: "A map without a key.",
    doc: "The same map where the key is not in it.",
    signatures: [signature({ map: mapOf(K, V), key: K }, mapOf(K, V))],
    examples: [{ call: 'remove({ "a": 1, "b": 2 }, "a")', value: '{ "b": 2 }' }],
  },
  merge: {
    summary: "The entries of two maps.",
    doc: "Where both have a key, the value of the second counts, at the place of the first.",
    signatures: [signature({ a: mapOf(K, V), b: mapOf(K, V) }, mapOf(K, V))],
    examples: [{ call: 'merge({ "a": 1, "b": 2 }, { "c": 3, "a": 4 })', value: '{ "a": 4, "b": 2, "c": 3 }' }],
  },
});
