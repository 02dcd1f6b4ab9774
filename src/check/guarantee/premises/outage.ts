/** Lease, outage and transaction: the conditions of exactly once that are numbers. */
import { choiceOf, type Said } from "../../../model/said.js";
import { PRAVEGA_FACTS } from "../../../platform/facts.js";
import { durationText } from "../../../text/duration.js";
import { niceDown, niceUp, sumText } from "../../../text/nice.js";
import type { Fix } from "../../../diagnostics/diagnostic.js";
import { fix, replaced } from "../edits.js";
import { defaultOf, placeOf, platformFact, premise, type ExactlyOnce, type Judgement, type SinkFacts } from "../facts.js";
import type { Arithmetic, Outage, Question, Term } from "../proof.js";

interface Exact extends SinkFacts {
  readonly exact: { readonly guarantee: ExactlyOnce; readonly outage: Outage };
}

/** What is said in `exactly_once(…)`. */
function promiseOf({ sink }: SinkFacts): Said | undefined {
  return choiceOf(sink.call.said, "guarantee")?.said;
}

function maxLease({ cluster }: SinkFacts): number {
  return cluster?.maxLease ?? PRAVEGA_FACTS.maxLease.value;
}

function isExact(facts: SinkFacts): facts is Exact {
  return facts.exact !== undefined;
}

export function outagePremises(facts: SinkFacts): readonly Judgement[] {
  if (!isExact(facts)) return [];
  const range = leaseRange(facts);
  // With a lease that is never granted the rest of the arithmetic says nothing.
  if (range.report !== undefined) return [range];
  const parts = [range, durableWriter(facts), oneFailure(facts), promised(facts), ...restarts(facts), ...memory(facts)];
  return facts.checkpoint === undefined ? parts : [...parts, transaction(facts)];
}

function leaseRange(facts: Exact): Judgement {
  const { sink, cluster, exact } = facts;
  const { lease, survives } = exact.guarantee;
  const min = PRAVEGA_FACTS.minLease.value;
  const max = maxLease(facts);
  const statement = `The controller grants leases from ${durationText(min)} to ${durationText(max)}.`;
  const value = { unit: "ms", amount: lease } as const;
  const origin = (cluster && placeOf(cluster.said, "max_lease")) ?? defaultOf("pravega", PRAVEGA_FACTS.maxLease, "max_lease");
  if (lease >= min && lease <= max) return { premise: premise("lease-range", statement, "holds", { origin, value }) };
  const granted = lease > max ? max : Math.min(max, Math.max(min, niceUp(exact.outage.oneFailure.total)));
  const promise = promiseOf(facts);
  const durable = facts.capabilities.has("durable-writer");
  const edits = [
    ...replaced(promise, "lease", durationText(granted)),
    ...(survives > granted && !durable ? replaced(promise, "survives", durationText(granted)) : []),
  ];
  return {
    premise: premise("lease-range", statement, "broken", { origin, value, code: "PFL4603" }),
    report: (report) =>
      report(
        "PFL4603",
        sink.place,
        { found: durationText(lease), min: durationText(min), max: durationText(max), said: cluster?.maxLease !== undefined },
        { fixes: [fix(`Choose a lease of ${durationText(granted)}`, ...edits)] },
      ),
  };
}

/** An outage longer than the lease needs a writer that can write its events again. */
function durableWriter(facts: Exact): Judgement {
  const { sink, capabilities, exact } = facts;
  const { lease, survives, durable } = exact.guarantee;
  const value = { unit: "ms", amount: survives } as const;
  const origin = exact.outage.survives.origin;
  if (!durable) {
    const statement = `The longest outage to survive, ${durationText(survives)}, is within the lease of ${durationText(lease)}.`;
    return { premise: premise("outage-within-lease", statement, "holds", { origin, value }) };
  }
  const missing = capabilities.whyNot("durable-writer");
  const statement = "The writer keeps the events of open transactions in its state, and writes them again where the lease has run out.";
  if (missing === undefined) {
    return {
      premise: premise("durable-writer", statement, "holds", { origin: platformFact("durable-writer", "the connector has a durable writer"), value }),
      report: (report) =>
        report("PFL4604", sink.call.node.name.span, { lease: durationText(lease), survives: durationText(survives), possible: survives <= maxLease(facts) }),
    };
  }
  const promise = promiseOf(facts);
  const mended =
    survives <= maxLease(facts)
      ? fix(`Choose a lease of ${durationText(survives)}`, ...replaced(promise, "lease", durationText(survives)))
      : fix(`Survive ${durationText(lease)}`, ...replaced(promise, "survives", durationText(lease)));
  return {
    premise: premise("durable-writer", statement, "broken", { origin: platformFact("durable-writer", missing.whyNot), value, code: "PFL5001" }),
    report: (report) => report("PFL5001", sink.place, missing, { fixes: [mended] }),
  };
}

/** The loss of one machine, with the first restart successful, is the least that must be survived. */
function oneFailure(facts: Exact): Judgement {
  const { sink, capabilities, exact } = facts;
  const { outage } = exact;
  const { oneFailure: sum, lease } = outage;
  const detection = sum.terms[0] as Term;
  const statement = "One failure of a machine is over before its transactions are given up.";
  const more = { origin: { kind: "computed" }, arithmetic: sum, value: { unit: "ms", amount: sum.total } } as const;
  const question = recoveryQuestion(facts);
  if (sum.holds) return { premise: premise("one-failure", statement, "holds", more), ...question };
  const at = niceUp(sum.total);
  const durable = capabilities.has("durable-writer") && sum.total <= PRAVEGA_FACTS.memory.value;
  const delay = outage.restarts.delay;
  const promise = promiseOf(facts);
  const fixes: Fix[] = [];
  if (at <= maxLease(facts)) {
    fixes.push(fix(`Choose a lease of ${durationText(at)}`, ...replaced(promise, "lease", durationText(at)), ...replaced(promise, "survives", durationText(at))));
  }
  if (durable) fixes.push(fix(`Survive ${durationText(at)}, with the events in the state`, ...replaced(promise, "survives", durationText(at))));
  return {
    premise: premise("one-failure", statement, "broken", { ...more, code: "PFL4610" }),
    ...question,
    report: (report) =>
      report(
        "PFL4610",
        sink.place,
        {
          sum: textOf(sum),
          detection: durationText(detection.millis ?? 0),
          default: detection.origin.kind === "default",
          delay: delay === undefined ? undefined : durationText(delay),
          lease: durationText(lease.millis ?? 0),
          loud: capabilities.has("loud-commit"),
          durable,
          at: durationText(at),
        },
        { fixes },
      ),
  };
}

function recoveryQuestion({ sink, exact }: Exact): { readonly question?: Question } {
  const recovery = exact.outage.oneFailure.terms.at(-1);
  if (recovery?.millis !== undefined) return {};
  return {
    question: {
      setting: "recovery",
      owner: `pipeline ${sink.pipeline.symbol.name}`,
      what: "how long a restart takes until the job runs again",
      example: "recovery: 30s",
      premise: "one-failure",
    },
  };
}

/** Whoever promises less than one failure takes has not meant it. */
function promised(facts: Exact): Judgement {
  const { sink, exact } = facts;
  const { outage, guarantee } = exact;
  const { total, holds } = outage.oneFailure;
  const statement = "What is promised to be survived covers one failure of a machine.";
  const more = { required: false, origin: outage.survives.origin, value: { unit: "ms", amount: guarantee.survives } } as const;
  if (guarantee.survives >= total) return { premise: premise("promised-outage", statement, "holds", more) };
  const broken = premise("promised-outage", statement, "broken", { ...more, code: "PFL4611" });
  // The lease is the larger mistake, and its fix mends this one too.
  if (!holds) return { premise: broken };
  const at = guarantee.durable ? niceUp(total) : Math.min(niceUp(total), guarantee.lease);
  return {
    premise: broken,
    report: (report) =>
      report(
        "PFL4611",
        sink.place,
        { survives: durationText(guarantee.survives), sum: textOf(outage.oneFailure), at: durationText(at) },
        { fixes: [fix(`Promise ${durationText(at)}`, ...replaced(promiseOf(facts), "survives", durationText(at)))] },
      ),
  };
}

/** A strategy whose number of restarts is bounded should come to its end before the transactions do. */
function restarts(facts: Exact): readonly Judgement[] {
  const { sink, capabilities, exact } = facts;
  const { restarts: found, durable, lease, oneFailure: sum } = exact.outage;
  const { attempts, total } = found;
  const limit = lease.millis ?? 0;
  if (durable || attempts === undefined || attempts === 0 || total === undefined || !sum.holds) return [];
  const statement = "Every restart comes before the transactions are given up.";
  const more = { required: false, origin: found.origin, value: { unit: "ms", amount: total } } as const;
  if (total <= limit) return [{ premise: premise("restarts", statement, "holds", more) }];
  const each = (total - sum.total) / (attempts - 1);
  const inTime = 1 + Math.floor((limit - sum.total) / each);
  const at = niceUp(total);
  const { said } = sink.pipeline;
  const fixes: Fix[] = [];
  const settings = choiceOf(said, "restart")?.said;
  if (found.kind === "fixed_delay") fixes.push(fix(inTime === 1 ? "Restart once" : `Restart ${inTime} times`, ...replaced(settings, "attempts", `${inTime}`)));
  if (capabilities.has("durable-writer") && at <= PRAVEGA_FACTS.memory.value) {
    fixes.push(fix(`Survive ${durationText(at)}, with the events in the state`, ...replaced(promiseOf(facts), "survives", durationText(at))));
  }
  const words = {
    attempts,
    inTime,
    late: inTime + 1,
    after: durationText(sum.total + inTime * each),
    lease: durationText(limit),
  };
  return [
    {
      premise: premise("restarts", statement, "broken", { ...more, code: "PFL4612" }),
      report: (report) => report("PFL4612", said.get("restart")?.node.span ?? sink.place, words, { fixes }),
    },
  ];
}

/** A durable writer asks the controller how a transaction ended, which it knows for a day. */
function memory(facts: Exact): readonly Judgement[] {
  const { survives, durable } = facts.exact.guarantee;
  if (!durable) return [];
  const fact = PRAVEGA_FACTS.memory;
  const statement = `The controller remembers for ${durationText(fact.value)} how a transaction ended.`;
  const more = { origin: defaultOf("pravega", fact, undefined), value: { unit: "ms", amount: survives } } as const;
  if (survives <= fact.value) return [{ premise: premise("controller-memory", statement, "holds", more) }];
  const limit = durationText(fact.value);
  return [
    {
      premise: premise("controller-memory", statement, "broken", { ...more, code: "PFL4613" }),
      report: (report) =>
        report(
          "PFL4613",
          facts.sink.place,
          { survives: durationText(survives), memory: limit },
          { fixes: [fix(`Survive ${limit}`, ...replaced(promiseOf(facts), "survives", limit))] },
        ),
    },
  ];
}

function transaction({ sink, checkpoint, exact }: Exact): Judgement {
  const sum = exact.outage.transaction;
  const [begins, timeout] = sum.terms as readonly [Term, Term];
  const limit = sum.limit.millis ?? 0;
  const statement = "A transaction is committed before Pravega ends it for its age.";
  const more = { origin: { kind: "computed" }, arithmetic: sum, value: { unit: "ms", amount: sum.total } } as const;
  if (sum.holds) return { premise: premise("transaction-age", statement, "holds", more) };
  const settings = choiceOf(sink.pipeline.said, "checkpoint")?.said;
  const interval = niceDown(limit - (timeout.millis ?? 0) - 1);
  const held = (timeout.millis ?? 0) + (checkpoint?.minPause ?? 0);
  const mends = interval >= held && interval < (checkpoint?.interval ?? 0);
  return {
    premise: premise("transaction-age", statement, "broken", { ...more, code: "PFL4605" }),
    report: (report) =>
      report(
        "PFL4605",
        sink.place,
        {
          sum: textOf(sum),
          held: begins.millis === held && held > (checkpoint?.interval ?? 0),
          limit: durationText(limit),
          why: sum.limit.factors === undefined ? "no transaction lives longer than a day" : `no transaction lives longer than ${sum.limit.factors.count} leases`,
        },
        { fixes: mends ? [fix(`Take a checkpoint each ${durationText(interval)}`, ...replaced(settings, "interval", durationText(interval)))] : [] },
      ),
  };
}

function textOf({ terms, total }: Arithmetic): string {
  return sumText(
    terms.flatMap(({ millis }) => (millis === undefined ? [] : [millis])),
    total,
  );
}
