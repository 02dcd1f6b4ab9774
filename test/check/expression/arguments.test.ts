/** Names of functions and the places of their arguments, the same for all kinds of functions. */
import { describe, expect, test } from "vitest";
import type { Expression } from "../../../src/syntax/nodes/expressions.js";
import { found, inAggregate, look, said } from "./look.js";

describe("each parameter has one argument", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["half()", "PFL3602", "half()", "`half` takes 1 argument, but here it has 0 arguments.", "Give one value for each parameter."],
    ["half(1.0, 2.0)", "PFL3602", "half(1.0, 2.0)", "`half` takes 1 argument, but here it has 2 arguments.", "Give one value for each parameter."],
    ["noon(1)", "PFL3602", "noon(1)", "`noon` takes no arguments, but here it has 1 argument.", "Give one value for each parameter."],
    ["pi(1)", "PFL3602", "pi(1)", "`pi` takes no arguments, but here it has 1 argument.", "Give one value for each parameter."],
    ["trim()", "PFL3602", "trim()", "`trim` takes 1 to 2 arguments, but here it has 0 arguments.", "Give one value for each parameter."],
    ["substring(.sensor)", "PFL3602", "substring(.sensor)", "`substring` takes 2 to 3 arguments, but here it has 1 argument.", "Give one value for each parameter."],
    ['substring("a", 1, 2, 3)', "PFL3602", 'substring("a", 1, 2, 3)', "`substring` takes 2 to 3 arguments, but here it has 4 arguments.", "Give one value for each parameter."],
    ["substring(start: 1, length: 2)", "PFL3602", "substring(start: 1, length: 2)", "`substring` takes 2 to 3 arguments, `s` among them, but here it has 2 arguments.", "Give one value for each parameter."],
    ["between_both(high: 1.0, 2.0)", "PFL3602", "between_both(high: 1.0, 2.0)", "`between_both` takes 2 arguments, `low` among them, but here it has 2 arguments.", "Give one value for each parameter."],
    ["between_both(high: 1.0, 2.0, 3.0)", "PFL3602", "between_both(high: 1.0, 2.0, 3.0)", "`between_both` takes 2 arguments, but here it has 3 arguments.", "Give one value for each parameter."],
    ["between_both(1.0, low: 2.0)", "PFL3604", "low", "`between_both` has its `low` twice here.", "Remove one of them."],
    ["between_both(high: 1.0, high: 2.0)", "PFL3604", "high", "`between_both` has its `high` twice here.", "Remove one of them."],
    ["between_both(1.0, hihg: 2.0)", "PFL3604", "hihg", "`between_both` has no parameter `hihg`.", "Did you mean `high`?"],
    ["between_both(1.0, zzz: 2.0)", "PFL3604", "zzz", "`between_both` has no parameter `zzz`.", "Leave the name out, or write one of its parameters."],
    ["between_both(high: 1.0, 2.0, high: 2.0, 3.0)", "PFL3604", "high", "`between_both` has its `high` twice here.", "Remove one of them."],
    ['substring(start: 1, s: "a", 2)', "PFL3604", "2", "`substring` has its `start` twice here.", "Remove one of them."],
    ['contains(list: .tags, part: "a")', "PFL3604", "list", "`contains` has no parameter `list`.", "Leave the name out, or write one of its parameters."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });
});

describe("arguments come in the order of the parameters", () => {
  test.each<readonly [text: string, kind: string, placed: readonly (string | undefined)[]]>([
    ["between_both(1.0, 2.0)", "fn", ["1.0", "2.0"]],
    ["between_both(high: 1.0, low: 2.0)", "fn", ["2.0", "1.0"]],
    ["between_both(low: 1.0, 2.0)", "fn", ["1.0", "2.0"]],
    ["noon()", "fn", []],
    ["score(y: 1.0, x: .celsius)", "extern-python", [".celsius", "1.0"]],
    ["substring(.sensor, 1)", "function", [".sensor", "1", undefined]],
    ["substring(length: 1, s: .sensor, 2)", "function", [".sensor", "2", "1"]],
    ["keep(test: t => true, list: .tags)", "function", [".tags", "t => true"]],
  ])("%s", (text, kind, placed) => {
    const { context, diagnostics, part, node } = look(text);
    expect(diagnostics).toEqual([]);
    const call = node.kind === "call" ? context.calls.get(node) : undefined;
    const parts = call?.arguments.map((argument: Expression | undefined) => (argument === undefined ? undefined : part(argument.span)));
    expect([call?.kind, parts]).toEqual([kind, placed]);
  });

  test.each(["half()", "substring(1)", "halve(1)"])("%s, which is none, is no call", (text) => {
    expect(look(text).context.calls.size).toBe(0);
  });
});

describe("a name that is none of a function", () => {
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["halve(3)", "PFL3601", "halve", "There is no function named `halve`.", "Declare it: `fn halve(x: long) -> long = …`."],
    ["Alert(3)", "PFL3601", "Alert", "`Alert` is a record, not a function.", "Declare it: `fn Alert(x: long) -> long = …`."],
    ["mean(.celsius)", "PFL3601", "mean", "There is no function named `mean`.", "Did you mean `avg`?"],
    ["lenth(.sensor)", "PFL3601", "lenth", "There is no function named `lenth`.", "Did you mean `length`?"],
    ["nothing(t => t.x)", "PFL3601", "nothing", "There is no function named `nothing`.", "Declare it: `fn nothing(x: long) -> long = …`."],
    ["nothing(length)", "PFL3601", "nothing", "There is no function named `nothing`.", "Declare it: `fn nothing(x: long) -> long = …`."],
  ])("%s: %s", (text, ...what) => {
    expect(said(text)).toEqual([what]);
  });

  // What an aggregate function was meant to look at is there.
  test.each<readonly [text: string, code: string, at: string, message: string, remedy: string]>([
    ["mean(.celsius)", "PFL3601", "mean", "There is no function named `mean`.", "Did you mean `avg`?"],
    ["any_value(.celsius)", "PFL3601", "any_value", "There is no function named `any_value`.", "Did you mean `first`?"],
    ["any_value(collect(.celsius))", "PFL3601", "any_value", "There is no function named `any_value`.", "Did you mean `first`?"],
  ])("in an aggregate, %s: %s", (text, ...what) => {
    expect(said(text, undefined, inAggregate)).toEqual([what]);
  });

  test("in an aggregate, a function of one value does not have the event either", () => {
    expect(found("legnth(.celsius)", undefined, inAggregate)).toBe("PFL3601 legnth; PFL3107 .celsius");
  });

  test.each([
    ["mean(.celsius)", "Write avg", "avg(.celsius)"],
    ["lenth(.sensor)", "Write length", "length(.sensor)"],
    ["hlaf(1.0)", "Write half", "half(1.0)"],
  ])("the fix of %s: %s", (text, title, mended) => {
    const one = look(text);
    expect(one.diagnostics.map(({ fixes }) => fixes.map((fix) => fix.title))).toEqual([[title]]);
    expect(one.mended()).toBe(mended);
  });

  test("has no fix where none is near", () => {
    expect(look("nothing(1)").diagnostics.map(({ fixes }) => fixes)).toEqual([[]]);
  });
});

describe("other mistakes are said, too, but not what hangs on this one", () => {
  test.each([
    ["half(y: .nope)", "PFL3604 y; PFL3201 nope"],
    ["half(1.0, .nope)", "PFL3602 half(1.0, .nope); PFL3201 nope"],
    ["length(.nope, 1)", "PFL3602 length(.nope, 1); PFL3201 nope"],
    ["length(l: .nope)", "PFL3604 l; PFL3201 nope"],
    ["nothing([], {}, nothing_at_all, .nope)", "PFL3601 nothing; PFL3201 nope"],
    ["nothing(Reading)", "PFL3601 nothing; PFL3105 Reading"],
  ])("%s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });
});

describe("a Python function is called once for every event", () => {
  test.each([
    ["score(.celsius, 1.0)", "double"],
    ["score(y: 1, x: .celsius)", "double"],
    ["half(score(.celsius, 1.0)) + score(1.0, 2.0)", "double"],
    ["score(.celsius, 1.0) > 1.0 && .flag", "bool"],
    ["to_string(score(.celsius, 1.0))", "string"],
  ])("%s: %s", (text, type) => {
    expect(found(text)).toBe(type);
  });

  test.each([
    ["if .flag then score(.celsius, 1.0) else 1.0", "PFL3609 score"],
    ["if score(.celsius, 1.0) > 1.0 then 1.0 else score(.celsius, 2.0)", "PFL3609 score"],
    ["match .flag { _ => score(.celsius, 1.0) }", "PFL3609 score"],
    [".flag && score(.celsius, 1.0) > 1.0", "PFL3609 score"],
    [".note ?? to_string(score(.celsius, 1.0))", "PFL3609 score"],
    ["score(score(.celsius, 1.0), 2.0)", "PFL3609 score"],
    ["any(.tags, t => score(.celsius, 1.0) > 1.0)", "PFL3609 score"],
  ])("%s: %s", (text, what) => {
    expect(found(text)).toBe(what);
  });
});

test("a function of the program is referred to by its name", () => {
  const { context, part } = look("half(threshold)");
  expect([...context.references].map(([name, symbol]) => [part(name.span), symbol.kind, symbol.name])).toEqual([
    ["half", "fn", "half"],
    ["threshold", "param", "threshold"],
  ]);
  expect(look("score(1.0, 2.0)").context.references.size).toBe(0);
});
