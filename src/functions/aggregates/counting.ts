import { BOOL, LONG } from "../../model/type.js";
import { variable } from "../function.js";
import { aggregates, over } from "./aggregate.js";

const D = variable("D", "distinct");
const H = variable("H", "hashed");

/** How many events are so, how many different values there are. */
export const COUNTING_AGGREGATES = aggregates({
  count_if: {
    summary: "How many events there are for which a condition is true.",
    doc: "Null is not true.",
    takes: "a condition",
    signatures: [over({ condition: BOOL }, LONG)],
    none: "a value",
    elsewhere: ["countif", "count_where"],
    examples: [{ events: { x: ["4", "7", "9"] }, call: "count_if(.x > 5)", value: "2" }],
  },
  count_distinct: {
    summary: "How many different values there are.",
    doc:
      "Exact: every value is kept as long as the window or, without one, the key, so the state grows with their number; `approx_count_distinct` keeps " +
      "at most 4 kB. Passes over null. Records are equal if all their fields are.",
    takes: "anything but fractions, bytes, lists and maps",
    signatures: [over({ value: D }, LONG)],
    none: "a value",
    elsewhere: ["distinct_count", "uniq", "nunique"],
    examples: [{ events: { x: ['"a"', '"b"', '"a"', "null"] }, call: "count_distinct(.x)", value: "2" }],
  },
  approx_count_distinct: {
    summary: "About how many different values there are.",
    doc:
      "HyperLogLog with 4096 registers: the standard error is 1.6 %, the state at most 4 kB. The estimator is Ertl's of 2017, the hash two MurmurHash3 of 32 bits " +
      "(seeds 0 and 0x9747b28c), so the same values give the same estimate everywhere. Passes over null.",
    takes: "a string, integer, decimal, bytes, date or time",
    signatures: [over({ value: H }, LONG)],
    none: "a value",
    elsewhere: ["approx_distinct", "hll", "approximate_count_distinct"],
    examples: [{ events: { x: ['"a"', '"b"', '"a"', "null"] }, call: "approx_count_distinct(.x)", value: "2" }],
  },
  bool_and: {
    summary: "Is a condition true for every event?",
    doc: "Passes over null.",
    takes: "a condition",
    signatures: [over({ condition: BOOL }, BOOL)],
    none: "null",
    elsewhere: ["every"],
    examples: [{ events: { x: ["4", "7"] }, call: "bool_and(.x > 5)", value: "false" }],
  },
  bool_or: {
    summary: "Is a condition true for at least one event?",
    doc: "Passes over null.",
    takes: "a condition",
    signatures: [over({ condition: BOOL }, BOOL)],
    none: "null",
    elsewhere: ["some"],
    examples: [{ events: { x: ["4", "7"] }, call: "bool_or(.x > 5)", value: "true" }],
  },
});
