/** What went in against what came out, key by key. */

/** An event of an output, by the place that it should have among those of its key. */
export interface Item {
  readonly key: string;
  readonly number: number;
  /** What it says beside its number is right, such as the count of a window. */
  readonly right: boolean;
}

export interface Counts {
  /** How many different ones there should be, and how many there are in all. */
  readonly expected: number;
  readonly out: number;
  readonly missing: number;
  /** Those that are there once too often. */
  readonly doubled: number;
  /** Came after a later one of its key; repeats do not count. */
  readonly disordered: number;
  /** Was never to be written, or with another content. */
  readonly wrong: number;
}

export function count(items: readonly Item[], expected: ReadonlyMap<string, readonly number[]>): Counts {
  const seen = new Set<string>();
  const latest = new Map<string, number>();
  const wanted = new Set<string>();
  for (const [key, numbers] of expected) for (const number of numbers) wanted.add(`${key} ${number}`);
  let [doubled, disordered, wrong] = [0, 0, 0];
  for (const { key, number, right } of items) {
    const name = `${key} ${number}`;
    if (!right || !wanted.has(name)) wrong++;
    if (seen.has(name)) {
      doubled++;
      continue;
    }
    seen.add(name);
    const before = latest.get(key) ?? -1;
    if (number < before) disordered++;
    else latest.set(key, number);
  }
  const missing = [...wanted].filter((name) => !seen.has(name)).length;
  return { expected: wanted.size, out: items.length, missing, doubled, disordered, wrong };
}
