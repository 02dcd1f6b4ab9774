/** Windows of Flink, and times in its API. */
import type { Millis, Window } from "../../../ir/steps.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, field, literal } from "../syntax.js";

const ASSIGNERS = "org.apache.flink.streaming.api.windowing.assigners";

/** A keyed flow in windows; without one, as it is. */
export function windowed(window: Window | undefined, keyed: Doc): Doc {
  if (window === undefined) return keyed;
  const flow = call(keyed, "window", assigner(window));
  return window.lateness === 0 ? flow : call(flow, "allowedLateness", duration(window.lateness));
}

function assigner(window: Window): Doc {
  const time = window.time === "event" ? "EventTime" : "ProcessingTime";
  if (window.kind === "session") return call(ref(`${ASSIGNERS}.${time}SessionWindows`), "withGap", duration(window.gap));
  const kind = window.kind === "tumbling" ? "Tumbling" : "Sliding";
  const lengths = window.kind === "tumbling" ? [window.size] : [window.size, window.slide];
  return call(ref(`${ASSIGNERS}.${kind}${time}Windows`), "of", ...[...lengths, ...(window.offset === 0 ? [] : [window.offset])].map(duration));
}

const UNITS: readonly (readonly [string, number])[] = [
  ["ofDays", 86_400_000],
  ["ofHours", 3_600_000],
  ["ofMinutes", 60_000],
  ["ofSeconds", 1000],
];

/** `Duration.ofMinutes(1)`, in the largest unit that has no fraction. */
export function duration(millis: Millis): Doc {
  const of = ref("java.time.Duration");
  if (millis === 0) return field(of, "ZERO");
  const unit = UNITS.find(([, size]) => millis % size === 0);
  const [method, size] = unit ?? ["ofMillis", 1];
  const amount = millis / size;
  return call(of, method, literal(Math.abs(amount) > 2_147_483_647 ? `${amount}L` : `${amount}`));
}
