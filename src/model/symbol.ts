import type {
  ClusterDeclaration,
  CredentialsDeclaration,
  EnumDeclaration,
  ExternDeclaration,
  FnDeclaration,
  ParamDeclaration,
  RecordDeclaration,
  StreamDeclaration,
  TypeDeclaration,
} from "../syntax/nodes/declarations.js";
import type { LetStatement, PipelineDeclaration } from "../syntax/nodes/pipelines.js";

interface SymbolOf<K extends string, D> {
  readonly kind: K;
  readonly name: string;
  readonly declaration: D;
}

export type RecordSymbol = SymbolOf<"record", RecordDeclaration>;
export type EnumSymbol = SymbolOf<"enum", EnumDeclaration>;
export type TypeSymbol = SymbolOf<"type", TypeDeclaration>;
export type CredentialsSymbol = SymbolOf<"credentials", CredentialsDeclaration>;
export type ClusterSymbol = SymbolOf<"cluster", ClusterDeclaration>;
export type StreamSymbol = SymbolOf<"stream", StreamDeclaration>;
export type ParamSymbol = SymbolOf<"param", ParamDeclaration>;
export type FnSymbol = SymbolOf<"fn", FnDeclaration>;
export type ExternSymbol = SymbolOf<"extern", ExternDeclaration>;
export type PipelineSymbol = SymbolOf<"pipeline", PipelineDeclaration>;
/** Lives in one pipeline; all others in the program. */
export type LetSymbol = SymbolOf<"let", LetStatement>;

export type Symbol =
  | RecordSymbol
  | EnumSymbol
  | TypeSymbol
  | CredentialsSymbol
  | ClusterSymbol
  | StreamSymbol
  | ParamSymbol
  | FnSymbol
  | ExternSymbol
  | PipelineSymbol
  | LetSymbol;
