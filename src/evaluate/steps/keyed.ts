/** What reduce and aggregate steps are made of: the key of an event, and one state for each. */
import type { AggregateStep, KeyByStep, ReduceStep } from "../../ir/steps.js";
import type { Data } from "../data.js";
import type { EvaluateScope } from "../expression/scope.js";
import { type KeyId, keyIdOf } from "../keys.js";
import { type Downstream, type PerEvent, passing, perEvent } from "./flow.js";
import { type Fold, foldOf } from "./fold.js";

export interface Keyed {
  readonly keyOf: PerEvent;
  readonly keyId: (key: Data) => KeyId;
  readonly fold: Fold;
}

export function keyed(step: AggregateStep | ReduceStep, keyBy: KeyByStep, scope: EvaluateScope): Keyed {
  return { keyOf: perEvent(keyBy, keyBy.key, scope), keyId: keyIdOf(keyBy.keyType), fold: foldOf(step, scope) };
}

/** One result for each event, of all events of its key so far. */
export function rolling({ keyOf, keyId, fold }: Keyed, out: Downstream): Downstream {
  const states = new Map<KeyId, unknown>();
  return passing((data, time, called) => {
    const key = keyOf(data, called);
    const id = keyId(key);
    const before = states.get(id);
    const state = fold.add(before === undefined ? fold.create() : before, data);
    states.set(id, state);
    out.event(fold.result(state, key, undefined), time);
  }, out);
}
