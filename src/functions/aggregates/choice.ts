import { variable } from "../function.js";
import { aggregates, over } from "./aggregate.js";

const T = variable("T");
const D = variable("D", "distinct");
const O = variable("O", "ordered");

const ARRIVAL =
  "In the order in which the events arrive, which is not that of their event times; sessions that become one stand one after the other, the one first whose " +
  "first event arrived first.";

/** The value of one of the events. */
export const CHOICE_AGGREGATES = aggregates({
  min_by: {
    summary: "The value of the event for which another value is smallest.",
    doc: "Of equal ones the first that arrived. Passes over events of which one of the two is null. Where one is NaN, the value of that event.",
    takes: "a value, and what is smallest: a number, string, date or time",
    signatures: [over({ value: T, by: O }, T)],
    none: "null",
    elsewhere: ["argmin", "arg_min"],
    examples: [{ events: { x: ['"a"', '"b"', '"c"'], y: ["3", "1", "1"] }, call: "min_by(.x, .y)", value: '"b"' }],
  },
  max_by: {
    summary: "The value of the event for which another value is largest.",
    doc: "Of equal ones the first that arrived. Passes over events of which one of the two is null. Where one is NaN, the value of that event.",
    takes: "a value, and what is largest: a number, string, date or time",
    signatures: [over({ value: T, by: O }, T)],
    none: "null",
    elsewhere: ["argmax", "arg_max"],
    examples: [{ events: { x: ['"a"', '"b"', '"c"'], y: ["3", "1", "3"] }, call: "max_by(.x, .y)", value: '"a"' }],
  },
  first: {
    summary: "The first value.",
    doc: `${ARRIVAL} Passes over null. For the first by event time see \`min_by\`; over a list \`first\` gives its first element.`,
    takes: "anything",
    signatures: [over({ value: T }, T)],
    none: "null",
    elsewhere: ["first_value", "any_value"],
    examples: [{ events: { x: ["null", "5", "4"] }, call: "first(.x) ?? 0", value: "5" }],
  },
  last: {
    summary: "The last value.",
    doc: `${ARRIVAL} Passes over null. For the last by event time see \`max_by\`; over a list \`last\` gives its last element.`,
    takes: "anything",
    signatures: [over({ value: T }, T)],
    none: "null",
    elsewhere: ["last_value"],
    examples: [{ events: { x: ["5", "4", "null"] }, call: "last(.x) ?? 0", value: "4" }],
  },
  mode: {
    summary: "The value that is there most often.",
    doc: "Of equally frequent ones the first that arrived. Keeps every value, so the state grows with the number of events. Passes over null.",
    takes: "anything but fractions, bytes, lists and maps",
    signatures: [over({ value: D }, D)],
    none: "null",
    elsewhere: ["most_frequent"],
    examples: [{ events: { x: ['"a"', '"b"', '"b"', '"a"'] }, call: "mode(.x)", value: '"a"' }],
  },
});
