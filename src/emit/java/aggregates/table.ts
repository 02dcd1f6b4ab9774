/** One row for each aggregate function of the registry: without it this does not compile. */
import type { AggregateName } from "../../../functions/aggregates/registry.js";
import type { JavaAggregate } from "./aggregate.js";
import { JAVA_BASIC } from "./basic.js";
import { JAVA_CHOICE } from "./choice.js";
import { JAVA_COLLECTION } from "./collection.js";
import { JAVA_COUNTING } from "./counting.js";
import { JAVA_PERCENTILE } from "./percentile.js";
import { JAVA_SPREAD } from "./spread.js";

const JAVA_AGGREGATES: { readonly [N in AggregateName]: JavaAggregate } = {
  ...JAVA_BASIC,
  ...JAVA_COUNTING,
  ...JAVA_CHOICE,
  ...JAVA_COLLECTION,
  ...JAVA_SPREAD,
  ...JAVA_PERCENTILE,
};

export function javaAggregate(name: string): JavaAggregate {
  // The registry's names are what the checker resolves calls to.
  return JAVA_AGGREGATES[name as AggregateName];
}
