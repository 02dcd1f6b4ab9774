/** What the premises of one sink look at, and how they say where a fact comes from. */
import type { Report } from "../../diagnostics/report.js";
import type { Checkpoint } from "../../ir/job.js";
import type { Millis, WriteGuarantee } from "../../ir/steps.js";
import { millisOf, type Said } from "../../model/said.js";
import { sourceOfCapability, type Capabilities, type CapabilityId } from "../../platform/capabilities.js";
import type { Fact, FlinkFacts } from "../../platform/facts.js";
import type { Name } from "../../syntax/nodes/base.js";
import type { CallExpression } from "../../syntax/nodes/expressions.js";
import type { Symbol } from "../../model/symbol.js";
import type { CheckedCluster, CheckedStream } from "../checked.js";
import type { ResolvedCall } from "../context.js";
import type { Origin, Outage, Premise, Question, Term } from "./proof.js";
import type { Sink } from "./sinks.js";

/** What is known about a whole program. */
export interface Known {
  readonly streams: ReadonlyMap<string, CheckedStream>;
  readonly clusters: ReadonlyMap<string, CheckedCluster>;
  readonly references: ReadonlyMap<Name, Symbol>;
  readonly calls: ReadonlyMap<CallExpression, ResolvedCall>;
  readonly symbols: ReadonlyMap<string, Symbol>;
  readonly capabilities: Capabilities;
  readonly flink: FlinkFacts;
}

export type ExactlyOnce = Extract<WriteGuarantee, { kind: "exactly_once" }>;

export interface SinkFacts extends Known {
  readonly sink: Sink;
  readonly target: CheckedStream | undefined;
  /** Of the target. */
  readonly cluster: CheckedCluster | undefined;
  readonly checkpoint: Checkpoint | undefined;
  /** The sink's guarantee where it is that one, with its arithmetic. */
  readonly exact: { readonly guarantee: ExactlyOnce; readonly outage: Outage } | undefined;
}

/** A premise, what to report while it is broken, and what to ask where it is assumed. */
export interface Judgement {
  readonly premise: Premise;
  readonly report?: (report: Report) => void;
  readonly question?: Question;
}

/** A premise that rests on nothing but what the platform does, unless more is said. */
export function premise(id: Premise["id"], statement: string, status: Premise["status"], more: Partial<Premise> & Pick<Premise, "origin">): Premise {
  return { required: true, value: undefined, stream: undefined, arithmetic: undefined, code: undefined, ...more, id, statement, status };
}

/** The place of a setting or argument; undefined where it is not said. */
export function placeOf(said: Said, setting: string): Origin | undefined {
  const entry = said.get(setting);
  return entry && { kind: "source", place: entry.node.span, setting };
}

export function defaultOf(by: "flink" | "pravega", fact: Fact, setting: string | undefined): Origin {
  return { kind: "default", by, setting, source: `${fact.name}: ${fact.source}` };
}

export function platformFact(capability: CapabilityId, fact: string): Origin {
  return { kind: "platform", fact, source: sourceOfCapability(capability) };
}

/** A term that a setting says, else a default. */
export function settingTerm(what: string, said: Said, setting: string, fallback: Millis | undefined, origin: Origin): Term {
  const millis = millisOf(said, setting);
  return { what, millis: millis ?? fallback, factors: undefined, origin: (millis === undefined ? undefined : placeOf(said, setting)) ?? origin };
}

export function term(what: string, millis: Millis | undefined, origin: Origin): Term {
  return { what, millis, factors: undefined, origin };
}
