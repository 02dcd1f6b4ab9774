/** Random scripts of what comes to the pipelines of test/properties/jobs-on-flink.pfl: events of few keys, many of them late, and watermarks. */
import fc from "fast-check";
import type { InputItem } from "../../src/evaluate/evaluate.js";

export interface Pipeline {
  readonly streams: readonly ("ticks" | "strict")[];
}

export const PIPELINES: ReadonlyMap<string, Pipeline> = new Map([
  ["tumbling_drop", { streams: ["ticks"] }],
  ["tumbling_allow", { streams: ["strict"] }],
  ["sliding_drop", { streams: ["ticks"] }],
  ["sliding_gaps", { streams: ["strict"] }],
  ["session_drop", { streams: ["ticks"] }],
  ["session_allow", { streams: ["strict"] }],
  ["reduced", { streams: ["ticks"] }],
  ["rolling", { streams: ["ticks"] }],
  ["cascade", { streams: ["ticks"] }],
  ["joined", { streams: ["ticks", "strict"] }],
]);

/** A script's clock goes on by `step` seconds, and what happens does so `behind` seconds before. */
interface Moment {
  readonly step: number;
  readonly behind: number;
  readonly what: "event" | "watermark" | "broken";
  readonly micros: number;
  readonly key: string;
  readonly n: number;
  readonly x: number | null;
  readonly tag: string | null;
}

/** Few values, so that events meet; at the edges of milliseconds and of windows. */
const moments: fc.Arbitrary<Moment> = fc.record({
  step: fc.integer({ min: -1, max: 5 }),
  behind: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }) }),
  what: fc.oneof({ weight: 60, arbitrary: fc.constant("event" as const) }, { weight: 6, arbitrary: fc.constant("watermark" as const) }, { weight: 1, arbitrary: fc.constant("broken" as const) }),
  micros: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 999, 1000, 500_500, 999_000, 999_999) }),
  key: fc.constantFrom("a", "a", "b", "ü\u{1F600}"),
  n: fc.oneof(fc.integer({ min: -9, max: 20 }), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1)),
  x: fc.option(fc.constantFrom(0, -0, 0.5, -2.25, 1e300)),
  tag: fc.option(fc.constantFrom("x", "y", "", "\u{1F600}")),
});

/** The events before 1970 fall into windows that divisions of negative numbers get wrong. */
const STARTS = [-40, 0, 1_714_564_800, -62_135_500_000];

export function scripts({ streams }: Pipeline): fc.Arbitrary<readonly InputItem[]> {
  // Each change of the stream costs a pause on Flink, so they come in turns of several.
  const turns = fc.array(fc.record({ stream: fc.constantFrom(...streams), moments: fc.array(moments, { minLength: 1, maxLength: 15, size: "max" }) }), { minLength: 2, maxLength: 7, size: "max" });
  return fc.tuple(fc.constantFrom(...STARTS), turns).map(([start, all]) => {
    let clock = start;
    return all.flatMap(({ stream, moments: each }) =>
      each.map((moment) => {
        clock += moment.step;
        return itemOf(stream, BigInt(clock - moment.behind) * 1_000_000n + BigInt(moment.micros), moment);
      }),
    );
  });
}

function itemOf(stream: string, at: bigint, { what, key, n, x, tag }: Moment): InputItem {
  if (what === "watermark") return { kind: "watermark", stream, at: at - (at % 1000n) };
  if (what === "broken") return { kind: "raw", stream, event: "{" };
  // A zero below zero stands in JSON only by hand.
  const fraction = Object.is(x, -0) ? "-0.0" : JSON.stringify(x);
  return { kind: "raw", stream, event: `{"key":${JSON.stringify(key)},"at":"${instant(at)}","n":${n},"x":${fraction},"tag":${JSON.stringify(tag)}}` };
}

/** With all six digits after the second. */
function instant(micros: bigint): string {
  const rest = ((micros % 1000n) + 1000n) % 1000n;
  return `${new Date(Number((micros - rest) / 1000n)).toISOString().slice(0, -1)}${String(rest).padStart(3, "0")}Z`;
}
