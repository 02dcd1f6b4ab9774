/** The arithmetic of outages: what one is made of, what it meets, and how old a transaction can become. */
import type { Millis } from "../../ir/steps.js";
import { choiceOf, type Said } from "../../model/said.js";
import { PRAVEGA_FACTS } from "../../platform/facts.js";
import { defaultOf, placeOf, settingTerm, term, type ExactlyOnce, type Known } from "./facts.js";
import type { Arithmetic, Origin, Outage, Restarts, Term } from "./proof.js";
import { firstDelay, restartsOf, strategyOf, type Strategy } from "./restarts.js";
import type { Sink } from "./sinks.js";

export function outageOf({ pipeline, call }: Sink, guarantee: ExactlyOnce, known: Known): Outage {
  const { lease, survives, durable } = guarantee;
  const promise = choiceOf(call.said, "guarantee")?.said ?? new Map();
  const said = (name: string): Origin => placeOf(promise, name) ?? { kind: "computed" };
  const leaseTerm = term("the lease", lease, said("lease"));
  const memory = PRAVEGA_FACTS.memory;
  const limit = durable ? term("for how long the controller remembers transactions", memory.value, defaultOf("pravega", memory, undefined)) : leaseTerm;
  const strategy = strategyOf(pipeline.settings.restart, restartOrigin(pipeline.said, known), known.flink);
  const detection = detectionTerm(pipeline.said, known);
  const recovery = settingTerm("until the job runs again", pipeline.said, "recovery", undefined, { kind: "unknown", setting: "recovery" });
  const oneFailure = arithmetic([detection, ...delayTerm(strategy), recovery], "at most", limit);
  return {
    lease: leaseTerm,
    survives: term("the longest outage to survive", survives, said("survives")),
    durable,
    oneFailure,
    restarts: restarts(strategy, detection, recovery, survives),
    planned: Math.max(0, survives - oneFailure.total),
    transaction: transactionAge(pipeline.settings.checkpoint, pipeline.said, lease, leaseTerm.origin, known),
  };
}

/** Until a machine that died without a word is given up. */
function detectionTerm(said: Said, { flink }: Known): Term {
  const setting = "failure_detection";
  const origin = defaultOf("flink", flink.heartbeatTimeout, setting);
  return settingTerm("until a lost machine is noticed", said, setting, flink.heartbeatTimeout.value, origin);
}

function restartOrigin(said: Said, { flink }: Known): Origin {
  return placeOf(said, "restart") ?? defaultOf("flink", flink.restart.initial, "restart");
}

function delayTerm(strategy: Strategy): readonly Term[] {
  const delay = firstDelay(strategy);
  return delay === undefined ? [] : [term("until the first restart", delay, strategy.origin)];
}

function restarts(strategy: Strategy, detection: Term, recovery: Term, survives: Millis): Restarts {
  return restartsOf(strategy, detection.millis ?? 0, recovery.millis ?? 0, survives);
}

/**
 * A transaction is opened at one checkpoint and committed by the next. That begins after the interval, or later: one that uses
 * up its timeout holds the next one up. It can then use up its timeout too.
 */
function transactionAge(checkpoint: Sink["pipeline"]["settings"]["checkpoint"], said: Said, lease: Millis, place: Origin, { flink }: Known): Outage["transaction"] {
  const settings = choiceOf(said, "checkpoint")?.said ?? new Map();
  const byDefault = defaultOf("flink", flink.checkpointTimeout, "timeout");
  const timeout = settingTerm("until it has to be complete", settings, "timeout", flink.checkpointTimeout.value, byDefault);
  const held = (timeout.millis ?? 0) + (checkpoint?.minPause ?? 0);
  const interval = checkpoint?.interval ?? 0;
  const begins =
    held > interval
      ? term("until the next checkpoint begins, at worst after the timeout of the one before", held, placeOf(settings, "timeout") ?? byDefault)
      : term("until the next checkpoint begins", interval, placeOf(settings, "interval") ?? { kind: "computed" });
  const { leasesOfTransaction, maxTransaction } = PRAVEGA_FACTS;
  const byLease = leasesOfTransaction.value * lease;
  const limit =
    byLease < maxTransaction.value
      ? { ...term("the longest life of a transaction, 1000 leases", byLease, place), factors: { count: leasesOfTransaction.value, each: lease } }
      : term("the longest life of a transaction, a day", maxTransaction.value, defaultOf("pravega", maxTransaction, undefined));
  return arithmetic([begins, timeout], "less than", limit);
}

export function arithmetic(terms: readonly Term[], relation: Arithmetic["relation"], limit: Term): Arithmetic {
  const total = terms.reduce((sum, { millis }) => sum + (millis ?? 0), 0);
  const bound = limit.millis ?? Number.POSITIVE_INFINITY;
  return { terms, total, relation, limit, holds: relation === "at most" ? total <= bound : total < bound };
}
