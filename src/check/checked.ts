import type { Bound } from "../bind/bound.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JobCluster, JobCredentials, JobSettings, Watermark } from "../ir/job.js";
import type { DeclaredTypes } from "../model/declared.js";
import type { FlowType } from "../model/flow.js";
import type { Said } from "../model/said.js";
import type {
  ClusterSymbol,
  CredentialsSymbol,
  LetSymbol,
  ParamSymbol,
  PipelineSymbol,
  StreamSymbol,
  Symbol,
} from "../model/symbol.js";
import type { Constant, Type } from "../model/type.js";
import type { Operator } from "../operators/operator.js";
import type { Name } from "../syntax/nodes/base.js";
import type { TestDeclaration } from "../syntax/nodes/declarations.js";
import type { Argument, CallExpression, Expression } from "../syntax/nodes/expressions.js";
import type { Flow, OperatorCall } from "../syntax/nodes/pipelines.js";
import type { Span } from "../text/span.js";
import type { ResolvedCall } from "./context.js";

/** A program whose meaning is known. It can be lowered when no diagnostic is an error. */
export interface Checked {
  readonly bound: Bound;
  readonly declared: DeclaredTypes;
  /** The type of each checked expression, before an implicit conversion. */
  readonly types: ReadonlyMap<Expression, Type>;
  /** Where an expression is converted to what its place expects: the type after it. */
  readonly conversions: ReadonlyMap<Expression, Type>;
  readonly calls: ReadonlyMap<CallExpression, ResolvedCall>;
  /** Who a name inside an expression or a setting refers to, beside `bound.references`. */
  readonly references: ReadonlyMap<Name, Symbol>;
  /** All by name, in source order; likewise below. */
  readonly params: ReadonlyMap<string, CheckedParam>;
  readonly credentials: ReadonlyMap<string, CheckedCredentials>;
  readonly clusters: ReadonlyMap<string, CheckedCluster>;
  readonly streams: ReadonlyMap<string, CheckedStream>;
  readonly pipelines: readonly CheckedPipeline[];
  readonly tests: readonly CheckedTest[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedParam {
  readonly symbol: ParamSymbol;
  readonly type: Type;
  readonly default: Constant | undefined;
}

export interface CheckedCredentials {
  readonly symbol: CredentialsSymbol;
  readonly value: JobCredentials;
}

export interface CheckedCluster {
  readonly symbol: ClusterSymbol;
  readonly said: Said;
  /** The facts for the job, its credentials by name. */
  readonly value: Omit<JobCluster, "credentials">;
  readonly credentials: string | undefined;
  /** In milliseconds; undefined: Pravega's default. */
  readonly maxLease: number | undefined;
}

export interface CheckedStream {
  readonly symbol: StreamSymbol;
  readonly said: Said;
  readonly type: Type;
  readonly cluster: string;
  /** Name in Pravega. */
  readonly streamName: string;
  readonly format: "json" | "string" | "bytes";
  readonly eventTime: Expression | undefined;
  readonly watermark: Watermark | undefined;
  readonly routingKey: Expression | undefined;
  readonly start: string;
  readonly end: string | undefined;
  readonly badEvents: "fail" | "skip";
  readonly truncated: "fail" | "skip";
  /** For how long events are kept at least, in milliseconds; undefined: not said. */
  readonly retention: number | undefined;
  /** Of the upstream connector; undefined: one is made for each stream and job. */
  readonly readerGroup: string | undefined;
}

export interface CheckedPipeline {
  readonly symbol: PipelineSymbol;
  readonly said: Said;
  readonly settings: JobSettings;
  /** In source order. */
  readonly flows: readonly CheckedFlow[];
}

export interface CheckedFlow {
  readonly node: Flow;
  /** Of a `let`. */
  readonly name: LetSymbol | undefined;
  /** What ids of its steps begin with: the let's name, or that of the last stream that it writes. */
  readonly prefix: string;
  readonly source: StreamSymbol | LetSymbol | undefined;
  readonly calls: readonly CheckedCall[];
  readonly output: FlowType;
}

export interface CheckedTest {
  readonly node: TestDeclaration;
  readonly name: string;
  readonly pipeline: PipelineSymbol;
  /** Values of params by name. */
  readonly params: ReadonlyMap<string, Constant>;
  /** What stands in for extern functions, by name. */
  readonly externs: ReadonlyMap<string, Expression>;
  /** In source order, which is the order of what happens. */
  readonly given: readonly CheckedGiven[];
  readonly expected: readonly CheckedExpectation[];
  readonly fails: boolean;
}

/** Instants are microseconds since 1970. */
export type CheckedGiven =
  | { readonly kind: "events"; readonly stream: string; readonly events: readonly CheckedEvent[]; readonly span: Span }
  | { readonly kind: "file"; readonly stream: string; readonly path: string; readonly span: Span }
  | { readonly kind: "watermark"; readonly stream: string; readonly micros: bigint; readonly span: Span }
  | { readonly kind: "now"; readonly micros: bigint; readonly span: Span };

export type CheckedEvent =
  | { readonly kind: "value"; readonly node: Expression }
  /** As it stands in the stream. */
  | { readonly kind: "raw"; readonly text: string; readonly span: Span };

export interface CheckedExpectation {
  readonly sink: CheckedSink;
  /** Of the events that come out there. */
  readonly type: Type;
  readonly events:
    | { readonly kind: "any" }
    | { readonly kind: "snapshot"; readonly path: string }
    /** `order`: in any, in that of the list, or in that of the list where an expression over the event is the same. */
    | { readonly kind: "listed"; readonly nodes: readonly Expression[]; readonly order: "any" | "all" | Expression };
  readonly span: Span;
}

export type CheckedSink = { readonly kind: "stream"; readonly stream: string } | { readonly kind: "print"; readonly prefix: string | undefined };

/** A call of an operator. */
export interface CheckedCall {
  readonly node: OperatorCall;
  readonly operator: Operator;
  readonly said: Said;
  readonly rest: readonly Argument[];
  /** What comes out of it. */
  readonly output: FlowType;
  /** For the operator's own lowering. */
  readonly facts: unknown;
}
