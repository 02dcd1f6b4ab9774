import type { Checked, CheckedExpectation, CheckedGiven, CheckedTest } from "../check/checked.js";
import type { Expectation, ExpectedEvents, Given, GivenEvent, Test, TestParam } from "../ir/test.js";
import type { JobFn, Lambda, Value } from "../ir/values.js";
import { allValues } from "../ir/walk.js";
import { lowerExpression } from "./expression/expression.js";
import { lowerLambda } from "./expression/lambda.js";
import { EMPTY_SCOPE, eventParameter } from "./expression/scope.js";
import { lowerFn } from "./fn.js";

/** In source order. Total: called only for a program without errors. */
export function lowerTests(checked: Checked): readonly Test[] {
  return checked.tests.map((test) => lowerTest(test, checked));
}

function lowerTest(test: CheckedTest, checked: Checked): Test {
  const { node, name, pipeline, fails } = test;
  const given = test.given.map((each) => lowerGiven(each, checked));
  const expected = test.expected.map((each) => lowerExpectation(each, checked));
  const externs = new Map([...test.externs].map(([extern, value]) => {
    const parameters = checked.declared.functions.get(extern)?.parameters ?? [];
    return [extern, lowerLambda(value, parameters, EMPTY_SCOPE, checked)] as const;
  }));
  const parts = [...given.flatMap(valuesOfGiven), ...expected.flatMap(({ events }) => valuesOfExpected(events)), ...externs.values()];
  const fns = calledBy(parts, checked);
  const params = paramsOf(test, [...parts, ...fns.map((fn) => fn.body)], checked);
  return { name, doc: node.doc?.text, origin: node.span, pipeline: pipeline.name, params, externs, given, expected, fails, fns };
}

/** Those that the test says, and the defaults of others that its own values use. */
function paramsOf(test: CheckedTest, parts: readonly (Value | Lambda)[], checked: Checked): readonly TestParam[] {
  const names = new Set(test.params.keys());
  for (const value of allValues(parts)) if (value.kind === "param") names.add(value.name);
  return [...names].flatMap((name) => {
    const param = checked.params.get(name);
    const value = test.params.get(name) ?? param?.default;
    return param === undefined || value === undefined ? [] : [{ name, type: param.type, value }];
  });
}

function lowerGiven(given: CheckedGiven, checked: Checked): Given {
  const { span: origin } = given;
  switch (given.kind) {
    case "events": {
      const events = given.events.map((event): GivenEvent =>
        event.kind === "raw" ? { kind: "raw", text: event.text, origin: event.span } : { kind: "value", value: lowerExpression(event.node, EMPTY_SCOPE, checked) },
      );
      return { kind: "events", stream: given.stream, events, origin };
    }
    case "file":
      return { kind: "file", stream: given.stream, path: given.path, origin };
    case "watermark":
      return { kind: "watermark", stream: given.stream, at: given.micros, origin };
    case "now":
      return { kind: "now", at: given.micros, origin };
  }
}

function lowerExpectation({ sink, type, events, span }: CheckedExpectation, checked: Checked): Expectation {
  if (events.kind !== "listed") return { sink, type, events, origin: span };
  const { order, nodes } = events;
  const lowered: ExpectedEvents = {
    kind: "listed",
    events: nodes.map((node) => lowerExpression(node, EMPTY_SCOPE, checked)),
    order: typeof order === "string" ? { kind: order } : { kind: "by", key: lowerLambda(order, [eventParameter(type)], EMPTY_SCOPE, checked) },
  };
  return { sink, type, events: lowered, origin: span };
}

function valuesOfGiven(given: Given): readonly Value[] {
  return given.kind === "events" ? given.events.flatMap((event) => (event.kind === "value" ? [event.value] : [])) : [];
}

function valuesOfExpected(events: ExpectedEvents): readonly (Value | Lambda)[] {
  if (events.kind !== "listed") return [];
  return events.order.kind === "by" ? [...events.events, events.order.key] : events.events;
}

/** The functions of the program that are called in there, also by each other. */
function calledBy(parts: readonly (Value | Lambda)[], checked: Checked): readonly JobFn[] {
  const fns = new Map<string, JobFn>();
  const open = [...parts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const value of allValues([part])) {
      const symbol = value.kind === "fn" && !fns.has(value.name) ? checked.bound.symbols.get(value.name) : undefined;
      if (symbol?.kind !== "fn") continue;
      const fn = lowerFn(symbol, checked);
      fns.set(symbol.name, fn);
      open.push(fn.body);
    }
  }
  return [...fns.values()];
}
