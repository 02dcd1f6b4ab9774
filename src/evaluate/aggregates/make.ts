/** How accumulators are made from what the program says. */
import type { Aggregate } from "../../ir/steps.js";
import { type Type, required } from "../../model/type.js";
import type { Accumulator } from "./accumulator.js";

/** The row of an aggregate function: made once for each aggregate in a program. */
export type AccumulatorOf = (aggregate: Aggregate) => Accumulator;

/** Hides what it keeps: only itself sees its states. */
export function accumulator<S>(of: Accumulator<S>): Accumulator {
  return of as Accumulator<unknown>;
}

/** Type of an argument's values that are not null. */
export function argumentType({ arguments: args }: Aggregate, i: number): Type {
  return required((args[i] as Aggregate["arguments"][number]).body.type);
}
