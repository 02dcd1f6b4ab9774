/** What the language knows about a function of its registry: how it is called and what it gives. Its meaning is in `doc`. */
import type { Type } from "../model/type.js";

export interface ExpressionFunction {
  readonly name: string;
  /** One line, as a completion shows it. */
  readonly summary: string;
  /** Behaviour at the edges: what is clamped, what fails, what is null. */
  readonly doc: string;
  /** The first that the arguments fit is meant. */
  readonly signatures: readonly FunctionSignature[];
  readonly examples: readonly Example[];
  /** False: it gives another value each time, so that a replay gives other events. Such a call is never part of a key. */
  readonly deterministic?: false;
  /** Parameters whose text is looked at when compiling, by name. */
  readonly texts?: Readonly<Record<string, TextRule>>;
}

/** What a text that is known when compiling must be, such as the name of a time zone. */
export interface TextRule {
  /** In words: `a time zone`. */
  readonly what: string;
  /** Must it be known when compiling? */
  readonly constant: boolean;
  /** What is wrong with a text, as a sentence; undefined when nothing is. `before` are the known texts of the parameters before it. */
  readonly wrong: (text: string, before: ReadonlyMap<string, string>) => string | undefined;
}

export interface FunctionSignature {
  readonly parameters: readonly FunctionParameter[];
  readonly result: Pattern;
}

export interface FunctionParameter {
  readonly name: string;
  readonly type: Pattern;
  /** May be left out; the function then does what its `doc` says. */
  readonly optional: boolean;
}

/** A call and the text of what it gives, both as a program writes them. */
export interface Example {
  readonly call: string;
  readonly value: string;
}

/** A type with holes: `T` stands for whatever the arguments make it. */
export type Pattern =
  | { readonly kind: "type"; readonly type: Type }
  | { readonly kind: "variable"; readonly name: string; readonly of: TypeClass }
  | { readonly kind: "optional"; readonly of: Pattern }
  | { readonly kind: "list"; readonly element: Pattern }
  | { readonly kind: "map"; readonly key: Pattern; readonly value: Pattern }
  /** Without parameters: a value that the function computes itself, or doesn't. */
  | { readonly kind: "lambda"; readonly parameters: readonly Pattern[]; readonly result: Pattern };

/** What a hole takes. Only `any` takes an optional type. */
export type TypeClass = "any" | "numeric" | "integer" | "fraction" | "decimal" | "ordered" | "key" | "distinct" | "hashed";

export function exactly(type: Type): Pattern {
  return { kind: "type", type };
}

export function variable(name: string, of: TypeClass = "any"): Pattern {
  return { kind: "variable", name, of };
}

export function optionalOf(of: Pattern): Pattern {
  return { kind: "optional", of };
}

export function listOf(element: Pattern): Pattern {
  return { kind: "list", element };
}

export function mapOf(key: Pattern, value: Pattern): Pattern {
  return { kind: "map", key, value };
}

export function lambda(parameters: readonly Pattern[], result: Pattern): Pattern {
  return { kind: "lambda", parameters, result };
}

/** `signature({ s: STRING }, LONG)`; a name that ends in `?` may be left out. */
export function signature(parameters: Readonly<Record<string, Pattern | Type>>, result: Pattern | Type): FunctionSignature {
  return {
    parameters: Object.entries(parameters).map(([name, type]) => ({
      name: name.replace(/\?$/, ""),
      type: toPattern(type),
      optional: name.endsWith("?"),
    })),
    result: toPattern(result),
  };
}

/** Patterns and types share no kind but those of lists, maps and optionals, whose parts tell them apart. */
function toPattern(from: Pattern | Type): Pattern {
  switch (from.kind) {
    case "type":
    case "variable":
    case "lambda":
      return from;
    case "optional":
      return { kind: "optional", of: toPattern(from.of) };
    case "list":
      return { kind: "list", element: toPattern(from.element) };
    case "map":
      return { kind: "map", key: toPattern(from.key), value: toPattern(from.value) };
    default:
      return { kind: "type", type: from };
  }
}
