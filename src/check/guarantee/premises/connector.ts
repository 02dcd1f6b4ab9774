/** What the connector does, and what the upstream one asks for besides: all from the platform table. */
import type { Capabilities, CapabilityId } from "../../../platform/capabilities.js";
import { READER_FACTS } from "../../../platform/facts.js";
import { choiceOf, textOf, type Said } from "../../../model/said.js";
import { durationText } from "../../../text/duration.js";
import { niceUp, sumText } from "../../../text/nice.js";
import { fix, replaced } from "../edits.js";
import { defaultOf, placeOf, platformFact, premise, settingTerm, type Judgement, type SinkFacts } from "../facts.js";
import { arithmetic } from "../outage.js";
import type { CheckedStream } from "../../checked.js";
import type { Origin, Premise, Term } from "../proof.js";

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

/** Refresh and read timeout < initiate timeout < checkpoint timeout. */
function readerTimeouts(source: CheckedStream, { sink, checkpoint, flink }: SinkFacts): Judgement {
  const { name } = source.symbol;
  const said: Said = choiceOf(source.said, "reader_group")?.said ?? new Map();
  const at = (what: string, setting: string, by: keyof typeof READER_FACTS): Term =>
    settingTerm(what, said, setting, READER_FACTS[by].value, defaultOf("pravega", READER_FACTS[by], `reader_group ${setting}`));
  const refresh = at("until a reader looks at its group", "refresh", "refresh");
  const read = at("until a read gives up waiting", "read_timeout", "readTimeout");
  const initiate = at("until the beginning of a checkpoint is given up", "initiate_timeout", "initiateTimeout");
  const settings: Said = choiceOf(sink.pipeline.said, "checkpoint")?.said ?? new Map();
  const timeoutOrigin: Origin = placeOf(settings, "timeout") ?? defaultOf("flink", flink.checkpointTimeout, "timeout");
  const timeout: Term = {
    what: "until a checkpoint is given up",
    millis: checkpoint?.timeout ?? flink.checkpointTimeout.value,
    factors: undefined,
    origin: timeoutOrigin,
  };
  const begins = arithmetic([refresh, read], "less than", initiate);
  const ends = arithmetic([initiate], "less than", timeout);
  const broken = !begins.holds ? begins : !ends.holds ? ends : undefined;
  const statement = "The readers see a checkpoint before it is given up.";
  const more = { origin: { kind: "computed" }, stream: name, arithmetic: broken ?? begins } as const;
  if (broken === undefined) return { premise: premise("reader-timeouts", statement, "holds", more) };
  const place = source.said.get("reader_group")?.node.span ?? source.symbol.declaration.name.span;
  const least = niceUp(begins.total + 1);
  // One edit mends it only if there is room below the timeout of checkpoints.
  const mends = least < (timeout.millis ?? 0);
  const edits = said.has("initiate_timeout")
    ? replaced(said, "initiate_timeout", durationText(least))
    : [...source.said.get("reader_group") === undefined ? [] : insertedAtEnd(place, `, initiate_timeout: ${durationText(least)}`)];
  const longer = [...replaced(settings, "timeout", durationText(niceUp(least + 1)))];
  const fixes = mends && edits.length > 0 ? [fix(`Wait ${durationText(least)} for the beginning of a checkpoint`, ...edits)] : longer.length > 0 ? [fix("Wait longer for checkpoints", ...edits, ...longer)] : [];
  return {
    premise: premise("reader-timeouts", statement, "broken", { ...more, code: "PFL4617" }),
    report: (report) =>
      report(
        "PFL4617",
        place,
        {
          group: textOf(said, "name") ?? name,
          left: sumText(broken.terms.map((each) => each.millis ?? 0), broken.total),
          leftIs: broken === begins ? "refresh and read timeout" : "the readers, who have their initiate timeout,",
          right: durationText(broken.limit.millis ?? 0),
          rightIs: broken === begins ? "the initiate timeout" : "the timeout of checkpoints",
        },
        { fixes },
      ),
  };
}

/** Before the closing bracket of a form. */
function insertedAtEnd({ path, end }: { readonly path: string; readonly end: number }, text: string) {
  return [{ span: { path, start: end - 1, end: end - 1 }, text }];
}
