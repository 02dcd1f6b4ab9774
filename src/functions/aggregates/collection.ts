import { STRING } from "../../model/type.js";
import { listOf, variable } from "../function.js";
import { aggregates, over } from "./aggregate.js";

const T = variable("T");
const D = variable("D", "distinct");

/** All values together. They keep every value, so their state grows. */
export const COLLECTION_AGGREGATES = aggregates({
  collect: {
    summary: "A list of the values.",
    doc: "In the order of `first`. Keeps every value, so the state grows with the number of events. Passes over null; empty where there is no value.",
    takes: "anything",
    signatures: [over({ value: T }, listOf(T))],
    none: "a value",
    elsewhere: ["array_agg", "collect_list", "list_agg", "group_array"],
    examples: [{ events: { x: ["5", "null", "4", "5"] }, call: "collect(.x)", value: "[5, 4, 5]" }],
  },
  collect_distinct: {
    summary: "A list of the different values.",
    doc: "In the order of `first`. Keeps every different value, so the state grows with their number. Passes over null; empty where there is no value.",
    takes: "anything but fractions, bytes, lists and maps",
    signatures: [over({ value: D }, listOf(D))],
    none: "a value",
    elsewhere: ["collect_set", "array_agg_distinct"],
    examples: [{ events: { x: ["5", "null", "4", "5"] }, call: "collect_distinct(.x)", value: "[5, 4]" }],
  },
  string_agg: {
    summary: "The texts with a separator between them.",
    doc: "In the order of `first`. Keeps every text, so the state grows with the number of events. Passes over null.",
    takes: "a string",
    signatures: [over({ value: STRING }, STRING, [{ name: "separator", type: STRING }])],
    none: "null",
    elsewhere: ["listagg", "group_concat"],
    examples: [{ events: { x: ['"a"', "null", '"b"'] }, call: 'string_agg(.x, ", ") ?? ""', value: '"a, b"' }],
  },
});
