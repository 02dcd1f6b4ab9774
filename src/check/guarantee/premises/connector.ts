/** What the connector does, and what the upstream one asks for besides: all from the platform table. */
import type { Capabilities, CapabilityId } from "../../../platform/capabilities.js";
import { fix, replaced } from "../edits.js";
import { placeOf, platformFact, premise, type Judgement, type SinkFacts } from "../facts.js";
import type { Premise } from "../proof.js";
import { readerTimeouts } from "./reader-timeouts.js";

export function connectorPremises(facts: SinkFacts): readonly Judgement[] {
  const { sink, capabilities, checkpoint } = facts;
  if (sink.guarantee.kind === "best_effort") return [];
  const judgements: Judgement[] = [
    { premise: ids },
    restoreMode(facts),
    fact("stop-with-savepoint", "stop-with-savepoint", "A job can be stopped with a savepoint.", "broken", false, capabilities),
    ...(sink.guarantee.kind === "exactly_once"
      ? [fact("commit-failures", "loud-commit", "A transaction that can't be committed fails the job.", "assumed", true, capabilities)]
      : []),
  ];
  if (checkpoint === undefined || !capabilities.has("reader-group")) return judgements;
  return [...judgements, ...sink.upstream.sources.map((source) => readerTimeouts(source, facts))];
}

const ids: Premise = premise("stable-ids", "Every source and sink has an id that stays the same from one version of the program to the next.", "holds", {
  origin: { kind: "default", by: "pfc", setting: undefined, source: "ids are made from the names of streams" },
});

/** Without the capability it is `otherwise`. */
function fact(
  id: Premise["id"],
  capability: CapabilityId,
  statement: string,
  otherwise: Premise["status"],
  required: boolean,
  capabilities: Capabilities,
): Judgement {
  const missing = capabilities.whyNot(capability);
  const origin = platformFact(capability, missing?.whyNot ?? statement);
  return { premise: premise(id, statement, missing === undefined ? "holds" : otherwise, { origin, required }) };
}

/** A job takes its savepoint over (claims it) where it must. */
function restoreMode({ sink, capabilities }: SinkFacts): Judgement {
  const { said, symbol, settings } = sink.pipeline;
  const claim = settings.claim;
  const value = claim === undefined ? undefined : ({ unit: "word", amount: claim ? "claim" : "no_claim" } as const);
  const missing = capabilities.whyNot("restore-without-claim");
  const place = placeOf(said, "claim");
  if (missing === undefined) {
    const statement = "A job can be restored with and without claiming its savepoint.";
    return { premise: premise("restore-mode", statement, "holds", { origin: place ?? platformFact("restore-without-claim", statement), value }) };
  }
  const statement = "A restored job claims its savepoint.";
  if (claim !== false) return { premise: premise("restore-mode", statement, "holds", { origin: place ?? platformFact("restore-without-claim", missing.whyNot), value }) };
  return {
    premise: premise("restore-mode", statement, "broken", { origin: place ?? { kind: "computed" }, value, code: "PFL5001" }),
    report: (report) =>
      report("PFL5001", said.get("claim")?.node.span ?? symbol.declaration.name.span, missing, {
        fixes: [fix("Claim the savepoint", ...replaced(said, "claim", "true"))],
      }),
  };
}
