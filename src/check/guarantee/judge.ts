/** All premises of a sink, in the order in which they are asked. The proof and the diagnostics both come from here. */
import type { Capabilities } from "../../platform/capabilities.js";
import type { Checked, CheckedPipeline } from "../checked.js";
import { flinkFacts } from "../../platform/facts.js";
import type { Judgement, Known, SinkFacts } from "./facts.js";
import { outageOf } from "./outage.js";
import { checkpointPremises } from "./premises/checkpoints.js";
import { connectorPremises } from "./premises/connector.js";
import { determinismPremises } from "./premises/determinism.js";
import { outagePremises } from "./premises/outage.js";
import { sourcePremises } from "./premises/sources.js";
import { sinksOf, type Sink } from "./sinks.js";

export interface Judged {
  readonly facts: SinkFacts;
  readonly judgements: readonly Judgement[];
}

export function knownOf(
  { bound, references, calls, streams, clusters }: Pick<Checked, "bound" | "references" | "calls" | "streams" | "clusters">,
  capabilities: Capabilities,
): Known {
  return { streams, clusters, references, calls, symbols: bound.symbols, capabilities, flink: flinkFacts(capabilities.platform.flink) };
}

export function judgeSinks(pipeline: CheckedPipeline, known: Known): readonly Judged[] {
  return sinksOf(pipeline, known).map((sink) => {
    const facts = factsOf(sink, known);
    const parts = [sourcePremises, checkpointPremises, outagePremises, connectorPremises, determinismPremises];
    return { facts, judgements: parts.flatMap((judge) => judge(facts)) };
  });
}

function factsOf(sink: Sink, known: Known): SinkFacts {
  const target = known.streams.get(sink.stream);
  const { guarantee } = sink;
  return {
    ...known,
    sink,
    target,
    cluster: target && known.clusters.get(target.cluster),
    checkpoint: sink.pipeline.settings.checkpoint,
    exact: guarantee.kind === "exactly_once" ? { guarantee, outage: outageOf(sink, guarantee, known) } : undefined,
  };
}
