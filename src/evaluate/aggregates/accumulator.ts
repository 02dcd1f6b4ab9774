import type { Data } from "../data.js";

/** What an aggregate function keeps, and how: `S` is what it keeps for one key (and window). */
export interface Accumulator<S = unknown> {
  create(): S;
  /**
   * May change the state that it is given, and gives the new one. `value` and `other` are those of the aggregate's one or two arguments;
   * `count()` has none and takes anything.
   */
  add(state: S, value: Data, other?: Data): S;
  /** Of two windows that become one; the first event of `a` came before that of `b`. May change both. */
  merge(a: S, b: S): S;
  result(state: S): Data;
}
