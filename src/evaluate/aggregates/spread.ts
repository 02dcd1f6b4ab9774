import type { SPREAD_AGGREGATES } from "../../functions/aggregates/spread.js";
import type { Data } from "../data.js";
import type { Accumulator } from "./accumulator.js";
import { type AccumulatorOf, accumulator } from "./make.js";

export const SPREAD_ACCUMULATORS: { readonly [N in keyof typeof SPREAD_AGGREGATES]: AccumulatorOf } = {
  var_pop: () => ofOne(population),
  var_samp: () => ofOne(sample),
  stddev_pop: () => ofOne((so) => root(population(so))),
  stddev_samp: () => ofOne((so) => root(sample(so))),
  covar_pop: () => ofTwo(population),
  covar_samp: () => ofTwo(sample),
  corr: () => ofTwo(correlation),
};

/** Means, and sums of products of distances from them. Every operation is one that Java does too, in the same order: the bits are the same. */
interface Moments {
  count: number;
  meanX: number;
  meanY: number;
  products: number;
  squaresX: number;
  squaresY: number;
}

function moments(): Moments {
  return { count: 0, meanX: 0, meanY: 0, products: 0, squaresX: 0, squaresY: 0 };
}

function ofOne(result: (so: Moments) => number | null): Accumulator {
  return ofMoments((so, x) => (x === null ? so : withPair(so, x as number, x as number)), result);
}

function ofTwo(result: (so: Moments) => number | null): Accumulator {
  return ofMoments((so, x, y = null) => (x === null || y === null ? so : withPair(so, x as number, y as number)), result);
}

function ofMoments(add: (so: Moments, x: Data, y?: Data) => Moments, result: (so: Moments) => number | null): Accumulator {
  return accumulator<Moments>({ create: moments, add, merge: merged, result });
}

/** Welford 1962. */
function withPair(so: Moments, x: number, y: number): Moments {
  const [distanceX, distanceY] = [x - so.meanX, y - so.meanY];
  so.count++;
  so.meanX += distanceX / so.count;
  so.meanY += distanceY / so.count;
  so.products += distanceX * (y - so.meanY);
  so.squaresX += distanceX * (x - so.meanX);
  so.squaresY += distanceY * (y - so.meanY);
  return so;
}

/** Chan, Golub and LeVeque 1979; the mean so that it doesn't matter which of the two comes first. */
function merged(a: Moments, b: Moments): Moments {
  if (a.count === 0 || b.count === 0) return a.count === 0 ? b : a;
  const count = a.count + b.count;
  const weight = (a.count * b.count) / count;
  const [distanceX, distanceY] = [b.meanX - a.meanX, b.meanY - a.meanY];
  return {
    count,
    meanX: (a.meanX * a.count + b.meanX * b.count) / count,
    meanY: (a.meanY * a.count + b.meanY * b.count) / count,
    products: a.products + b.products + distanceX * distanceY * weight,
    squaresX: a.squaresX + b.squaresX + distanceX * distanceX * weight,
    squaresY: a.squaresY + b.squaresY + distanceY * distanceY * weight,
  };
}

function population({ count, products }: Moments): number | null {
  return count < 1 ? null : products / count;
}

function sample({ count, products }: Moments): number | null {
  return count < 2 ? null : products / (count - 1);
}

function root(variance: number | null): number | null {
  return variance === null ? null : Math.sqrt(variance);
}

function correlation({ products, squaresX, squaresY }: Moments): number | null {
  return squaresX === 0 || squaresY === 0 ? null : products / (Math.sqrt(squaresX / squaresY) * squaresY);
}
