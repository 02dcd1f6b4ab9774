/** Diagnostics for people: what is wrong, the place in the source with every label, and what to try. */
import { lineText, positionAt, type SourceFile } from "../text/source-file.js";
import type { Span } from "../text/span.js";
import type { Diagnostic, Severity } from "./diagnostic.js";

export interface RenderOptions {
  readonly color: boolean;
}

/** One block for each diagnostic, and a line that counts them. Empty for none. */
export function render(diagnostics: readonly Diagnostic[], sources: readonly SourceFile[], options: RenderOptions): string {
  if (diagnostics.length === 0) return "";
  const paint = options.color ? colored : plain;
  const secrets = diagnostics.filter((d) => d.slug === "plain-secret").map((d) => d.span);
  const byPath = new Map(sources.map((s) => [s.path, s]));
  const blocks = diagnostics.map((d) => block(d, byPath, secrets, paint));
  return `${blocks.join("\n\n")}\n\n${summary(diagnostics, paint)}\n`;
}

type Style = Severity | "frame" | "related" | "strong";
type Paint = (style: Style, text: string) => string;

const plain: Paint = (_style, text) => text;

const CODES: Readonly<Record<Style, string>> = {
  error: "1;31",
  warning: "1;33",
  info: "1;36",
  frame: "34",
  related: "36",
  strong: "1",
};

const colored: Paint = (style, text) => (text === "" ? "" : `\u001b[${CODES[style]}m${text}\u001b[0m`);

interface Label {
  readonly span: Span;
  readonly text: string;
  readonly style: Style;
  readonly mark: "^" | "-";
}

function block(d: Diagnostic, sources: ReadonlyMap<string, SourceFile>, secrets: readonly Span[], paint: Paint): string {
  const head = `${paint(d.severity, `${d.severity} ${d.code}`)}${paint("strong", `: ${shown(d.message)}`)}`;
  const labels: readonly Label[] = [
    { span: d.span, text: "", style: d.severity, mark: "^" },
    ...d.related.map((r): Label => ({ span: r.span, text: r.message, style: "related", mark: "-" })),
  ];
  const paths = [...new Set(labels.map((l) => l.span.path))];
  const frames = paths.flatMap((path) => {
    const source = sources.get(path);
    const own = labels.filter((l) => l.span.path === path);
    return source === undefined ? [`  ${paint("frame", "-->")} ${shown(path)}`] : [frame(source, own, secrets, paint)];
  });
  return [head, ...frames, `  ${paint("frame", "=")} ${shown(d.remedy)}`].join("\n");
}

/** The lines that have labels, in order, each label below its line; `...` where lines are left out. */
function frame(source: SourceFile, labels: readonly Label[], secrets: readonly Span[], paint: Paint): string {
  const first = positionAt(source, (labels[0] as Label).span.start);
  const lineOf = (label: Label): number => positionAt(source, label.span.start).line;
  const lines = [...new Set(labels.map(lineOf))].sort((a, b) => a - b);
  const width = `${lines.at(-1) as number}`.length;
  const edge = (text: string): string => paint("frame", `${text.padStart(width)} |`);
  const out = [`${" ".repeat(width)} ${paint("frame", "-->")} ${shown(source.path)}:${first.line}:${first.column}`, edge("")];
  let before: number | undefined;
  for (const line of lines) {
    if (before !== undefined && line > before + 1) out.push(paint("frame", `${".".repeat(Math.max(3, width))}`));
    before = line;
    const excerpt = excerptOf(
      source,
      line,
      labels.filter((l) => lineOf(l) === line),
      secrets,
    );
    out.push(`${edge(`${line}`)} ${excerpt.text}`.trimEnd());
    for (const { label, indent, length } of excerpt.marks) {
      const text = label.text === "" ? "" : ` ${shown(label.text)}`;
      out.push(`${edge("")} ${" ".repeat(indent)}${paint(label.style, label.mark.repeat(length) + text)}`);
    }
  }
  out.push(edge(""));
  return out.join("\n");
}

interface Excerpt {
  readonly text: string;
  readonly marks: readonly { readonly label: Label; readonly indent: number; readonly length: number }[];
}

/** More of a line is cut away on both sides of its first label. */
const LONGEST_LINE = 140;
const BEFORE_LABEL = 50;

function excerptOf(source: SourceFile, line: number, labels: readonly Label[], secrets: readonly Span[]): Excerpt {
  const start = source.lineStarts[line - 1] as number;
  const { text: raw, column } = withoutSecrets(lineText(source, line), start, source.path, secrets);
  const columns = labels.map((l) => column(l.span.start));
  const from = raw.length <= LONGEST_LINE ? 0 : Math.max(0, Math.min(...columns) - BEFORE_LABEL);
  const to = raw.length <= LONGEST_LINE ? raw.length : from + LONGEST_LINE;
  const prefix = from > 0 ? "... " : "";
  const marks = labels.map((label) => {
    const begin = Math.min(column(label.span.start), raw.length);
    const end = Math.max(begin + 1, Math.min(column(label.span.end), raw.length, to));
    const indent = prefix.length + widthOf(raw.slice(from, begin));
    return { label, indent, length: Math.max(1, widthOf(raw.slice(begin, end))) };
  });
  const text = `${prefix}${shown(raw.slice(from, to))}${to < raw.length ? " ..." : ""}`;
  return { text, marks: marks.sort((a, b) => a.indent - b.indent) };
}

interface MaskedLine {
  readonly text: string;
  /** Where an offset of the source stands in the text. */
  readonly column: (offset: number) => number;
}

const MASK = "***";

/** A secret that was written down is not repeated on a terminal or in the log of a build, nor is its length. */
function withoutSecrets(line: string, start: number, path: string, secrets: readonly Span[]): MaskedLine {
  const here = secrets
    .filter((s) => s.path === path && s.end > start && s.start < start + line.length)
    .map((s) => ({ from: Math.max(0, s.start - start), to: Math.min(line.length, s.end - start) }))
    .sort((a, b) => a.from - b.from);
  let text = "";
  let at = 0;
  for (const { from, to } of here) {
    text += line.slice(at, from) + MASK;
    at = to;
  }
  const column = (offset: number): number => {
    let shift = 0;
    for (const { from, to } of here) {
      if (offset - start >= to) shift += MASK.length - (to - from);
      else if (offset - start > from) return from + shift;
    }
    return offset - start + shift;
  };
  return { text: text + line.slice(at), column };
}

/** What a terminal would act on is shown as a sign: control characters, and those that change the direction of writing. */
function shown(text: string): string {
  return text
    .replace(/\t/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/gu, "\ufffd");
}

function widthOf(text: string): number {
  return [...text].length;
}

function summary(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const parts: string[] = [];
  for (const severity of ["error", "warning", "info"] as const) {
    const count = diagnostics.filter((d) => d.severity === severity).length;
    const noun = severity === "info" ? "note" : severity;
    if (count > 0) parts.push(paint(severity, `${count} ${noun}${count === 1 ? "" : "s"}`));
  }
  return parts.join(", ");
}
