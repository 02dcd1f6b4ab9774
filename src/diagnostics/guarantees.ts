/** PFL46xx: what a job promises, and whether it can. */
import { define } from "./define.js";
import { counted, listed } from "./words.js";

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
  PFL4603: define<{ found: string; min: string; max: string; said: boolean }>({
    slug: "lease-range",
    severity: "error",
    message: (f) =>
      `A lease of ${f.found} is not granted: ${f.said ? "this cluster's" : "Pravega's"} controller takes ${f.min} to ${f.max}.`,
    remedy: (f) =>
      `Choose a lease from ${f.min} to ${f.max}. A longer outage is survived by \`survives\`, not by the lease.${f.said ? "" : " A controller with another limit is told by `max_lease` of the cluster."}`,
  }),
  PFL4604: define<{ lease: string; survives: string; possible: boolean }>({
    slug: "durable-sink",
    severity: "info",
    message: (f) =>
      `To survive ${f.survives} with a lease of ${f.lease}, this writer keeps the events of open transactions in its state and writes them again if a transaction has expired.`,
    remedy: (f) =>
      `Nothing has to be done: checkpoints grow by the events of one interval.${f.possible ? ` A lease of ${f.survives} would make this needless.` : ""}`,
  }),
  PFL4605: define<{ sum: string; held: boolean; limit: string; why: string }>({
    slug: "transaction-too-long",
    severity: "error",
    message: (f) =>
      `A transaction can stay open for ${f.sum} (until the next checkpoint begins${f.held ? ", at worst after the timeout of the one before" : ""}, and its timeout), but Pravega ends it after ${f.limit}: ${f.why}.`,
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
  PFL4610: define<{ sum: string; detection: string; default: boolean; delay: string | undefined; lease: string; loud: boolean; durable: boolean; at: string }>({
    slug: "lease-below-one-failure",
    severity: "error",
    message: (f) =>
      `\`exactly_once\` does not hold: a lost machine is noticed after ${f.detection}${f.default ? " (Flink's default)" : ""}${f.delay === undefined ? "" : `, and the first restart comes ${f.delay} later`}: ${f.sum}. By then Pravega has ended the transaction, whose lease is ${f.lease}${f.loud ? ", and the job fails for good" : ", and its events are gone without a word"}.`,
    remedy: (f) =>
      `Choose a lease of at least ${f.at}${f.durable ? `, or \`survives: ${f.at}\`, which keeps the events in the state too` : ""}. If Flink notices sooner, say so: \`failure_detection: 10s\` in the pipeline.`,
  }),
  PFL4611: define<{ survives: string; sum: string; at: string }>({
    slug: "survives-below-one-failure",
    severity: "warning",
    message: (f) =>
      `Only outages of ${f.survives} are promised to be survived, but the loss of one machine is an outage of ${f.sum}: until it is noticed, and until the job runs again.`,
    remedy: (f) => `Promise what one failure takes, such as \`survives: ${f.at}\`. If Flink notices sooner, say so: \`failure_detection: 10s\`.`,
  }),
  PFL4612: define<{ attempts: number; inTime: number; late: number; after: string; lease: string }>({
    slug: "restarts-outlast-lease",
    severity: "warning",
    message: (f) =>
      `Of ${counted(f.attempts, "restart")} only ${f.inTime} can help: number ${f.late} comes ${f.after} after the failure, and after ${f.lease} the transactions are gone.`,
    remedy: () => "Restart less often, or let the sink survive longer: with `survives` above the lease the events are kept in the state.",
  }),
  PFL4613: define<{ survives: string; memory: string }>({
    slug: "survives-beyond-memory",
    severity: "error",
    message: (f) =>
      `An outage of ${f.survives} can't be promised to be survived: after ${f.memory} Pravega's controller has forgotten how a transaction ended, and nobody can tell whether its events are in the stream.`,
    remedy: (f) => `Promise ${f.memory} at most.`,
  }),
  PFL4614: define<{ stream: string; retention: string; survives: string; loud: boolean }>({
    slug: "retention-below-outage",
    severity: "error",
    message: (f) =>
      `Events of \`${f.stream}\` are kept for ${f.retention}, but an outage of ${f.survives} is to be survived: what came in at its beginning can be deleted before it is read${f.loud ? ", and the job then fails" : ", and is then passed over without a word"}.`,
    remedy: () => "Keep the events for longer, or promise less.",
  }),
  PFL4615: define<{ stream: string }>({
    slug: "truncation-loses-events",
    severity: "warning",
    message: (f) =>
      `Where events of \`${f.stream}\` were deleted before they were read, the job goes on behind the gap, and what a sink promises begins there anew.`,
    remedy: () => "Say `truncated: fail`, or allow it with the reason why a gap does no harm. For an exactly-once sink a `retention` above `survives` will do.",
  }),
  PFL4616: define<{ stream: string }>({
    slug: "bad-events-lost",
    severity: "warning",
    message: (f) => `An event of \`${f.stream}\` that can't be read is passed over, so it comes to no sink, whatever that promises.`,
    remedy: () => "Say `bad_events: fail`, or allow it with the reason why such events do not count.",
  }),
  PFL4617: define<{ group: string; left: string; leftIs: string; right: string; rightIs: string }>({
    slug: "reader-timeouts",
    severity: "error",
    message: (f) =>
      `The timeouts of the reader group \`${f.group}\` do not fit: ${f.leftIs} take ${f.left}, but ${f.rightIs} is ${f.right}, so a checkpoint can be given up before the readers have seen it.`,
    remedy: () => "In order: refresh and read timeout together, then the initiate timeout, then the timeout of checkpoints, each longer than the one before.",
  }),
  PFL4618: define<{ group: string; readers: readonly string[] }>({
    slug: "reader-group-shared",
    severity: "error",
    message: (f) =>
      `${listed(f.readers)} would share the reader group \`${f.group}\`: each gets some segments, and none gets all events.`,
    remedy: () => "Give every source of every job a reader group of its own.",
  }),
  PFL4619: define<{ first: string; second: string; stream: string }>({
    slug: "stream-read-twice",
    severity: "warning",
    message: (f) => `\`${f.first}\` and \`${f.second}\` are one stream, "${f.stream}", which this pipeline reads twice.`,
    remedy: (f) => `Read it once, and start both flows from \`${f.first}\`.`,
  }),
  PFL4620: define<{ stream: string; key: string; routed: boolean }>({
    slug: "order-of-key-lost",
    severity: "warning",
    message: (f) =>
      f.routed
        ? `The routing key of \`${f.stream}\` does not follow from the key of \`${f.key}\`: results of one key go to different segments, and readers see them in any order.`
        : `\`${f.stream}\` has no routing key, so results of one key of \`${f.key}\` go to any segment, and readers see them in any order.`,
    remedy: () => "Route by the key that the results belong to, or by a part of it.",
  }),
  PFL4621: define<{ stream: string; others: readonly string[] }>({
    slug: "source-can-idle",
    severity: "warning",
    message: (f) =>
      f.others.length === 0
        ? `A segment of \`${f.stream}\` in which no events come holds the time of all others up: windows then never close.`
        : `While no events come in \`${f.stream}\`, it holds the time of ${listed(f.others)} up too: windows then never close.`,
    remedy: () => "Say after how long a quiet segment no longer counts, such as `watermark: bounded(5s, idle: 1m)`.",
  }),
  PFL4622: define<{ stream: string; idle: string; interval: string }>({
    slug: "idle-below-checkpoint",
    severity: "warning",
    message: (f) =>
      `A segment of \`${f.stream}\` counts as idle after ${f.idle}, but while the stream scales a segment can wait for a checkpoint, ${f.interval} apart: time then goes on without it, and its events are late.`,
    remedy: (f) => `Choose an \`idle\` of at least ${f.interval}, or take checkpoints more often.`,
  }),
  PFL4623: define<{ operator: string; key: string }>({
    slug: "state-without-end",
    severity: "warning",
    message: (f) =>
      `\`${f.operator}\` keeps something for every key (\`${f.key}\`) that ever came by, and never forgets one: the state grows as long as new keys come.`,
    remedy: (f) =>
      `Put a \`window(…)\` before \`${f.operator}\`, or allow it with the reason why there are only so many keys.`,
  }),
  PFL4624: define<{ name: string }>({
    slug: "key-not-deterministic",
    severity: "error",
    message: (f) =>
      `\`${f.name}\` gives something else each time, but Flink asks for the key of an event more than once: the event would lose its state.`,
    remedy: () => "Put the value into a field first, with `add_columns`, and use that field as the key.",
  }),
  PFL4625: define<{ stream: string; causes: readonly string[] }>({
    slug: "repeats-differ",
    severity: "warning",
    message: (f) =>
      `After a failure some events are written to \`${f.stream}\` again, and through ${listed(f.causes)} they differ then: no reader can tell that they are repeats.`,
    remedy: () => "Promise `exactly_once`, or leave out what gives something else each time.",
  }),
  PFL4626: define<{ ends: string; others: readonly string[] }>({
    slug: "end-never-reached",
    severity: "warning",
    message: (f) => `Reading \`${f.ends}\` ends, but ${listed(f.others)} in the same job never ${f.others.length === 1 ? "does" : "do"}: the job runs on for ever.`,
    remedy: () => "Give the others an `end` too, remove this one, or make two pipelines.",
  }),
  PFL4627: define<{ streams: readonly string[] }>({
    slug: "last-window-lost",
    severity: "warning",
    message: (f) =>
      `Reading ${listed(f.streams)} ends, but a window by the clock of the machine that is open then never closes: its result is lost.`,
    remedy: () => "Use windows of event time, which all close at the end.",
  }),
  PFL4628: define<{ setting: string; stream: string; name: string }>({
    slug: "time-not-deterministic",
    severity: "warning",
    message: (f) =>
      f.setting === "event_time"
        ? `\`${f.name}\` gives an event of \`${f.stream}\` another time when it is read again, so after a failure it can fall into another window.`
        : `\`${f.name}\` routes each event of \`${f.stream}\` anywhere, so nothing keeps its order.`,
    remedy: (f) =>
      f.setting === "event_time" ? "Use a time that the event carries." : "Remove `routing_key`: events without one are spread over all segments.",
  }),
} as const;
