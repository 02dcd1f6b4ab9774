/** Blocks as text for a terminal. */
import type { Block, Item, Mark } from "./block.js";

const MARKS: Readonly<Record<Mark, string>> = { holds: "✓", broken: "✗", weak: "!", assumed: "?", point: "-" };
const COLORS: Readonly<Record<Mark, number>> = { holds: 32, broken: 31, weak: 33, assumed: 36, point: 0 };
const BOLD = 1;
const FAINT = 2;

export function blocksAsText(blocks: readonly Block[], color: boolean): string {
  const paint = (code: number, text: string): string => (color && code !== 0 ? `\u001b[${code}m${text}\u001b[0m` : text);
  return `${blocks.map((block) => lines(block, paint).join("\n")).join("\n\n")}\n`;
}

function lines(block: Block, paint: (code: number, text: string) => string): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [paint(BOLD, block.level === 1 ? block.text : `${"  ".repeat(block.level - 2)}${block.text}`)];
    case "paragraph":
      return [block.text];
    case "list":
      return block.items.flatMap((item) => itemLines(item, paint));
    case "table":
      return tableLines(block.head, block.rows, paint);
  }
}

function itemLines({ mark, text, details }: Item, paint: (code: number, text: string) => string): readonly string[] {
  return [`  ${paint(COLORS[mark], MARKS[mark])} ${text}`, ...details.map((detail) => `      ${paint(FAINT, detail)}`)];
}

function tableLines(head: readonly string[], rows: readonly (readonly string[])[], paint: (code: number, text: string) => string): readonly string[] {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => (row[i] ?? "").length)));
  const line = (row: readonly string[]): string => `  ${row.map((cell, i) => cell.padEnd(widths[i] as number)).join("  ")}`.trimEnd();
  return [paint(FAINT, line(head)), ...rows.map(line)];
}
