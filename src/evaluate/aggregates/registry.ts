/** What every aggregate function means to the evaluator: the row of each. */
import type { AggregateName } from "../../functions/aggregates/registry.js";
import type { Aggregate } from "../../ir/steps.js";
import type { Accumulator } from "./accumulator.js";
import { BASIC_ACCUMULATORS } from "./basic.js";
import { CHOICE_ACCUMULATORS } from "./choice.js";
import { COLLECTION_ACCUMULATORS } from "./collection.js";
import { COUNTING_ACCUMULATORS } from "./counting.js";
import type { AccumulatorOf } from "./make.js";
import { PERCENTILE_ACCUMULATORS } from "./percentile.js";
import { SPREAD_ACCUMULATORS } from "./spread.js";

const ACCUMULATORS: { readonly [N in AggregateName]: AccumulatorOf } = {
  ...BASIC_ACCUMULATORS,
  ...COUNTING_ACCUMULATORS,
  ...CHOICE_ACCUMULATORS,
  ...COLLECTION_ACCUMULATORS,
  ...SPREAD_ACCUMULATORS,
  ...PERCENTILE_ACCUMULATORS,
};

/** What the aggregate of a step keeps for a key, and how. */
export function accumulatorOf(aggregate: Aggregate): Accumulator {
  // The registry's names are what the checker resolves calls to.
  return ACCUMULATORS[aggregate.function as AggregateName](aggregate);
}
