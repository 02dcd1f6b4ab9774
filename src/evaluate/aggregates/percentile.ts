import type { PERCENTILE_AGGREGATES } from "../../functions/aggregates/percentile.js";
import type { Aggregate } from "../../ir/steps.js";
import type { Data } from "../data.js";
import type { Accumulator } from "./accumulator.js";
import { collecting } from "./collection.js";
import { bucketOf, middleOf } from "./histogram.js";
import { type AccumulatorOf, accumulator } from "./make.js";

export const PERCENTILE_ACCUMULATORS: { readonly [N in keyof typeof PERCENTILE_AGGREGATES]: AccumulatorOf } = {
  percentile: (aggregate) => exact(shareOf(aggregate)),
  approx_percentile: (aggregate) => approximate(shareOf(aggregate)),
  median: () => exact(0.5),
};

function shareOf({ constants: [constant] }: Aggregate): number {
  return constant?.kind === "double" ? constant.value : 0;
}

function exact(share: number): Accumulator {
  return collecting(undefined, (values) => (values.length === 0 ? null : percentile(values, share)));
}

/** Between the two nearest ranks: number 7 of Hyndman and Fan. */
function percentile(values: readonly Data[], share: number): number {
  // NaN is sorted last, -0.0 before 0.0, as Java has it.
  const sorted = Float64Array.from(values as readonly number[]).sort();
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const rest = rank - below;
  const [from, to] = [sorted[below] as number, sorted[below + 1] as number];
  return rest === 0 ? from : from + rest * (to - from);
}

function approximate(share: number): Accumulator {
  return accumulator<Map<number, number>>({
    create: () => new Map(),
    add: (buckets, value) => (value === null ? buckets : counted(buckets, bucketOf(value as number), 1)),
    merge: (a, b) => [...b].reduce((so, [bucket, count]) => counted(so, bucket, count), a),
    result: (buckets) => nearest(buckets, share),
  });
}

function counted(buckets: Map<number, number>, bucket: number, more: number): Map<number, number> {
  return buckets.set(bucket, (buckets.get(bucket) ?? 0) + more);
}

/** The middle of the bucket of the nearest rank. */
function nearest(buckets: ReadonlyMap<number, number>, share: number): number | null {
  const sorted = [...buckets].sort(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, each]) => sum + each, 0);
  const rank = Math.max(1, Math.ceil(share * count));
  let below = 0;
  for (const [bucket, each] of sorted) {
    below += each;
    if (below >= rank) return middleOf(bucket);
  }
  return null;
}
