import type { Type } from "./type.js";

/** What flows from one operator to the next, as the checker sees it. */
export interface FlowType {
  readonly event: Type;
  /** The type of the key after `key_by`, until an operator gives it up. */
  readonly key: Type | undefined;
  /** The operator that gave the key up, for messages. */
  readonly keyLostAt: string | undefined;
  /** Cut into windows: only `aggregate` and `reduce` can go on. */
  readonly window: WindowTime | undefined;
  /** Names of the streams that feed it and have no event time. */
  readonly untimed: readonly string[];
}

export type WindowTime = "event" | "processing";

/** The flow with other events, without key and window. */
export function flowOf(event: Type, from: FlowType, operator: string): FlowType {
  const lost = from.key === undefined ? from.keyLostAt : operator;
  return { event, key: undefined, keyLostAt: lost, window: undefined, untimed: from.untimed };
}
