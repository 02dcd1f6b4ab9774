/** Blocks as Markdown, for a pull request. */
import type { Block, Item, Mark } from "./block.js";

const MARKS: Readonly<Record<Mark, string>> = { holds: "✅ ", broken: "❌ ", weak: "⚠️ ", assumed: "❔ ", point: "" };

export function blocksAsMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map((block) => lines(block).join("\n")).join("\n\n")}\n`;
}

function lines(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level)} ${escaped(block.text)}`];
    case "paragraph":
      return [escaped(block.text)];
    case "list":
      return block.items.map(item);
    case "table":
      return [row(block.head), row(block.head.map(() => "---")), ...block.rows.map((cells) => row(cells.map(escaped)))];
  }
}

function item({ mark, text, details }: Item): string {
  return [`- ${MARKS[mark]}${escaped(text)}`, ...details.map((detail) => `  <br>${escaped(detail)}`)].join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** Code between back ticks stays as it is; elsewhere nothing of a program's text is taken for Markdown or HTML. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\\*_[\]<>#~]/g, (c) => (c === "<" ? "&lt;" : c === ">" ? "&gt;" : `\\${c}`))))
    .join("");
}
