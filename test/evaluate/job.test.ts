/** Jobs in the evaluator: state by key, what fails, what is counted. */
import { expect, test } from "vitest";
import { evaluateJob, missingExterns, type InputItem } from "../../src/evaluate/evaluate.js";
import type { Data } from "../../src/evaluate/data.js";
import type { Job } from "../../src/ir/job.js";
import { jobOf } from "../support/compile.js";
import { evaluated, rawEvents } from "../support/evaluate.js";

const DECLARATIONS = `
enum Level { low, high @json("HIGH") }
record Sale { shop: string  amount: int  level: Level }
record Sum { shop: string  sales: long  amount: long? }
cluster c { controller: "tcp://localhost:9090"  scope: "s" }
stream sales: Sale on c { routing_key: .shop }
stream others: Sale on c
stream sums: Sum on c { routing_key: .shop + "!" }
stream copies: Sale on c
stream words: string on c { format: string }
`;

function job(flows: string, more = "", files: Readonly<Record<string, string>> = {}): Job {
  return jobOf(`${DECLARATIONS}${more}\npipeline p {\n  checkpoint: off\n\n  ${flows}\n}\n`, files);
}

/** `a5 b-1`: sales of shops. */
function sales(text: string, stream = "sales"): readonly InputItem[] {
  return rawEvents(stream, text.split(" ").map((sale) => `{"shop":"${sale[0]}","amount":${sale.slice(1)},"level":"${sale.includes("-") ? "low" : "HIGH"}"}`));
}

const COPY = "write(copies, guarantee: best_effort)";

test("rolling aggregates give a result for each event, key by key", { timeout: 60_000 }, () => {
  const of = job("sales |> key_by(.shop) |> aggregate(Sum { shop: key, sales: count(), amount: sum(.amount) }) |> write(sums, guarantee: best_effort)");
  const { sinks, evaluation } = evaluated(of, sales("a1 b2 a3"));
  expect(sinks.get("sums")).toEqual(['{"shop":"a","sales":1,"amount":1}', '{"shop":"b","sales":1,"amount":2}', '{"shop":"a","sales":2,"amount":4}']);
  expect(evaluation.sinks[0]?.events.map((event) => event.routingKey)).toEqual(["a!", "b!", "a!"]);
  expect(evaluation.streams).toEqual([{ stream: "sales", events: 3, bad: 0 }]);
});

test("reduce keeps one event for each key, also of composite and enum keys", { timeout: 60_000 }, () => {
  const flows = [
    "sales |> key_by(.shop) |> reduce((a, b) => if b.amount > a.amount then b else a) |> select(.amount) |> print(\"best\")",
    "sales |> key_by(.level) |> aggregate(count()) |> print(\"levels\")",
    "sales |> key_by(.shop, .level) |> aggregate(to_string(key.level) + key.shop + to_string(count())) |> print(\"both\")",
  ];
  const { sinks } = evaluated(job(flows.join("\n\n  ")), sales("a1 a-3 b7 a2"));
  expect(sinks.get("best")).toEqual(['{"amount":1}', '{"amount":1}', '{"amount":7}', '{"amount":2}']);
  expect(sinks.get("levels")).toEqual(["1", "1", "2", "3"]);
  expect(sinks.get("both")).toEqual(['"HIGHa1"', '"lowa1"', '"HIGHb1"', '"HIGHa2"']);
});

test("flows join, part, and give any number of events", { timeout: 60_000 }, () => {
  const of = job(`let all = sales |> union(others)\n\n  all |> filter(.amount > 1) |> ${COPY}\n\n  all |> flat_map(split(.shop, "b")) |> print("shops")`);
  const { sinks } = evaluated(of, [...sales("a1 b2"), ...sales("c3", "others")]);
  expect(sinks.get("copies")).toEqual(['{"shop":"b","amount":2,"level":"HIGH"}', '{"shop":"c","amount":3,"level":"HIGH"}']);
  expect(sinks.get("shops")).toEqual(['"a"', '""', '""', '"c"']);
});

test("a failure says where and at which event, and keeps what was written before", { timeout: 60_000 }, () => {
  const of = job(`sales |> filter(if .amount == 0 then fail("nothing sold") else true) |> ${COPY}`);
  const { sinks, evaluation } = evaluated(of, sales("a1 a0 a2"));
  expect(sinks.get("copies")).toHaveLength(1);
  expect(evaluation.failure).toMatchObject({ message: "nothing sold", at: "copies-filter-1", item: 1 });
  expect(evaluation.failure?.origin?.path).toBe("main.pfl");
});

test("bad events fail the job or are skipped, as the stream says", { timeout: 60_000 }, () => {
  const input = rawEvents("sales", ["{}", '{"shop":"a","amount":1,"level":"low"}']);
  const failing = evaluated(job(`sales |> ${COPY}`), input).evaluation;
  expect(failing.failure).toMatchObject({ at: "sales", item: 0 });
  expect(failing.failure?.message).toContain("Sale.shop: missing");
  const skips = job(`skipping |> ${COPY}`, "stream skipping: Sale on c { bad_events: skip }\n");
  const skipping = evaluateJob(skips, input.map((item) => ({ ...item, stream: "skipping" }) as InputItem));
  expect(skipping.failure).toBeUndefined();
  expect(skipping.streams).toEqual([{ stream: "skipping", events: 1, bad: 1 }]);
});

test("what could not be written fails as it does in Flink", { timeout: 60_000 }, () => {
  const of = job('sales |> map(s => Ratio { of: to_double(s.amount) / 0.0 }) |> write(ratios, guarantee: best_effort)', "record Ratio { of: double }\nstream ratios: Ratio on c\n");
  expect(evaluated(of, sales("a1")).evaluation.failure).toMatchObject({ message: "JSON has no number for Infinity of field of", at: "ratios-sink", item: 0 });
});

test("an event of a stream that the job does not read is a failure", { timeout: 60_000 }, () => {
  expect(evaluated(job(`sales |> ${COPY}`), sales("a1", "copies")).evaluation.failure?.message).toBe("the pipeline reads no stream copies; it reads sales");
});

test("params have their defaults or what is given", { timeout: 60_000 }, () => {
  const of = job(`sales |> filter(.amount > least && .amount < most) |> ${COPY}`, "param least: int = 2\nparam most: int\n");
  expect(evaluated(of, sales("a1")).evaluation.failure).toMatchObject({ message: "the param most has no value: it has no default and none was given", item: undefined });
  const params = new Map<string, Data>([["most", 9]]);
  expect(evaluated(of, sales("a1 a5 a9"), { params }).sinks.get("copies")).toHaveLength(1);
});

test("extern functions need a stand-in", { timeout: 60_000 }, () => {
  const of = job(`sales |> filter(good(.)) |> ${COPY}`, 'extern python fn good(sale: Sale) -> bool from "good.py"\n', { "good.py": "def good(sale):\n    return True\n" });
  expect(missingExterns(of).map((extern) => extern.name)).toEqual(["good"]);
  const { failure } = evaluated(of, sales("a1")).evaluation;
  expect(failure).toMatchObject({ message: "the Python function good runs in Flink only; here it needs a stand-in that says what it gives", at: "good" });
  const externs = new Map([["good", ([, amount]: readonly Data[]) => (amount as number) > 1]]) as unknown as ReadonlyMap<string, (...args: readonly Data[]) => Data>;
  expect(evaluated(of, sales("a1 a2"), { externs }).sinks.get("copies")).toHaveLength(1);
});

test("coverage counts steps and branches, those of a fn for all of its calls", { timeout: 60_000 }, () => {
  const fn = "fn word(l: Level) -> string = match l { low => \"l\", high => \"h\" }\n";
  const of = job('sales |> filter(word(.level) != word(low)) |> map(if .amount > 5 then "big" else "small") |> print()', fn);
  const { coverage } = evaluateJob(of, sales("a1 a2"), { coverage: true });
  expect(coverage?.steps.map(({ step, in: came, out }) => [step, came, out])).toEqual([
    ["sales", 2, 2],
    [expect.stringContaining("filter"), 2, 2],
    [expect.stringContaining("map"), 2, 2],
    [expect.stringContaining("print"), 2, 0],
  ]);
  const arms = coverage?.branches.map(({ kind, arms: of }) => `${kind} ${of.map(({ label, taken }) => `${label} ${taken}`).join(", ")}`);
  expect(arms).toEqual(["match low 2, high 2", "if then 0, else 2"]);
  expect(evaluateJob(of, []).coverage).toBeUndefined();
});

test("the same input gives the same output, also of what is random", { timeout: 60_000 }, () => {
  const of = job('words |> map(w => w + to_string(random()) + to_string(now())) |> print("words")');
  const run = (): readonly string[] | undefined =>
    evaluated(of, [{ kind: "raw", stream: "words", event: "a" }, { kind: "clock", at: 1_000_000n }, { kind: "raw", stream: "words", event: "b" }]).sinks.get("words");
  expect(run()).toEqual(run());
  expect(run()?.[1]).toContain("1970-01-01T00:00:01Z");
});
