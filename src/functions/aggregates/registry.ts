/** Every aggregate function of the language. */
import type { AggregateFunction } from "./aggregate.js";
import { BASIC_AGGREGATES } from "./basic.js";

export const AGGREGATE_TABLE = { ...BASIC_AGGREGATES } as const;

export type AggregateName = keyof typeof AGGREGATE_TABLE;

export const aggregateFunctions: ReadonlyMap<string, AggregateFunction> = new Map<string, AggregateFunction>(Object.entries(AGGREGATE_TABLE));
