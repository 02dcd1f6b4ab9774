import { reporter } from "../diagnostics/report.js";
import type { LetSymbol, Symbol } from "../model/symbol.js";
import type { Name } from "../syntax/nodes/base.js";
import type { Declaration } from "../syntax/nodes/declarations.js";
import type { FileNode } from "../syntax/nodes/node.js";
import type { PipelineDeclaration } from "../syntax/nodes/pipelines.js";
import type { Bound } from "./bound.js";
import { bindExtern, bindFn } from "./fn.js";
import { bindPipeline } from "./pipeline.js";
import { bindEnum, bindRecord } from "./record.js";
import { bindName, KIND_WORDS, symbolOf, type BindContext } from "./scope.js";
import { bindTests } from "./test.js";
import { bindType, TYPE_WORDS } from "./type.js";

const NONE: ReadonlyMap<string, Symbol> = new Map();

/** First every declaration gets its name, then everything that refers to one finds it: the order of declarations means nothing. */
export function bind(files: readonly FileNode[]): Bound {
  const { report, diagnostics } = reporter();
  const symbols = new Map<string, Symbol>();
  const references = new Map<Name, Symbol>();
  const lets = new Map<PipelineDeclaration, ReadonlyMap<string, LetSymbol>>();
  const context: BindContext = { symbols, references, report };
  for (const file of files) for (const node of file.declarations) declare(node, context);
  for (const file of files) for (const node of file.declarations) bindDeclaration(node, context, lets);
  bindTests(files, report);
  return { files, symbols, lets, references, diagnostics };
}

function declare(node: Declaration, context: BindContext): void {
  const symbol = symbolOf(node);
  if (symbol === undefined) return;
  const first = context.symbols.get(symbol.name);
  if (TYPE_WORDS.includes(symbol.name)) {
    context.report("PFL2005", node.name.span, { name: symbol.name });
  } else if (first === undefined) {
    context.symbols.set(symbol.name, symbol);
  } else {
    context.report(
      "PFL2001",
      node.name.span,
      { name: symbol.name, kind: KIND_WORDS[symbol.kind], first: KIND_WORDS[first.kind] },
      { related: [{ span: first.declaration.name.span, message: "first declared here" }] },
    );
  }
}

function bindDeclaration(
  node: Declaration,
  context: BindContext,
  lets: Map<PipelineDeclaration, ReadonlyMap<string, LetSymbol>>,
): void {
  switch (node.kind) {
    case "record-declaration":
      return bindRecord(node, context);
    case "enum-declaration":
      return bindEnum(node, context);
    case "type-declaration":
    case "param-declaration":
      return bindType(node.type, context);
    case "stream-declaration":
      bindType(node.type, context);
      bindName(node.cluster, ["cluster"], "cluster", NONE, context);
      return;
    case "fn-declaration":
      return bindFn(node, context);
    case "extern-declaration":
      return bindExtern(node, context);
    case "pipeline-declaration":
      lets.set(node, bindPipeline(node, context));
      return;
    case "credentials-declaration":
    case "cluster-declaration":
    case "test-declaration":
      return;
  }
}
