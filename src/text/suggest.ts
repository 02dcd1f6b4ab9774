/** "Did you mean": the known word that is nearest to a wrong one. */

/** The nearest of the candidates, or undefined where none is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // Of a single letter any other is one replacement away.
  const limit = word.length === 1 ? 0 : Math.max(1, Math.floor(word.length / 3));
  const wanted = normal(word);
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (candidate === word) continue;
    if (candidate.length + bestDistance <= wanted.length) continue;
    const other = normal(candidate);
    if (other === wanted) return candidate;
    if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, other, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Case and underscores do not count: `trustStore` is near `trust_store`. */
function normal(word: string): string {
  return /[A-Z_]/.test(word) ? word.toLowerCase().replaceAll("_", "") : word;
}

/** Rows of the table below, kept to be used again: thousands of names are compared where a program has many mistakes. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)];

/** Insertions, deletions, replacements and swaps of neighbours; `limit` when it is no smaller. Looks only as far from the diagonal as that. */
function editDistance(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  if (rows[0].length < width) rows = [new Uint16Array(2 * width), new Uint16Array(2 * width), new Uint16Array(2 * width)];
  let [beforeLast, last, row] = rows;
  for (let j = 0; j < width; j++) last[j] = Math.min(j, limit);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit + 1);
    const to = Math.min(b.length, i + limit - 1);
    row[from - 1] = from === 1 ? Math.min(i, limit) : limit;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const inserted = (row[j - 1] as number) + 1;
      const deleted = (last[j] as number) + 1;
      let cost = (last[j - 1] as number) + (same ? 0 : 1);
      if (inserted < cost) cost = inserted;
      if (deleted < cost) cost = deleted;
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      }
      row[j] = Math.min(cost, limit);
      if (cost < least) least = cost;
    }
    if (to < b.length) row[to + 1] = limit;
    if (least >= limit) return limit;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] as number;
}
