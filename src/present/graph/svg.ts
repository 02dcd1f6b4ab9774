/** The graph as SVG that stands alone: no script, no font and no style from elsewhere; it follows a dark page. */
import { Graph as Layout, layout } from "@dagrejs/dagre";
import type { Graph, GraphEdge, GraphNode } from "./graph.js";

/** Pixels. The width of a letter is that of the widest common monospaced fonts at this size. */
const FONT = 12;
const LETTER = 7.3;
const LINE = 16;
const PADDING = 10;
const MARGIN = 20;
const TITLE = 28;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly body: readonly string[];
}

export function svgOf(graphs: readonly Graph[]): string {
  const drawings = graphs.map(draw);
  const width = Math.max(...drawings.map((drawing) => drawing.width), 0);
  const body: string[] = [];
  let y = 0;
  for (const drawing of drawings) {
    body.push(`<g transform="translate(0 ${y})">`, ...drawing.body, "</g>");
    y += drawing.height;
  }
  return `${[`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(y)}" width="${number(width)}" height="${number(y)}" role="img">`, ...head(graphs), ...body, "</svg>"].join("\n")}\n`;
}

interface Colors {
  readonly ink: string;
  readonly faint: string;
  readonly paper: string;
  readonly step: string;
  readonly source: string;
  readonly sink: string;
  readonly python: string;
  readonly broken: string;
}

const LIGHT: Colors = { ink: "#1b1f24", faint: "#57606a", paper: "#ffffff", step: "#f3f5f8", source: "#ddf4e4", sink: "#dbe9ff", python: "#fff3cd", broken: "#c62828" };
const DARK: Colors = { ink: "#e6edf3", faint: "#9aa4af", paper: "#0d1117", step: "#21262d", source: "#123d23", sink: "#12305c", python: "#4d3b00", broken: "#ff7b72" };

/** Without variables, which many viewers of SVG don't know. */
function colorRules(colors: Colors): string {
  return [
    `text { fill: ${colors.ink} } .faint, .arrow { fill: ${colors.faint} } .page, .back { fill: ${colors.paper} }`,
    `.node { fill: ${colors.step}; stroke: ${colors.faint} } .edge { fill: none; stroke: ${colors.faint} }`,
    `.source { fill: ${colors.source} } .sink, .print { fill: ${colors.sink} } .python { fill: ${colors.python} } .broken { stroke: ${colors.broken} }`,
  ].join(" ");
}

function head(graphs: readonly Graph[]): readonly string[] {
  return [
    `<title>${escaped(graphs.map(({ name }) => name).join(", "))}</title>`,
    "<style>",
    `  text { font: ${FONT}px ui-monospace, Menlo, Consolas, monospace; text-anchor: middle } .name { font-weight: bold } .title { text-anchor: start; font-weight: bold } .broken { stroke-width: 3 }`,
    `  ${colorRules(LIGHT)}`,
    `  @media (prefers-color-scheme: dark) { ${colorRules(DARK)} }`,
    "</style>",
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path class="arrow" d="M0 0 8 4 0 8z"/></marker></defs>',
    '<rect class="page" width="100%" height="100%"/>',
  ];
}

function draw(graph: Graph): Drawing {
  const plan = new Layout({ multigraph: true });
  plan.setGraph({ rankdir: "TB", nodesep: 40, edgesep: 20, ranksep: 30, marginx: MARGIN, marginy: MARGIN });
  plan.setDefaultEdgeLabel(() => ({}));
  for (const { id, lines } of graph.nodes) plan.setNode(id, { ...sizeOf(lines) });
  graph.edges.forEach(({ from, to, lines }, i) => plan.setEdge(from, to, { ...sizeOf(lines), labelpos: "c" }, String(i)));
  layout(plan);
  const { width = 0, height = 0 } = plan.graph() as { width?: number; height?: number };
  const edges = graph.edges.map((edge, i) => ({ edge, at: plan.edge(edge.from, edge.to, String(i)) as Box & { points: readonly Point[] } }));
  const title = graph.name.length * LETTER + 2 * MARGIN;
  return {
    width: Math.max(width, title),
    height: height + TITLE,
    body: [
      `<text class="title" x="${MARGIN}" y="${TITLE - 6}">${escaped(graph.name)}</text>`,
      `<g transform="translate(0 ${TITLE})">`,
      ...edges.map(({ at }) => `<path class="edge" marker-end="url(#arrow)" d="M${at.points.map((p) => `${number(p.x)} ${number(p.y)}`).join("L")}"/>`),
      ...edges.flatMap(({ edge, at }) => edgeLabel(edge, at)),
      ...graph.nodes.flatMap((node) => nodeBox(node, plan.node(node.id) as Box)),
      "</g>",
    ],
  };
}

function sizeOf(lines: readonly string[]): { readonly width: number; readonly height: number } {
  return { width: Math.max(...lines.map((line) => line.length)) * LETTER + 2 * PADDING, height: lines.length * LINE + PADDING };
}

function nodeBox(node: GraphNode, box: Box): readonly string[] {
  const round = node.kind === "source" || node.kind === "sink" ? box.height / 2 : 4;
  const classes = ["node", node.kind, ...(node.broken ? ["broken"] : [])].join(" ");
  return [rectangle(classes, box, round), ...textLines(node.lines, box, "name")];
}

/** Behind the text is paper, so that the line does not run through it. */
function edgeLabel(edge: GraphEdge, box: Box): readonly string[] {
  return [rectangle("back", box, 0), ...textLines(edge.lines, box, "")];
}

function rectangle(classes: string, { x, y, width, height }: Box, round: number): string {
  return `<rect class="${classes}" x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${number(width)}" height="${number(height)}" rx="${number(round)}"/>`;
}

function textLines(lines: readonly string[], { x, y }: Box, first: string): readonly string[] {
  const top = y - ((lines.length - 1) * LINE) / 2 + FONT / 3;
  return lines.map((line, i) => `<text class="${i === 0 ? first : "faint"}" x="${number(x)}" y="${number(top + i * LINE)}">${escaped(line)}</text>`);
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
