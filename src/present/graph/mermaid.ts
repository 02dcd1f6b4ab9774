/** The graph as Mermaid, which pull requests and wikis draw. */
import type { Graph, GraphNode } from "./graph.js";

const SHAPES: Readonly<Record<GraphNode["kind"], readonly [string, string]>> = {
  source: ["([", "])"],
  step: ["[", "]"],
  python: ["[[", "]]"],
  sink: ["[(", ")]"],
  print: [">", "]"],
};

export function mermaidOf(graphs: readonly Graph[]): string {
  const lines = ["flowchart TD"];
  graphs.forEach((graph, g) => {
    const names = new Map(graph.nodes.map((node, n) => [node.id, `g${g}n${n}`]));
    lines.push(`  subgraph g${g} ["${escaped(graph.name)}"]`);
    for (const node of graph.nodes) {
      const [open, close] = SHAPES[node.kind];
      lines.push(`    ${names.get(node.id)}${open}"${label(node.lines)}"${close}${node.broken ? ":::broken" : ""}`);
    }
    for (const edge of graph.edges) lines.push(`    ${names.get(edge.from)} -->|"${label(edge.lines)}"| ${names.get(edge.to)}`);
    lines.push("  end");
  });
  if (graphs.some(({ nodes }) => nodes.some(({ broken }) => broken))) lines.push("  classDef broken stroke:#c62828,stroke-width:3px");
  return `${lines.join("\n")}\n`;
}

function label(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").map(escaped).join("<br>");
}

/** Mermaid's own escapes: `#quot;` and the like. */
function escaped(text: string): string {
  return text.replace(/[#"<>&]/g, (c) => `#${c.charCodeAt(0)};`);
}
