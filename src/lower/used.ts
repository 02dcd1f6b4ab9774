/** What a job uses of its program. */
import type { Job, JobStream } from "../ir/job.js";
import type { Step } from "../ir/steps.js";
import type { JobExtern, JobFn, Lambda, Value } from "../ir/values.js";
import { allValues, inputsOf, partsOfStep, typesOfStep } from "../ir/walk.js";
import type { EnumType, RecordType, Type } from "../model/type.js";
import type { LowerContext } from "./context.js";
import { lowerExtern, lowerFn } from "./fn.js";

/** The steps whose events come to a sink. */
export function reachingSinks(steps: readonly Step[]): readonly Step[] {
  const needed = new Set<string>();
  const kept: Step[] = [];
  for (const step of [...steps].reverse()) {
    if (step.kind !== "write" && step.kind !== "print" && !needed.has(step.id)) continue;
    kept.push(step);
    for (const input of inputsOf(step)) needed.add(input);
  }
  return kept.reverse();
}

type Used = Pick<Job, "params" | "records" | "enums" | "fns" | "externs">;

export function usedBy(steps: readonly Step[], streams: readonly JobStream[], { checked, declared }: LowerContext): Used {
  const types = typeCollector();
  const params = new Set<string>();
  const fns = new Map<string, JobFn>();
  const externs = new Map<string, JobExtern>();

  const parts: (Value | Lambda)[] = streams.flatMap((s) => [s.eventTime, s.routingKey].filter((l) => l !== undefined));
  for (const step of steps) parts.push(...partsOfStep(step));
  const called: { readonly kind: "fn" | "extern"; readonly name: string }[] = [];
  const visit = (values: readonly (Value | Lambda)[]): void => {
    for (const value of allValues(values)) {
      types.add(value.type);
      if (value.kind === "param") params.add(value.name);
      if (value.kind === "fn" || value.kind === "extern") called.push(value);
    }
  };
  for (const stream of streams) types.add(stream.type);
  for (const step of steps) {
    typesOfStep(step).forEach(types.add);
    if (step.kind === "python") called.push(...step.calls.map((call) => ({ kind: "extern" as const, name: call.extern })));
  }
  visit(parts);
  for (let next = called.pop(); next !== undefined; next = called.pop()) {
    const symbol = checked.bound.symbols.get(next.name);
    if (symbol?.kind === "fn" && !fns.has(symbol.name)) {
      const fn = lowerFn(symbol, checked);
      fns.set(symbol.name, fn);
      [...fn.parameters.map((p) => p.type), fn.result].forEach(types.add);
      visit([fn.body]);
    } else if (symbol?.kind === "extern" && !externs.has(symbol.name)) {
      const extern = lowerExtern(symbol, checked);
      externs.set(symbol.name, extern);
      [...extern.parameters.map((p) => p.type), extern.result].forEach(types.add);
    }
  }
  const usedParams = declared(params).flatMap((name) => checked.params.get(name) ?? []);
  for (const param of usedParams) types.add(param.type);
  const inOrder = <T>(found: ReadonlyMap<string, T>): readonly T[] =>
    declared(found.keys()).flatMap((name) => found.get(name) ?? []);
  return {
    params: usedParams.map((p) => ({
      name: p.symbol.name,
      doc: p.symbol.declaration.doc?.text,
      type: p.type,
      default: p.default,
    })),
    records: types.records(),
    enums: types.enums(),
    fns: inOrder(fns),
    externs: inOrder(externs),
  };
}

/** Records and enums in the order of their first use, a record after those of its fields. */
function typeCollector() {
  const seen = new Set<Type>();
  const records = new Map<string, RecordType>();
  const enums = new Map<string, EnumType>();
  const add = (type: Type): void => {
    if (seen.has(type)) return;
    seen.add(type);
    switch (type.kind) {
      case "optional":
        return add(type.of);
      case "list":
        return add(type.element);
      case "map":
        add(type.key);
        return add(type.value);
      case "enum":
        enums.set(type.name, type);
        return;
      case "record":
        for (const field of type.fields) add(field.type);
        if (!records.has(type.name)) records.set(type.name, type);
        return;
      default:
        return;
    }
  };
  return { add, records: () => [...records.values()], enums: () => [...enums.values()] };
}
