import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { LetSymbol, Symbol } from "../model/symbol.js";
import type { Name } from "../syntax/nodes/base.js";
import type { FileNode } from "../syntax/nodes/node.js";
import type { PipelineDeclaration } from "../syntax/nodes/pipelines.js";

/** Who is called what, and who refers to whom. Names inside expressions are the checker's, since what they see depends on types. */
export interface Bound {
  readonly files: readonly FileNode[];
  /** All declarations by name, in source order; of two with one name the first. */
  readonly symbols: ReadonlyMap<string, Symbol>;
  readonly lets: ReadonlyMap<PipelineDeclaration, ReadonlyMap<string, LetSymbol>>;
  /** Types, clusters of streams, sources of flows. A name that nothing was found for is not in here. */
  readonly references: ReadonlyMap<Name, Symbol>;
  readonly diagnostics: readonly Diagnostic[];
}
