import type { COLLECTION_AGGREGATES } from "../../functions/aggregates/collection.js";
import type { Data } from "../data.js";
import type { Accumulator } from "./accumulator.js";
import { type Identity, identityOf } from "./identity.js";
import { type AccumulatorOf, accumulator, argumentType } from "./make.js";

export const COLLECTION_ACCUMULATORS: { readonly [N in keyof typeof COLLECTION_AGGREGATES]: AccumulatorOf } = {
  collect: () => collecting(undefined, (values) => [...values]),
  collect_distinct: (aggregate) => collecting(identityOf(argumentType(aggregate, 0)), (values) => [...values]),
  string_agg: ({ constants: [separator] }) => {
    const text = separator?.kind === "string" ? separator.value : "";
    return collecting(undefined, (values) => (values.length === 0 ? null : values.join(text)));
  },
};

interface Collected {
  readonly values: Data[];
  readonly seen: Set<Data>;
}

/** Keeps values in the order of their arrival; with an identity each once. */
export function collecting(identity: Identity | undefined, result: (values: readonly Data[]) => Data): Accumulator {
  const add = (so: Collected, value: Data): Collected => {
    if (value === null) return so;
    if (identity !== undefined) {
      const before = so.seen.size;
      if (so.seen.add(identity(value)).size === before) return so;
    }
    so.values.push(value);
    return so;
  };
  return accumulator<Collected>({
    create: () => ({ values: [], seen: new Set() }),
    add,
    merge: (a, b) => b.values.reduce(add, a),
    result: ({ values }) => result(values),
  });
}
