/** The picture of a job. */
import { expect, test } from "vitest";
import { graphOf, type Graph } from "../../src/present/graph/graph.js";
import { mermaidOf } from "../../src/present/graph/mermaid.js";
import { svgOf } from "../../src/present/graph/svg.js";
import { compileText, pipelineOf } from "../support/compile.js";

function graph(flows: string): Graph {
  const { jobs, proofs, diagnostics } = compileText(pipelineOf(flows, "record Peak { sensor: string  peak: double  count: long }\n"));
  const [job] = jobs;
  if (job === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return graphOf(job, proofs);
}

const WINDOWS = `  readings
    |> filter(.celsius > 80.0)
    |> key_by(.sensor)
    |> window(tumbling(1m), late: drop)
    |> aggregate(Peak { sensor: key, peak: max(.celsius), count: count() })
    |> print()`;

test("edges say what flows, by which key, how far time has come and what is kept", () => {
  const { nodes, edges } = graph(WINDOWS);
  expect(nodes.map(({ kind, lines }) => `${kind} ${lines[0]}`)).toEqual([
    "source readings",
    "step filter(.celsius > 80.0)",
    expect.stringMatching(/^step aggregate\(/) as string,
    expect.stringMatching(/^print print/) as string,
  ]);
  expect(edges.map(({ lines }) => lines.slice(1))).toEqual([
    ["watermark 5s behind"],
    ["key string: .sensor", "watermark 5s behind", "keeps peak, count for each key and tumbling window"],
    ["watermark 5s behind"],
  ]);
});

test("a sink says what is promised and what is proved", () => {
  const holds = graph("  readings |> write(copies, guarantee: exactly_once(lease: 5m, survives: 4m))").nodes.at(-1);
  expect(holds).toMatchObject({ kind: "sink", lines: ["copies", "exactly_once, survives 4m", "proved: exactly once"], broken: false });
});

test("Mermaid has every box and edge, and nothing of the program breaks out of its quotes", () => {
  const text = mermaidOf([graph(WINDOWS)]);
  expect(text.split("\n")[0]).toBe("flowchart TD");
  expect(text.match(/-->\|/g)?.length).toBe(3);
  expect(text).toContain('["filter(.celsius #62; 80.0)"]');
  expect(mermaidOf([{ name: 'a"b', nodes: [{ id: "x", kind: "step", lines: ['"<x>&'], broken: true }], edges: [] }])).toBe(
    'flowchart TD\n  subgraph g0 ["a#34;b"]\n    g0n0["#34;#60;x#62;#38;"]:::broken\n  end\n  classDef broken stroke:#c62828,stroke-width:3px\n',
  );
});

test("SVG is well formed, boxes do not overlap, and text is escaped", () => {
  const text = svgOf([graph(WINDOWS), graph("  readings |> write(copies, guarantee: at_least_once)")]);
  const open: string[] = [];
  for (const [, close, name, self] of text.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
    if (close === "/") expect(open.pop()).toBe(name);
    else if (self !== "/") open.push(name as string);
  }
  expect(open).toEqual([]);
  expect(text).toContain("filter(.celsius &#62; 80.0)");
  const first = text.slice(0, text.lastIndexOf("<text class=\"title\""));
  const boxes = [...first.matchAll(/<rect class="node [^>]*? y="([\d.]+)" [^>]*? height="([\d.]+)"/g)].map(([, y, height]) => [Number(y), Number(height)] as const);
  expect(boxes.length).toBe(4);
  boxes.slice(1).forEach(([y], i) => expect(y).toBeGreaterThan((boxes[i] as readonly [number, number])[0] + (boxes[i] as readonly [number, number])[1]));
});
