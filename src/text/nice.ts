import { durationText } from "./duration.js";

/** Steps that people choose from: below a minute tens of seconds, below ten half minutes, below an hour minutes, then hours. */
function stepAt(millis: number): number {
  if (millis <= 10_000) return 1000;
  if (millis <= 60_000) return 10_000;
  if (millis <= 600_000) return 30_000;
  return millis <= 3_600_000 ? 60_000 : 3_600_000;
}

/** The least duration that a person would write and that is no shorter. */
export function niceUp(millis: number): number {
  const step = stepAt(millis);
  return Math.ceil(millis / step) * step;
}

/** The longest duration that a person would write and that is no longer; that of the argument where it is below a second. */
export function niceDown(millis: number): number {
  const step = stepAt(millis);
  return millis < step ? millis : Math.floor(millis / step) * step;
}

/** `50s + 1s = 51s`; one term stands alone. */
export function sumText(terms: readonly number[], total: number): string {
  return terms.length < 2 ? durationText(total) : `${terms.map(durationText).join(" + ")} = ${durationText(total)}`;
}
