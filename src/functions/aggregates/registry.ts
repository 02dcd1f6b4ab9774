/** Every aggregate function of the language. */
import type { AggregateFunction } from "./aggregate.js";
import { BASIC_AGGREGATES } from "./basic.js";
import { CHOICE_AGGREGATES } from "./choice.js";
import { COLLECTION_AGGREGATES } from "./collection.js";
import { COUNTING_AGGREGATES } from "./counting.js";
import { PERCENTILE_AGGREGATES } from "./percentile.js";
import { SPREAD_AGGREGATES } from "./spread.js";

export const AGGREGATE_TABLE = {
  ...BASIC_AGGREGATES,
  ...COUNTING_AGGREGATES,
  ...CHOICE_AGGREGATES,
  ...COLLECTION_AGGREGATES,
  ...SPREAD_AGGREGATES,
  ...PERCENTILE_AGGREGATES,
} as const;

export type AggregateName = keyof typeof AGGREGATE_TABLE;

export const aggregateFunctions: ReadonlyMap<string, AggregateFunction> = new Map<string, AggregateFunction>(Object.entries(AGGREGATE_TABLE));
