/** `parse_arguments` of the job: everything that may differ from run to run. */
import type { Job, JobParam } from "../../ir/job.js";
import { required, type EnumType, type Type } from "../../model/type.js";
import type { Doc } from "../doc.js";
import type { JavaPlan } from "../java/plan.js";
import { constantText, START_CHECKS, START_CHECKS_HELP, streamsRead } from "../options.js";
import type { PythonPlan } from "./plan.js";
import { moduleRef, ref } from "./references.js";
import { RESERVED } from "./reserved.js";
import { assign, call, define, docstring, keyword, list, returned, stringLiteral } from "./syntax.js";

interface Argument {
  readonly option: string;
  readonly type: Doc | undefined;
  /** Text, as on the command line; undefined if there is none. */
  readonly default: Doc | undefined;
  readonly required: boolean;
  /** The only values; any without it. */
  readonly choices?: readonly string[];
  readonly help: string;
}

export function parseArguments(job: Job, plan: PythonPlan): Doc {
  const usesPython = job.steps.some((step) => step.kind === "python");
  const all: readonly Argument[] = [
    { option: "jar", type: ref("pathlib", "Path"), default: "JAR", required: false, help: "jar of the Java functions" },
    ...job.clusters.flatMap(({ name, controller, scope }) => [
      text(option(plan, `clusters/${name}/controller`), controller, `Pravega controller of cluster ${name}`),
      text(option(plan, `clusters/${name}/scope`), scope, `scope of cluster ${name}`),
    ]),
    ...job.streams.map(({ name, streamName }) => text(option(plan, `streams/${name}/name`), streamName, `name of stream ${name} in Pravega`)),
    ...streamsRead(job).flatMap(({ name, start, end }) => [
      text(option(plan, `streams/${name}/start`), start, `where ${name} starts without a savepoint: head, tail or a stream cut`),
      text(option(plan, `streams/${name}/end`), end, `where ${name} ends: tail or a stream cut; reads on without it`),
    ]),
    ...job.params.map((param) => paramArgument(param, plan)),
    { option: START_CHECKS, type: ref("arguments", "boolean"), default: "True", required: false, help: START_CHECKS_HELP },
    ...(usesPython ? [{ option: "python", type: undefined, default: [moduleRef("sys"), ".executable"], required: false, help: "Python of the workers, on each task manager" }] : []),
  ];
  const parser = call(
    [moduleRef("argparse"), ".ArgumentParser"],
    stringLiteral(job.name),
    keyword("formatter_class", "argparse.ArgumentDefaultsHelpFormatter"),
    keyword("allow_abbrev", "False"),
  );
  return define("parse_arguments", [], [], "argparse.Namespace", [
    docstring("What may differ from run to run."),
    assign("parser", parser),
    ...all.map(addArgument),
    returned("parser.parse_args()"),
  ]);
}

function option(plan: PythonPlan, what: string): string {
  const found = plan.options.get(what);
  if (found === undefined) throw new Error(`no option is planned for ${what}`);
  return found;
}

function text(option: string, value: string | undefined, help: string): Argument {
  return { option, type: undefined, default: value === undefined ? undefined : stringLiteral(value), required: false, help };
}

function paramArgument({ name, type, default: value, doc }: JobParam, plan: PythonPlan): Argument {
  const help = doc?.replace(/\s+/g, " ").trim();
  return {
    option: option(plan, `params/${name}`),
    type: argumentType(required(type)),
    default: value === undefined || value.kind === "null" ? undefined : stringLiteral(constantText(value)),
    required: value === undefined && type.kind !== "optional",
    ...(required(type).kind === "enum" ? { choices: (required(type) as EnumType).members.map((member) => member.name) } : {}),
    help: help === undefined || help === "" ? `parameter ${name}` : help,
  };
}

function addArgument({ option, type, default: value, required, choices, help }: Argument): Doc {
  const own = destination(option);
  return call(
    "parser.add_argument",
    stringLiteral(`--${option}`),
    ...(own === option.replaceAll("-", "_") ? [] : [keyword("dest", stringLiteral(own))]),
    ...(type === undefined ? [] : [keyword("type", type)]),
    ...(value === undefined ? [] : [keyword("default", value)]),
    ...(required ? [keyword("required", "True")] : []),
    ...(choices === undefined ? [] : [keyword("choices", list(choices.map(stringLiteral)))]),
    // argparse expands what follows a percent sign.
    keyword("help", stringLiteral(help.replaceAll("%", "%%"))),
  );
}

/** `args.<this>` holds the option's value. */
export function destination(option: string): string {
  const plain = option.replaceAll("-", "_");
  return RESERVED.keywords.has(plain) ? `${plain}_` : plain;
}

/** The value of an option in `main`. */
export function argument(plan: PythonPlan, what: string): Doc {
  return `args.${destination(option(plan, what))}`;
}

/** The value of a parameter as a Java constructor takes it. */
export function paramValue({ name, type }: JobParam, plan: PythonPlan, java: JavaPlan): Doc {
  const value = argument(plan, `params/${name}`);
  const of = required(type);
  if (of.kind !== "enum") return value;
  const constant = call(["records.", java.types.get(of.name) ?? of.name, ".ofProgramName"], value);
  return type.kind === "optional" ? [value, " and ", constant] : constant;
}

const INTS = { 8: "int8", 16: "int16", 32: "int32", 64: "int64" } as const;

function argumentType(type: Type): Doc | undefined {
  const parser = (name: string): Doc => ref("arguments", name);
  switch (type.kind) {
    case "bool":
      return parser("boolean");
    case "int":
      return parser(INTS[type.bits]);
    case "float":
    case "double":
      return "float";
    case "decimal":
      return call(parser("decimal"), String(type.precision), String(type.scale));
    case "date":
      return parser("day");
    case "time":
      return parser("time_of_day");
    case "timestamp":
      return parser("instant");
    case "duration":
      return parser("duration");
    default:
      return undefined;
  }
}
