/** The proofs of a program for machines: all that is in them, with places that need no source to be understood. */
import type { SinkProof } from "../check/guarantee/proof.js";
import { positionAt, type Position, type SourceFile } from "../text/source-file.js";
import type { Span } from "../text/span.js";

export type GuaranteeReport = ReportOf<Placed<SinkProof>>;

/** With spans still where the report has places. */
export type UnplacedReport = ReportOf<SinkProof>;

/** Version 1: fields may be added, none is taken away or changes its meaning. */
interface ReportOf<Sink> {
  readonly version: 1;
  /** Of the compiler. */
  readonly compiler: string;
  /** Every sink's declared guarantee holds. */
  readonly holds: boolean;
  readonly sinks: readonly Sink[];
}

/** Half open; offsets in UTF-16 units from 0, lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  readonly to: Position;
}

/** The same with places instead of spans. */
export type Placed<T> = T extends Span
  ? Place
  : T extends readonly (infer E)[]
    ? readonly Placed<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Placed<T[K]> }
      : T;

export function guaranteeReport(proofs: readonly SinkProof[], sources: readonly SourceFile[], compiler: string): GuaranteeReport {
  return { version: 1, compiler, holds: proofs.every(({ holds }) => holds), sinks: proofs.map((proof) => placed(proof, sources)) };
}

function placed<T>(value: T, sources: readonly SourceFile[]): Placed<T> {
  if (typeof value !== "object" || value === null) return value as Placed<T>;
  if (Array.isArray(value)) return value.map((each) => placed(each as unknown, sources)) as Placed<T>;
  if (isSpan(value)) return placeOf(value, sources) as Placed<T>;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, placed(each as unknown, sources)])) as Placed<T>;
}

function isSpan(value: object): value is Span {
  return "path" in value && "start" in value && "end" in value;
}

function placeOf(span: Span, sources: readonly SourceFile[]): Place {
  const source = sources.find(({ path }) => path === span.path);
  if (source === undefined) throw new RangeError(`no source ${span.path}`);
  return { file: span.path, start: span.start, end: span.end, from: positionAt(source, span.start), to: positionAt(source, span.end) };
}
