/** Java expressions stand as a formatter of Java would put them, and say what the program says. */
import { format } from "prettier";
import javaPlugin from "prettier-plugin-java";
import { describe, expect, test } from "vitest";
import { checkExpression } from "../../../src/check/expression/check.js";
import type { ExpressionScope } from "../../../src/check/context.js";
import { hardline, indent, type Doc } from "../../../src/emit/doc.js";
import { returns } from "../../../src/emit/java/classes.js";
import { javaValue } from "../../../src/emit/java/expression.js";
import { javaScope, withParameters } from "../../../src/emit/java/expression/scope.js";
import type { JavaPlan } from "../../../src/emit/java/plan.js";
import { ref, resolveReferences } from "../../../src/emit/java/references.js";
import { call, name } from "../../../src/emit/java/syntax.js";
import { lowerExpression } from "../../../src/lower/expression/expression.js";
import { eventScope } from "../../../src/lower/expression/scope.js";
import type { Type } from "../../../src/model/type.js";
import { NO_SCOPE, expression, program } from "../../support/expressions.js";

const DECLARATIONS = `
enum Level { low, high }
record Place { city: string, floor: int? }
record Reading {
  sensor: string, celsius: double, small: int8, count: int, total: long, price: decimal(10, 2), at: timestamp
  note: string?, amount: int?, level: Level, place: Place?, tags: list<string>
}
param threshold: double = 80.0
fn half(x: double) -> double = x / 2.0
`;

function java(text: string, width = 80): string {
  const { context, said } = program(DECLARATIONS);
  const reading = context.declared.types.get("Reading") as Type;
  const scope: ExpressionScope = { ...NO_SCOPE, event: reading };
  const node = expression(text);
  checkExpression(node, undefined, scope, context);
  expect(said.diagnostics.filter((d) => d.severity === "error").map((d) => d.message)).toEqual([]);
  const event = { name: "reading", type: reading };
  const value = lowerExpression(node, eventScope(event), context);
  const plan: JavaPlan = {
    package: "job",
    recordsPackage: "job.records",
    jobClass: "Job",
    artifact: "job",
    types: new Map(["Level", "Place", "Reading"].map((type) => [type, type])),
    functions: new Map(),
  };
  const known = javaScope(plan, { param: name, fn: (fn, args) => call(ref("job.Functions"), fn, ...args) });
  const statement = returns(javaValue(value, withParameters(known, [event], "as objects").scope));
  const file: Doc = ["class Job {", indent([hardline, hardline, "Object map(Reading reading) {", indent([hardline, statement]), hardline, "}"]), hardline, "}", hardline];
  return resolveReferences(file, "job", new Set(), { width, indent: 2 }).text;
}

function body(text: string): string {
  return /return (.*);/s.exec(java(text, 1000))?.[1]?.replace(/\s+/g, " ") ?? "";
}

describe("plain operators where they mean the same", () => {
  test.each([
    [".celsius > threshold", "reading.celsius > threshold"],
    [".count * 2 + .total", "reading.count * 2 + reading.total"],
    [".small + 1", "(byte) (reading.small + (byte) 1)"],
    [".count div 2", "reading.count / 2"],
    [".count div .count", "Numbers.div(reading.count, reading.count)"],
    [".count / .total", "(double) reading.count / reading.total"],
    [".price + .price > 20", 'reading.price.add(reading.price).compareTo(new BigDecimal("20.00")) > 0'],
    ['.sensor == "a"', 'reading.sensor.equals("a")'],
    ['.sensor != "a"', '!reading.sensor.equals("a")'],
    ['.sensor < "a"', 'Text.compare(reading.sensor, "a") < 0'],
    [".level == low", "reading.level == Level.LOW"],
    [".amount == 1", "Objects.equals(reading.amount, 1)"],
    [".amount ?? 0", "reading.amount != null ? reading.amount : 0"],
    [".note is not null && .note != \"\"", 'reading.note != null && !reading.note.equals("")'],
    [".place?.city ?? \"\"", 'Values.or(reading.place == null ? null : reading.place.city, () -> "")'],
    ["half(.celsius)", "Functions.half(reading.celsius)"],
    ["starts_with(.sensor, \"a\")", 'reading.sensor.startsWith("a")'],
    ["to_int(.celsius)", "(int) reading.celsius"],
    ["any(.tags, t => t == .sensor)", "Lists.any(reading.tags, t -> t.equals(reading.sensor))"],
  ])("%s", (text, found) => expect(body(text)).toBe(found));
});

test("no text can leave its literal", () => {
  const hostile = '"\\\\u0022; System.exit(1); //\\n\\"\\u{2028}\\u{1F600}\\u{0}*/"';
  const found = java(hostile);
  expect(found).toContain('return "\\\\u0022; System.exit(1); //\\n\\"\\u2028\\ud83d\\ude00\\u0000*/";');
  expect(found).toMatch(/^[\x20-\x7e\n]*$/);
});

/** Long ones, so that each construct is broken into lines. */
const LONG = [
  '.celsius > threshold && .sensor != "the sensor that is known to be wrong" || .count > 1000 && .total < 5',
  ".celsius * 1000.0 + half(.celsius) - half(.celsius * 2.0) * half(.celsius / 3.0) + threshold - .celsius",
  'if .celsius > threshold then "a long text that needs the line" + .sensor else "another long text" + .sensor + "!"',
  'match .level { low => "a long text that needs the line", high => "another text that is just as long" + .sensor }',
  'match .amount { null => "none", 1 => "one reading only", 2 => "two readings, which is more", _ => to_string(.amount) }',
  'any(.tags, t => starts_with(t, "a prefix of some length") && ends_with(t, "a suffix of some length") || t == .sensor)',
  'keep(transform(.tags, t => upper(trim(t)) + " and some more text"), t => length(t) > 100 && t != .sensor && t != "X")',
  'substring(replace(lower(trim(.sensor)), "something to replace", "something else instead"), 10, length(.sensor) - 20)',
  'Place { city: "a city with a rather long name " + .sensor, floor: if .count > 10 then .count * 1000 else .amount }',
  '["the first of some texts", "the second of some texts", "the third of some texts", .sensor + " and more of it"]',
  '{ "the first of some keys": .celsius, "the second of some keys": .celsius * 2.0, "the third of some keys": threshold }',
  '.place?.city ?? .note ?? "a text that stands in where both of the others are missing, of some length " + .sensor',
  '!(.celsius > threshold && .sensor != "the sensor that is known to be wrong") && !(.count > 1000 || .total < 50000)',
  '((if .celsius > threshold then .price * 2 else .price + 1000000.00) / (.price + 0.01) ?? 0.00) > (.price * 3 + .price * 4) * .price',
  'to_string(if .celsius > threshold then .celsius * 1000.0 + threshold else .celsius - 1000.0 * threshold) + " degrees"',
  'all(split(.sensor, "-"), part => any(.tags, tag => starts_with(tag, part) && length(tag) > length(part) * 2 + 1000))',
  "-(.count * 1000 + .count div 7 - .count % 13) + (if .amount is not null then .amount else to_int(round(.celsius * 2.0)))",
];

test.each(LONG)("laid out as a formatter does: %s", async (text) => {
  const found = java(text);
  expect(await format(found, { parser: "java", plugins: [javaPlugin] })).toBe(found);
});
