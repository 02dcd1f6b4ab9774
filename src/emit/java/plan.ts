/**
 * Which Java class stands for what, computed once for both targets: the Java job writes these names, the PyFlink job calls them.
 */
import type { Job } from "../../ir/job.js";
import type { Step } from "../../ir/steps.js";
import type { Lambda, Value } from "../../ir/values.js";
import { allValues } from "../../ir/walk.js";
import { required, type EnumType, type RecordType, type Type } from "../../model/type.js";
import { kebabCase, namer, pascalCase } from "../names.js";
import { paramsOf } from "./params.js";
import { JAVA_RESERVED } from "./reserved.js";

export interface JavaPlan {
  /** Package of the job and of its functions: `hotsensors`. */
  readonly package: string;
  /** Package of records and enums, their serializers and formats: `hotsensors.records`. */
  readonly recordsPackage: string;
  /** `HotSensors` */
  readonly jobClass: string;
  /** Maven artifact and name of the jar: `hot-sensors`. */
  readonly artifact: string;
  /** Class names of records and enums by their name in PFL. */
  readonly types: ReadonlyMap<string, string>;
  /** By `<step id>/<role>`, or `<stream name>/<role>` for the roles of a stream. */
  readonly functions: ReadonlyMap<string, FunctionClass>;
}

export type FunctionRole =
  | "predicate"
  | "function"
  | "key"
  | "reducer"
  | "aggregate"
  | "result"
  | "event-time"
  | "routing-key"
  | "to-python";

export interface FunctionClass {
  /** Simple name in `JavaPlan.package`. */
  readonly name: string;
  /** Params of the program that its constructor takes, in this order. */
  readonly params: readonly string[];
}

export function planJava(job: Job): JavaPlan {
  const packageName = packageOf(job.name);
  const types = planTypes(job);
  const classes = namer([...JAVA_RESERVED.types, ...types.values()], (name) => [name, `${name}State`, `${name}StateSerializer`]);
  const jobClass = classes.take(pascalCase(job.name));
  classes.take("Functions");
  return {
    package: packageName,
    recordsPackage: `${packageName}.records`,
    jobClass,
    artifact: kebabCase(job.name),
    types,
    functions: new Map([...streamFunctions(job), ...job.steps.flatMap((step) => stepFunctions(step, types))].map(([id, wanted, uses]) => [id, { name: classes.take(wanted), params: paramsOf(uses, job) }])),
  };
}

/** Top-level packages of Java and of the libraries in the jar, which a job must not add to. */
const TAKEN_PACKAGES: ReadonlySet<string> = new Set(["com", "io", "java", "javax", "jdk", "org", "pfl", "sun"]);

function packageOf(pipeline: string): string {
  const name = pipeline.replaceAll("_", "").toLowerCase();
  if (name === "") return "job";
  const legal = /^\d/.test(name) ? `job${name}` : name;
  return JAVA_RESERVED.values.has(legal) || TAKEN_PACKAGES.has(legal) ? `${legal}job` : legal;
}

/** A class with its serializer, JSON and row have names of their own; `String` becomes `StringRecord`. */
function planTypes(job: Job): ReadonlyMap<string, string> {
  const free = namer([], (name) => [name, `${name}Serializer`, `${name}Json`, `${name}Row`]);
  const declaredFirst = [...job.records].sort((a, b) => Number(b.declared) - Number(a.declared));
  const types = [
    ...job.enums.map((type): [EnumType | RecordType, string] => [type, "Enum"]),
    ...declaredFirst.map((type): [EnumType | RecordType, string] => [type, "Record"]),
  ];
  return new Map(
    types.map(([type, kind]) => {
      const wanted = pascalCase(type.name);
      return [type.name, free.take(JAVA_RESERVED.types.has(wanted) ? `${wanted}${kind}` : wanted)];
    }),
  );
}

type Planned = readonly [id: string, wanted: string, uses: readonly (Value | Lambda)[]];

function streamFunctions(job: Job): Planned[] {
  const read = new Set(job.steps.flatMap((step) => (step.kind === "source" ? [step.stream] : [])));
  const written = new Set(job.steps.flatMap((step) => (step.kind === "write" ? [step.stream] : [])));
  return job.streams.flatMap(({ name, eventTime, routingKey }): Planned[] => [
    ...(eventTime !== undefined && read.has(name) ? [planned(name, "event-time", `${pascalCase(name)}EventTime`, eventTime)] : []),
    ...(routingKey !== undefined && written.has(name) ? [planned(name, "routing-key", `${pascalCase(name)}RoutingKey`, routingKey)] : []),
  ]);
}

function planned(owner: string, role: FunctionRole, wanted: string, ...uses: (Value | Lambda)[]): Planned {
  return [`${owner}/${role}`, wanted, uses];
}

/** The classes of each kind of step. */
const CLASSES: { readonly [K in Step["kind"]]: (step: Extract<Step, { kind: K }>, type: (type: Type) => string) => readonly Planned[] } = {
  source: () => [],
  filter: (step, type) => [planned(step.id, "predicate", `Filter${firstField(step.predicate) ?? type(step.output)}`, step.predicate)],
  map: (step, type) => [planned(step.id, "function", `MapTo${type(step.output)}`, step.function)],
  flat_map: (step, type) => [planned(step.id, "function", `FlatMapTo${type(step.output)}`, step.function)],
  union: () => [],
  key_by: (step, type) => [planned(step.id, "key", `KeyBy${keyName(step.key) ?? type(step.keyType)}`, step.key)],
  reduce: (step, type) => [planned(step.id, "reducer", `Reduce${type(step.output)}`, step.reducer)],
  aggregate: (step, type) => {
    const values = step.aggregates.flatMap((each) => each.arguments);
    const name = `Aggregate${type(step.output)}`;
    if (step.window === undefined) return [planned(step.id, "aggregate", name, ...values, step.result)];
    return [planned(step.id, "aggregate", name, ...values), planned(step.id, "result", `${name}Result`, step.result)];
  },
  python: (step) => [
    planned(step.id, "to-python", `Call${pascalCase(step.calls[0]?.extern ?? "python")}`, ...step.calls.flatMap((each) => each.arguments)),
  ],
  write: () => [],
  print: () => [],
};

function stepFunctions<K extends Step["kind"]>(step: Extract<Step, { kind: K }>, types: ReadonlyMap<string, string>): readonly Planned[] {
  const classes = CLASSES[step.kind as K] as (step: Extract<Step, { kind: K }>, type: (type: Type) => string) => readonly Planned[];
  return classes(step, (type) => typeName(type, types));
}

/** `Reading`, `String`, `ListOfString`: a part of a class name. */
function typeName(type: Type, types: ReadonlyMap<string, string>): string {
  switch (type.kind) {
    case "record":
    case "enum":
      return types.get(type.name) ?? pascalCase(type.name);
    case "optional":
      return typeName(required(type), types);
    case "list":
      return `ListOf${typeName(type.element, types)}`;
    case "map":
      return `MapOf${typeName(type.value, types)}`;
    case "int":
      return { 8: "Int8", 16: "Int16", 32: "Int", 64: "Long" }[type.bits];
    default:
      return pascalCase(type.kind);
  }
}

/** The field that a predicate looks at first. */
function firstField(value: Value | Lambda): string | undefined {
  for (const each of allValues([value])) if (each.kind === "field") return pascalCase(each.name);
  return undefined;
}

/** `SensorAndPlace` for a key of fields. */
function keyName(key: Lambda): string | undefined {
  const parts = key.body.kind === "record" ? key.body.type.fields.map((field) => pascalCase(field.name)) : [firstField(key)];
  return parts.includes(undefined) ? undefined : parts.join("And");
}
