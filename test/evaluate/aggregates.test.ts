/** The edges of what aggregate functions mean. Java is held to the same by test/aggregates. */
import { Big } from "big.js";
import { describe, expect, test } from "vitest";
import { accumulatorOf } from "../../src/evaluate/aggregates/registry.js";
import { hashOf } from "../../src/evaluate/aggregates/hash.js";
import { bucketOf, middleOf } from "../../src/evaluate/aggregates/histogram.js";
import { sameData } from "../../src/evaluate/compare.js";
import { type Data, Failure } from "../../src/evaluate/data.js";
import type { AggregateName } from "../../src/functions/aggregates/registry.js";
import type { Aggregate } from "../../src/ir/steps.js";
import { BOOL, BYTES, type Constant, DOUBLE, DURATION, FLOAT, INT, INT8, LONG, STRING, type Type, optional } from "../../src/model/type.js";

const PRICE: Type = { kind: "decimal", precision: 10, scale: 2 };
const SUM: Type = { kind: "decimal", precision: 38, scale: 2 };
const PLACE: Type = {
  kind: "record",
  name: "Place",
  declared: true,
  doc: undefined,
  fields: [
    { name: "site", type: optional(STRING), wireName: "site", doc: undefined, default: undefined },
    { name: "price", type: PRICE, wireName: "price", doc: undefined, default: undefined },
  ],
};
const NOWHERE = { path: "main.pfl", start: 0, end: 0 };
const half: Constant = { kind: "double", value: 0.5 };

function aggregate(name: AggregateName, types: readonly Type[], type: Type, constants: readonly Constant[] = []): Aggregate {
  const parameters = [{ name: "event", type: INT }];
  return {
    function: name,
    name: "result",
    arguments: types.map((each) => ({ kind: "lambda", parameters, body: { kind: "variable", name: "event", type: each, origin: NOWHERE }, origin: NOWHERE })),
    constants,
    type,
  };
}

type Event = Data | readonly [Data, Data];

/** The result of all, and of every way to split them in two. */
function results(of: Aggregate, events: readonly Event[]): readonly Data[] {
  const accumulator = accumulatorOf(of);
  const two = of.arguments.length === 2;
  const state = (some: readonly Event[]): unknown =>
    some.reduce((so: unknown, event) => (two ? accumulator.add(so, (event as readonly Data[])[0] as Data, (event as readonly Data[])[1]) : accumulator.add(so, event as Data)), accumulator.create());
  const merged = events.map((_, i) => accumulator.result(accumulator.merge(state(events.slice(0, i)), state(events.slice(i)))));
  return [accumulator.result(state(events)), ...merged];
}

type Row = readonly [what: string, of: Aggregate, events: readonly Event[], result: Data];

const rows: readonly Row[] = [
  ["count() counts null too", aggregate("count", [], LONG), [null, 1], 2n],
  ["count of values", aggregate("count", [optional(INT)], LONG), [null, 1], 1n],
  ["sum of small integers is a long", aggregate("sum", [INT8], LONG), [127, 127], 254n],
  ["sum wraps", aggregate("sum", [LONG], LONG), [2n ** 63n - 1n, 1n], -(2n ** 63n)],
  ["sum of nothing", aggregate("sum", [optional(LONG)], optional(LONG)), [null], null],
  ["a sum is never -0.0", aggregate("sum", [optional(DOUBLE)], optional(DOUBLE)), [-0], 0],
  ["sum of durations", aggregate("sum", [DURATION], DURATION), [1n, -3n], -2n],
  ["sum of decimals", aggregate("sum", [PRICE], SUM), [new Big("0.10"), new Big("0.20")], new Big("0.30")],
  ["avg of integers", aggregate("avg", [INT], DOUBLE), [1, 2], 1.5],
  ["avg of no value", aggregate("avg", [optional(INT)], optional(DOUBLE)), [null], null],
  ["avg of decimals rounds half up", aggregate("avg", [PRICE], { ...SUM, scale: 6 }), [new Big("0.01"), new Big("0.01"), new Big("0.03")], new Big("0.016667")],
  ["min of NaN", aggregate("min", [DOUBLE], DOUBLE), [1, NaN, 0], NaN],
  ["min of zeros", aggregate("min", [FLOAT], FLOAT), [0, -0], -0],
  ["max of strings is by code point", aggregate("max", [STRING], STRING), ["\uFFFD", "\u{1F600}"], "\u{1F600}"],
  ["count_if passes over null", aggregate("count_if", [optional(BOOL)], LONG), [null, true, false, true], 2n],
  ["count_distinct of decimals", aggregate("count_distinct", [PRICE], LONG), [new Big("1.5"), new Big("1.50"), new Big("2")], 2n],
  ["count_distinct of records", aggregate("count_distinct", [PLACE], LONG), [["null", new Big(1)], [null, new Big(1)], [null, new Big("1.0")]] as never, 2n],
  ["count_distinct of nothing", aggregate("count_distinct", [optional(STRING)], LONG), [null], 0n],
  ["approx_count_distinct of nothing", aggregate("approx_count_distinct", [optional(STRING)], LONG), [null], 0n],
  ["approx_count_distinct of a few is exact", aggregate("approx_count_distinct", [INT], LONG), [1, 2, 3, 2, -1], 4n],
  ["bool_and", aggregate("bool_and", [optional(BOOL)], optional(BOOL)), [null, true, false], false],
  ["bool_or of nothing", aggregate("bool_or", [optional(BOOL)], optional(BOOL)), [null], null],
  ["min_by takes the first of equal ones", aggregate("min_by", [STRING, INT], STRING), [["a", 2], ["b", 1], ["c", 1]], "b"],
  ["max_by passes over null on either side", aggregate("max_by", [optional(STRING), optional(INT)], optional(STRING)), [[null, 9], ["b", null], ["c", 1]], "c"],
  ["min_by of NaN", aggregate("min_by", [STRING, DOUBLE], STRING), [["a", 1], ["b", NaN], ["c", NaN]], "b"],
  ["max_by of zeros", aggregate("max_by", [STRING, DOUBLE], STRING), [["a", -0], ["b", 0]], "b"],
  ["min_by of nothing", aggregate("min_by", [STRING, optional(INT)], optional(STRING)), [["a", null]], null],
  ["first passes over null", aggregate("first", [optional(INT)], optional(INT)), [null, 1, 2, null], 1],
  ["last passes over null", aggregate("last", [optional(INT)], optional(INT)), [null, 1, 2, null], 2],
  ["mode takes the first of equally frequent ones", aggregate("mode", [INT], INT), [3, 1, 2, 1, 2], 1],
  ["collect keeps the order", aggregate("collect", [optional(INT)], { kind: "list", element: INT }), [3, null, 1, 3], [3, 1, 3]],
  ["collect of nothing", aggregate("collect", [optional(INT)], { kind: "list", element: INT }), [null], []],
  ["collect_distinct keeps the first of each", aggregate("collect_distinct", [INT], { kind: "list", element: INT }), [3, 1, 3, 2, 1], [3, 1, 2]],
  ["string_agg", aggregate("string_agg", [STRING], STRING, [{ kind: "string", value: "|" }]), ["a", "", "b"], "a||b"],
  ["string_agg of nothing", aggregate("string_agg", [optional(STRING)], optional(STRING), [{ kind: "string", value: "|" }]), [null], null],
  ["var_pop of one", aggregate("var_pop", [DOUBLE], DOUBLE), [7], 0],
  ["var_samp of one", aggregate("var_samp", [DOUBLE], optional(DOUBLE)), [7], null],
  ["stddev_samp", aggregate("stddev_samp", [DOUBLE], optional(DOUBLE)), [2, 4, 6], 2],
  ["covar_samp passes over half a pair", aggregate("covar_samp", [DOUBLE, optional(DOUBLE)], optional(DOUBLE)), [[1, 1], [9, null], [3, 3]], 2],
  ["corr of what is always the same", aggregate("corr", [DOUBLE, DOUBLE], optional(DOUBLE)), [[1, 1], [2, 1]], null],
  ["corr of itself", aggregate("corr", [DOUBLE, DOUBLE], optional(DOUBLE)), [[1, 1], [2, 2]], 1],
  ["median of two infinities", aggregate("median", [DOUBLE], DOUBLE), [Infinity, Infinity], NaN],
  ["median of three", aggregate("median", [DOUBLE], DOUBLE), [Infinity, 1, -Infinity], 1],
  ["percentile sorts NaN last", aggregate("percentile", [DOUBLE], DOUBLE, [{ kind: "double", value: 1 }]), [NaN, 1], NaN],
  ["percentile 0 of zeros", aggregate("percentile", [DOUBLE], DOUBLE, [{ kind: "double", value: 0 }]), [0, -0], -0],
  ["approx_percentile of nothing", aggregate("approx_percentile", [optional(DOUBLE)], optional(DOUBLE), [half]), [null], null],
  ["approx_percentile of the infinities", aggregate("approx_percentile", [DOUBLE], DOUBLE, [half]), [-Infinity, Infinity], -Infinity],
];

test.each(rows)("%s", (_, of, events, wanted) => {
  for (const found of results(of, events)) expect(sameData(found, wanted), String(found)).toBe(true);
});

test("a sum of more than 38 digits fails", () => {
  const most = new Big("9".repeat(36));
  expect(() => results(aggregate("sum", [SUM], SUM), [most, most])).toThrow(Failure);
});

describe("what estimates", () => {
  test.each([1, 10, 500, 1024, 5000, 100_000])("about %i different values", (count) => {
    const accumulator = accumulatorOf(aggregate("approx_count_distinct", [STRING], LONG));
    let state = accumulator.create();
    for (let i = 0; i < count; i++) state = accumulator.add(state, `value ${i}`);
    expect(Math.abs(Number(accumulator.result(state)) - count) / count).toBeLessThan(0.04);
  });

  // Published values of MurmurHash3_x86_32.
  test.each([
    ["", 0, 0],
    ["", 1, 0x514e28b7],
    ["ffffffff", 0, 0x76293b50],
    ["21436587", 0, 0xf55b516b],
    ["214365", 0, 0x7e4a8634],
    ["2143", 0, 0xa0f7b07a],
    ["21", 0, 0x72661cf4],
    ["000000", 0, 0x85f0b427],
    ["48656c6c6f2c20776f726c6421", 0x9747b28c, 0x24884cba],
  ])("the hash of %s with seed %i", (hex, seed, hash) => {
    expect(hashOf(BYTES)(Uint8Array.from(Buffer.from(hex, "hex")), seed) >>> 0).toBe(hash);
  });

  test.each([1, 20.04, 1e-300, 1e300, 2 ** -1022, Number.MAX_VALUE])("the bucket of %d", (x) => {
    expect(Math.abs(middleOf(bucketOf(x)) - x)).toBeLessThanOrEqual(x / 256);
    expect(middleOf(bucketOf(-x))).toBe(-middleOf(bucketOf(x)));
  });
});
