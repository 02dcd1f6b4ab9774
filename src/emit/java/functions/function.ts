import type { Type } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import type { JavaPlan } from "../plan.js";
import { ref } from "../references.js";
import { call } from "../syntax.js";

/** The Java of a call: of its arguments, their types (of a lambda that of its result) and the type of the result. */
export type JavaFunction = (args: readonly Doc[], types: readonly Type[], result: Type, plan: JavaPlan) => Doc;

/** A static method: `Text.length(s)`. */
export function helper(className: string, method: string): JavaFunction {
  return (args) => call(ref(className), method, ...args);
}

/** A method of the first argument: `s.startsWith(prefix)`. */
export function method(name: string): JavaFunction {
  return ([object, ...args]) => call(object as Doc, name, ...args);
}

/** By the kind of the first argument. */
export function byKind(rows: { readonly [K in Type["kind"]]?: JavaFunction }, otherwise: JavaFunction): JavaFunction {
  return (args, types, ...rest) => ((types[0] === undefined ? undefined : rows[types[0].kind]) ?? otherwise)(args, types, ...rest);
}
