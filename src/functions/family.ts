import type { ExpressionFunction } from "./function.js";

/** Makes a family: each function by its name. */
export function family<N extends string>(functions: {
  readonly [K in N]: Omit<ExpressionFunction, "name">;
}): { readonly [K in N]: ExpressionFunction } {
  const entries = Object.entries<Omit<ExpressionFunction, "name">>(functions);
  return Object.fromEntries(entries.map(([name, f]) => [name, { name, ...f }])) as { readonly [K in N]: ExpressionFunction };
}
