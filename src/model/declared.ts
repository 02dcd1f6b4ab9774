import type { Type } from "./type.js";

/** What declarations alone say about types: known before any expression is looked at. */
export interface DeclaredTypes {
  /** Records, enums and aliases by name; one with a mistake in it is `unknown` where it is broken. */
  readonly types: ReadonlyMap<string, Type>;
  /** `fn` and `extern` by name. */
  readonly functions: ReadonlyMap<string, Signature>;
  readonly params: ReadonlyMap<string, Type>;
}

export interface Signature {
  readonly name: string;
  readonly kind: "fn" | "extern-python" | "extern-java";
  readonly parameters: readonly { readonly name: string; readonly type: Type }[];
  readonly result: Type;
}
