/** Every name of the emitted Python that the program has a say in: legal, and unique where it stands. */
import type { Job } from "../../ir/job.js";
import type { Step } from "../../ir/steps.js";
import type { RecordType, EnumType, Type } from "../../model/type.js";
import { snakeCase } from "../names.js";
import { planOptions } from "../options.js";
import { pythonNamer, RESERVED } from "./reserved.js";

export interface PythonPlan {
  /** Module of the job, and its function that holds the steps. */
  readonly module: string;
  readonly function: string;
  /** Variables of flows: parameters of the function and what several steps share, by step id. */
  readonly flows: ReadonlyMap<string, string>;
  /** Parameters of the program as keyword arguments of the function. */
  readonly params: ReadonlyMap<string, string>;
  /** Variables of `main`. */
  readonly clusters: ReadonlyMap<string, string>;
  readonly readers: ReadonlyMap<string, string>;
  /** By step id. */
  readonly writers: ReadonlyMap<string, string>;
  /** Fields of `Outputs`, by the id of the write step. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Modules of the user's Python files, by the path as written. */
  readonly modules: ReadonlyMap<string, string>;
  /** Names under which `calls.py` imports the user's functions, by the name of the extern. */
  readonly externs: ReadonlyMap<string, string>;
  /** Functions of `calls.py`, by `<step id>/<number of the call>`. */
  readonly calls: ReadonlyMap<string, string>;
  /** Classes of `records.py`, by the name in PFL. */
  readonly classes: ReadonlyMap<string, string>;
  /** Options of the command line without `--`, by what they set: `params/x`, `clusters/c/controller`, `streams/s/start` … */
  readonly options: ReadonlyMap<string, string>;
}

export function planPython(job: Job): PythonPlan {
  const modules = pythonNamer(RESERVED.modules);
  const userModules = new Map(externFiles(job).map((file) => [file, modules.take(moduleName(file))]));
  const module = modules.take(moduleName(job.name));
  const names = pythonNamer(RESERVED.job);
  const functionName = names.take(snakeCase(job.name));
  const flows = new Map(variables(job).map((id): [string, string] => [id, names.take(snakeCase(prefixOf(id)))]));
  const params = new Map(job.params.map((param) => [param.name, names.take(snakeCase(param.name))]));
  const sources = job.steps.filter((step) => step.kind === "source");
  const writes = job.steps.filter((step) => step.kind === "write");
  const records = pythonNamer(RESERVED.records);
  const outputs = pythonNamer(RESERVED.members);
  const classes = pythonNamer(RESERVED.records);
  return {
    module,
    function: functionName,
    flows,
    params,
    clusters: new Map(job.clusters.map(({ name }) => [name, names.take(snakeCase(name))])),
    readers: new Map(sources.map(({ stream }) => [stream, names.take(`${snakeCase(stream)}_reader`)])),
    writers: new Map(writes.map(({ id, stream }) => [id, names.take(`${snakeCase(stream)}_writer`)])),
    outputs: new Map(writes.map(({ id, stream }) => [id, outputs.take(fieldName(stream))])),
    modules: userModules,
    externs: new Map(pythonExterns(job).map(({ name }) => [name, records.take(name)])),
    calls: new Map(
      job.steps.flatMap((step) =>
        step.kind === "python" ? step.calls.map(({ extern }, i): [string, string] => [`${step.id}/${i}`, records.take(`call_${snakeCase(extern)}`)]) : [],
      ),
    ),
    classes: new Map(pythonTypes(job).map(({ name }) => [name, classes.take(name.replace(/^_+(?=[A-Za-z])/, ""))])),
    options: planOptions(job),
  };
}

/** The extern functions in Python that the job calls. */
export function pythonExterns(job: Job): Job["externs"] {
  return job.externs.filter((extern) => extern.language === "python");
}

function externFiles(job: Job): string[] {
  return [...new Set(pythonExterns(job).map((extern) => extern.file))];
}

/** The module that a file, or a pipeline, gets. */
function moduleName(file: string): string {
  const base = (file.split("/").at(-1) as string).replace(/\.py$/, "").replace(/[^A-Za-z0-9_]/g, "_");
  return /^[A-Za-z_]/.test(base) ? base : `_${base}`;
}

/** A field of a named tuple: no underscore at its begin. */
export function fieldName(name: string): string {
  const bare = name.replace(/^_+/, "");
  return bare === "" || /^\d/.test(bare) ? `x${bare}` : bare;
}

/** What a step id was made of: the name of its `let` or of the stream that its flow ends in. */
function prefixOf(id: string): string {
  return id.replace(/-[a-z-]+-\d+$/, "");
}

/** The flow that a step reads, by step id. A key is no flow of its own: only the steps that aggregate use it. */
export function inputsOf(step: Step, job: Job): readonly string[] {
  const inputs = "inputs" in step ? step.inputs : "input" in step ? [step.input] : [];
  return inputs.map((id) => {
    const input = job.steps.find((each) => each.id === id);
    return input?.kind === "key_by" ? (inputsOf(input, job)[0] as string) : id;
  });
}

/** Steps whose flow needs a variable: sources, what several steps read, what joins a union, what is printed or written beside others. */
export function variables(job: Job): readonly string[] {
  const uses = new Map<string, number>();
  const named = new Set<string>();
  const writes = job.steps.filter((step) => step.kind === "write").length;
  for (const step of job.steps) {
    if (step.kind === "source") named.add(step.id);
    if (step.kind === "key_by") continue;
    const inputs = inputsOf(step, job);
    for (const input of inputs) uses.set(input, (uses.get(input) ?? 0) + 1);
    if (step.kind === "union") for (const input of inputs.slice(1)) named.add(input);
    if (step.kind === "print" || (step.kind === "write" && writes > 1)) for (const input of inputs) named.add(input);
  }
  return job.steps.map((step) => step.id).filter((id) => named.has(id) || (uses.get(id) ?? 0) > 1);
}

/** Records and enums that Python functions see, each after those of its fields. */
export function pythonTypes(job: Job): readonly (RecordType | EnumType)[] {
  const seen = new Map<string, RecordType | EnumType>();
  const visit = (type: Type): void => {
    switch (type.kind) {
      case "optional":
        return visit(type.of);
      case "list":
        return visit(type.element);
      case "map":
        visit(type.key);
        return visit(type.value);
      case "enum":
        seen.set(type.name, type);
        return;
      case "record":
        for (const field of type.fields) visit(field.type);
        seen.set(type.name, type);
        return;
      default:
        return;
    }
  };
  for (const { parameters, result } of pythonExterns(job)) {
    for (const { type } of parameters) visit(type);
    visit(result);
  }
  return [...seen.values()];
}
