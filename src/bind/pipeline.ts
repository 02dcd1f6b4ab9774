import type { LetSymbol } from "../model/symbol.js";
import type { Missing } from "../syntax/nodes/base.js";
import type { Flow, LetStatement, PipelineDeclaration } from "../syntax/nodes/pipelines.js";
import { bindName, KIND_WORDS, type BindContext } from "./scope.js";

/** Finds what flows start from. Operators find their own names (`union(other)`, `write(stream)`) when they are checked. */
export function bindPipeline(node: PipelineDeclaration, context: BindContext): ReadonlyMap<string, LetSymbol> {
  const later = new Set<string>();
  for (const item of node.items) {
    if (item.kind === "let-statement" && item.name.kind === "name") later.add(item.name.text);
  }
  const lets = new Map<string, LetSymbol>();
  for (const item of node.items) {
    if (item.kind === "flow-statement") bindFlow(item.flow, lets, later, context);
    if (item.kind !== "let-statement") continue;
    bindFlow(item.flow, lets, later, context);
    bindLet(item, lets, context);
  }
  return lets;
}

function bindLet(node: LetStatement, lets: Map<string, LetSymbol>, context: BindContext): void {
  const { name } = node;
  if (name.kind === "missing") return;
  const before = lets.get(name.text) ?? context.symbols.get(name.text);
  if (before === undefined) {
    lets.set(name.text, { kind: "let", name: name.text, declaration: node });
    return;
  }
  context.report(
    "PFL2001",
    name.span,
    { name: name.text, kind: KIND_WORDS.let, first: KIND_WORDS[before.kind] },
    { related: [{ span: before.declaration.name.span, message: "first declared here" }] },
  );
}

function bindFlow(
  flow: Flow | Missing,
  lets: ReadonlyMap<string, LetSymbol>,
  later: ReadonlySet<string>,
  context: BindContext,
): void {
  if (flow.kind === "missing") return;
  const { source } = flow;
  if (source.kind === "name" && !lets.has(source.text) && later.has(source.text) && !context.symbols.has(source.text)) {
    context.report("PFL2006", source.span, { name: source.text });
    return;
  }
  bindName(source, ["stream", "let"], "stream", lets, context);
}
