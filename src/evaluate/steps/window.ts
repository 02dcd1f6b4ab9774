/** Windows of time, as Flink's WindowOperator has them with its default triggers. */
import type { Window } from "../../ir/steps.js";
import type { Data } from "../data.js";
import type { KeyId } from "../keys.js";
import { type Downstream, NO_TIME } from "./flow.js";
import type { Interval } from "./fold.js";
import type { Keyed } from "./keyed.js";
import { sessions } from "./session.js";
import { timers } from "./timers.js";

/** Windows as they see events and time: that of the events, or the clock's. */
export interface Windows {
  /** False where the event came too late for all of its windows. */
  add(key: Data, id: KeyId, data: Data, time: number): boolean;
  /** Every time up to this one, in milliseconds, is over. */
  advance(time: number): void;
}

export interface WindowedStep {
  readonly input: Downstream;
  /** The clock has come to this millisecond; undefined for windows of event time. */
  readonly clock: ((time: number) => void) | undefined;
  /** Events that came too late. */
  late(): number;
}

/** Gives the result of a key and a window. */
export type Emit = (state: unknown, key: Data, window: Interval) => void;

export function windowed(window: Window, keyed: Keyed, out: Downstream, clock: number): WindowedStep {
  const { keyOf, keyId, fold } = keyed;
  const emit: Emit = (state, key, interval) => out.event(fold.result(state, key, interval), interval.end - 1);
  const windows = window.kind === "session" ? sessions(window, fold, emit) : fixed(window, keyed, emit);
  const processing = window.time === "processing";
  let now = clock;
  let late = 0;
  // A window ends when the clock has come to its end, so the last millisecond that is over is the one before.
  if (processing) windows.advance(now - 1);
  return {
    input: {
      event(data, time, called) {
        const key = keyOf(data, called);
        if (!windows.add(key, keyId(key), data, processing ? now : time)) late++;
      },
      watermark(time) {
        if (!processing) windows.advance(time);
        out.watermark(time);
      },
      idle: out.idle,
    },
    clock: processing
      ? (time) => {
          now = time;
          windows.advance(time - 1);
        }
      : undefined,
    late: () => late,
  };
}

/** The states of all keys in one window. */
interface Pane extends Interval {
  readonly states: Map<KeyId, Entry>;
}

interface Entry {
  readonly key: Data;
  state: unknown;
}

/** Tumbling and sliding windows: each is the same for all keys. */
function fixed(window: Exclude<Window, { readonly kind: "session" }>, { fold }: Keyed, emit: Emit): Windows {
  const { size, offset, lateness } = window;
  const slide = window.kind === "sliding" ? window.slide : size;
  const panes = new Map<number, Pane>();
  const ends = timers<Pane>();
  let over = NO_TIME;
  let latest: Pane | undefined;

  /** Its first event is here, perhaps too late to wait for its end. */
  function open(start: number): Pane {
    const pane: Pane = { start, end: start + size, states: new Map() };
    panes.set(start, pane);
    const last = pane.end - 1;
    if (last > over) ends.add({ time: last, order: 0, of: pane });
    if (lateness > 0) ends.add({ time: last + lateness, order: 1, of: pane });
    return pane;
  }

  function paneAt(start: number): Pane {
    if (latest?.start === start) return latest;
    latest = panes.get(start) ?? open(start);
    return latest;
  }

  return {
    add(key, id, data, time) {
      let taken = false;
      const remainder = (time - offset) % slide;
      const lastStart = time - (remainder < 0 ? remainder + slide : remainder);
      for (let start = lastStart; start > time - size; start -= slide) {
        if (start + size - 1 + lateness <= over) continue;
        taken = true;
        const pane = paneAt(start);
        let entry = pane.states.get(id);
        if (entry === undefined) {
          entry = { key, state: fold.create() };
          pane.states.set(id, entry);
        }
        entry.state = fold.add(entry.state, data);
        // The window has given its result before: this corrects it.
        if (pane.end - 1 <= over) emit(entry.state, key, pane);
      }
      // Where sliding windows leave gaps an event may belong to none; it need not be late.
      return taken || time + lateness > over;
    },
    advance(time) {
      if (time <= over) return;
      over = time;
      for (let timer = ends.due(time); timer !== undefined; timer = ends.due(time)) {
        const pane = timer.of;
        if (timer.time === pane.end - 1) {
          for (const { key, state } of pane.states.values()) emit(state, key, pane);
        }
        if (timer.time === pane.end - 1 + lateness) {
          panes.delete(pane.start);
          if (latest === pane) latest = undefined;
        }
      }
    },
  };
}
