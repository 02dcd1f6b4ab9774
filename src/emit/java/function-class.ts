/** A function of the job as a class: what it implements, the params that its constructor takes, and the scope of its expressions. */
import type { Type } from "../../model/type.js";
import type { Doc } from "../doc.js";
import type { OutputFile } from "../target.js";
import { classOf, fieldOf, javaFile, methodOf, override, returns, serialVersion, spacedField, statement, type Member } from "./classes.js";
import { FUNCTIONS, type JavaContext } from "./context.js";
import { javaScope, type JavaScope } from "./expression/scope.js";
import type { FunctionClass, FunctionRole, JavaPlan } from "./plan.js";
import { ref } from "./references.js";
import { assign, call, create, field, generic, name } from "./syntax.js";
import { boxedType, isKnownToFlink, javaType, typeInformation } from "./types.js";

export function plannedClass(owner: string, role: FunctionRole, { plan }: JavaContext): FunctionClass {
  const found = plan.functions.get(`${owner}/${role}`);
  if (found === undefined) throw new Error(`no class is planned for ${owner}/${role}`);
  return found;
}

/** `new FilterCelsius(threshold)`, where the params are variables. */
export function newFunction(owner: string, role: FunctionRole, context: JavaContext): Doc {
  const planned = plannedClass(owner, role, context);
  return create(ref(`${context.plan.package}.${planned.name}`), ...planned.params.map((param) => paramVariable(param, context)));
}

export function paramVariable(param: string, { params }: JavaContext): Doc {
  return name(params.get(param) as string);
}

/** The scope of an expression in a function that has these params; `taken` are names of its other variables and fields. */
export function functionScope(params: readonly string[], context: JavaContext, taken: readonly string[] = []): JavaScope {
  const { plan, fns, externs } = context;
  const param = (each: string): Doc => paramVariable(each, context);
  return javaScope(plan, {
    taken: new Set([...params.map((each) => context.params.get(each) as string), ...taken]),
    param,
    fn(fn, args) {
      const found = fns.get(fn);
      if (found === undefined) throw new Error(`there is no fn ${fn}`);
      return call(ref(`${plan.package}.${FUNCTIONS}`), found.method, ...args, ...found.params.map(param));
    },
    extern: (extern, args) => call(ref(externs.get(extern) as string), extern, ...args),
  });
}

export interface FunctionOptions {
  readonly class: FunctionClass;
  readonly doc: string;
  readonly extends?: Doc;
  readonly implements?: readonly Doc[];
  /** Type of what comes out: said where Flink can't find it out. */
  readonly output?: Type;
  readonly constants?: readonly Member[];
  readonly members: readonly Member[];
}

export function functionFile(options: FunctionOptions, context: JavaContext): OutputFile {
  const { class: planned, output } = options;
  const said = output !== undefined && !isKnownToFlink(output) ? output : undefined;
  const interfaces = options.implements ?? [];
  const declaration = classOf({
    doc: options.doc,
    modifiers: "public final",
    name: planned.name,
    ...(options.extends === undefined ? {} : { extends: options.extends }),
    implements: said === undefined ? interfaces : [...interfaces, typed("org.apache.flink.api.java.typeutils.ResultTypeQueryable", said, context.plan)],
    members: [
      serialVersion(),
      ...(options.constants ?? []),
      ...paramMembers(planned, context),
      ...options.members,
      ...(said === undefined ? [] : [typeMethod(said, context.plan)]),
    ],
  });
  return jobFile(planned.name, declaration, context);
}

/** A file in the job's package. */
export function jobFile(name: string, declaration: Doc, { plan, siblings }: JavaContext): OutputFile {
  return javaFile({ package: plan.package, className: name, siblings, declaration });
}

function paramMembers(planned: FunctionClass, context: JavaContext): readonly Member[] {
  if (planned.params.length === 0) return [];
  const parameters = paramParameters(planned.params, context);
  const fields = parameters.map((parameter, i) => {
    const member = fieldOf({ modifiers: "private final", ...parameter });
    return i === 0 ? spacedField({ modifiers: "private final", ...parameter }) : member;
  });
  const constructor = methodOf({
    modifiers: "public",
    type: undefined,
    name: planned.name,
    parameters,
    body: parameters.map((parameter) => statement(assign(field(name("this"), parameter.name), "=", name(parameter.name)))),
  });
  return [...fields, constructor];
}

/** Parameters for params of the program. */
export function paramParameters(params: readonly string[], { job, plan, params: names }: JavaContext): { readonly type: Doc; readonly name: string }[] {
  return params.map((param) => {
    const declared = job.params.find((each) => each.name === param);
    if (declared === undefined) throw new Error(`there is no param ${param}`);
    return { type: javaType(declared.type, plan), name: names.get(param) as string };
  });
}

function typed(of: string, type: Type, plan: JavaPlan): Doc {
  return generic(ref(of), boxedType(type, plan));
}

function typeMethod(type: Type, plan: JavaPlan): Member {
  return override({
    type: typed("org.apache.flink.api.common.typeinfo.TypeInformation", type, plan),
    name: "getProducedType",
    body: [returns(typeInformation(type, plan))],
  });
}
