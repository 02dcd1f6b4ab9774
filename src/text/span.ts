/** A half-open range of UTF-16 offsets in one source file. */
export interface Span {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The smallest span that holds both; they are of one file. */
export function spanOver(first: Span, last: Span): Span {
  return { path: first.path, start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}
