/** The proof of each sink of a checked program. */
import type { Job } from "../../ir/job.js";
import { PRAVEGA_FACTS } from "../../platform/facts.js";
import type { Capabilities } from "../../platform/capabilities.js";
import { durationText } from "../../text/duration.js";
import type { Span } from "../../text/span.js";
import type { Allowed } from "../allow.js";
import type { Checked } from "../checked.js";
import type { SinkFacts } from "./facts.js";
import { judgeSinks, knownOf, type Judged } from "./judge.js";
import { guarantee, satisfies } from "./level.js";
import { orderPremise } from "./order.js";
import type { Break, Level, Premise, Silenced, SinkProof } from "./proof.js";

/**
 * One proof for each `write` whose guarantee was understood, in source order. Also for a program with errors: what is broken is
 * in the premises. `jobs` are what the program was lowered to; without them nothing is said about the order of keys.
 */
export function proveGuarantees(checked: Checked, capabilities: Capabilities, jobs: readonly Job[], allowed: readonly Allowed[]): readonly SinkProof[] {
  const known = knownOf(checked, capabilities);
  return checked.pipelines.flatMap((pipeline) => {
    const job = jobs.find(({ name }) => name === pipeline.symbol.name);
    return judgeSinks(pipeline, known).map((judged) => proofOf(judged, job, allowed));
  });
}

function proofOf({ facts, judgements }: Judged, job: Job | undefined, allowed: readonly Allowed[]): SinkProof {
  const { sink, target, checkpoint, exact, capabilities } = facts;
  const order = job && orderPremise(sink, job, capabilities);
  const premises = [...judgements.map((each) => each.premise), ...(order === undefined ? [] : [order])];
  const holds = (id: Premise["id"]): boolean => premises.every((each) => each.id !== id || each.status !== "broken");
  const { level, because } = guarantee({
    replayable: holds("replayable-sources"),
    checkpoints: checkpoint?.mode ?? "off",
    writer: sink.guarantee.kind,
    deterministic: holds("deterministic"),
    // The checkpoints have an argument of their own, and without any the conditions are not asked for.
    conditions: premises.every((each) => !each.required || each.status !== "broken" || each.id === "checkpoint-mode"),
  });
  const declared: Level = sink.guarantee.kind === "best_effort" ? "none" : sink.guarantee.kind;
  return {
    pipeline: sink.pipeline.symbol.name,
    stream: sink.stream,
    streamName: target?.streamName ?? sink.stream,
    place: sink.call.node.span,
    platform: capabilities.platform,
    declared: { level: declared, place: sink.place, lease: exact?.guarantee.lease, survives: exact?.guarantee.survives },
    effective: level,
    holds: satisfies(level, declared),
    because,
    sources: sink.upstream.sources.map(({ symbol, streamName, start, end }) => ({
      stream: symbol.name,
      streamName,
      place: symbol.declaration.span,
      start,
      end,
    })),
    premises,
    outage: exact?.outage,
    breaksFirst: breaksFirst(facts, premises),
    questions: judgements.flatMap(({ question }) => (question === undefined ? [] : [question])),
    silenced: silencedFor(facts, allowed),
  };
}

/** A broken premise at once; else the shortest outage that ends the promise. */
function breaksFirst(facts: SinkFacts, premises: readonly Premise[]): Break | undefined {
  if (facts.sink.guarantee.kind === "best_effort") return undefined;
  const broken = premises.find((each) => each.required && each.status === "broken");
  if (broken !== undefined) {
    const what = `A premise that is broken already: ${broken.statement}`;
    return { what, after: undefined, then: "The promise does not hold from the start.", loud: true, premise: broken.id };
  }
  const [first] = [...outageBreaks(facts), ...retentionBreaks(facts)].sort((a, b) => (a.after ?? Infinity) - (b.after ?? Infinity));
  return first;
}

function outageBreaks({ exact, capabilities }: SinkFacts): readonly Break[] {
  if (exact === undefined) return [];
  const { durable, lease } = exact.guarantee;
  if (durable) {
    const after = PRAVEGA_FACTS.memory.value;
    const then = "The controller no longer knows how the transactions ended: the job ends and asks for a decision.";
    return [{ what: `An outage of more than ${durationText(after)}.`, after, then, loud: true, premise: "controller-memory" }];
  }
  const loud = capabilities.has("loud-commit");
  const then = loud
    ? "Pravega has ended the transactions: the job ends, and names what is lost."
    : "Pravega has ended the transactions: their events are lost, and the job runs on.";
  return [{ what: `An outage of more than ${durationText(lease)}, the lease.`, after: lease, then, loud, premise: "outage-within-lease" }];
}

/** Sources whose retention is not known come last. */
function retentionBreaks({ sink, capabilities }: SinkFacts): readonly Break[] {
  return sink.upstream.sources.map(({ symbol, retention, truncated }): Break => {
    const loud = truncated === "fail" && capabilities.has("truncated-fail");
    const time = retention === undefined ? "the retention" : `${durationText(retention)}, the retention`;
    return {
      what: `An outage of more than ${time} of ${symbol.name}.`,
      after: retention,
      then: loud ? "Events are deleted before they are read: the job fails and says which." : "Events are deleted before they are read, and passed over.",
      loud,
      premise: "retention",
    };
  });
}

/** What was silenced in the sink's pipeline, in what feeds it and in what it writes to. */
function silencedFor({ sink, target, cluster }: SinkFacts, allowed: readonly Allowed[]): readonly Silenced[] {
  const owners = [sink.pipeline, ...sink.upstream.sources, target, cluster].flatMap((each) => (each === undefined ? [] : [each.symbol.declaration.span]));
  return allowed
    .filter(({ diagnostic }) => owners.some((span) => isInside(diagnostic.span, span)))
    .map(({ diagnostic, reason }) => ({
      code: diagnostic.code,
      reason: reason.text,
      place: reason.span,
      message: diagnostic.message,
      at: diagnostic.span,
    }));
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end;
}
