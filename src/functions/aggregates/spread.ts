import { DOUBLE, optional } from "../../model/type.js";
import { aggregates, over } from "./aggregate.js";

const WELFORD =
  "By Welford's algorithm, in the order in which the events arrive; windows that become one are merged by the formula of Chan, Golub and LeVeque. Passes over null.";
const PAIRS = "Passes over events of which one of the two is null.";

const OF_ONE = [over({ value: DOUBLE }, DOUBLE)];
const OF_TWO = [over({ x: DOUBLE, y: DOUBLE }, DOUBLE)];

/** How values spread, and vary with others. */
export const SPREAD_AGGREGATES = aggregates({
  var_pop: {
    summary: "The variance of the values, as a whole population.",
    doc: `The mean of the squared distances from the mean. ${WELFORD}`,
    takes: "a number that is no decimal (`to_double` makes it one)",
    signatures: OF_ONE,
    none: "null",
    examples: [{ events: { x: ["2", "4", "6"] }, call: "var_pop(.x)", value: "2.6666666666666665" }],
  },
  var_samp: {
    summary: "The variance of a population of which the values are a sample.",
    doc: `The sum of the squared distances from the mean, divided by one less than the number of values; null for fewer than two. ${WELFORD}`,
    takes: "a number that is no decimal (`to_double` makes it one)",
    signatures: [over({ value: DOUBLE }, optional(DOUBLE))],
    none: "null",
    elsewhere: ["variance", "var"],
    examples: [{ events: { x: ["2", "4", "6"] }, call: "var_samp(.x) ?? 0.0", value: "4.0" }],
  },
  stddev_pop: {
    summary: "The standard deviation of the values, as a whole population.",
    doc: "The square root of `var_pop`.",
    takes: "a number that is no decimal (`to_double` makes it one)",
    signatures: OF_ONE,
    none: "null",
    examples: [{ events: { x: ["2", "4", "4", "4", "5", "5", "7", "9"] }, call: "stddev_pop(.x)", value: "2.0" }],
  },
  stddev_samp: {
    summary: "The standard deviation of a population of which the values are a sample.",
    doc: "The square root of `var_samp`; null for fewer than two values.",
    takes: "a number that is no decimal (`to_double` makes it one)",
    signatures: [over({ value: DOUBLE }, optional(DOUBLE))],
    none: "null",
    elsewhere: ["stddev", "std", "stdev"],
    examples: [{ events: { x: ["2", "4", "6"] }, call: "stddev_samp(.x) ?? 0.0", value: "2.0" }],
  },
  covar_pop: {
    summary: "The covariance of two values, as a whole population.",
    doc: `The mean of the products of their distances from their means, computed as the variance is. ${PAIRS}`,
    takes: "two numbers that are no decimals (`to_double` makes them some)",
    signatures: OF_TWO,
    none: "null",
    examples: [{ events: { x: ["1", "2", "3"], y: ["2", "4", "9"] }, call: "covar_pop(.x, .y)", value: "2.3333333333333335" }],
  },
  covar_samp: {
    summary: "The covariance of two values of a population of which the events are a sample.",
    doc: `As \`covar_pop\`, divided by one less than the number of events; null for fewer than two. ${PAIRS}`,
    takes: "two numbers that are no decimals (`to_double` makes them some)",
    signatures: [over({ x: DOUBLE, y: DOUBLE }, optional(DOUBLE))],
    none: "null",
    elsewhere: ["covariance", "cov"],
    examples: [{ events: { x: ["1", "2", "3"], y: ["2", "4", "9"] }, call: "covar_samp(.x, .y) ?? 0.0", value: "3.5" }],
  },
  corr: {
    summary: "Pearson's coefficient of correlation of two values.",
    doc: `From -1 to 1, but for rounding; null where one of the two is always the same. ${PAIRS}`,
    takes: "two numbers that are no decimals (`to_double` makes them some)",
    signatures: [over({ x: DOUBLE, y: DOUBLE }, optional(DOUBLE))],
    none: "null",
    elsewhere: ["correlation"],
    examples: [{ events: { x: ["1", "2", "3"], y: ["2", "4", "6"] }, call: "corr(.x, .y) ?? 0.0", value: "1.0" }],
  },
});
