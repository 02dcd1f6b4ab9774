/** The source with what the checker found below each line: for goldens, and to see why a type is what it is. */
import type { FlowType } from "../model/flow.js";
import { typeText } from "../model/type.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { lineText, positionAt, type SourceFile } from "../text/source-file.js";
import type { Checked } from "./checked.js";

/** Literals show their types themselves, and the event is that of the flow. */
const PLAIN = new Set<Expression["kind"]>([
  "event",
  "null",
  "bool",
  "integer",
  "fraction",
  "string",
  "duration",
  "size",
  "timestamp",
  "date",
  "time",
  "paren",
  "lambda",
]);

export function printTypes(checked: Checked, source: SourceFile): string {
  const notes = new Map<number, { readonly start: number; readonly end: number; readonly text: string }[]>();
  const note = (start: number, end: number, text: string): void => {
    const { line } = positionAt(source, start);
    const list = notes.get(line) ?? [];
    list.push({ start, end, text });
    notes.set(line, list);
  };
  for (const [node, type] of checked.types) {
    const to = checked.conversions.get(node);
    if (node.span.path !== source.path || (PLAIN.has(node.kind) && to === undefined)) continue;
    note(node.span.start, node.span.end, to === undefined ? typeText(type) : `${typeText(type)} as ${typeText(to)}`);
  }
  for (const flow of checked.pipelines.flatMap((pipeline) => pipeline.flows)) {
    if (flow.node.span.path !== source.path) continue;
    for (const { node, output } of flow.calls) note(node.name.span.start, node.name.span.end, flowText(output));
  }
  const lines: string[] = [];
  for (let line = 1; line <= source.lineStarts.length; line++) {
    lines.push(lineText(source, line));
    const found = [...(notes.get(line) ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
    for (const { start, end, text } of found) {
      const column = positionAt(source, start).column - 1;
      const rest = Math.max(1, Math.min(end, start + lineText(source, line).length - column) - start);
      lines.push(`${" ".repeat(column)}${"~".repeat(rest)} ${text}`);
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** `Reading by string in windows of event time` */
function flowText({ event, key, window }: FlowType): string {
  const by = key === undefined ? "" : ` by ${typeText(key)}`;
  return `${typeText(event)}${by}${window === undefined ? "" : ` in windows of ${window} time`}`;
}
