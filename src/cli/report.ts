/** Diagnostics on the terminal or as JSON. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { render } from "../diagnostics/render.js";
import { positionAt, type SourceFile } from "../text/source-file.js";
import type { Span } from "../text/span.js";
import type { ReportFormat } from "./arguments.js";
import { useColor, type ColorChoice } from "./terminal.js";

export interface ReportOptions extends ColorChoice {
  readonly format: ReportFormat;
}

/** People read diagnostics on stderr, so that stdout stays what a command is asked for; programs read JSON on stdout. */
export function report(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  options: ReportOptions,
  more: Readonly<Record<string, unknown>> = {},
): void {
  if (options.format === "json") process.stdout.write(jsonReport(diagnostics, sources, more));
  else if (diagnostics.length > 0) {
    const text = render(diagnostics, sources, { color: useColor(options, process.stderr) });
    process.stderr.write(text.endsWith("\n") ? text : `${text}\n`);
  }
}

/** Version 1 of the format: fields may be added, none is taken away or changes its meaning. */
export function jsonReport(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const place = (span: Span): object => {
    const source = sources.find((s) => s.path === span.path);
    const at = source === undefined ? {} : { from: positionAt(source, span.start), to: positionAt(source, span.end) };
    return { file: span.path, start: span.start, end: span.end, ...at };
  };
  const rows = diagnostics.map((d) => ({
    ...{ code: d.code, slug: d.slug, severity: d.severity, message: d.message, remedy: d.remedy, place: place(d.span) },
    related: d.related.map((r) => ({ message: r.message, place: place(r.span) })),
    fixes: d.fixes.map((f) => ({ title: f.title, edits: f.edits.map((e) => ({ place: place(e.span), text: e.text })) })),
  }));
  return `${JSON.stringify({ version: 1, diagnostics: rows, ...more }, undefined, 2)}\n`;
}
