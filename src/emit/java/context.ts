/** What the emitters of functions and steps have at hand. */
import type { Job } from "../../ir/job.js";
import type { JobExtern, JobFn } from "../../ir/values.js";
import { namer } from "../names.js";
import { planOptions } from "../options.js";
import type { EmitOptions } from "../target.js";
import { variableName } from "./members.js";
import { paramsOf } from "./params.js";
import type { JavaPlan } from "./plan.js";

export interface JavaContext {
  readonly job: Job;
  readonly plan: JavaPlan;
  /** Simple names of the classes in the job's package. */
  readonly siblings: ReadonlySet<string>;
  /** Static methods of `Functions`, by the name of the fn. */
  readonly fns: ReadonlyMap<string, FnMethod>;
  /** Variables that hold the params of the program. */
  readonly params: ReadonlyMap<string, string>;
  /** Full class names of `extern java fn`s, by the name of the fn. */
  readonly externs: ReadonlyMap<string, string>;
  /** Flags of the job without dashes, as `planOptions` has named them. */
  readonly flags: ReadonlyMap<string, string>;
}

export interface FnMethod {
  readonly fn: JobFn;
  readonly method: string;
  /** Params of the program that come after the fn's own parameters. */
  readonly params: readonly string[];
}

/** The class that holds the `fn`s of the program. */
export const FUNCTIONS = "Functions";

export function javaContext(job: Job, plan: JavaPlan, options: EmitOptions): JavaContext {
  const methods = namer();
  const params = namer();
  const functions = [...plan.functions.values()].flatMap(({ name }) => [name, `${name}State`, `${name}StateSerializer`]);
  return {
    job,
    plan,
    siblings: new Set([plan.jobClass, FUNCTIONS, ...functions]),
    fns: new Map(job.fns.map((fn) => [fn.name, { fn, method: methods.take(variableName(fn.name)), params: paramsOf([fn.body], job) }])),
    params: new Map(job.params.map(({ name }) => [name, params.take(variableName(name))])),
    externs: new Map(job.externs.filter(({ language }) => language === "java").map((extern) => [extern.name, externClass(extern, plan, options)])),
    flags: planOptions(job),
  };
}

/** The class in a file of the user: in the package that the file says, or in one made for it, as Java can't import from none. */
function externClass(extern: JobExtern, plan: JavaPlan, options: EmitOptions): string {
  const base = (extern.file.split("/").at(-1) as string).replace(/\.java$/, "");
  const said = packageIn(options.externs.get(extern.file) ?? "");
  return `${said ?? `${plan.package}.externs`}.${base}`;
}

/** The package that a Java file declares. */
export function packageIn(text: string): string | undefined {
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, " ");
  return /^\s*package\s+([\w.]+)\s*;/.exec(code)?.[1];
}
