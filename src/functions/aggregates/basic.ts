import { DOUBLE, DURATION, LONG } from "../../model/type.js";
import { variable } from "../function.js";
import { aggregates, over } from "./aggregate.js";

const T = variable("T");
const N = variable("N", "numeric");
const I = variable("I", "integer");
const D = variable("D", "decimal");
const O = variable("O", "ordered");

/** Counting, adding up, the extremes. */
export const BASIC_AGGREGATES = aggregates({
  count: {
    summary: "How many events there are, or how many values that are not null.",
    doc: "`count()` counts events, `count(value)` passes over null.",
    takes: "anything",
    signatures: [over({ "value?": T }, LONG)],
    none: "a value",
    examples: [
      { events: { x: ["4", "null", "4"] }, call: "count()", value: "3" },
      { events: { x: ["4", "null", "4"] }, call: "count(.x)", value: "2" },
    ],
  },
  sum: {
    summary: "The sum of the values.",
    doc:
      "Integers of any width add up to a `long`, which wraps at 64 bits; floats and doubles are added one after the other as doubles; decimals keep " +
      "their scale, and a sum of more than 38 digits is an error. For a sum over some of the events give null for the others: `sum(if .ok then .x else null)`.",
    takes: "a number or a duration",
    signatures: [
      over({ value: I }, LONG),
      over({ value: D }, { kind: "widest-decimal", of: "D", scale: 0 }),
      over({ value: DURATION }, DURATION),
      over({ value: N }, DOUBLE),
    ],
    none: "null",
    examples: [
      { events: { x: ["3", "null", "4"] }, call: "sum(.x) ?? 0", value: "7" },
      { events: { x: ["0.10dec", "0.20dec"] }, call: "sum(.x)", value: "0.30" },
    ],
  },
  avg: {
    summary: "The arithmetic mean of the values.",
    doc:
      "A double; of decimals a decimal, rounded half up to the scale of the values and to at least 6 digits after the point. The sum of integers wraps at 64 " +
      "bits as that of `sum` does.",
    takes: "a number",
    signatures: [over({ value: D }, { kind: "widest-decimal", of: "D", scale: 6 }), over({ value: N }, DOUBLE)],
    none: "null",
    elsewhere: ["mean", "average"],
    examples: [
      { events: { x: ["1", "2"] }, call: "avg(.x)", value: "1.5" },
      { events: { x: ["0.10dec", "0.20dec", "0.20dec"] }, call: "avg(.x)", value: "0.166667" },
    ],
  },
  min: {
    summary: "The smallest value.",
    doc: "Strings by code point. NaN where one of the values is NaN. For the smaller of two values see the function `min_of`.",
    takes: "a number, string, date or time",
    signatures: [over({ value: O }, O)],
    none: "null",
    examples: [{ events: { x: ["3", "null", "2"] }, call: "min(.x) ?? 0", value: "2" }],
  },
  max: {
    summary: "The largest value.",
    doc: "Strings by code point. NaN where one of the values is NaN. For the larger of two values see the function `max_of`.",
    takes: "a number, string, date or time",
    signatures: [over({ value: O }, O)],
    none: "null",
    examples: [{ events: { x: ['"a"', '"c"', '"b"'] }, call: "max(.x)", value: '"c"' }],
  },
});
