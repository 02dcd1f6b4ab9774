/** How the evaluator knows what a function of the registry means: the row that each family's table has for it. */
import type { Type } from "../../model/type.js";
import type { Call, Data } from "../data.js";

/** What stands at a parameter: data, or where the signature has a lambda, what calls it. */
export type Argument = Data | Call;

/** What a call knows before any event comes. */
export interface CallTypes {
  /** Of each argument; of a lambda, that of its result. */
  readonly arguments: readonly Type[];
  readonly result: Type;
}

/** The world outside of the program, for functions that are not deterministic. */
export interface Surroundings {
  /** Microseconds since 1970. */
  now(): bigint;
  /** At least 0 and below 1. */
  random(): number;
}

/** Makes, once for each call in a program, what computes its value from its arguments. */
export type Meaning = (types: CallTypes, surroundings: Surroundings) => (...args: readonly Argument[]) => Data;

/** A function of the arguments that the signatures of the registry say. One that is left out is undefined. */
type Compute = (...args: never[]) => Data;

/** A meaning that is the same for all types. */
export function always(compute: Compute): Meaning {
  return () => compute as ReturnType<Meaning>;
}

/** A meaning that depends on the types of its call. */
export function byTypes(make: (types: CallTypes, surroundings: Surroundings) => Compute): Meaning {
  return make as Meaning;
}
