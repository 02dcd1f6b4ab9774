import type { Data } from "../data.js";

/** What an aggregate function keeps, and how: `S` is what it keeps for one key (and window). */
export interface Accumulator<S = unknown> {
  create(): S;
  /** May change the state that it is given, and gives the new one. */
  add(state: S, value: Data): S;
  /** Of two windows that become one. */
  merge(a: S, b: S): S;
  result(state: S): Data;
}
