import type { SinkProof } from "../../src/check/guarantee/proof.js";
import { compile, type Compiled } from "../../src/compile.js";
import type { Fix } from "../../src/diagnostics/diagnostic.js";
import type { ConnectorKind } from "../../src/platform/releases.js";
import { sourceOf } from "./compile.js";

/** A program with one source, `readings`, and one sink, `copies`, both as short as can be. */
export interface Plant {
  /** Settings of the source, beside its routing key. */
  readonly readings?: string;
  /** Settings of the sink. */
  readonly copies?: string;
  readonly cluster?: string;
  /** Declarations. */
  readonly more?: string;
  /** Settings of the pipeline; checkpoints each 10s where nothing is said. */
  readonly pipeline?: string;
  readonly guarantee?: string;
  /** What stands between source and sink. */
  readonly through?: string;
  /** Instead of the one flow. */
  readonly flows?: string;
}

export function plant(of: Plant = {}): string {
  const { readings = "", copies = "", cluster = "", more = "", pipeline = "checkpoint: every(10s)", through = "", guarantee = "exactly_once(lease: 5m, survives: 4m)" } = of;
  const flows = of.flows ?? `readings ${through} |> write(copies, guarantee: ${guarantee})`;
  return `record Reading { sensor: string celsius: double at: timestamp }
cluster plant { controller: "tcp://localhost:9090" scope: "plant" ${cluster} }
stream readings: Reading on plant { routing_key: .sensor ${readings} }
stream copies: Reading on plant { routing_key: .sensor ${copies} }
${more}
pipeline hot { ${pipeline}
  ${flows}
}
`;
}

export function compileOn(text: string, connector: ConnectorKind = "own"): Compiled {
  return compile([sourceOf(text)], { platform: { flink: "1.20", connector }, files: new Map() });
}

export function codesOf(text: string, connector: ConnectorKind = "own"): readonly string[] {
  return compileOn(text, connector).diagnostics.map((d) => d.code);
}

export function proofsOf(text: string, connector: ConnectorKind = "own"): readonly SinkProof[] {
  return compileOn(text, connector).proofs;
}

/** The proof of the first sink. */
export function proofOf(text: string, connector: ConnectorKind = "own"): SinkProof {
  const [proof] = proofsOf(text, connector);
  if (proof === undefined) throw new Error("there is no sink");
  return proof;
}

/** The text after a fix; its edits do not touch one another. */
export function applied(text: string, { edits }: Fix): string {
  const last = [...edits].sort((a, b) => b.span.start - a.span.start);
  return last.reduce((so, { span, text: anew }) => so.slice(0, span.start) + anew + so.slice(span.end), text);
}
