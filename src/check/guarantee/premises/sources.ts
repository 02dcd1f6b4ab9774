/** Sources: that they can be read again, for long enough, and without passing anything over. */
import { durationText } from "../../../text/duration.js";
import { niceDown } from "../../../text/nice.js";
import { choiceOf } from "../../../model/said.js";
import type { CheckedStream } from "../../checked.js";
import { fix, replaced } from "../edits.js";
import { placeOf, platformFact, premise, type Judgement, type SinkFacts } from "../facts.js";
import type { Origin } from "../proof.js";

export function sourcePremises(facts: SinkFacts): readonly Judgement[] {
  const { sink } = facts;
  const statement = "Every source is a Pravega stream, which is read again from the positions of the last checkpoint.";
  const replayable: Judgement = {
    premise: premise("replayable-sources", statement, "holds", {
      origin: { kind: "platform", fact: "positions are part of the job's state", source: "src/runtime/connector/README.md" },
    }),
  };
  const rest = sink.upstream.sources.flatMap((source) => [...retention(source, facts), ...truncated(source, facts), ...badEvents(source)]);
  return sink.guarantee.kind === "best_effort" ? [replayable] : [replayable, ...rest];
}

function retention(source: CheckedStream, { exact, sink, capabilities }: SinkFacts): readonly Judgement[] {
  const { name } = source.symbol;
  const survives = exact?.guarantee.survives;
  const statement = "Events are kept for longer than the longest outage.";
  if (source.retention === undefined) {
    const origin: Origin = { kind: "unknown", setting: "retention" };
    return [
      {
        premise: premise("retention", statement, "assumed", { origin, stream: name }),
        question: {
          setting: "retention",
          owner: `stream ${name}`,
          what: `for how long the events of ${name} are kept at least`,
          example: "retention: 7d",
          premise: "retention",
        },
      },
    ];
  }
  const origin = placeOf(source.said, "retention") ?? { kind: "computed" };
  const more = { origin, stream: name, value: { unit: "ms", amount: source.retention } } as const;
  if (survives === undefined || survives < source.retention) return [{ premise: premise("retention", statement, "holds", more) }];
  const less = niceDown(source.retention - 1);
  const mends = less >= (exact?.outage.oneFailure.total ?? 0);
  const edits = replaced(choiceOf(sink.call.said, "guarantee")?.said, "survives", durationText(less));
  return [
    {
      premise: premise("retention", statement, "broken", { ...more, code: "PFL4614" }),
      report: (report) =>
        report(
          "PFL4614",
          sink.place,
          {
            stream: name,
            retention: durationText(source.retention ?? 0),
            survives: durationText(survives),
            loud: source.truncated === "fail" && capabilities.has("truncated-fail"),
          },
          {
            related: origin.kind === "source" ? [{ span: origin.place, message: "for so long they are kept" }] : [],
            fixes: mends ? [fix(`Survive ${durationText(less)}`, ...edits)] : [],
          },
        ),
    },
  ];
}

function truncated(source: CheckedStream, { exact, capabilities }: SinkFacts): readonly Judgement[] {
  const { name } = source.symbol;
  const statement = "Events that were deleted before they were read end the job.";
  const origin: Origin =
    placeOf(source.said, "truncated") ?? { kind: "default", by: "pfc", setting: "truncated", source: "fail" };
  const value = { unit: "word", amount: source.truncated } as const;
  if (source.truncated === "fail") {
    const missing = capabilities.whyNot("truncated-fail");
    const status = missing === undefined ? "holds" : "broken";
    const fact = missing === undefined ? origin : platformFact("truncated-fail", missing.whyNot);
    // A missing capability is reported where the stream is read.
    return [{ premise: premise("truncated-events", statement, status, { origin: fact, value, stream: name, code: missing && "PFL5001" }) }];
  }
  const outlasts = exact !== undefined && source.retention !== undefined && source.retention > exact.guarantee.survives;
  if (outlasts) {
    const kept = "No event is deleted during the longest outage, so none is passed over.";
    return [{ premise: premise("truncated-events", kept, "holds", { origin: placeOf(source.said, "retention") ?? origin, value, stream: name }) }];
  }
  const fixes = capabilities.has("truncated-fail") ? [fix("Fail instead", ...replaced(source.said, "truncated", "fail"))] : [];
  return [
    {
      premise: premise("truncated-events", statement, "broken", { required: false, origin, value, stream: name, code: "PFL4615" }),
      report: (report) => report("PFL4615", source.said.get("truncated")?.node.span ?? source.symbol.declaration.span, { stream: name }, { fixes }),
    },
  ];
}

function badEvents(source: CheckedStream): readonly Judgement[] {
  const { name } = source.symbol;
  const statement = "Events that can't be read end the job.";
  const origin: Origin = placeOf(source.said, "bad_events") ?? { kind: "default", by: "pfc", setting: "bad_events", source: "fail" };
  const more = { required: false, origin, value: { unit: "word", amount: source.badEvents }, stream: name } as const;
  if (source.badEvents === "fail") return [{ premise: premise("bad-events", statement, "holds", more) }];
  return [
    {
      premise: premise("bad-events", statement, "broken", { ...more, code: "PFL4616" }),
      report: (report) =>
        report(
          "PFL4616",
          source.said.get("bad_events")?.node.span ?? source.symbol.declaration.span,
          { stream: name },
          { fixes: [fix("Fail instead", ...replaced(source.said, "bad_events", "fail"))] },
        ),
    },
  ];
}
