/**
 * The order of a key: results of one key stay in order only if they all have one routing key. What each step gives is followed
 * through the job: which parts of an event follow from the key of the last keyed operator alone.
 */
import type { Report } from "../../diagnostics/report.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { functions } from "../../functions/registry.js";
import type { Job } from "../../ir/job.js";
import type { KeyByStep, Step } from "../../ir/steps.js";
import type { JobFn, Lambda, Value } from "../../ir/values.js";
import { inputsOf, partsOfValue } from "../../ir/walk.js";
import type { Type } from "../../model/type.js";
import type { Capabilities } from "../../platform/capabilities.js";
import type { CheckedStream } from "../checked.js";
import { addedToStream, fix, replaced } from "./edits.js";
import { platformFact, premise } from "./facts.js";
import type { Premise } from "./proof.js";
import type { Sink } from "./sinks.js";

/** What a value depends on: on the key alone (two with one `id` are the same value), on anything, or each field for itself. */
type Shape =
  | { readonly kind: "fixed"; readonly id: string | undefined }
  | { readonly kind: "open" }
  | { readonly kind: "record"; readonly fields: ReadonlyMap<string, Shape> };

const FIXED: Shape = { kind: "fixed", id: undefined };
const OPEN: Shape = { kind: "open" };

/** Events after a keyed operator. */
interface Keyed {
  readonly event: Shape;
  /** The `key_by`, as Flink's UI shows it. */
  readonly key: string;
}

/** What a `fn` of the program gives for these arguments. */
type Call = (name: string, given: readonly Shape[]) => Shape;

interface Scope {
  readonly variables: ReadonlyMap<string, Shape>;
  readonly call: Call;
}

/** Undefined where no keyed operator comes before the sink. */
export function orderPremise(sink: Sink, job: Job, capabilities: Capabilities): Premise | undefined {
  const found = orderAt(sink, job);
  if (found === undefined) return undefined;
  const statement = "All results of one key have one routing key, so readers see them in order.";
  const origin = found.place ?? platformFact("key-order-through-scaling", "events without a routing key are spread over all segments");
  const more = { required: false, origin, stream: sink.stream, value: { unit: "word", amount: found.key } } as const;
  if (!found.kept) return premise("order-of-a-key", statement, "broken", { ...more, code: "PFL4620" });
  return premise("order-of-a-key", statement, capabilities.has("key-order-through-scaling") ? "holds" : "assumed", more);
}

export function checkOrder(sink: Sink, stream: CheckedStream | undefined, job: Job, report: Report): void {
  const found = orderAt(sink, job);
  if (found === undefined || found.kept) return;
  const place = sink.call.said.get("stream")?.node.span ?? sink.call.node.span;
  const facts = { stream: sink.stream, key: found.key, routed: found.place !== undefined };
  report("PFL4620", place, facts, { fixes: fixesFor(found.event, stream) });
}

/** A text of the event that follows from the key can be the routing key; best the key itself, which spreads as it does. */
function fixesFor(event: Shape, stream: CheckedStream | undefined): readonly Fix[] {
  if (stream?.type.kind !== "record") return [];
  const texts = stream.type.fields.filter(({ name, type }) => type.kind === "string" && isFixed(fieldOf(event, name)));
  const field = texts.find(({ name }) => isOfKey(fieldOf(event, name))) ?? texts[0];
  if (field === undefined) return [];
  const routed = stream.said.has("routing_key");
  const edits = routed ? replaced(stream.said, "routing_key", `.${field.name}`) : addedToStream(stream.symbol.declaration, `routing_key: .${field.name}`);
  return [fix(`Route by \`.${field.name}\``, ...edits)];
}

function orderAt(sink: Sink, job: Job) {
  const write = job.steps.filter((step) => step.kind === "write").find(({ origin }) => origin === sink.call.node.span);
  const call = callOf(job.fns);
  const input = write && keyedEvents(job, call).get(write.input);
  if (input === undefined) return undefined;
  const routingKey = job.streams.find(({ name }) => name === sink.stream)?.routingKey;
  const kept = routingKey !== undefined && isFixed(apply(routingKey, [input.event], call));
  const place = routingKey && ({ kind: "source", place: routingKey.origin, setting: "routing_key" } as const);
  return { kept, place, key: input.key, event: input.event };
}

/** What comes out of each step; undefined where no keyed operator is before it. */
function keyedEvents({ steps }: Job, call: Call): ReadonlyMap<string, Keyed | undefined> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const found = new Map<string, Keyed | undefined>();
  for (const step of steps) {
    const inputs = inputsOf(step).map((id) => found.get(id));
    found.set(step.id, keyedAfter(step, inputs, byId, call));
  }
  return found;
}

function keyedAfter(step: Step, inputs: readonly (Keyed | undefined)[], steps: ReadonlyMap<string, Step>, call: Call): Keyed | undefined {
  const [first] = inputs;
  switch (step.kind) {
    case "aggregate":
    case "reduce": {
      const by = steps.get(step.input);
      if (by?.kind !== "key_by") return undefined;
      if (step.kind === "aggregate") return { key: by.label, event: evaluate(step.result, { variables: new Map([["key", { kind: "fixed", id: "key" }]]), call }) };
      const event = eventOfKey(by);
      // The first event of a key comes out as it is.
      return { key: by.label, event: oneOf([event, apply(step.reducer, [event, event], call)], false) };
    }
    case "map":
      return first && { ...first, event: apply(step.function, [first.event], call) };
    case "flat_map":
      return first && { ...first, event: OPEN };
    case "union": {
      const keyed = inputs.filter((each) => each !== undefined);
      return first && keyed.length === inputs.length ? { ...first, event: oneOf(keyed.map(({ event }) => event), false) } : undefined;
    }
    default:
      return first;
  }
}

/** The event that a key was made of: what is the key, or a part of it, is fixed. */
function eventOfKey({ key: { body }, output }: KeyByStep): Shape {
  const parts = body.kind === "record" ? body.fields : [body];
  return partOfEvent(output, "", parts.flatMap(pathsOf));
}

/** Where a part of the event stands in it, such as `.place.room`; none for what is computed. */
function pathsOf(part: Value): readonly string[] {
  if (part.kind === "variable") return [""];
  return part.kind === "field" ? pathsOf(part.of).map((of) => `${of}.${part.name}`) : [];
}

/** Unfolds only what holds a part of the key: records can hold one another many times over. */
function partOfEvent(type: Type, path: string, keys: readonly string[]): Shape {
  if (keys.includes(path)) return { kind: "fixed", id: path };
  if (type.kind !== "record" || !keys.some((key) => key.startsWith(`${path}.`))) return OPEN;
  return { kind: "record", fields: new Map(type.fields.map(({ name, type: of }) => [name, partOfEvent(of, `${path}.${name}`, keys)])) };
}

/** Parameters without a value are results of Python functions. */
function apply({ parameters, body }: Pick<Lambda, "parameters" | "body">, given: readonly Shape[], call: Call): Shape {
  return evaluate(body, { variables: new Map(parameters.map(({ name }, i) => [name, given[i] ?? OPEN])), call });
}

/** Each fn is looked at once for the same arguments: fns that call others twice would else take for ever. */
function callOf(fns: readonly JobFn[]): Call {
  const byName = new Map(fns.map((fn) => [fn.name, fn]));
  const found = new Map<string, Shape>();
  const call: Call = (name, given) => {
    const id = JSON.stringify([name, given], (_, part: unknown) => (part instanceof Map ? [...part] : part));
    const fn = byName.get(name);
    const shape = found.get(id) ?? (fn === undefined ? OPEN : apply(fn, given, call));
    found.set(id, shape);
    return shape;
  };
  return call;
}

function evaluate(value: Value, scope: Scope): Shape {
  switch (value.kind) {
    case "variable":
      return scope.variables.get(value.name) ?? OPEN;
    case "aggregate-result":
    case "window":
      return OPEN;
    case "field":
      return fieldOf(evaluate(value.of, scope), value.name);
    case "record":
      return { kind: "record", fields: new Map(value.type.fields.map(({ name }, i) => [name, partOf(value.fields[i], scope)])) };
    case "convert":
      return evaluate(value.operand, scope);
    case "if":
      return oneOf([evaluate(value.then, scope), evaluate(value.else, scope)], isFixed(evaluate(value.condition, scope)));
    case "match": {
      const values = [...value.arms.map((arm) => arm.value), ...(value.otherwise === undefined ? [] : [value.otherwise])];
      return oneOf(values.map((each) => evaluate(each, scope)), isFixed(evaluate(value.subject, scope)));
    }
    case "fn":
      return scope.call(value.name, value.arguments.map((each) => evaluate(each, scope)));
    case "function":
      return functions.get(value.name)?.deterministic === false ? OPEN : ofParts(value, scope);
    // Constants and params have no parts, and are the same for all events.
    default:
      return ofParts(value, scope);
  }
}

function ofParts(value: Value, scope: Scope): Shape {
  return partsOfValue(value).every((part) => isFixed(part.kind === "lambda" ? ofLambda(part, scope) : evaluate(part, scope))) ? FIXED : OPEN;
}

/** What a lambda is called with comes from the other arguments, which are fixed, or the whole is open anyway. */
function ofLambda({ parameters, body }: Lambda, { variables, call }: Scope): Shape {
  return evaluate(body, { variables: new Map([...variables, ...parameters.map(({ name }) => [name, FIXED] as const)]), call });
}

function partOf(value: Value | undefined, scope: Scope): Shape {
  return value === undefined ? OPEN : evaluate(value, scope);
}

function fieldOf(of: Shape, name: string): Shape {
  if (of.kind === "record") return of.fields.get(name) ?? OPEN;
  return of.kind === "open" || of.id === undefined ? of : { kind: "fixed", id: `${of.id}.${name}` };
}

/** One of some; where the choice is not fixed, nobody knows which. */
function oneOf([first = OPEN, ...others]: readonly Shape[], choice: boolean): Shape {
  return others.reduce((so, each) => joined(so, each, choice), first);
}

function joined(a: Shape, b: Shape, choice: boolean): Shape {
  const record = a.kind === "record" ? a : b;
  if (record.kind === "record") {
    return { kind: "record", fields: new Map([...record.fields.keys()].map((name) => [name, joined(fieldOf(a, name), fieldOf(b, name), choice)])) };
  }
  if (a.kind !== "fixed" || b.kind !== "fixed") return OPEN;
  if (a.id !== undefined && a.id === b.id) return a;
  return choice ? FIXED : OPEN;
}

function isOfKey(shape: Shape): boolean {
  return shape.kind === "fixed" && shape.id !== undefined;
}

function isFixed(shape: Shape): boolean {
  return shape.kind === "record" ? [...shape.fields.values()].every(isFixed) : shape.kind === "fixed";
}
