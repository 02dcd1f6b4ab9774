import type { CHOICE_AGGREGATES } from "../../functions/aggregates/choice.js";
import { compareData } from "../compare.js";
import type { Data } from "../data.js";
import type { Accumulator } from "./accumulator.js";
import { folding } from "./basic.js";
import { collecting } from "./collection.js";
import { type Identity, identityOf } from "./identity.js";
import { type AccumulatorOf, accumulator, argumentType } from "./make.js";

export const CHOICE_ACCUMULATORS: { readonly [N in keyof typeof CHOICE_AGGREGATES]: AccumulatorOf } = {
  min_by: () => extremeBy((a, b) => isLess(a, b)),
  max_by: () => extremeBy((a, b) => compareData(a, b) > 0),
  first: () => folding((a) => a),
  last: () => folding((_, b) => b),
  mode: (aggregate) => {
    const identity = identityOf(argumentType(aggregate, 0));
    return collecting(undefined, (values) => modeOf(values, identity));
  },
};

/** As `min` of doubles has it: NaN is less than all others. */
function isLess(a: Data, b: Data): boolean {
  return Number.isNaN(a) ? !Number.isNaN(b) : !Number.isNaN(b) && compareData(a, b) < 0;
}

interface Chosen {
  readonly value: Data;
  readonly by: Data;
}

/** The value of the first event for which `by` is better than for all others. */
function extremeBy(better: (a: Data, b: Data) => boolean): Accumulator {
  const more = (so: Chosen | undefined, value: Data, by: Data): Chosen | undefined =>
    value === null || by === null || (so !== undefined && !better(by, so.by)) ? so : { value, by };
  return accumulator<Chosen | undefined>({
    create: () => undefined,
    add: (so, value, by = null) => more(so, value, by),
    merge: (a, b) => (b === undefined ? a : more(a, b.value, b.by)),
    result: (so) => so?.value ?? null,
  });
}

function modeOf(values: readonly Data[], identity: Identity): Data {
  const seen = new Map<Data, { readonly value: Data; count: number }>();
  for (const value of values) {
    const key = identity(value);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, { value, count: 1 });
    else before.count++;
  }
  let most: { readonly value: Data; readonly count: number } = { value: null, count: 0 };
  for (const each of seen.values()) if (each.count > most.count) most = each;
  return most.value;
}
