/** `pfc test` on real engines: what holds on the evaluator holds on Flink, and with real streams in between. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { folderWith, pfc } from "../support/command.js";

const examples = resolve(import.meta.dirname, "../../examples");

interface Report {
  readonly tests: readonly { readonly name: string; readonly outcome: string; readonly reason?: string; readonly findings?: readonly object[] }[];
}

async function outcomes(...args: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ended = await pfc("test", ...args, "--format", "json");
  const { tests } = JSON.parse(ended.out) as Report;
  const odd = tests.filter((each) => each.outcome === "failed");
  expect(ended.code, JSON.stringify(odd, undefined, 2)).toBe(odd.length === 0 ? 0 : 1);
  return new Map(tests.map((each) => [each.name, each.reason ?? each.outcome]));
}

test("every example on Flink, snapshots, late events and watermarks included", async () => {
  const found = await outcomes(examples, "--engine", "flink");
  expect(found.get("the alerts of four minutes")).toBe("passed");
  expect(found.get("a reading that comes after its minute is over is dropped")).toBe("passed");
  expect(found.get("half an hour without a click ends a visit, and what is no click is passed over")).toBe("passed");
  expect(found.get("the orders of a month")).toBe("passed");
  expect(found.get("what is normal is left out")).toContain("its Python functions run in PyFlink");
  expect([...found.values()].filter((outcome) => outcome === "failed")).toEqual([]);
});

test("on Pravega: what its watermarks allow, and the same snapshots", async () => {
  const found = await outcomes(`${examples}/hot-sensors`, `${examples}/classified`, `${examples}/word-count`, "--engine", "pravega");
  expect(found.get("the alerts of four minutes")).toBe("passed");
  expect(found.get("what is normal is left out")).toBe("passed");
  expect(found.get("a word is counted each time it comes by, whatever its case")).toBe("passed");
  expect(found.get("a reading that comes after its minute is over is dropped")).toContain("it moves a watermark");
});

const PROGRAM = `
record Order { customer: string amount: long at: timestamp }
record Total { customer: string total: long }

cluster shop { controller: "tcp://localhost:9090" scope: "shop" }
stream web: Order on shop { event_time: .at watermark: bounded(1s) bad_events: skip }
stream desk: Order on shop { event_time: .at watermark: bounded(1s) }
stream totals: Total on shop

param least: long

pipeline sums {
  checkpoint: every(1s)
  let orders = web |> union(desk)
  orders
    |> filter(.amount >= least)
    |> key_by(.customer)
    |> window(tumbling(1m), late: drop)
    |> aggregate(Total { customer: key, total: sum(.amount) })
    |> write(totals, guarantee: at_least_once)
}

fn order(customer: string, amount: long, at: timestamp) -> Order = Order { customer: customer, amount: amount, at: at }

test "the slower stream holds the window open, and it is late only behind both" {
  pipeline: sums
  with least: 2
  given web: [order("a", 2, @2024-05-01T12:00:00Z), raw("{"), order("a", 1, @2024-05-01T12:00:01Z), order("b", 5, @2024-05-01T12:05:00Z)]
  given desk: [order("a", 3, @2024-05-01T12:00:30Z)]
  watermark desk: @2024-05-01T12:02:00Z
  given desk: [order("a", 100, @2024-05-01T12:00:40Z)]
  given web: [order("a", 100, @2024-05-01T12:00:50Z)]
  expect totals: [Total { customer: "a", total: 5 }, Total { customer: "b", total: 5 }]
}

test "an event that can't be read fails the job" {
  pipeline: sums
  with least: 0
  given desk: [order("a", 3, @2024-05-01T12:00:30Z), raw("{")]
  fails: true
}

test "and one that is wrong is found" {
  pipeline: sums
  with least: 0
  given desk: [order("a", 3, @2024-05-01T12:00:30Z)]
  expect totals: [Total { customer: "a", total: 4 }]
}

test "the clock" {
  pipeline: sums
  with least: 0
  now: @2024-05-01T12:00:00Z
  expect totals: []
}
`;

test("several streams, params, bad events and failures mean the same on Flink; what it can't do is said", async () => {
  const folder = folderWith({ "main.pfl": PROGRAM });
  const [evaluated, flink] = [await outcomes(folder), await outcomes(folder, "--engine", "flink")];
  expect([...evaluated.values()]).toEqual(["passed", "passed", "failed", "passed"]);
  expect([...flink.values()]).toEqual(["passed", "passed", "failed", expect.stringContaining("it moves processing time")]);
});
