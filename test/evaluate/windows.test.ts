/** Windows, watermarks and the clock, as Flink's WindowOperator has them with its default triggers. */
import { expect, test } from "vitest";
import type { EvaluateOptions, InputItem } from "../../src/evaluate/evaluate.js";
import type { Job } from "../../src/ir/job.js";
import { jobOf } from "../support/compile.js";
import { evaluated } from "../support/evaluate.js";

const DECLARATIONS = `
record Tick { key: string  at: timestamp  value: int }
record Total { key: string  events: long  values: long?  from: timestamp  until: timestamp }
cluster c { controller: "tcp://localhost:9090"  scope: "s" }
stream ticks: Tick on c { event_time: .at  watermark: WATERMARK }
stream others: Tick on c { event_time: .at  watermark: WATERMARK }
stream totals: Total on c
`;

const TOTAL = "aggregate(Total { key: key, events: count(), values: sum(.value), from: window.start, until: window.end })";

function job(flow: string, watermark = "monotonous"): Job {
  const declarations = DECLARATIONS.replaceAll("WATERMARK", watermark);
  return jobOf(`${declarations}\npipeline p {\n  checkpoint: off\n\n  ${flow} |> ${TOTAL} |> write(totals, guarantee: best_effort)\n}\n`);
}

/** `a5`: a tick of key a, 5 s after 1970; `others:a5`: of the other stream; `watermark 5` or `others:watermark 5`; `clock 5`. */
function item(text: string): InputItem {
  const [, stream = "ticks", what = "", seconds = ""] = /^(?:(\w+):)?([a-z]+) ?(-?[\d.]+)$/.exec(text) ?? [];
  const at = BigInt(Math.round(Number(seconds) * 1_000_000));
  if (what === "clock") return { kind: "clock", at };
  return what === "watermark" ? { kind: "watermark", stream, at } : { kind: "event", stream, data: [what, at, 1] };
}

/** `a 0-10 3`: the total of key a from second 0 to second 10 has three events. */
function outcome(of: Job, input: readonly string[], options: EvaluateOptions = {}): { readonly totals: readonly string[]; readonly late: number } {
  const { sinks, evaluation } = evaluated(of, input.map(item), options);
  expect(evaluation.failure).toBeUndefined();
  const seconds = (text: string): number => Date.parse(text) / 1000;
  const totals = (sinks.get("totals") ?? []).map((line) => {
    const { key, events, values, from, until } = JSON.parse(line) as { key: string; events: number; values: number; from: string; until: string };
    expect(values).toBe(events);
    return `${key} ${seconds(from)}-${seconds(until)} ${events}`;
  });
  return { totals, late: [...evaluation.late.values()].reduce((a, b) => a + b, 0) };
}

interface Case {
  readonly name: string;
  readonly window: string;
  readonly watermark?: string;
  readonly input: readonly string[];
  readonly totals: readonly string[];
  readonly late?: number;
}

const CASES: readonly Case[] = [
  {
    name: "a tumbling window ends when the watermark has passed its last millisecond",
    window: "tumbling(10s), late: drop",
    input: ["a1", "b2", "a9.999", "a10", "b11"],
    totals: ["a 0-10 2", "b 0-10 1", "a 10-20 1", "b 10-20 1"],
  },
  {
    name: "the bound keeps windows open for events out of order",
    window: "tumbling(10s), late: drop",
    watermark: "bounded(5s)",
    input: ["a1", "a14.999", "a9", "a15", "a8"],
    totals: ["a 0-10 2", "a 10-20 2"],
    late: 1,
  },
  {
    name: "a late event is dropped and counted",
    window: "tumbling(10s), late: drop",
    input: ["a1", "a10", "a9", "b3", "a11"],
    totals: ["a 0-10 1", "a 10-20 2"],
    late: 2,
  },
  {
    name: "an event behind the watermark is not late while its window is open",
    window: "tumbling(10s), late: drop",
    input: ["a8", "a1"],
    totals: ["a 0-10 2"],
  },
  {
    name: "within the lateness each late event corrects the result at once",
    window: "tumbling(10s), late: allow(5s)",
    input: ["a1", "a10", "a2", "b3", "a14.999", "a4", "a15", "a5"],
    totals: ["a 0-10 1", "a 0-10 2", "b 0-10 1", "a 0-10 3", "a 10-20 3"],
    late: 1,
  },
  {
    name: "a window that a late event opens is kept until its lateness is over",
    window: "tumbling(10s), late: allow(5s)",
    input: ["watermark 12", "a1", "a2", "watermark 15", "a3"],
    totals: ["a 0-10 1", "a 0-10 2"],
    late: 1,
  },
  {
    name: "windows before 1970",
    window: "tumbling(10s), late: drop",
    input: ["a-11", "a-10", "a-0.001", "a0"],
    totals: ["a -20--10 1", "a -10-0 2", "a 0-10 1"],
  },
  {
    name: "an offset moves the windows",
    window: "tumbling(10s, offset: 3s), late: drop",
    input: ["a2", "a3", "a12.999", "a13"],
    totals: ["a -7-3 1", "a 3-13 2", "a 13-23 1"],
  },
  {
    name: "sliding windows overlap, and the latest that an event is in ends last",
    window: "sliding(10s, every: 5s), late: drop",
    input: ["a1", "a6", "a11"],
    totals: ["a -5-5 1", "a 0-10 2", "a 5-15 2", "a 10-20 1"],
  },
  {
    name: "a late event still counts in the sliding windows that are open",
    window: "sliding(10s, every: 5s), late: drop",
    input: ["a1", "a11", "a8", "a3"],
    totals: ["a -5-5 1", "a 0-10 1", "a 5-15 2", "a 10-20 1"],
    late: 1,
  },
  {
    name: "sliding windows with an offset",
    window: "sliding(10s, every: 5s, offset: 1s), late: drop",
    input: ["a1"],
    totals: ["a -4-6 1", "a 1-11 1"],
  },
  {
    name: "a gap ends a session, key by key",
    window: "session(gap: 5s), late: drop",
    input: ["a1", "b3", "a4", "a20"],
    totals: ["b 3-8 1", "a 1-9 2", "a 20-25 1"],
  },
  {
    name: "sessions that touch are one",
    window: "session(gap: 5s), late: drop",
    input: ["a1", "a6", "a11.001"],
    totals: ["a 1-11 2", "a 11.001-16.001 1"],
  },
  {
    name: "an event between two sessions makes one of them",
    window: "session(gap: 5s), late: drop",
    watermark: "bounded(30s)",
    input: ["a1", "a9", "b1", "a5", "a50"],
    totals: ["b 1-6 1", "a 1-14 3", "a 50-55 1"],
  },
  {
    name: "a late event that finds its session open prolongs nothing but joins",
    window: "session(gap: 5s), late: drop",
    input: ["a1", "a4", "a3", "b30", "a2"],
    totals: ["a 1-9 3", "b 30-35 1"],
    late: 1,
  },
  {
    name: "a session within its lateness is corrected, or goes on and ends again",
    window: "session(gap: 5s), late: allow(10s)",
    input: ["a1", "b10", "a3", "a7", "b40"],
    totals: ["a 1-6 1", "a 1-8 2", "a 1-12 3", "b 10-15 1", "b 40-45 1"],
  },
  {
    name: "a watermark says that nothing before it comes",
    window: "tumbling(10s), late: drop",
    input: ["a1", "watermark 9.999", "a9", "watermark 10", "a9.5"],
    totals: ["a 0-10 2"],
    late: 1,
  },
];

test.each(CASES)("$name", { timeout: 60_000 }, ({ window, watermark, input, totals, late = 0 }) => {
  expect(outcome(job(`ticks |> key_by(.key) |> window(${window})`, watermark), input)).toEqual({ totals, late });
});

test("windows that are open at the end of unbounded input give nothing", { timeout: 60_000 }, () => {
  const of = job("ticks |> key_by(.key) |> window(tumbling(10s), late: drop)");
  expect(outcome(of, ["a1", "a10"], { unbounded: true }).totals).toEqual(["a 0-10 1"]);
});

const UNION = "ticks |> union(others) |> key_by(.key) |> window(tumbling(10s), late: drop)";

test("the watermark of a union is the smallest of its inputs", { timeout: 60_000 }, () => {
  const input = ["a1", "a10", "a30", "others:a2", "others:a12", "others:a3"];
  expect(outcome(job(UNION), input)).toEqual({ totals: ["a 0-10 2", "a 10-20 2", "a 30-40 1"], late: 1 });
});

test("an idle stream holds nothing back, until its next event", { timeout: 60_000 }, () => {
  const of = job(UNION, "bounded(0s, idle: 5s)");
  expect(outcome(of, ["a1", "a11", "clock 4.999"], { unbounded: true }).totals).toEqual([]);
  expect(outcome(of, ["a1", "clock 4", "a11", "clock 5"], { unbounded: true }).totals).toEqual(["a 0-10 1"]);
  // The one that comes back is behind: it counts again only when it has caught up.
  const back = ["a1", "clock 4", "a11", "clock 5", "others:a5", "others:a12", "a21", "others:a22"];
  expect(outcome(of, back, { unbounded: true })).toEqual({ totals: ["a 0-10 1", "a 10-20 2"], late: 1 });
  // When all are idle, the one that is ahead says how late it is.
  expect(outcome(of, ["a1", "a11", "clock 5"], { unbounded: true }).totals).toEqual(["a 0-10 1"]);
});

test("windows of processing time follow the clock", { timeout: 60_000 }, () => {
  const tumbling = job("ticks |> key_by(.key) |> window(tumbling(10s), time: processing)");
  const input = ["a100", "clock 9.999", "b1", "clock 10", "a5", "clock 30", "a7"];
  expect(outcome(tumbling, input)).toEqual({ totals: ["a 0-10 1", "b 0-10 1", "a 10-20 1"], late: 0 });
  const session = job("ticks |> key_by(.key) |> window(session(gap: 5s), time: processing)");
  expect(outcome(session, ["a1", "clock 4", "a1", "clock 8.999", "clock 9", "a1"])).toEqual({ totals: ["a 0-9 2"], late: 0 });
});

test("the clock begins where it is told to", { timeout: 60_000 }, () => {
  const of = job("ticks |> key_by(.key) |> window(tumbling(10s), time: processing)");
  expect(outcome(of, ["a1", "clock 30"], { clock: 25_000_000n }).totals).toEqual(["a 20-30 1"]);
});
