/** Values of the job: typed, every conversion written out. */
import { expect, test } from "vitest";
import type { ExpressionScope } from "../../../src/check/context.js";
import { checkExpression, checkLambda } from "../../../src/check/expression/check.js";
import { allValues } from "../../../src/ir/walk.js";
import type { Lambda, Value } from "../../../src/ir/values.js";
import { lowerExpression } from "../../../src/lower/expression/expression.js";
import { lowerLambda } from "../../../src/lower/expression/lambda.js";
import { EMPTY_SCOPE, aggregateCollector, aggregateScope, eventParameter, eventScope, pythonCollector } from "../../../src/lower/expression/scope.js";
import { STRING, type Type, typeText } from "../../../src/model/type.js";
import { NO_SCOPE, type Program, expression, program } from "../../support/expressions.js";

const DECLARATIONS = `
record Reading { sensor: string, celsius: double, small: int8, count: int, price: decimal(10, 2), note: string?, amount: int?, tags: list<string> }
record Alert { sensor: string, peak: double, lowest: double, note: string? = null, label: string = "hot" }
`;

interface Setting extends Program {
  readonly reading: Type;
}

function setting(): Setting {
  const found = program(DECLARATIONS);
  return { ...found, reading: found.context.declared.types.get("Reading") as Type };
}

/** The value of an expression over a reading, where `.` is `reading`. */
function lower(text: string, { context, reading, said }: Setting, expected?: Type): Value {
  const scope: ExpressionScope = { ...NO_SCOPE, event: reading };
  const node = expression(text);
  checkExpression(node, expected, scope, context);
  expect(said.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  return lowerExpression(node, eventScope({ name: "reading", type: reading }), context);
}

/** A value as a term, conversions with their types. */
function term(value: Value | Lambda): string {
  switch (value.kind) {
    case "lambda":
      return `(${value.parameters.map((p) => p.name).join(", ")} => ${term(value.body)})`;
    case "constant":
      return value.value.kind === "decimal" ? value.value.text : value.value.kind === "null" ? "null" : "value" in value.value ? `${value.value.value}` : value.value.kind;
    case "variable":
      return value.name;
    case "field":
      return `${term(value.of)}${value.safe ? "?" : ""}.${value.name}`;
    case "convert":
      return `${term(value.operand)} as ${typeText(value.type)}`;
    case "function":
      return `${value.name}(${value.arguments.map(term).join(", ")})`;
    case "arithmetic":
    case "compare":
    case "logic":
      return `(${term(value.left)} ${value.operator} ${term(value.right)})`;
    case "coalesce":
      return `(${term(value.left)} ?? ${term(value.right)})`;
    case "if":
      return `if ${term(value.condition)} then ${term(value.then)} else ${term(value.else)}`;
    case "is-null":
      return `${term(value.operand)} is${value.negated ? " not" : ""} null`;
    case "record":
      return `${value.type.name}(${value.fields.map(term).join(", ")})`;
    case "aggregate-result":
      return `#${value.index}`;
    case "window":
      return `window.${value.bound}`;
    default:
      return value.kind;
  }
}

test.each([
  [".celsius", "reading.celsius"],
  [".celsius > 80", "(reading.celsius > 80)"],
  [".count + 1.5", "(reading.count as double + 1.5)"],
  [".count / 2", "(reading.count as double / 2)"],
  [".small + 1", "(reading.small + 1)"],
  [".price > 20", "(reading.price > 20.00)"],
  [".price * 2", "(reading.price * 2)"],
  [".amount ?? 0", "(reading.amount ?? 0)"],
  [".amount == 1", "(reading.amount == 1 as int?)"],
  ["if .amount is not null then .amount + 1 else 0", "if reading.amount is not null then (reading.amount as int + 1) else 0"],
  ["if .count > 1 then null else .count", "if (reading.count > 1) then null else reading.count as int?"],
  ["any(.tags, t => t == .sensor)", "any(reading.tags, (t => (t == reading.sensor)))"],
  ["any(.tags, length(.) > 3)", "any(reading.tags, (element => (length(element) > 3)))"],
  ["transform(.tags, reading => reading)", "transform(reading.tags, (reading2 => reading2))"],
])("%s", (text, found) => {
  expect(term(lower(text, setting()))).toBe(found);
});

test("spreads and defaults become fields", () => {
  expect(term(lower("Alert { peak: .count, lowest: 1, ... . }", setting()))).toBe("Alert(reading.sensor, reading.count as double, 1, reading.note, hot)");
});

test("every value has an exact type", () => {
  const value = lower('if .amount is null then round(.celsius + .count) else to_double(.amount) * 2', setting());
  const types = [...allValues([value])].map((v) => v.type.kind);
  expect(types).not.toContain("unknown");
  for (const each of allValues([value])) {
    if (each.kind === "arithmetic") expect([typeText(each.left.type), typeText(each.right.type)]).toEqual(["double", "double"]);
  }
});

test("aggregates are collected once and named by their field", () => {
  const { context, reading, said } = setting();
  const node = expression("Alert { sensor: key, peak: max(.celsius) - min(.celsius), lowest: min(.celsius), note: max(.note) }");
  checkExpression(node, undefined, { ...NO_SCOPE, aggregated: reading, variables: new Map([["key", STRING]]), window: true }, context);
  expect(said.diagnostics).toEqual([]);
  const collector = aggregateCollector(eventParameter(reading));
  const value = lowerExpression(node, aggregateScope(STRING, collector), context);
  expect(term(value)).toBe("Alert(key, (#0 - #1), #1, #2, hot)");
  expect(collector.aggregates.map((a) => `${a.name}: ${a.function} ${a.arguments.map(term).join()} ${typeText(a.type)}`)).toEqual([
    "peak: max (reading => reading.celsius) double",
    "min1: min (reading => reading.celsius) double",
    "note: max (reading => reading.note) string?",
  ]);
});

test("calls of Python functions become parameters of the lambda", () => {
  const found = program(`${DECLARATIONS}\nfn f() -> int = 1`);
  const reading = found.context.declared.types.get("Reading") as Type;
  const functions = new Map(found.context.declared.functions);
  functions.set("classify", { name: "classify", kind: "extern-python", parameters: [{ name: "s", type: STRING }], result: STRING });
  const context = { ...found.context, declared: { ...found.context.declared, functions } };
  const node = expression('r => classify(r.sensor) + classify(upper(r.sensor)) + classify(r.sensor)');
  checkLambda(node, [reading], STRING, { ...NO_SCOPE, python: true }, context);
  expect(found.said.diagnostics).toEqual([]);
  const python = pythonCollector();
  const lambda = lowerLambda(node, [eventParameter(reading)], { ...EMPTY_SCOPE, python }, context);
  expect(term(lambda)).toBe("(r, called1, called2 => ((called1 + called2) + called1))");
  expect(python.calls.map((c) => c.call.arguments.map(term))).toEqual([["(r => r.sensor)"], ["(r => upper(r.sensor))"]]);
});

test("a Python function is refused under a condition", () => {
  const found = program(DECLARATIONS);
  const functions = new Map(found.context.declared.functions);
  functions.set("classify", { name: "classify", kind: "extern-python", parameters: [{ name: "s", type: STRING }], result: STRING });
  const context = { ...found.context, declared: { ...found.context.declared, functions } };
  const codes = ['if true then classify("a") else ""', 'true && classify("a") == ""', 'classify(classify("a"))', 'transform(["a"], classify(.))', '[null, "a"][0] ?? classify("b")'];
  for (const text of codes) {
    const before = found.said.diagnostics.length;
    checkExpression(expression(text), undefined, { ...NO_SCOPE, python: true }, context);
    expect(found.said.diagnostics.slice(before).map((d) => d.code), text).toEqual(["PFL3609"]);
  }
});
