/** Streams that jobs write, read back event by event. */
import type { StreamId } from "../../../src/local/streams.js";
import { sleep } from "../../../src/local/wait.js";
import type { Cluster } from "./cluster.js";
import { nameOf, type Item } from "./counts.js";
import { keys, numbered } from "./feed.js";
import { hasEnded, stateOf } from "./jobs.js";
import type { RunningJob } from "./scenario.js";

export interface Output {
  readonly job: RunningJob;
  /** Of the stream in the program. */
  readonly name: string;
  readonly id: StreamId;
  readonly items: Item[];
}

export async function readAll(cluster: Cluster, outputs: readonly Output[]): Promise<void> {
  for (const { id, items } of outputs) {
    for (const bytes of await cluster.streams.read(id)) {
      const item = itemOf(Buffer.from(bytes).toString("utf8"));
      if (item !== undefined) items.push(item);
    }
  }
}

/** Whatever shape the programs write. */
interface Written {
  readonly key: string;
  readonly number: number;
  /** Of a window: how many events, and the highest number. */
  readonly events?: number;
  readonly highest?: number;
  /** Of a running total. */
  readonly sum?: number;
}

/** The events that close windows count for nothing. */
function itemOf(text: string): Item | undefined {
  const { key, number, events, highest, sum } = JSON.parse(text) as Written;
  if (number < 0) return undefined;
  const right = (sum === undefined || sum === (number * (number + 1)) / 2) && (highest === undefined || highest === number + (events ?? 0) - 1);
  return { key, number, right, text };
}

/** The numbers of each key, in order; of windows the first in each. */
export function expectedOf(output: Output, fed: number): ReadonlyMap<string, readonly number[]> {
  const perWindow = output.name === "windows" ? 1000 / 10 / keys : 1;
  const expected = new Map<string, number[]>(Array.from({ length: keys }, (_, i) => [`k${i}`, []]));
  for (let i = 0; i < fed; i++) {
    const { key, number } = numbered(i);
    if (number % perWindow === 0) expected.get(key)?.push(number);
  }
  return expected;
}

/** Until each output has the last item of each key, or its job has ended. */
export async function readToTheEnd(cluster: Cluster, outputs: readonly Output[], fed: number): Promise<void> {
  const waiting = new Set(outputs.filter(({ job }) => job.id !== undefined));
  const end = Date.now() + 240_000;
  while (waiting.size > 0 && Date.now() < end) {
    await readAll(cluster, [...waiting]);
    for (const output of waiting) {
      const last = [...expectedOf(output, fed)].map(([key, numbers]) => nameOf({ key, number: numbers.at(-1) ?? 0 }));
      const seen = new Set(output.items.map(nameOf));
      const { state } = await stateOf(cluster, output.job.id ?? "").catch(() => ({ state: "" }));
      // What is lost, or held until the job is drained, is not waited for when all others have come.
      const allOthers = [...waiting].every(({ job }) => job.of.partial === true || job.of.outcome === "lost");
      if (allOthers || last.every((name) => seen.has(name)) || hasEnded(state)) waiting.delete(output);
    }
    await sleep(300);
  }
}
