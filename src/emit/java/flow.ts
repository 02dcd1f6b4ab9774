/** The steps of the pipeline, without its ends, as a static method that a test can feed. */
import type { SourceStep, Step, WriteStep } from "../../ir/steps.js";
import { camelCase, namer } from "../names.js";
import type { Doc } from "../doc.js";
import { classOf, fieldOf, methodOf, returns, spaced, statement, variable, type Member } from "./classes.js";
import type { JavaContext } from "./context.js";
import { paramParameters } from "./function-class.js";
import { variableName } from "./members.js";
import { ref } from "./references.js";
import { assign, call, create, field, generic, name } from "./syntax.js";
import { boxedType } from "./types.js";
import { eventType, stepById } from "./steps/step.js";
import { emitterOf } from "./steps/table.js";

export interface FlowMethod {
  readonly name: string;
  readonly members: readonly Member[];
  readonly sources: readonly SourceStep[];
  readonly writes: readonly WriteStep[];
  /** The flow that a write step takes, of what the method gave. */
  readonly output: (step: WriteStep, result: Doc) => Doc;
}

export const DATA_STREAM = "org.apache.flink.streaming.api.datastream.DataStream";

export function flowMethod(context: JavaContext): FlowMethod {
  const { job, plan } = context;
  const methodName = namer(["main", "configure"]).take(variableName(job.name));
  const sources = job.steps.filter((step) => step.kind === "source");
  const writes = job.steps.filter((step) => step.kind === "write");
  const outputNames = namer();
  const outputs = new Map(writes.map((step) => [step.id, outputNames.take(variableName(step.stream))]));
  const free = namer(context.params.values());
  const parameters = new Map(sources.map((step) => [step.id, free.take(variableName(step.stream))]));
  const body = statements(context, parameters, free.take);
  const only = writes[0];
  const streamOf = (id: string): Doc => generic(ref(DATA_STREAM), boxedType(eventType(id, context), plan));
  const results = writes.map((step) => body.flows.get(step.input) as Doc);
  const result = writes.length > 1 ? create("Outputs", ...results) : results[0];
  const method = methodOf({
    doc: "The steps of the pipeline, without its ends: this is what a test feeds.",
    modifiers: "public static",
    type: only === undefined ? "void" : writes.length > 1 ? "Outputs" : streamOf(only.input),
    name: methodName,
    parameters: [...sources.map((step) => ({ type: streamOf(step.id), name: parameters.get(step.id) as string })), ...paramParameters(job.params.map((param) => param.name), context)],
    body: result === undefined ? body.statements : [...body.statements, returns(result)],
  });
  const outputClass = writes.length > 1 ? [outputsClass(writes.map((step) => ({ type: streamOf(step.input), name: outputs.get(step.id) as string })))] : [];
  return {
    name: methodName,
    members: [method, ...outputClass],
    sources,
    writes,
    output: (step, result) => (writes.length > 1 ? field(result, outputs.get(step.id) as string) : result),
  };
}

function outputsClass(fields: readonly { readonly type: Doc; readonly name: string }[]): Member {
  return {
    field: false,
    doc: classOf({
      doc: "The flows that the pipeline writes.",
      modifiers: "public static final",
      name: "Outputs",
      members: [
        ...fields.map((each) => fieldOf({ modifiers: "public final", ...each })),
        methodOf({ modifiers: "", type: undefined, name: "Outputs", parameters: fields, body: fields.map((each) => statement(assign(field(name("this"), each.name), "=", name(each.name)))) }),
      ],
    }),
  };
}

interface Body {
  readonly statements: readonly Doc[];
  readonly flows: ReadonlyMap<string, Doc>;
}

/** A flow that is used once stays in the chain of its user; any other has a variable. */
function statements(context: JavaContext, parameters: ReadonlyMap<string, string>, take: (wanted: string) => string): Body {
  const { job, plan } = context;
  const uses = usesOf(job.steps);
  const flows = new Map<string, Doc>();
  const done: Doc[] = [];
  const add = (doc: Doc): unknown => done.push(done.length === 0 ? doc : spaced(doc));
  for (const step of job.steps) {
    const input = inputFlow(step, flows, context);
    switch (step.kind) {
      case "source":
        flows.set(step.id, name(parameters.get(step.id) as string));
        continue;
      case "key_by":
      case "write":
        continue;
      case "print":
        add(statement(emitterOf(step).add(step, input, context)));
        continue;
      default: {
        const flow = emitterOf(step).add(step, input, context);
        if ((uses.get(step.id) ?? 0) <= 1) {
          flows.set(step.id, flow);
          continue;
        }
        const local = take(variableName(prefixOf(step.id)));
        add(variable(generic(ref(DATA_STREAM), boxedType(step.output, plan)), local, flow));
        flows.set(step.id, name(local));
      }
    }
  }
  return { statements: done, flows: withKeyless(flows, context) };
}

/** The flow before a step: keyed where the step needs it, joined where it takes several. */
function inputFlow(step: Step, flows: ReadonlyMap<string, Doc>, context: JavaContext): Doc {
  if (step.kind === "source") return "";
  const flowOf = (id: string): Doc => {
    const before = stepById(id, context);
    return before.kind === "key_by" ? flowOf(before.input) : (flows.get(id) as Doc);
  };
  if (step.kind === "union") {
    const [first, ...others] = step.inputs.map(flowOf);
    return call(first as Doc, "union", ...others);
  }
  const before = stepById(step.input, context);
  const keyed = before.kind === "key_by" && (step.kind === "reduce" || step.kind === "aggregate");
  return keyed ? emitterOf(before).add(before, flowOf(before.input), context) : flowOf(step.input);
}

/** A key_by gives whoever needs no key the flow before it. */
function withKeyless(flows: Map<string, Doc>, context: JavaContext): ReadonlyMap<string, Doc> {
  for (const step of context.job.steps) {
    if (step.kind === "key_by") flows.set(step.id, flows.get(step.input) as Doc);
  }
  return flows;
}

function usesOf(steps: readonly Step[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const use = (id: string): void => {
    const before = steps.find((step) => step.id === id);
    if (before?.kind === "key_by") use(before.input);
    else uses.set(id, (uses.get(id) ?? 0) + 1);
  };
  for (const step of steps) {
    if (step.kind === "key_by" || step.kind === "source") continue;
    for (const id of step.kind === "union" ? step.inputs : [step.input]) use(id);
  }
  return uses;
}

/** What a step id was made of: the name of its `let`, or of the stream that its flow ends in. */
function prefixOf(id: string): string {
  return camelCase(id.replace(/-(?:flat-map|key-by|add-columns|[a-z]+)-\d+$/, ""));
}
