/** `.window(…)` of a keyed flow, and `.allowed_lateness(…)`. */
import type { Millis, Window } from "../../../ir/steps.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, keyword } from "../syntax.js";

export function emitWindow(window: Window | undefined): readonly Doc[] {
  if (window === undefined) return [];
  const lateness = window.lateness > 0 ? [call("allowed_lateness", timedelta(window.lateness))] : [];
  return [call("window", assigner(window)), ...lateness];
}

function assigner(window: Window): Doc {
  const time = window.time === "processing" ? [keyword("time", [ref("jvm", "Time"), ".PROCESSING"])] : [];
  if (window.kind === "session") return call(ref("jvm", "session"), timedelta(window.gap), ...time);
  const offset = window.offset === 0 ? [] : [keyword("offset", timedelta(window.offset))];
  const lengths = window.kind === "tumbling" ? [window.size] : [window.size, window.slide];
  return call(ref("jvm", window.kind), ...lengths.map(timedelta), ...offset, ...time);
}

const UNITS: readonly (readonly [string, number])[] = [
  ["days", 86_400_000],
  ["hours", 3_600_000],
  ["minutes", 60_000],
  ["seconds", 1000],
  ["milliseconds", 1],
];

/** `timedelta(minutes=1)`, in the largest unit that has no fraction. */
export function timedelta(millis: Millis): Doc {
  const name = ref("datetime", "timedelta");
  const unit = UNITS.find(([, size]) => millis % size === 0);
  if (millis === 0 || unit === undefined) return call(name);
  return call(name, keyword(unit[0], String(millis / unit[1])));
}
