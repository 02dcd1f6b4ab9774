/** What the checker says of aggregate functions: the type of each result, and each mistake. */
import { describe, expect, test } from "vitest";
import type { ExpressionScope } from "../../src/check/context.js";
import { STRING, type Type } from "../../src/model/type.js";
import { compileText, pipelineOf } from "../support/compile.js";
import { NO_SCOPE, program, typed } from "../support/expressions.js";

const DECLARATIONS = `
enum Level { low, high }
record Place { city: string?, floor: int? }
record Spot { x: double }
record Reading {
  sensor: string, celsius: double, note: string?, count: int, amount: long?, price: decimal(10, 2), level: Level, place: Place, spot: Spot
  hot: bool, at: timestamp, raw: bytes, tags: list<string>
}
`;

const rows: readonly (readonly [string, string])[] = [
  ["count_if(.hot)", "long"],
  ["count_if(.note)", "PFL3610"],
  ["count_distinct(.note)", "long"],
  ["count_distinct(.place)", "long"],
  ["count_distinct(.celsius)", "PFL3610"],
  ["count_distinct(.spot)", "PFL3610"],
  ["approx_count_distinct(.raw)", "long"],
  ["approx_count_distinct(.level)", "PFL3610"],
  ["bool_and(.count > 1)", "bool"],
  ["bool_or(if .hot then true else null)", "bool?"],
  ["min_by(.sensor, .celsius)", "string"],
  ["min_by(.note, by: .celsius)", "string?"],
  ["max_by(.tags, .amount)", "list<string>?"],
  ["min_by(.sensor, .level)", "PFL3610"],
  ["min_by(.sensor)", "PFL3602"],
  ["min_by(.sensor, with: .celsius)", "PFL3604"],
  ["first(.place)", "Place"],
  ["first(.amount)", "long?"],
  ["first(collect(.celsius))", "double?"],
  ["last(collect_distinct(.note)) ?? \"\"", "string"],
  ["mode(.level)", "Level"],
  ["mode(.tags)", "PFL3610"],
  ["collect(.note)", "list<string>"],
  ["collect(.spot)", "list<Spot>"],
  ["collect_distinct(.amount)", "list<long>"],
  ["string_agg(.sensor, \", \")", "string"],
  ["string_agg(.note, separator: \"\")", "string?"],
  ["string_agg(.sensor)", "PFL3602"],
  ["string_agg(.sensor, .note)", "PFL3106"],
  ["string_agg(.celsius, \"\")", "PFL3610"],
  ["var_pop(.count)", "double"],
  ["var_samp(.celsius)", "double?"],
  ["stddev_pop(.amount)", "double?"],
  ["stddev_samp(.price)", "PFL3610"],
  ["covar_pop(.celsius, .count)", "double"],
  ["corr(.celsius, .count)", "double?"],
  ["percentile(.celsius, 0.95)", "double"],
  ["percentile(.amount, share: 1)", "double?"],
  ["percentile(.celsius, 95)", "PFL3612"],
  ["percentile(.celsius, -0.5)", "PFL3612"],
  ["percentile(.celsius, 0.1 + 0.2)", "PFL3110"],
  ["approx_percentile(.count, 0.5)", "double"],
  ["median(.celsius)", "double"],
  ["median(.sensor)", "PFL3610"],
  ["sum(max(.celsius))", "PFL3608"],
];

describe("types", () => {
  const found = program(DECLARATIONS);
  const scope: ExpressionScope = { ...NO_SCOPE, aggregated: found.context.declared.types.get("Reading") as Type, variables: new Map([["key", STRING]]), window: true };
  test.each(rows)("%s: %s", (text, type) => {
    expect(typed(text, found, scope)).toBe(type);
  });
});

test.each([
  ["listagg", "string_agg"],
  ["array_agg", "collect"],
  ["stddev", "stddev_samp"],
  ["first_value", "first"],
  ["aprox_count_distinct", "approx_count_distinct"],
  ["percentil", "percentile"],
])("%s: did you mean %s?", (wrong, right) => {
  const { diagnostics } = compileText(pipelineOf(`  readings |> key_by(.sensor) |> aggregate(${wrong}(.celsius)) |> print()`));
  const unknown = diagnostics.find(({ code }) => code === "PFL3601");
  expect(unknown?.fixes?.[0]?.edits[0]?.text).toBe(right);
});
