import type { COUNTING_AGGREGATES } from "../../functions/aggregates/counting.js";
import { folding } from "./basic.js";
import { collecting } from "./collection.js";
import { hashOf } from "./hash.js";
import { sketch } from "./hyper-log-log.js";
import { identityOf } from "./identity.js";
import { type AccumulatorOf, accumulator, argumentType } from "./make.js";

export const COUNTING_ACCUMULATORS: { readonly [N in keyof typeof COUNTING_AGGREGATES]: AccumulatorOf } = {
  count_if: () => COUNT_TRUE,
  count_distinct: (aggregate) => collecting(identityOf(argumentType(aggregate, 0)), (values) => BigInt(values.length)),
  approx_count_distinct: (aggregate) => sketch(hashOf(argumentType(aggregate, 0))),
  bool_and: () => EVERY,
  bool_or: () => SOME,
};

const COUNT_TRUE = accumulator<number>({
  create: () => 0,
  add: (count, value) => (value === true ? count + 1 : count),
  merge: (a, b) => a + b,
  result: BigInt,
});

const EVERY = folding((a, b) => a === true && b === true);
const SOME = folding((a, b) => a === true || b === true);
