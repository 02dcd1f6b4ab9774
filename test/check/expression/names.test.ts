/** Names, fields and members: what they stand for, and what is said of those that stand for nothing. */
import { describe, expect, test } from "vitest";
import { UNKNOWN } from "../../../src/model/type.js";
import { NO_SCOPE } from "../../support/expressions.js";
import { found, inAggregate, look, said } from "./look.js";

describe("what is there", () => {
  test.each([
    [".home.floor", "int?"],
    [".place?.floor", "int?"],
    ["r.home.city", "string"],
    ["n", "int?"],
    ["low", "int"],
    ["Level.low", "Level"],
    ["if .place is not null then .place.floor else 0", "int?"],
    ["if .home.floor is not null then .home.floor else 0", "int"],
    ["if n is not null then n else 0", "int"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });
});

describe("what is not there", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["zzz", "PFL3104", "zzz", "There is no value named `zzz` here.", "Use a field of the event (`.name`), a parameter of the lambda, or a `param` of the program."],
    ["nn", "PFL3104", "nn", "There is no value named `nn` here.", "Did you mean `n`?"],
    ["thresold", "PFL3104", "thresold", "There is no value named `thresold` here.", "Did you mean `threshold`?"],
    ["celsius", "PFL3104", "celsius", "There is no value named `celsius` here.", "The event has a field of that name: write `.celsius`."],
    ["max", "PFL3104", "max", "There is no value named `max` here.", "Use a field of the event (`.name`), a parameter of the lambda, or a `param` of the program."],
    ["Level", "PFL3105", "Level", "`Level` is an enum, not a value.", "Write a member of it: `Level.member`."],
    ["Reading", "PFL3105", "Reading", "`Reading` is a record, not a value.", "Make one with `Reading { field: value }`."],
    ["half", "PFL3105", "half", "`half` is a fn, not a value.", "Call it: `half(…)`."],
    ["length", "PFL3105", "length", "`length` is a function, not a value.", "Call it: `length(…)`."],
    ["window", "PFL3108", "window", "`window` is known only in an `aggregate` directly after a `window`.", "Put `|> window(…)` before the `aggregate`, or leave it out."],
    ["key", "PFL3108", "key", "`key` is known only in an `aggregate`.", "Write what `key_by` is given, such as `.sensor`, or do this in the `aggregate`."],
    ["window.start", "PFL3108", "window.start", "`window.start` is known only in an `aggregate` directly after a `window`.", "Put `|> window(…)` before the `aggregate`, or leave it out."],
    ["window.stat", "PFL3108", "window.stat", "`window.stat` is known only in an `aggregate` directly after a `window`.", "Put `|> window(…)` before the `aggregate`, or leave it out."],
    [".home.cty", "PFL3201", "cty", "`Place` has no field `cty`.", "Did you mean `city`?"],
    [".home.zzz", "PFL3201", "zzz", "`Place` has no field `zzz`.", "Its fields are `city` and `floor`."],
    [".place?.cty", "PFL3201", "cty", "`Place` has no field `cty`.", "Did you mean `city`?"],
    ["r.sensr", "PFL3201", "sensr", "`Reading` has no field `sensr`.", "Did you mean `sensor`?"],
    [".zzz", "PFL3201", "zzz", "`Reading` has no field `zzz`.", "Its fields are `sensor`, `celsius`, `raw`, `small`, `count`, `total`, `price`, `at`, `took`, `day`, `hour` and `data`."],
    [".count?.x", "PFL3202", "x", "`int` has no fields, so there is no `x`.", "Only records have fields; for others there are functions, such as `length(s)` and `year(at)`."],
    [".sensor.length", "PFL3202", "length", "`string` has no fields, so there is no `length`.", "There is a function: `length(…)`."],
    [".note.length", "PFL3202", "length", "`string?` has no fields, so there is no `length`.", "There is a function: `length(…)`."],
    [".tags.size", "PFL3202", "size", "`list<string>` has no fields, so there is no `size`.", "There is a function: `size(…)`."],
    [".sensor.zzz", "PFL3202", "zzz", "`string` has no fields, so there is no `zzz`.", "Only records have fields; for others there are functions, such as `length(s)` and `year(at)`."],
    ["null.x", "PFL3202", "x", "`null` has no fields, so there is no `x`.", "Only records have fields; for others there are functions, such as `length(s)` and `year(at)`."],
    ["(null).x", "PFL3202", "x", "`null` has no fields, so there is no `x`.", "Only records have fields; for others there are functions, such as `length(s)` and `year(at)`."],
    ["Level.lo", "PFL3205", "lo", "The enum `Level` has no member `lo`.", "Did you mean `low`?"],
    ["Level.hgh", "PFL3205", "hgh", "The enum `Level` has no member `hgh`.", "Did you mean `high`?"],
    ["Level.zzz", "PFL3205", "zzz", "The enum `Level` has no member `zzz`.", "Its members are `low` and `high`."],
    ["r.low", "PFL3201", "low", "`Reading` has no field `low`.", "Its fields are `sensor`, `celsius`, `raw`, `small`, `count`, `total`, `price`, `at`, `took`, `day`, `hour` and `data`."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    [".", "PFL3107", ".", "`.` is one event's, but the result of an aggregate is about many.", "Use it inside `min`, `max`, `sum`, `count` or `avg`, such as `max(.celsius)`; the key of the flow is `key`."],
    [".celsius", "PFL3107", ".celsius", "`.celsius` is one event's, but the result of an aggregate is about many.", "Use it inside `min`, `max`, `sum`, `count` or `avg`, such as `max(.celsius)`; the key of the flow is `key`."],
    ["celsius", "PFL3104", "celsius", "There is no value named `celsius` here.", "The event has a field of that name: write `.celsius`."],
    ["window", "PFL3108", "window", "`window` is known only in an `aggregate` directly after a `window`.", "Put `|> window(…)` before the `aggregate`, or leave it out."],
    ["window.stat", "PFL3201", "stat", "`window` has no field `stat`.", "Did you mean `start`?"],
    ["window.zzz", "PFL3201", "zzz", "`window` has no field `zzz`.", "Its fields are `start` and `end`."],
    ["keys", "PFL3105", "keys", "`keys` is a function, not a value.", "Call it: `keys(…)`."],
  ])("in an aggregate, %s: %s", (text, ...what) => {
    expect(said(text, undefined, inAggregate)).toEqual([what]);
  });

  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    [".", "PFL3106", ".", "`.` stands for the event at hand, but there is none here.", "Inside a lambda use its parameter: `r => r.celsius`. Declarations know no event."],
    [".celsius", "PFL3106", ".celsius", "`.celsius` stands for the event at hand, but there is none here.", "Inside a lambda use its parameter: `r => r.celsius`. Declarations know no event."],
    ["celsius", "PFL3104", "celsius", "There is no value named `celsius` here.", "Write a literal, or the name of something that is known here."],
  ])("without an event, %s: %s", (text, ...what) => {
    expect(said(text, undefined, () => NO_SCOPE)).toEqual([what]);
  });

  test.each([
    [".place.cty", "PFL3201 cty; PFL3102 .place"],
    [".place.floor", "PFL3102 .place"],
    ["if .place is not null then .place?.floor else 0", "PFL3203 .place?.floor"],
    ["if .home.floor is not null then .home?.floor + 1 else 0", "PFL3203 .home?.floor"],
  ])("all mistakes of %s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });

  test.each([
    ["nothing_here", "unknown"],
    ["low", "int"],
    ["Level", "PFL3105 Level"],
    ["t => .nope", "PFL3201 nope"],
    ["t => t.x", "unknown"],
  ])("of %s where nothing is known: %s", (text, what) => {
    expect(found(text, UNKNOWN)).toBe(what);
  });
});

test.each([
  ["celsius", "Write .celsius", ".celsius"],
  [".home.cty", "Write city", ".home.city"],
  [".place?.cty", "Write city", ".place?.city"],
])("the fix of %s: %s", (text, title, mended) => {
  const one = look(text);
  expect(one.diagnostics.map(({ fixes }) => fixes.map((fix) => fix.title))).toEqual([[title]]);
  expect(one.mended()).toBe(mended);
});

test("the fix of a part of the window", () => {
  expect(look("window.stat", undefined, inAggregate).mended()).toBe("window.start");
});

test.each(["zzz", "nn", ".home.zzz", "Level.lo", "length"])("%s has no fix", (text) => {
  expect(look(text).diagnostics.map(({ fixes }) => fixes)).toEqual([[]]);
});

describe("names are referred to", () => {
  test.each<readonly [text: string, references: readonly string[]]>([
    ["threshold", ["threshold: param"]],
    ["Level.low", ["Level: enum"]],
    ["Level.zzz", ["Level: enum"]],
    ["n", []],
    ["r.count", []],
    ["low", ["low: param"]],
    [".level == low", []],
  ])("%s: %j", (text, references) => {
    const { context, part } = look(text);
    expect([...context.references].map(([name, symbol]) => `${part(name.span)}: ${symbol.kind}`)).toEqual(references);
  });
});

describe("a variable hides what else has its name", () => {
  const scope = (name: string) => (context: Parameters<typeof inAggregate>[0]) => {
    const home = context.declared.types.get("Place");
    if (home === undefined) throw new Error("no Place");
    return { ...inAggregate(context), variables: new Map([[name, home]]) };
  };
  test.each([
    ["Level.city", "Level", "string"],
    ["Level.low", "Level", "PFL3201 low"],
    ["window.city", "window", "string"],
    ["window.start", "window", "PFL3201 start"],
    ["threshold.city", "threshold", "string"],
  ])("%s with a variable %s: %s", (text, name, what) => {
    expect(found(text, undefined, scope(name))).toBe(what);
  });
});
