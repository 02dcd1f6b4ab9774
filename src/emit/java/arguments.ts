/** The arguments of a job: what `main` declares and reads with `pfl.job.Options`. */
import type { JobParam } from "../../ir/job.js";
import type { Type } from "../../model/type.js";
import type { Doc } from "../doc.js";
import { constantText, START_CHECKS, START_CHECKS_HELP, streamsRead } from "../options.js";
import { variable } from "./classes.js";
import type { JavaContext } from "./context.js";
import { ref } from "./references.js";
import { call, create, literal, methodReference, name, stringLiteral } from "./syntax.js";
import { javaType, recordClass } from "./types.js";

export const OPTIONS = "pfl.job.Options";

/** The flag that says something, such as `clusters/c/controller`. */
export function flag(what: string, { flags }: JavaContext): Doc {
  return stringLiteral(flags.get(what) as string);
}

/** What was said with a flag, as a string. */
export function option(what: string, context: JavaContext): Doc {
  return call(name("options"), "string", flag(what, context));
}

/** All options of a job, parsed. */
export function jobOptions(context: JavaContext): Doc {
  const { job } = context;
  let declared: Doc = create(ref(OPTIONS), stringLiteral(job.name), stringLiteral(oneLine(job.doc ?? "")));
  for (const { name, controller, scope } of job.clusters) {
    declared = optional(declared, flag(`clusters/${name}/controller`, context), controller, `Pravega controller of cluster ${name}`);
    declared = optional(declared, flag(`clusters/${name}/scope`, context), scope, `scope of cluster ${name}`);
  }
  for (const { name, streamName } of job.streams) declared = optional(declared, flag(`streams/${name}/name`, context), streamName, `name of stream ${name} in Pravega`);
  for (const { name, start, end } of streamsRead(job)) {
    declared = optional(declared, flag(`streams/${name}/start`, context), start, `where ${name} starts without a savepoint: head, tail or a stream cut`);
    declared = optional(declared, flag(`streams/${name}/end`, context), end, `where ${name} ends: tail or a stream cut; reads on without it`);
  }
  declared = optional(withParams(declared, context), stringLiteral(START_CHECKS), "true", START_CHECKS_HELP);
  return call(declared, "parse", name("args"));
}

/** The params of a job and nothing else, parsed. */
export function paramOptions(context: JavaContext): Doc {
  const declared = create(ref(OPTIONS), stringLiteral(context.job.name), stringLiteral(""));
  return call(withParams(declared, context), "parse", name("args"));
}

function withParams(declared: Doc, context: JavaContext): Doc {
  return context.job.params.reduce((so, { name, doc, default: value }) => {
    const help = oneLine(doc ?? "") || `parameter ${name}`;
    const param = flag(`params/${name}`, context);
    return value === undefined ? call(so, "required", param, stringLiteral(help)) : optional(so, param, constantText(value), help);
  }, declared);
}

function optional(declared: Doc, flag: Doc, value: string | undefined, help: string): Doc {
  return call(declared, "option", flag, value === undefined ? name("null") : stringLiteral(value), stringLiteral(help));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The variable of a param, with its value. */
export function paramDeclaration(param: JobParam, context: JavaContext): Doc {
  const [method, ...more] = getter(param.type, context);
  const read = call(name("options"), method, flag(`params/${param.name}`, context), ...more);
  return variable(javaType(param.type, context.plan), context.params.get(param.name) as string, read);
}

/** The method of Options that reads a value of a type, and its arguments after the name. */
function getter(type: Type, { plan }: JavaContext): readonly [string, ...Doc[]] {
  switch (type.kind) {
    case "int":
      return [{ 8: "int8", 16: "int16", 32: "int32", 64: "int64" }[type.bits]];
    case "float":
      return ["float32"];
    case "double":
      return ["float64"];
    case "decimal":
      return ["decimal", literal(`${type.precision}`), literal(`${type.scale}`)];
    case "enum":
      return ["choice", methodReference(recordClass(type, plan), "ofProgramName")];
    default:
      return [type.kind];
  }
}
