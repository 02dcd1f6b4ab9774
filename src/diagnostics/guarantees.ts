/** PFL46xx: what a job promises, and whether it can. */
import { define } from "./define.js";
import { listed } from "./words.js";

export const guaranteeDiagnostics = {
  PFL4601: define<{ pipeline: string; guarantee: string; said: boolean }>({
    slug: "guarantee-without-checkpoints",
    severity: "error",
    message: (f) =>
      `\`${f.guarantee}\` needs checkpoints, and the pipeline \`${f.pipeline}\` ${f.said ? "turns them off" : "has none"}: after a failure nobody would know what was written.`,
    remedy: (f) => (f.said ? "Say `checkpoint: every(10s)`." : "Add `checkpoint: every(10s)` to the pipeline."),
  }),
  PFL4602: define<{ pipeline: string }>({
    slug: "exactly-once-mode",
    severity: "error",
    message: (f) =>
      `\`exactly_once\` is promised, but the checkpoints of \`${f.pipeline}\` are \`at_least_once\`: after a failure some events would be counted and written again.`,
    remedy: () => "Remove `mode: at_least_once` from `checkpoint`, or promise only `at_least_once` here.",
  }),
  PFL4603: define<{ found: string }>({
    slug: "lease-range",
    severity: "error",
    message: (f) => `A lease of ${f.found} is not granted: Pravega's controllers take 10 seconds to 10 minutes.`,
    remedy: () => "Choose a lease from 10s to 10m. A longer outage is survived by `survives`, not by the lease.",
  }),
  PFL4604: define<{ lease: string; survives: string; possible: boolean }>({
    slug: "durable-sink",
    severity: "info",
    message: (f) =>
      `To survive ${f.survives} with a lease of ${f.lease}, this writer keeps the events of open transactions in its state and writes them again if a transaction has expired.`,
    remedy: (f) =>
      `Nothing has to be done: checkpoints grow by the events of one interval.${f.possible ? ` A lease of ${f.survives} would make this needless.` : ""}`,
  }),
  PFL4605: define<{ interval: string; timeout: string; limit: string; why: string }>({
    slug: "transaction-too-long",
    severity: "error",
    message: (f) =>
      `A transaction can stay open for ${f.interval} (the checkpoint interval) and ${f.timeout} (its timeout), but Pravega ends it after ${f.limit}: ${f.why}.`,
    remedy: () => "Take checkpoints more often, or choose a shorter `timeout`.",
  }),
  PFL4606: define<{ streams: readonly string[] }>({
    slug: "sinks-not-atomic",
    severity: "info",
    message: (f) =>
      `${listed(f.streams)} are each written exactly once, but not together: for a moment a reader can see the events of one and not yet those of the other.`,
    remedy: () => "Where this matters, write both kinds of events to one stream.",
  }),
  PFL4607: define<{ first: string; second: string; id: string }>({
    slug: "uid-collision",
    severity: "error",
    message: (f) =>
      `\`${f.first}\` and \`${f.second}\` would both have the operator id \`${f.id}\`, by which a job finds its state again.`,
    remedy: () => "Give one of them another name.",
  }),
  PFL4608: define<{ name: string; argument: string; meaning: string }>({
    slug: "param-collision",
    severity: "error",
    message: (f) =>
      `The param \`${f.name}\` would be the argument \`--${f.argument}\`, which every job of this program has already: ${f.meaning}.`,
    remedy: () => "Give the param another name.",
  }),
  PFL4609: define<{ stream: string }>({
    slug: "written-while-read",
    severity: "warning",
    message: (f) =>
      `This pipeline writes to \`${f.stream}\` what it reads from it: events go round for ever unless something stops them.`,
    remedy: () => "Write to another stream, or make sure that a filter ends the round.",
  }),
} as const;
