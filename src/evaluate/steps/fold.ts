/** What is kept of many events, and what becomes of it. */
import type { AggregateStep, ReduceStep } from "../../ir/steps.js";
import type { Accumulator } from "../aggregates/accumulator.js";
import { accumulatorOf } from "../aggregates/registry.js";
import type { Data } from "../data.js";
import { compileLambda, compileValue } from "../expression/compile.js";
import { type Cell, cell, type EvaluateScope } from "../expression/scope.js";
import { microsOf } from "../millis.js";
import { located } from "./flow.js";

/** A window, in milliseconds. */
export interface Interval {
  readonly start: number;
  /** The first millisecond after it. */
  readonly end: number;
}

export interface Fold<S = unknown> {
  create(): S;
  add(state: S, data: Data): S;
  /** Whether `merge` wants the state first whose first event came first; else states are merged in the order of Flink. */
  readonly byArrival: boolean;
  merge(a: S, b: S): S;
  /** Without a window where there is none. */
  result(state: S, key: Data, window: Interval | undefined): Data;
}

export function foldOf(step: AggregateStep | ReduceStep, scope: EvaluateScope): Fold {
  const fold: Fold = step.kind === "reduce" ? reduction(step, scope) : aggregation(step, scope);
  return {
    byArrival: fold.byArrival,
    create: fold.create,
    add: located(step, fold.add),
    merge: located(step, fold.merge),
    result: located(step, fold.result),
  };
}

function reduction(step: ReduceStep, scope: EvaluateScope): Fold<Data | undefined> {
  const reduce = compileLambda(step.reducer, scope);
  return {
    byArrival: false,
    create: () => undefined,
    add: (state, data) => (state === undefined ? data : reduce(state, data)),
    merge: (a, b) => (a === undefined || b === undefined ? (a ?? b) : reduce(a, b)),
    result: (state) => state as Data,
  };
}

interface Aggregated {
  readonly accumulator: Accumulator;
  readonly add: (state: unknown, data: Data) => unknown;
}

function aggregation(step: AggregateStep, scope: EvaluateScope): Fold<unknown[]> {
  const aggregated = step.aggregates.map((aggregate): Aggregated => {
    const accumulator = accumulatorOf(aggregate);
    const [value, other] = aggregate.arguments.map((argument) => compileLambda(argument, scope));
    if (value === undefined) return { accumulator, add: (state) => accumulator.add(state, null) };
    if (other === undefined) return { accumulator, add: (state, data) => accumulator.add(state, value(data)) };
    return { accumulator, add: (state, data) => accumulator.add(state, value(data), other(data)) };
  });
  const results = aggregated.map(() => cell());
  const key = cell();
  const bounds = { start: cell(), end: cell() };
  const variables = new Map([["key", key]]);
  const result = compileValue(step.result, { ...scope, variables, aggregates: results, window: step.window === undefined ? undefined : bounds });
  return {
    byArrival: true,
    create: () => aggregated.map(({ accumulator }) => accumulator.create()),
    add(states, data) {
      for (let i = 0; i < aggregated.length; i++) states[i] = (aggregated[i] as Aggregated).add(states[i], data);
      return states;
    },
    merge: (a, b) => aggregated.map(({ accumulator }, i) => accumulator.merge(a[i], b[i])),
    result(states, ofKey, window) {
      aggregated.forEach(({ accumulator }, i) => {
        (results[i] as Cell).value = accumulator.result(states[i]);
      });
      key.value = ofKey;
      if (window !== undefined) {
        bounds.start.value = microsOf(window.start);
        bounds.end.value = microsOf(window.end);
      }
      return result();
    },
  };
}
