import type { Report } from "../diagnostics/report.js";
import type { Symbol } from "../model/symbol.js";
import type { Missing, Name } from "../syntax/nodes/base.js";
import type { Declaration } from "../syntax/nodes/declarations.js";
import { nearest } from "../text/suggest.js";

/** What the binder's parts share while they run. */
export interface BindContext {
  readonly symbols: Map<string, Symbol>;
  readonly references: Map<Name, Symbol>;
  readonly report: Report;
}

/** Every kind of symbol in words for people. */
export const KIND_WORDS: Readonly<Record<Symbol["kind"], string>> = {
  record: "record",
  enum: "enum",
  type: "type",
  credentials: "set of credentials",
  cluster: "cluster",
  stream: "stream",
  param: "param",
  fn: "function",
  extern: "function",
  pipeline: "pipeline",
  let: "flow",
};

/** A test has none: nothing refers to it. */
export function symbolOf(declaration: Declaration): Symbol | undefined {
  if (declaration.name.kind === "missing" || declaration.kind === "test-declaration") return undefined;
  const kind = declaration.kind.replace(/-declaration$/, "");
  // The kind of a symbol is that of its declaration without the ending: the unions are parallel.
  return { kind, name: declaration.name.text, declaration } as Symbol;
}

/** Looks a name up among symbols and writes the reference down. Reports what is not there, or of another kind. */
export function bindName(
  name: Name | Missing,
  kinds: readonly Symbol["kind"][],
  what: string,
  visible: ReadonlyMap<string, Symbol>,
  context: BindContext,
): Symbol | undefined {
  if (name.kind === "missing") return undefined;
  const symbol = visible.get(name.text) ?? context.symbols.get(name.text);
  if (symbol === undefined) {
    const known = [...visible.values(), ...context.symbols.values()].filter((s) => kinds.includes(s.kind)).map((s) => s.name);
    context.report("PFL2003", name.span, { name: name.text, what, near: nearest(name.text, known), known });
    return undefined;
  }
  if (!kinds.includes(symbol.kind)) {
    context.report(
      "PFL2004",
      name.span,
      { name: name.text, found: KIND_WORDS[symbol.kind], expected: what },
      { related: [{ span: symbol.declaration.name.span, message: "declared here" }] },
    );
    return undefined;
  }
  context.references.set(name, symbol);
  return symbol;
}

/** Reports each name that comes a second time, with its first place. */
export function reportTwice(names: readonly (Name | Missing)[], what: string, owner: string, report: Report): void {
  const first = new Map<string, Name>();
  for (const name of names) {
    if (name.kind === "missing") continue;
    const before = first.get(name.text);
    if (before === undefined) first.set(name.text, name);
    else
      report("PFL2007", name.span, { name: name.text, what, owner }, { related: [{ span: before.span, message: "first here" }] });
  }
}
