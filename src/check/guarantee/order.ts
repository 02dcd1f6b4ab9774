/**
 * The order of a key: results of one key stay in order only if they all have one routing key. What each step gives is followed
 * through the job: which parts of an event follow from the key of the last keyed operator alone.
 */
import type { Report } from "../../diagnostics/report.js";
import type { Fix } from "../../diagnostics/diagnostic.js";
import { functions } from "../../functions/registry.js";
import type { Job } from "../../ir/job.js";
import type { Step } from "../../ir/steps.js";
import type { Lambda, Value } from "../../ir/values.js";
import { inputsOf, partsOfValue } from "../../ir/walk.js";
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

type Scope = ReadonlyMap<string, Shape>;

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
  report("PFL4620", place, facts, { fixes: stream === undefined ? [] : fixesFor(found.event, stream) });
}

/** A text of the event that follows from the key can be the routing key. */
function fixesFor(event: Shape, stream: CheckedStream): readonly Fix[] {
  if (event.kind !== "record" || stream.type.kind !== "record") return [];
  const field = stream.type.fields.find(({ name, type }) => type.kind === "string" && isFixed(event.fields.get(name) ?? OPEN));
  if (field === undefined) return [];
  const routed = stream.said.has("routing_key");
  const edits = routed ? replaced(stream.said, "routing_key", `.${field.name}`) : addedToStream(stream.symbol.declaration, `routing_key: .${field.name}`);
  return [fix(`Route by \`.${field.name}\``, ...edits)];
}

function orderAt(sink: Sink, job: Job) {
  const write = job.steps.find((step) => step.kind === "write" && step.origin === sink.call.node.span);
  const input = write?.kind === "write" ? keyedEvents(job).get(write.input) : undefined;
  const target = job.streams.find(({ name }) => name === sink.stream);
  if (input === undefined || target === undefined) return undefined;
  const { routingKey } = target;
  const kept = routingKey !== undefined && isFixed(apply(routingKey, [input.event]));
  const place = routingKey && ({ kind: "source", place: routingKey.origin, setting: "routing_key" } as const);
  return { kept, place, key: input.key, event: input.event };
}

/** What comes out of each step that has a keyed operator before it. */
function keyedEvents({ steps }: Job): ReadonlyMap<string, Keyed> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const found = new Map<string, Keyed>();
  for (const step of steps) {
    const keyed = keyedAfter(step, byId, found);
    if (keyed !== undefined) found.set(step.id, keyed);
  }
  return found;
}

function keyedAfter(step: Step, steps: ReadonlyMap<string, Step>, found: ReadonlyMap<string, Keyed>): Keyed | undefined {
  const [first, ...others] = inputsOf(step).map((id) => found.get(id));
  switch (step.kind) {
    case "aggregate":
    case "reduce": {
      const by = steps.get(step.input);
      if (by?.kind !== "key_by") return undefined;
      if (step.kind === "aggregate") return { key: by.label, event: evaluate(step.result, new Map([["key", { kind: "fixed", id: "key" }]])) };
      const event = eventOfKey(by.key);
      return { key: by.label, event: apply(step.reducer, [event, event]) };
    }
    case "map":
      return first && { ...first, event: apply(step.function, [first.event]) };
    case "flat_map":
      return first && { ...first, event: OPEN };
    case "union": {
      if (first === undefined || others.some((each) => each === undefined)) return undefined;
      return { ...first, event: others.reduce((event, each) => joined(event, each?.event ?? OPEN), first.event) };
    }
    default:
      return first;
  }
}

/** The event that a key was made of: its fields that are the key, or a part of it, are fixed. */
function eventOfKey({ parameters, body }: Lambda): Shape {
  const event = parameters[0]?.name;
  const fields = new Map<string, Shape>();
  for (const part of body.kind === "record" ? body.fields : [body]) {
    if (part.kind === "variable" && part.name === event) return { kind: "fixed", id: "event" };
    if (part.kind !== "field" || part.of.kind !== "variable" || part.of.name !== event) continue;
    fields.set(part.name, { kind: "fixed", id: part.name });
  }
  return { kind: "record", fields };
}

/** Parameters without a value are results of Python functions. */
function apply({ parameters, body }: Lambda, given: readonly Shape[]): Shape {
  return evaluate(body, new Map(parameters.map(({ name }, i) => [name, given[i] ?? OPEN])));
}

function evaluate(value: Value, scope: Scope): Shape {
  switch (value.kind) {
    case "constant":
    case "param":
      return FIXED;
    case "variable":
      return scope.get(value.name) ?? OPEN;
    case "aggregate-result":
    case "window":
      return OPEN;
    case "field":
      return fieldOf(evaluate(value.of, scope), value.name);
    case "record":
      return { kind: "record", fields: new Map(value.type.fields.map(({ name }, i) => [name, partOf(value.fields[i], scope)])) };
    case "convert":
      return evaluate(value.operand, scope);
    case "if": {
      const [then, otherwise] = [evaluate(value.then, scope), evaluate(value.else, scope)];
      return isFixed(evaluate(value.condition, scope)) && isFixed(then) && isFixed(otherwise) ? FIXED : joined(then, otherwise);
    }
    case "function":
      return functions.get(value.name)?.deterministic === false ? OPEN : ofParts(value, scope);
    default:
      return ofParts(value, scope);
  }
}

function ofParts(value: Value, scope: Scope): Shape {
  return partsOfValue(value).every((part) => part.kind !== "lambda" && isFixed(evaluate(part, scope))) ? FIXED : OPEN;
}

function partOf(value: Value | undefined, scope: Scope): Shape {
  return value === undefined ? OPEN : evaluate(value, scope);
}

function fieldOf(of: Shape, name: string): Shape {
  if (of.kind === "record") return of.fields.get(name) ?? OPEN;
  return of.kind === "open" || of.id === undefined ? of : { kind: "fixed", id: `${of.id}.${name}` };
}

/** One of two, nobody knows which. */
function joined(a: Shape, b: Shape): Shape {
  if (a.kind === "record" && b.kind === "record") {
    return { kind: "record", fields: new Map([...a.fields].map(([name, shape]) => [name, joined(shape, b.fields.get(name) ?? OPEN)])) };
  }
  return a.kind === "fixed" && b.kind === "fixed" && a.id !== undefined && a.id === b.id ? a : OPEN;
}

function isFixed(shape: Shape): boolean {
  if (shape.kind !== "record") return shape.kind === "fixed";
  return shape.fields.size > 0 && [...shape.fields.values()].every(isFixed);
}
