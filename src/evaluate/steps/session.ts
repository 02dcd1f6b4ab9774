import type { Window } from "../../ir/steps.js";
import type { Data } from "../data.js";
import type { KeyId } from "../keys.js";
import { NO_TIME } from "./flow.js";
import type { Fold } from "./fold.js";
import { type Timer, timers } from "./timers.js";
import type { Emit, Windows } from "./window.js";

interface Session {
  readonly id: KeyId;
  readonly key: Data;
  start: number;
  end: number;
  /** How many events had come before its first one. */
  first: number;
  state: unknown;
  /** Undefined when its end is over, or when it has become part of another. */
  ending: Timer<Session> | undefined;
  cleaning: Timer<Session> | undefined;
}

/**
 * Where Java finds a window in a set: Flink merges the states of windows in the order of its set of them, so an order that means nothing,
 * but that a `reduce` of unlike events shows (TimeWindow.mergeWindows, MergingWindowSet.addWindow and MathUtils of Flink 1.20; java.util.HashMap).
 */
function bucket({ start, end }: Session): number {
  let bits = BigInt.asUintN(64, BigInt(start + end));
  bits = BigInt.asUintN(64, (bits ^ (bits >> 30n)) * 0xbf58476d1ce4e5b9n);
  bits = BigInt.asUintN(64, (bits ^ (bits >> 27n)) * 0x94d049bb133111ebn);
  const hash = Number(BigInt.asUintN(32, bits ^ (bits >> 31n)));
  return (hash ^ (hash >>> 16)) & 15;
}

/** Windows of one key that last while events come. Two that touch become one. */
export function sessions({ gap, lateness }: Extract<Window, { readonly kind: "session" }>, fold: Fold, emit: Emit): Windows {
  const byKey = new Map<KeyId, Session[]>();
  const due = timers<Session>();
  let over = NO_TIME;
  let events = 0;

  /** Waits anew for the end of a session, where that is to come. */
  function wait(session: Session): void {
    const last = session.end - 1;
    session.ending = last > over ? { time: last, order: session.first, of: session } : undefined;
    session.cleaning = lateness === 0 && session.ending !== undefined ? session.ending : { time: last + lateness, order: session.first, of: session };
    if (session.ending !== undefined) due.add(session.ending);
    if (session.cleaning !== session.ending) due.add(session.cleaning);
  }

  /** The first of those that came, with the states and times of all. */
  function merged(touching: readonly Session[]): Session {
    const [first, ...others] = [...touching].sort((a, b) => a.first - b.first) as [Session, ...Session[]];
    const ordered = fold.byArrival ? [first, ...others] : [...touching].sort((a, b) => bucket(a) - bucket(b) || a.start - b.start);
    first.state = ordered.map(({ state }) => state).reduce((all, each) => fold.merge(all, each));
    for (const other of others) {
      first.start = Math.min(first.start, other.start);
      first.end = Math.max(first.end, other.end);
      other.ending = undefined;
      other.cleaning = undefined;
    }
    return first;
  }

  return {
    add(key, id, data, time) {
      const order = events++;
      const all = byKey.get(id) ?? [];
      const touching = all.filter((session) => session.start <= time + gap && session.end >= time);
      if (touching.length === 0 && time + gap - 1 + lateness <= over) return false;
      const session = touching.length === 0 ? { id, key, start: time, end: time + gap, first: order, state: fold.create(), ending: undefined, cleaning: undefined } : merged(touching);
      const before = session.end;
      const isNew = touching.length !== 1;
      session.start = Math.min(session.start, time);
      session.end = Math.max(session.end, time + gap);
      session.state = fold.add(session.state, data);
      if (isNew) byKey.set(id, [...all.filter((each) => !touching.includes(each)), session]);
      if (isNew || session.end !== before) wait(session);
      // It has given its result before: this corrects it.
      if (session.end - 1 <= over) emit(session.state, session.key, { start: session.start, end: session.end });
      return true;
    },
    advance(time) {
      if (time <= over) return;
      over = time;
      for (let timer = due.due(time); timer !== undefined; timer = due.due(time)) {
        const session = timer.of;
        if (timer === session.ending) {
          session.ending = undefined;
          emit(session.state, session.key, { start: session.start, end: session.end });
        }
        if (timer === session.cleaning) {
          const rest = (byKey.get(session.id) ?? []).filter((each) => each !== session);
          if (rest.length === 0) byKey.delete(session.id);
          else byKey.set(session.id, rest);
        }
      }
    },
  };
}
