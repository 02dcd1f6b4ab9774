/** What stands in Java for the things that a value refers to. */
import type { LambdaParameter } from "../../../ir/values.js";
import type { Doc } from "../../doc.js";
import { namer } from "../../names.js";
import { variableName } from "../members.js";
import type { JavaPlan } from "../plan.js";
import { name } from "../syntax.js";

export interface JavaScope {
  readonly plan: JavaPlan;
  /** Parameters of lambdas and fns, and `key`, by their names in the job. */
  readonly variables: ReadonlyMap<string, Doc>;
  /** Variables that Java holds as objects although they are never null: `==` would compare identities. */
  readonly boxed: ReadonlySet<string>;
  /** Names that a new variable must not have: those of variables, parameters and fields in sight. */
  readonly taken: ReadonlySet<string>;
  readonly param: (name: string) => Doc;
  readonly aggregateResult: (index: number) => Doc;
  /** Results of aggregates that Java holds as objects although they are never null. */
  readonly boxedResults: ReadonlySet<number>;
  /** Microseconds since 1970, as a `long`. */
  readonly window: (bound: "start" | "end") => Doc;
  /** A call of a `fn` of the program; it adds the params that the fn uses. */
  readonly fn: (name: string, args: readonly Doc[]) => Doc;
  /** A call of an `extern java fn`. */
  readonly extern: (name: string, args: readonly Doc[]) => Doc;
}

/** A scope in which nothing but variables is known, extended by what is. */
export function javaScope(plan: JavaPlan, known: Partial<Omit<JavaScope, "plan">> = {}): JavaScope {
  const nothing = (what: string) => (): never => {
    throw new Error(`there is no ${what} here`);
  };
  return {
    plan,
    variables: new Map(),
    boxed: new Set(),
    taken: new Set(),
    param: nothing("param"),
    aggregateResult: nothing("aggregate"),
    boxedResults: new Set(),
    window: nothing("window"),
    fn: nothing("fn"),
    extern: nothing("extern function"),
    ...known,
  };
}

/**
 * The scope within a function, and the names of its parameters in Java. They are objects in a lambda or a method of a generic
 * interface (`Long`), primitives in a method of our own (`long`).
 */
export function withParameters(
  scope: JavaScope,
  parameters: readonly Pick<LambdaParameter, "name">[],
  held: "as objects" | "as primitives",
): { readonly names: readonly string[]; readonly scope: JavaScope } {
  const free = namer(scope.taken);
  const names = parameters.map((parameter) => free.take(variableName(parameter.name)));
  const variables = new Map(scope.variables);
  const boxed = new Set(scope.boxed);
  parameters.forEach((parameter, i) => {
    variables.set(parameter.name, name(names[i] as string));
    if (held === "as objects") boxed.add(parameter.name);
    else boxed.delete(parameter.name);
  });
  return { names, scope: { ...scope, variables, boxed, taken: new Set([...scope.taken, ...names]) } };
}
