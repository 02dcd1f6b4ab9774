/** Aggregate functions: the types of their results, their constants, and what is said of their arguments. */
import { describe, expect, test } from "vitest";
import { converted, found, inAggregate, look, said } from "./look.js";

describe("the type of the result", () => {
  test.each([
    ["count()", "long"],
    ["count(.)", "long"],
    ["count(.note)", "long"],
    ["count_if(.maybe)", "long"],
    ["sum(.small)", "long"],
    ["sum(.many)", "long?"],
    ["sum(.price)", "decimal(38, 2)"],
    ["sum(.took)", "duration"],
    ["sum(.raw)", "double"],
    ["sum(value: .count)", "long"],
    ["bool_and(.maybe)", "bool?"],
    ["bool_or(.flag)", "bool"],
    ["min_by(.sensor, .celsius)", "string"],
    ["min_by(.note, .celsius)", "string?"],
    ["min_by(.sensor, .amount)", "string?"],
    ["corr(.celsius, .count)", "double?"],
    ["covar_pop(.amount, .count)", "double?"],
    ["covar_pop(.celsius, .count)", "double"],
    ["stddev_samp(.amount)", "double?"],
    ["median(.many)", "double?"],
    ["median(.count)", "double"],
    ["percentile(.celsius, 0.5)", "double"],
    ["percentile(.celsius, 0.0)", "double"],
    ["percentile(.celsius, 1.0)", "double"],
    ["percentile(.celsius, 1)", "double"],
    ["percentile(share: 0.5, value: .amount)", "double?"],
    ['string_agg(.sensor, ", ")', "string"],
    ['string_agg(.note, ", ")', "string?"],
    ["collect(.amount)", "list<int>"],
    ["mode(.level)", "Level"],
    ["first(.note)", "string?"],
    ["last(.home)", "Place"],
    ["first(collect(.sensor))", "string?"],
    ['contains(collect(.sensor), "a")', "bool"],
    ["keep(collect(.count), x => x > 1)", "list<int>"],
    ["max(.celsius) - min(.celsius)", "double"],
    ["half(max(.celsius))", "double"],
    ["length(max(.sensor))", "int"],
    ["window.end - window.start", "duration"],
    ["key", "string"],
  ])("%s: %s", (text, type) => {
    expect(found(text, undefined, inAggregate)).toBe(type);
  });
});

describe("what is said", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["percentile(.celsius, 1.01)", "PFL3612", "1.01", "The `share` of `percentile` goes from 0 to 1, but this is 1.01.", "Write the share of the values that are below: `0.95` for the 95th percentile."],
    ["percentile(.celsius, -0.01)", "PFL3612", "-0.01", "The `share` of `percentile` goes from 0 to 1, but this is -0.01.", "Write the share of the values that are below: `0.95` for the 95th percentile."],
    ["percentile(.celsius, 50)", "PFL3612", "50", "The `share` of `percentile` goes from 0 to 1, but this is 50.", "Write the share of the values that are below: `0.95` for the 95th percentile."],
    ["percentile(.celsius, threshold)", "PFL3110", "threshold", "This has to be known when compiling, but it is computed.", "Write a literal: a number, a text, a duration, an enum member, `null`, or a list or map of these."],
    ["percentile(.celsius, .celsius)", "PFL3106", ".celsius", "`.celsius` stands for the event at hand, but there is none here.", "Inside a lambda use its parameter: `r => r.celsius`. Declarations know no event."],
    ['percentile(.celsius, "a")', "PFL3101", '"a"', "This is `string`, but `double` is expected here: string is not double.", "Convert it: `parse_double(s) ?? 0.0`."],
    ["percentile(.celsius)", "PFL3602", "percentile(.celsius)", "`percentile` takes 2 arguments, but here it has 1 argument.", "Give one value for each parameter."],
    ["percentile(.price, 0.5)", "PFL3610", ".price", "`percentile` takes a number that is no decimal (`to_double` makes it one), but this is `decimal(10, 2)`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["string_agg(.sensor)", "PFL3602", "string_agg(.sensor)", "`string_agg` takes 2 arguments, but here it has 1 argument.", "Give one value for each parameter."],
    ['string_agg(.count, ", ")', "PFL3610", ".count", "`string_agg` takes a string, but this is `int`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["count(null)", "PFL3610", "null", "`count` takes anything, but this is `null`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["count_if(.count)", "PFL3610", ".count", "`count_if` takes a condition, but this is `int`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["min_by(.sensor, .flag)", "PFL3610", ".flag", "`min_by` takes a value, and what is smallest: a number, string, date or time, but this is `bool`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["min_by(.sensor, null)", "PFL3610", "null", "`min_by` takes a value, and what is smallest: a number, string, date or time, but this is `null`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["min_by(null, .count)", "PFL3610", "null", "`min_by` takes a value, and what is smallest: a number, string, date or time, but this is `null`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["min_by(.sensor)", "PFL3602", "min_by(.sensor)", "`min_by` takes 2 arguments, but here it has 1 argument.", "Give one value for each parameter."],
    ["max_by(.flag, .flag)", "PFL3610", ".flag", "`max_by` takes a value, and what is largest: a number, string, date or time, but this is `bool`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["corr(.celsius, .price)", "PFL3610", ".price", "`corr` takes two numbers that are no decimals (`to_double` makes them some), but this is `decimal(10, 2)`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["corr(.sensor, .sensor)", "PFL3610", ".sensor", "`corr` takes two numbers that are no decimals (`to_double` makes them some), but this is `string`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["sum(.sensor)", "PFL3610", ".sensor", "`sum` takes a number or a duration, but this is `string`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["sum(null)", "PFL3610", "null", "`sum` takes a number or a duration, but this is `null`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["collect_distinct(.celsius)", "PFL3610", ".celsius", "`collect_distinct` takes anything but fractions, bytes, lists and maps, but this is `double`.", "Take a field of such a type, or convert this one: `to_double(x)`, `to_string(x)`, `parse_double(s)`."],
    ["sum(x: .count)", "PFL3604", "x", "`sum` has no parameter `x`.", "Leave the name out, or write one of its parameters."],
    ["sum(.count, .count)", "PFL3602", "sum(.count, .count)", "`sum` takes 1 argument, but here it has 2 arguments.", "Give one value for each parameter."],
    ["max(.celsius + avg(.celsius))", "PFL3608", "avg", "`avg` stands inside another aggregate function.", "Aggregate functions look at events, not at each other's results. Use two steps: `|> aggregate(…) |> … |> aggregate(…)`."],
    ["sum(.amount) + 1", "PFL3102", "sum(.amount)", "This is `long?` and may be null; `+` needs a value on both sides.", "Say what null means here: `value ?? other`, or test it before with `if value is not null then … else …`."],
    ["max(sum(.celsius))", "PFL3608", "sum", "`sum` stands inside another aggregate function.", "Aggregate functions look at events, not at each other's results. Use two steps: `|> aggregate(…) |> … |> aggregate(…)`."],
    ["first(key)", "PFL3108", "key", "`key` is known only in an `aggregate`.", "Write what `key_by` is given, such as `.sensor`, or do this in the `aggregate`."],
    ["max(window.start)", "PFL3108", "window.start", "`window.start` is known only in an `aggregate` directly after a `window`.", "Put `|> window(…)` before the `aggregate`, or leave it out."],
    ["max(.celsius) + .celsius", "PFL3107", ".celsius", "`.celsius` is one event's, but the result of an aggregate is about many.", "Use it inside `min`, `max`, `sum`, `count` or `avg`, such as `max(.celsius)`; the key of the flow is `key`."],
    ["first(max(.sensor))", "PFL3603", "first(max(.sensor))", "`first` does not take `string`.", "It is `first(list: list<T>) -> T?`."],
    ["sum(score(.celsius, 1.0))", "PFL3609", "score", "`score` is a Python function and is called once for every event, so it can't stand here.", "Call it in `map`, `flat_map`, `filter`, `select` or `add_columns`, outside of `if`, `match`, `&&`, `||`, `??` and lambdas of list functions; put its result into a column first: `|> add_columns(x: f(.))`."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text, undefined, inAggregate)).toEqual([what]);
  });

  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["min(.celsius)", "PFL3607", "min", "`min` looks at many events, which only the operator `aggregate` has.", "Use it in `|> aggregate(…)`; for two values there is `min_of(a, b)`."],
    ["max(.celsius)", "PFL3607", "max", "`max` looks at many events, which only the operator `aggregate` has.", "Use it in `|> aggregate(…)`; for two values there is `max_of(a, b)`."],
    ["sum(.celsius)", "PFL3607", "sum", "`sum` looks at many events, which only the operator `aggregate` has.", "Use it in `|> aggregate(…)`."],
  ])("where there is one event, %s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  test.each([
    ["percentile(.sensor, 2.0)", "PFL3612 2.0; PFL3610 .sensor"],
    ["percentile(.nope, 2.0)", "PFL3612 2.0; PFL3201 nope"],
    ["min_by(.nope, .flag)", "PFL3201 nope; PFL3610 .flag"],
    ["sum(.count, .nope)", "PFL3602 sum(.count, .nope); PFL3201 nope"],
    ["length(count(.nope))", "PFL3201 nope"],
    ["max(sum(.nope))", "PFL3608 sum; PFL3201 nope"],
    ['count(.nope) + "a"', "PFL3201 nope"],
    ['percentile(.count, 2.0) + "a"', "PFL3612 2.0"],
    ['percentile(.count, threshold) + "a"', "PFL3110 threshold"],
    ['covar_pop(.nope, .count) + "a"', "PFL3201 nope"],
  ])("all mistakes of %s, and none that hang on another: %s", (text, what) => {
    expect(found(text, undefined, inAggregate)).toBe(what);
  });

  test("outside of an aggregate mistakes within are said, too", () => {
    expect(found("max(.nope)")).toBe("PFL3607 max; PFL3201 nope");
  });
});

test.each<readonly [text: string, parts: readonly string[]]>([
  ["percentile(.count, 0.5)", [".count: double"]],
  ["percentile(.amount, 1)", [".amount: double?"]],
  ["corr(.celsius, .count)", [".count: double"]],
  ["sum(.small)", []],
  ["count_if(.flag)", []],
])("what %s looks at becomes what it takes: %j", (text, parts) => {
  expect(converted(text, undefined, inAggregate)).toEqual(parts);
});

test.each<readonly [text: string, name: string, values: readonly string[], constants: readonly unknown[]]>([
  ["count()", "count", [], []],
  ["percentile(share: 1, value: .count)", "percentile", [".count"], [{ kind: "double", value: 1 }]],
  ['string_agg(.sensor, ", ")', "string_agg", [".sensor"], [{ kind: "string", value: ", " }]],
  ["max_by(.sensor, .celsius)", "max_by", [".sensor", ".celsius"], []],
])("%s is a call of %s", (text, name, values, constants) => {
  const { context, node, part } = look(text, undefined, inAggregate);
  const call = node.kind === "call" ? context.calls.get(node) : undefined;
  if (call?.kind !== "aggregate") throw new Error("no call of an aggregate function");
  expect([call.name, call.arguments.map(({ span }) => part(span)), call.constants]).toEqual([name, values, constants]);
});

test.each(["sum(.sensor)", "percentile(.celsius, 2.0)", "percentile(.celsius, threshold)", "sum(.nope)"])("%s, which is none, is no call", (text) => {
  expect(look(text, undefined, inAggregate).context.calls.size).toBe(0);
});
