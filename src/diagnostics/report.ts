import type { Span } from "../text/span.js";
import { catalog, type Code, type Facts } from "./catalog.js";
import type { Diagnostic, Fix, Related } from "./diagnostic.js";

/** Says something about a place. The facts are those that the words of the code need; another code or a missing fact does not compile. */
export type Report = <C extends Code>(code: C, span: Span, facts: Facts<C>, extra?: ReportExtra) => void;

export interface ReportExtra {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

export interface Reporter {
  readonly report: Report;
  /** All that was reported so far, in the order of reporting. */
  readonly diagnostics: readonly Diagnostic[];
}

export function reporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (...call) => diagnostics.push(diagnosticOf(...call)) };
}

/** One diagnostic, for a phase that collects them itself. */
export function diagnosticOf<C extends Code>(code: C, span: Span, facts: Facts<C>, extra: ReportExtra = {}): Diagnostic {
  const row = catalog[code];
  // The row was made for these facts: `Facts` is read from it.
  const words = row as { message: (facts: Facts<C>) => string; remedy: (facts: Facts<C>) => string };
  return {
    code,
    slug: row.slug,
    severity: row.severity,
    span,
    message: words.message(facts),
    remedy: words.remedy(facts),
    related: extra.related ?? [],
    fixes: extra.fixes ?? [],
  };
}

/** In the order of the files and of the text; what is said twice about one place is said once. */
export function inSourceOrder(diagnostics: readonly Diagnostic[], paths: readonly string[]): readonly Diagnostic[] {
  const rank = new Map(paths.map((path, index) => [path, index]));
  const rankOf = (d: Diagnostic): number => rank.get(d.span.path) ?? paths.length;
  const sorted = [...diagnostics].sort(
    (a, b) => rankOf(a) - rankOf(b) || a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  );
  const seen = new Set<string>();
  return sorted.filter((d) => {
    const key = `${d.code} ${d.span.path} ${d.span.start} ${d.span.end} ${d.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Without those whose place has a mistake of form in it or directly after it: what recovery made of the text may not be what
 * was meant.
 */
export function withoutEchoes(ofMeaning: readonly Diagnostic[], ofForm: readonly Diagnostic[]): readonly Diagnostic[] {
  const starts = new Map<string, number[]>();
  for (const { span, severity } of ofForm) {
    if (severity !== "error") continue;
    const list = starts.get(span.path);
    if (list === undefined) starts.set(span.path, [span.start]);
    else list.push(span.start);
  }
  for (const list of starts.values()) list.sort((a, b) => a - b);
  return ofMeaning.filter(({ span }) => !hasBetween(starts.get(span.path) ?? [], span.start, span.end + 1));
}

function hasBetween(sorted: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next <= to;
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}
