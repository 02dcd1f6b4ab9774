/** What a restart strategy does while every restart fails at once: how many restarts there are, and when each comes. */
import type { Restart } from "../../ir/job.js";
import type { Millis } from "../../ir/steps.js";
import type { FlinkFacts } from "../../platform/facts.js";
import type { Origin, Restarts } from "./proof.js";

/** How long before each restart. `growing` is the worst case, with the jitter on top: from below `max`, each longer than the one before. */
type Delays =
  | { readonly kind: "constant"; readonly delay: Millis }
  | { readonly kind: "growing"; readonly initial: Millis; readonly max: Millis; readonly multiplier: number };

export interface Strategy {
  readonly kind: Restarts["kind"];
  readonly origin: Origin;
  /** Undefined: without end. */
  readonly attempts: number | undefined;
  /** Undefined: there is no restart. */
  readonly delays: Delays | undefined;
}

/** Of a job with checkpoints; without a setting it is Flink's default. */
export function strategyOf(restart: Restart | undefined, place: Origin, { restart: by }: FlinkFacts): Strategy {
  const jitter = 1 + by.jitter.value;
  const growing = (from: Millis, max: Millis, multiplier: number): Strategy => {
    const initial = Math.min(Math.floor(from * jitter), max);
    const delays: Delays = multiplier === 1 || initial === max ? { kind: "constant", delay: initial } : { kind: "growing", initial, max, multiplier };
    return { kind: "exponential_delay", origin: place, attempts: undefined, delays };
  };
  switch (restart?.kind) {
    case undefined:
      return growing(by.initial.value, by.max.value, by.multiplier.value);
    case "none":
      return { kind: "none", origin: place, attempts: 0, delays: undefined };
    case "fixed_delay":
      return { kind: restart.kind, origin: place, attempts: restart.attempts, delays: { kind: "constant", delay: restart.delay } };
    case "exponential_delay":
      return growing(restart.initial, restart.max, restart.multiplier);
    case "failure_rate": {
      // So many failures never fall into one interval if the delays alone take longer than it.
      const ends = restart.failures * restart.delay <= restart.interval;
      return { kind: restart.kind, origin: place, attempts: ends ? restart.failures : undefined, delays: { kind: "constant", delay: restart.delay } };
    }
  }
}

/** The delay before the first restart; undefined where there is none. */
export function firstDelay({ delays }: Strategy): Millis | undefined {
  return delays && firstOf(delays);
}

function firstOf(delays: Delays): Millis {
  return delays.kind === "constant" ? delays.delay : delays.initial;
}

/** `before` is the time from the last sign of life to the first delay, `after` the time from a restart to a running job. */
export function restartsOf(strategy: Strategy, before: Millis, after: Millis, survives: Millis): Restarts {
  const { kind, origin, attempts, delays } = strategy;
  if (delays === undefined) return { kind, origin, delay: undefined, attempts: 0, total: before, inTime: 0, firstTooLate: undefined };
  const delay = firstOf(delays);
  const { count, sum, next } = within(delays, survives - before - after, attempts ?? Number.MAX_SAFE_INTEGER);
  const more = attempts === undefined || count < attempts;
  return {
    kind,
    origin,
    delay,
    attempts,
    total: attempts === undefined ? undefined : before + attempts * delay + after,
    inTime: count,
    firstTooLate: more ? { attempt: count + 1, after: before + sum + next + after } : undefined,
  };
}

/** How many delays fit into a time, their sum, and the one that no longer does. */
function within(delays: Delays, time: Millis, most: number): { readonly count: number; readonly sum: Millis; readonly next: Millis } {
  if (delays.kind === "constant") return withinEqual(delays.delay, time, most);
  let count = 0;
  let sum = 0;
  for (let exact = delays.initial; exact < delays.max; exact *= delays.multiplier) {
    const next = Math.floor(exact);
    if (sum + next > time) return { count, sum, next };
    count++;
    sum += next;
  }
  const rest = withinEqual(delays.max, time - sum, most);
  return { count: count + rest.count, sum: sum + rest.sum, next: rest.next };
}

function withinEqual(delay: Millis, time: Millis, most: number): ReturnType<typeof within> {
  const count = time < 0 ? 0 : delay === 0 ? most : Math.min(Math.floor(time / delay), most);
  return { count, sum: count * delay, next: delay };
}
