/** What went in against what came out, key by key. */

/** An event of an output, by the place that it should have among those of its key. */
export interface Item {
  readonly key: string;
  readonly number: number;
  /** What it says beside its number is right, such as the count of a window. */
  readonly right: boolean;
  /** All that it says. */
  readonly text: string;
}

export interface Counts {
  /** How many different ones there should be, and how many there are in all. */
  readonly expected: number;
  readonly out: number;
  readonly missing: number;
  /** Those of the missing that nobody had deleted before they were read. */
  readonly lost: number;
  /** Those that are there once too often. */
  readonly doubled: number;
  /** Those of the doubled that say something else than the first did. */
  readonly changed: number;
  /** Came after a later one of its key; repeats do not count. */
  readonly disordered: number;
  /** Was never to be written, or with another content. */
  readonly wrong: number;
}

/** By which an item is known. */
export function nameOf({ key, number }: Pick<Item, "key" | "number">): string {
  return `${key} ${number}`;
}

/** `deleted` names what was taken out of the input. */
export function count(items: readonly Item[], expected: ReadonlyMap<string, readonly number[]>, deleted: ReadonlySet<string> = new Set()): Counts {
  const seen = new Map<string, string>();
  const latest = new Map<string, number>();
  const wanted = new Set<string>();
  for (const [key, numbers] of expected) for (const number of numbers) wanted.add(nameOf({ key, number }));
  let [doubled, changed, disordered, wrong] = [0, 0, 0, 0];
  for (const item of items) {
    const { key, number, right, text } = item;
    const name = nameOf(item);
    if (!right || !wanted.has(name)) wrong++;
    const first = seen.get(name);
    if (first !== undefined) {
      doubled++;
      if (first !== text) changed++;
      continue;
    }
    seen.set(name, text);
    const before = latest.get(key) ?? -1;
    if (number < before) disordered++;
    else latest.set(key, number);
  }
  const missing = [...wanted].filter((name) => !seen.has(name));
  const lost = missing.filter((name) => !deleted.has(name)).length;
  return { expected: wanted.size, out: items.length, missing: missing.length, lost, doubled, changed, disordered, wrong };
}
