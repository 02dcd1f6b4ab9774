import type { AggregateStep } from "../../../ir/steps.js";
import type { Value } from "../../../ir/values.js";
import { allValues } from "../../../ir/walk.js";
import type { Doc } from "../../doc.js";
import { namer } from "../../names.js";
import type { OutputFile } from "../../target.js";
import { accumulatorOf, aggregateResult, boxedResults, grownFields, initialFields, isComputed, mergedFields, type Accumulator } from "../accumulator.js";
import type { GivenValue } from "../aggregates/aggregate.js";
import { ifThen, override, returns, statement, variable, fieldOf, type Member } from "../classes.js";
import type { JavaContext } from "../context.js";
import { javaValue } from "../expression.js";
import { isSimple } from "../expression/once.js";
import type { JavaScope } from "../expression/scope.js";
import { functionFile, functionScope, jobFile, newFunction, plannedClass } from "../function-class.js";
import { fieldName, variableName } from "../members.js";
import { recordClassOf } from "../records.js";
import { ref } from "../references.js";
import { serializerOf } from "../serializers.js";
import { assign, binary, call, create, field, generic, literal, localCall, name, stringLiteral, ternary } from "../syntax.js";
import { boxedType, javaType } from "../types.js";
import { flinkKey, programKey } from "./key-by.js";
import { eventType, named, type StepEmitter } from "./step.js";
import { windowed } from "./window.js";

const WINDOWING = "org.apache.flink.streaming.api";

export const emitAggregate: StepEmitter<AggregateStep> = {
  files(step, context) {
    const parts = partsOf(step, context);
    const functions = step.window === undefined ? [rollingFile(parts)] : [aggregateFile(parts), resultFile(parts)];
    return [...functions, ...stateFiles(parts)];
  },
  add(step, input, context) {
    const aggregate = newFunction(step.id, "aggregate", context);
    if (step.window === undefined) return named(step, call(input, "process", aggregate));
    return named(step, call(windowed(step.window, input), "aggregate", aggregate, newFunction(step.id, "result", context)));
  },
};

interface Parts {
  readonly step: AggregateStep;
  readonly context: JavaContext;
  readonly accumulator: Accumulator;
  /** The classes of the events, the state, the key and the results. */
  readonly event: Doc;
  readonly state: Doc;
  readonly stateName: string;
  readonly key: Doc;
  readonly output: Doc;
}

function partsOf(step: AggregateStep, context: JavaContext): Parts {
  const { plan } = context;
  const stateName = `${plannedClass(step.id, "aggregate", context).name}State`;
  return {
    step,
    context,
    accumulator: accumulatorOf(step),
    event: boxedType(eventType(step.input, context), plan),
    state: ref(`${plan.package}.${stateName}`),
    stateName,
    key: boxedType(flinkKey(step.keyType), plan),
    output: boxedType(step.output, plan),
  };
}

function stateFiles({ step, context, accumulator, state, stateName }: Parts): OutputFile[] {
  const { plan } = context;
  const serializer = ref(`${plan.package}.${stateName}Serializer`);
  const kept = accumulator.record.fields.length === 0 ? "the key" : accumulator.record.fields.map((each) => each.name).join(", ");
  const declared = recordClassOf(accumulator.record, plan, {
    doc: `What ${step.label} keeps between events: ${kept}.`,
    name: stateName,
    self: state,
    serializer,
    visibility: "",
  });
  const options = { record: stateName, self: state, serializer, variable: "state", visibility: "" } as const;
  return [jobFile(stateName, declared, context), jobFile(`${stateName}Serializer`, serializerOf(accumulator.record, plan, options), context)];
}

/** The variable of the event, and its name in each of the aggregates' lambdas. */
function eventVariable({ step }: Parts, taken: ReadonlySet<string>): { readonly event: string; readonly scopeOf: (scope: JavaScope) => JavaScope } {
  const lambdas = step.aggregates.flatMap((aggregate) => aggregate.arguments);
  const event = namer(taken).take(variableName(lambdas[0]?.parameters[0]?.name ?? "event"));
  return {
    event,
    scopeOf(scope) {
      const variables = new Map(scope.variables);
      const boxed = new Set(scope.boxed);
      for (const parameter of lambdas.flatMap(({ parameters }) => parameters)) {
        variables.set(parameter.name, name(event));
        boxed.add(parameter.name);
      }
      return { ...scope, variables, boxed, taken: new Set([...scope.taken, event]) };
    },
  };
}

/** Statements that compute the values, and the state with them. A value that may be needed again is computed once. */
function grown(parts: Parts, so: Doc, scope: JavaScope): { readonly before: readonly Doc[]; readonly locals: readonly string[]; readonly state: Doc } {
  const { step, accumulator, state, context } = parts;
  const free = namer(scope.taken);
  const before: Doc[] = [];
  const locals: string[] = [];
  const values = step.aggregates.map((aggregate, i) =>
    (accumulator.kept[i]?.shared === true ? [] : aggregate.arguments).map(({ body }, position): GivenValue => {
      const { type } = body;
      const doc = javaValue(body, scope);
      if (isSimple(body) || (type.kind !== "optional" && accumulator.kept[i]?.row.repeats !== true)) return { doc, type };
      const local = free.take(variableName(position === 0 ? aggregate.name : `${aggregate.name}_${position + 1}`));
      locals.push(local);
      before.push(variable(javaType(type, context.plan), local, doc));
      return { doc: name(local), type };
    }),
  );
  return { before, locals, state: create(state, ...grownFields(accumulator, so, values)) };
}

function aggregateFile(parts: Parts): OutputFile {
  const { step, context, accumulator, event, state } = parts;
  const planned = plannedClass(step.id, "aggregate", context);
  const scope = functionScope(planned.params, context, ["so"]);
  const subject = eventVariable(parts, scope.taken);
  const { before, state: next } = grown(parts, name("so"), subject.scopeOf(scope));
  const members = [
    override({ type: state, name: "createAccumulator", body: [returns(create(state, ...initialFields(accumulator)))] }),
    override({
      type: state,
      name: "add",
      parameters: [
        { type: event, name: subject.event },
        { type: state, name: "so" },
      ],
      body: [...before, returns(next)],
    }),
    override({
      type: state,
      name: "merge",
      parameters: [
        { type: state, name: "a" },
        { type: state, name: "b" },
      ],
      body: [...inOrder(accumulator), returns(create(state, ...mergedFields(accumulator, name("a"), name("b"))))],
    }),
    override({ type: state, name: "getResult", parameters: [{ type: state, name: "total" }], body: [returns(name("total"))] }),
  ];
  const implemented = generic(ref("org.apache.flink.api.common.functions.AggregateFunction"), event, state, state);
  return functionFile({ class: planned, doc: step.label, implements: [implemented], members }, context);
}

/** Flink gives the states of two sessions in any order. */
function inOrder({ record, began }: Accumulator): readonly Doc[] {
  if (began === undefined) return [];
  const [a, b] = [field(name("a"), fieldName(record, began)), field(name("b"), fieldName(record, began))];
  return [ifThen(binary(b, "<", a), [returns(localCall("merge", name("b"), name("a")))])];
}

/** Gives the result to `out`: of the aggregates, the key and the window. */
function collected({ step, context, accumulator }: Parts, params: readonly string[], taken: readonly string[]): readonly Doc[] {
  const { plan } = context;
  const scope = functionScope(params, context, taken);
  const free = namer(scope.taken);
  const results = step.aggregates.map((_, i) => aggregateResult(accumulator, i, name("total"), plan));
  const locals = step.aggregates.map(({ name: wanted }, i) => (isComputed(accumulator, i) ? free.take(variableName(wanted)) : undefined));
  const value = javaValue(step.result, {
    ...scope,
    taken: new Set([...scope.taken, ...locals.filter((local) => local !== undefined)]),
    variables: new Map([["key", programKey(step.keyType, "key", plan)]]),
    boxed: new Set(["key"]),
    aggregateResult: (i) => (locals[i] === undefined ? (results[i] as Doc) : name(locals[i])),
    boxedResults: boxedResults(accumulator),
    window: (bound) => binary(call(name("window"), bound === "start" ? "getStart" : "getEnd"), "*", literal("1000L")),
  });
  return [
    ...step.aggregates.flatMap(({ type }, i) => (locals[i] === undefined ? [] : [variable(javaType(type, plan), locals[i], results[i] as Doc)])),
    statement(call(name("out"), "collect", value)),
  ];
}

const COLLECTOR = "org.apache.flink.util.Collector";

function resultFile(parts: Parts): OutputFile {
  const { step, context, state, key, output } = parts;
  const planned = plannedClass(step.id, "result", context);
  const window = ref(`${WINDOWING}.windowing.windows.TimeWindow`);
  const apply = override({
    type: "void",
    name: "apply",
    parameters: [
      { type: key, name: "key" },
      { type: window, name: "window" },
      { type: generic(name("Iterable"), state), name: "totals" },
      { type: generic(ref(COLLECTOR), output), name: "out" },
    ],
    body: [
      variable(state, "total", call(call(name("totals"), "iterator"), "next")),
      ...collected(parts, planned.params, ["key", "window", "totals", "total", "out"]),
    ],
  });
  const implemented = generic(ref(`${WINDOWING}.functions.windowing.WindowFunction`), state, output, key, window);
  return functionFile({ class: planned, doc: `The result of ${step.label} for a key and a window.`, implements: [implemented], output: step.output, members: [apply] }, context);
}

/** One result for each event, of all events of its key so far. */
function rollingFile(parts: Parts): OutputFile {
  const { step, context, accumulator, event, state, stateName, key, output } = parts;
  const planned = plannedClass(step.id, "aggregate", context);
  const taken = ["state", "before", "so", "total", "key", "context", "out"];
  const scope = functionScope(planned.params, context, taken);
  const subject = eventVariable(parts, scope.taken);
  const { before, locals, state: next } = grown(parts, name("so"), subject.scopeOf(scope));
  const valueState = generic(ref("org.apache.flink.api.common.state.ValueState"), state);
  const descriptor = create(generic(ref("org.apache.flink.api.common.state.ValueStateDescriptor"), ""), stringLiteral("state"), field(ref(`${context.plan.package}.${stateName}Serializer`), "TYPE"));
  const initial = create(state, ...initialFields(accumulator));
  const members: Member[] = [
    override({
      type: "void",
      name: "open",
      parameters: [{ type: ref("org.apache.flink.api.common.functions.OpenContext"), name: "context" }],
      body: [statement(assign(name("state"), "=", call(localCall("getRuntimeContext"), "getState", descriptor)))],
    }),
    override({
      type: "void",
      name: "processElement",
      parameters: [
        { type: event, name: subject.event },
        { type: name("Context"), name: "context" },
        { type: generic(ref(COLLECTOR), output), name: "out" },
      ],
      throws: [name("Exception")],
      body: [
        variable(state, "before", call(name("state"), "value")),
        variable(state, "so", ternary(binary(name("before"), "==", name("null")), initial, name("before"))),
        ...before,
        variable(state, "total", next),
        statement(call(name("state"), "update", name("total"))),
        ...(usesKey(step.result) ? [variable(key, "key", call(name("context"), "getCurrentKey"))] : []),
        ...collected(parts, planned.params, [...taken, subject.event, ...locals]),
      ],
    }),
  ];
  return functionFile(
    {
      class: planned,
      doc: step.label,
      extends: generic(ref(`${WINDOWING}.functions.KeyedProcessFunction`), key, event, output),
      output: step.output,
      constants: [fieldOf({ modifiers: "private transient", type: valueState, name: "state" })],
      members,
    },
    context,
  );
}

function usesKey(value: Value): boolean {
  return [...allValues([value])].some((each) => each.kind === "variable" && each.name === "key");
}
