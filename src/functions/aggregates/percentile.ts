import { DOUBLE } from "../../model/type.js";
import { type AggregateConstant, aggregates, over } from "./aggregate.js";

const SHARE: AggregateConstant = { name: "share", type: DOUBLE, range: [0, 1] };
const NUMBER = "a number that is no decimal (`to_double` makes it one)";

/** Values by their rank. */
export const PERCENTILE_AGGREGATES = aggregates({
  percentile: {
    summary: "The value below which a share of the values lies.",
    doc:
      "Exact: interpolates linearly between the two nearest ranks (`percentile_cont` of SQL, number 7 of Hyndman and Fan). Keeps every value, so the state grows with " +
      "the number of events, and sorts them for every result; `approx_percentile` needs a few kB. NaN is larger than all others. Passes over null.",
    takes: NUMBER,
    signatures: [over({ value: DOUBLE }, DOUBLE, [SHARE])],
    none: "null",
    elsewhere: ["percentile_cont", "quantile"],
    examples: [
      { events: { x: ["4", "1", "3", "2"] }, call: "percentile(.x, 0.25)", value: "1.75" },
      { events: { x: ["4", "1", "3", "2"] }, call: "percentile(.x, share: 1)", value: "4.0" },
    ],
  },
  approx_percentile: {
    summary: "About the value below which a share of the values lies.",
    doc:
      "The value of the nearest rank, off by at most 1/256 of itself: a histogram counts the numbers that have the same sign, exponent and first 7 binary digits, and " +
      "gives the middle of theirs. The state is 12 bytes for each such bucket, of which there are 128 from a number to its double. Passes over null.",
    takes: NUMBER,
    signatures: [over({ value: DOUBLE }, DOUBLE, [SHARE])],
    none: "null",
    elsewhere: ["approx_quantile", "percentile_approx", "quantile_approx"],
    examples: [{ events: { x: ["40", "10", "30", "20"] }, call: "approx_percentile(.x, 0.5)", value: "20.0625" }],
  },
  median: {
    summary: "The value in the middle; between the two in the middle their mean.",
    doc: "Exactly `percentile` with a share of 0.5, and keeps as much.",
    takes: NUMBER,
    signatures: [over({ value: DOUBLE }, DOUBLE)],
    none: "null",
    examples: [{ events: { x: ["4", "1", "3", "2"] }, call: "median(.x)", value: "2.5" }],
  },
});
