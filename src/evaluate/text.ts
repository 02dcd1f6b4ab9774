/** Strings as sequences of Unicode code points; half of a surrogate pair is one of its own, as Java has it. */

/** Each code point as a string. */
export function codePoints(s: string): readonly string[] {
  return Array.from(s);
}

/** How many code points. */
export function lengthOf(s: string): number {
  return pointsBefore(s, s.length);
}

/** How many code points are before a UTF-16 unit that begins one. */
function pointsBefore(s: string, unit: number): number {
  let points = 0;
  for (let i = 0; i < unit; i = afterPoint(s, i)) points++;
  return points;
}

/** The unit after the code point that begins at `unit`. */
export function afterPoint(s: string, unit: number): number {
  const code = s.charCodeAt(unit);
  if (code < 0xd800 || code > 0xdbff) return unit + 1;
  const next = s.charCodeAt(unit + 1);
  return next >= 0xdc00 && next <= 0xdfff ? unit + 2 : unit + 1;
}

/** A place that `indexOf` and its like found, in code points; null for none. */
export function pointOf(s: string, unit: number): number | null {
  return unit < 0 ? null : pointsBefore(s, unit);
}

/** `length` code points from `start` on, or all of them; clamped to what is there. */
export function part(s: string, start: number, length = Number.MAX_SAFE_INTEGER): string {
  const end = start + length;
  let point = 0;
  let begin = 0;
  for (; point < start && begin < s.length; point++) begin = afterPoint(s, begin);
  let stop = begin;
  for (; point < end && stop < s.length; point++) stop = afterPoint(s, stop);
  return s.slice(begin, stop);
}

/** By code point: negative, 0 or positive. */
export function compareText(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let i = 0; i < end; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Surrogates stand for code points above all that fit into one unit.
    const highX = (x & 0xf800) === 0xd800;
    return highX === ((y & 0xf800) === 0xd800) ? x - y : highX ? 1 : -1;
  }
  return a.length - b.length;
}
