/** Numbered events, written to a stream at an even pace while faults happen. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StreamId, Streams } from "../../../src/local/streams.js";
import { sleep } from "../../../src/local/wait.js";

export const keys = 20;
/** Between the event times of two events, in milliseconds. */
const step = 10;
const base = Date.UTC(2026, 0, 1);
const most = 60_000;

export interface Feed {
  /** How many events Pravega has acknowledged. */
  readonly fed: () => number;
  /** Writes so many more at the same pace, then one of each key that closes all windows; gives the number of events before those. */
  readonly finish: (more: number) => Promise<number>;
}

export interface NumberedEvent {
  readonly key: string;
  readonly number: number;
  /** RFC 3339. */
  readonly at: string;
}

export function numbered(index: number): NumberedEvent {
  return { key: `k${index % keys}`, number: Math.floor(index / keys), at: new Date(base + index * step).toISOString() };
}

/** Their numbers are -1, and their time is a day after all others. */
const closing: readonly NumberedEvent[] = Array.from({ length: keys }, (_, i) => ({ key: `k${i}`, number: -1, at: new Date(base + 86_400_000).toISOString() }));

export function startFeed(streams: Streams, folder: string, to: StreamId, perSecond: number): Feed {
  const file = join(folder, "numbers.events");
  const last = join(folder, "closing.events");
  writeFileSync(file, Array.from({ length: most }, (_, i) => lineOf(numbered(i))).join(""));
  writeFileSync(last, closing.map(lineOf).join(""));
  let fed = 0;
  let until = most;
  const start = Date.now();
  const done = (async () => {
    while (fed < until) {
      const due = Math.min(until, Math.ceil(((Date.now() - start) / 1000) * perSecond));
      // After a pause of Pravega there is much to catch up with, which would be no even pace.
      if (due > fed) fed += await streams.write(to, file, fed, Math.min(due - fed, perSecond));
      await sleep(50);
    }
  })();
  // Whoever waits for the end sees a failure; until then nobody does.
  done.catch(() => {});
  return {
    fed: () => fed,
    finish: async (more) => {
      until = Math.min(most, fed + more);
      await done;
      await streams.write(to, last, 0, keys);
      return fed;
    },
  };
}

function lineOf(event: NumberedEvent): string {
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  return `${base64(event.key)}\t${base64(JSON.stringify(event))}\n`;
}
