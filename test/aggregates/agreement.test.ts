/** The evaluator's aggregates and those of the emitted Java give the same, to the last bit: for random events, whole and in two merged parts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Big } from "big.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { javaFiles } from "../../src/emit/java/target.js";
import type { Data } from "../../src/evaluate/data.js";
import { evaluateScope } from "../../src/evaluate/expression/scope.js";
import { eventReader } from "../../src/evaluate/json.js";
import { programScope } from "../../src/evaluate/program.js";
import { type Fold, foldOf } from "../../src/evaluate/steps/fold.js";
import type { RecordType, Type } from "../../src/model/type.js";
import { jobOf } from "../support/compile.js";
import { runOnFlink } from "../support/flink.js";

const job = jobOf(readFileSync(join(import.meta.dirname, "every.pfl"), "utf8"));
const Event = job.records.find((record) => record.name === "Event") as RecordType;
const WINDOW = { start: 0, end: 1 };

/** A number that JavaScript has no room for, until it stands in JSON. */
function number(digits: string): string {
  return `<number ${digits}>`;
}

/** Few values, so that many are equal, beside any. */
function some<T>(few: readonly T[], any: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...few) }, { weight: 1, arbitrary: any });
}

const fraction = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
const text = some(["a", "b", "ab", "", "é", "\u{1F600}", "\uFFFD"], fc.string({ unit: "grapheme", maxLength: 9 }));
const decimal = some(["0.000", "1.500", "-2.250"], fc.integer({ min: -999_999_999, max: 999_999_999 }).map((n) => `${n}`));
const event = fc.record({
  key: fc.constant("k"),
  at: fc.constant("2024-05-01T00:00:00Z"),
  // The last three stand for NaN and the infinities, which JSON doesn't have.
  x: fc.oneof({ weight: 6, arbitrary: some([1, 2.5, -0, 0, 20.04], fraction) }, { weight: 1, arbitrary: fc.constantFrom(4242.25, 4243.25, 4244.25) }),
  y: fc.option(some([1, 2.5, -0, 0, 1e-310, 1e300], fraction)),
  f: some([1.5, -0, 0, 4242.25], fc.float({ noNaN: true, noDefaultInfinity: true })),
  n: fc.option(fc.integer({ min: -128, max: 127 })),
  i: some([1, 2, 3], fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  l: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((l) => number(`${l}`))),
  d: decimal.map(number),
  e: fc.option(decimal.map(number)),
  s: text,
  t: fc.option(text),
  b: fc.boolean(),
  c: fc.option(fc.boolean()),
  day: some(["2024-05-01", "2024-02-29"], fc.integer({ min: 1000, max: 9998 }).map((year) => `${year}-12-31`)),
  took: fc.option(fc.constantFrom("PT1H", "PT0.000001S", "-PT5S")),
  raw: fc.constantFrom("", "AQ==", "AQID", "AQIDBA==", "AQIDBAU="),
  level: fc.constantFrom("low", "high"),
  place: fc.record({ site: fc.constantFrom("null", "x"), floor: fc.option(fc.constantFrom(1, 2)) }),
});

function jsonOf(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (Object.is(value, -0) ? number("-0.0") : value)).replace(/"<number (.*?)>"/g, "$1");
}

interface Part {
  readonly part: "a" | "b";
  readonly json: string;
}

function cases(seed: number): readonly (readonly Part[])[] {
  const one = fc.tuple(fc.array(event, { minLength: 1, maxLength: 12 }), fc.array(event, { minLength: 1, maxLength: 12 })).map(([a, b]) => [
    ...a.map((each): Part => ({ part: "a", json: jsonOf(each) })),
    ...b.map((each): Part => ({ part: "b", json: jsonOf(each) })),
  ]);
  // Enough different values for a dense sketch and many buckets.
  const many = fc.array(event, { minLength: 3000, maxLength: 3000 }).map((events) =>
    events.map((each, i): Part => ({ part: i % 3 === 0 ? "b" : "a", json: jsonOf({ ...each, s: `${each.s} ${i % 2500}`, i: i * 7919 }) })),
  );
  return [...fc.sample(one, { numRuns: 400, seed }), ...fc.sample(many, { numRuns: 2, seed })];
}

/** Every bit of it, as the Java class writes it. */
function textOf(data: Data, type: Type): string {
  if (data === null) return "null";
  const bits = new DataView(new ArrayBuffer(8));
  switch (type.kind) {
    case "optional":
      return textOf(data, type.of);
    case "double":
      bits.setFloat64(0, data as number);
      return Number.isNaN(data) ? "7ff8000000000000" : bits.getBigUint64(0).toString(16);
    case "float":
      bits.setFloat32(0, data as number);
      return Number.isNaN(data) ? "7fc00000" : bits.getUint32(0).toString(16);
    case "decimal":
      return (data as Big).toFixed(type.scale);
    case "string":
      return `'${(data as string).split("").map((unit) => unit.charCodeAt(0).toString(16)).join(".")}'`;
    case "enum":
      return type.members.find((member) => member.name === data)?.wireName ?? "";
    case "list":
      return `[${(data as readonly Data[]).map((each) => textOf(each, type.element)).join(", ")}]`;
    case "record":
      return `[${type.fields.map((field, i) => `${field.name.replaceAll("_", "")}=${textOf((data as readonly Data[])[i] as Data, field.type)}`).join(", ")}]`;
    default:
      // Not BigInt's or Boolean's own format: Java has the same.
      return `${data as number}`;
  }
}

const SPECIAL: Readonly<Record<string, number>> = { 4242.25: NaN, 4243.25: Infinity, 4244.25: -Infinity };

function dataOf(json: string): Data {
  const fields = eventReader(Event, "json")(json) as readonly Data[];
  return fields.map((data, i) => (["x", "f"].includes(Event.fields[i]?.name ?? "") ? (SPECIAL[data as number] ?? data) : data));
}

/** What Java should print for a case: a line for each of the aggregates. */
function expectedLines(parts: readonly Part[], number: number, folds: readonly { readonly fold: Fold; readonly output: Type }[]): readonly string[] {
  const events = parts.map(({ part, json }) => ({ part, data: dataOf(json) }));
  return folds.map(({ fold, output }) => {
    const state = (wanted: readonly string[]): unknown => events.filter(({ part }) => wanted.includes(part)).reduce((so, { data }) => fold.add(so, data), fold.create());
    const whole = textOf(fold.result(state(["a", "b"]), "k", WINDOW), output);
    const merged = textOf(fold.result(fold.merge(state(["a"]), state(["b"])), "k", WINDOW), output);
    return [`= ${number}`, whole, merged, merged].join("\t");
  });
}

test("accumulators in TypeScript and in Java give the same bits", { timeout: 400_000 }, () => {
  const seed = Number(process.env["PFC_SEED"] ?? 20_240_501);
  const all = cases(seed);
  const input = all.flatMap((parts, i) => parts.map(({ part, json }) => `${i}\t${part}\t${json}\n`)).join("");
  const output = runOnFlink({
    files: javaFiles(job, { source: "every.pfl", compilerVersion: "0.1.0", externs: new Map() }, { job: true }),
    tests: [join(import.meta.dirname, "jvm/Agree.java")],
    mainClass: "every.Agree",
    input,
  });
  const scope = evaluateScope(programScope(job, {}, { now: 0n }, undefined));
  const folds = job.steps.flatMap((step) => (step.kind === "aggregate" && step.window !== undefined ? [{ fold: foldOf(step, scope), output: step.output }] : []));
  expect(folds).toHaveLength(6);
  const expected = all.flatMap((parts, i) => expectedLines(parts, i, folds));
  const found = output.split("\n").filter((line) => line.startsWith("= "));
  const wrong = expected.flatMap((line, i) => (found[i] === line ? [] : [difference(line, found[i] ?? "nothing", all)]));
  expect(wrong.slice(0, 5), `seed ${seed}, ${wrong.length} of ${expected.length}`).toEqual([]);
  expect(found).toHaveLength(expected.length);
});

/** The fields that differ, and of a short case its events. */
function difference(expected: string, found: string, all: readonly (readonly Part[])[]): string {
  const [number = "", ...wanted] = expected.split("\t");
  const [, ...given] = found.split("\t");
  const fields = wanted.flatMap((each, i) => each.split(/, (?=\w+=)/).flatMap((field, j) => {
    const other = given[i]?.split(/, (?=\w+=)/)[j];
    return other === field ? [] : [`${["whole", "merged", "turned"][i]} ${field.slice(0, 200)}, in Java ${other?.slice(0, 200)}`];
  }));
  const events = all[Number(number.slice(2))] ?? [];
  return [number, ...fields, ...(given.length > 3 ? [given[3]] : []), ...(events.length < 30 ? events.map(({ part, json }) => `${part} ${json}`) : [])].join("\n");
}
