/** Does what a `write` promises fit the rest of the pipeline? */
import type { WriteGuarantee } from "../../ir/steps.js";
import type { WriteFacts } from "../../operators/write.js";
import type { Span } from "../../text/span.js";
import { durationText } from "../../text/duration.js";
import type { CheckedCall, CheckedPipeline } from "../checked.js";
import type { CheckContext } from "../context.js";

/** Limits of Pravega's controller. Source: `MIN_LEASE_VALUE` and `maxLeaseValue` in pravega 0.13.0, `ControllerService`. */
const LEASE = { min: 10_000, max: 600_000 };
/** A transaction lives no longer than this many leases, and never longer than a day. Source: as above. */
const LEASES_OF_TRANSACTION = 1000;
const DAY = 86_400_000;
/** Flink's default. Source: `CheckpointingOptions.CHECKPOINTING_TIMEOUT`. */
const CHECKPOINT_TIMEOUT = 600_000;

type ExactlyOnce = Extract<WriteGuarantee, { kind: "exactly_once" }>;

export interface Write {
  readonly call: CheckedCall;
  readonly stream: string;
  readonly guarantee: WriteGuarantee;
}

/** The sinks of a pipeline whose promise was understood; the name of a stream that was not is empty. */
export function writesOf(pipeline: CheckedPipeline): readonly Write[] {
  return pipeline.flows.flatMap((flow) =>
    flow.calls.flatMap((call) => {
      return call.operator.name === "write" && call.said.has("guarantee") ? [{ call, ...(call.facts as WriteFacts) }] : [];
    }),
  );
}

export function checkGuarantees(pipeline: CheckedPipeline, context: CheckContext): void {
  const writes = writesOf(pipeline);
  for (const write of writes) {
    const place = write.call.said.get("guarantee")?.node.span ?? write.call.node.span;
    checkCheckpoints(pipeline, write.guarantee, place, context);
    if (write.guarantee.kind === "exactly_once") checkLease(pipeline, write.guarantee, write.call, place, context);
  }
  const exact = writes.filter((w) => w.guarantee.kind === "exactly_once" && w.stream !== "");
  const streams = [...new Set(exact.map((w) => w.stream))];
  const second = exact.find((w) => w.stream === streams[1]);
  if (second !== undefined) {
    context.report("PFL4606", second.call.said.get("guarantee")?.node.span ?? second.call.node.span, { streams });
  }
}

function checkCheckpoints(
  { symbol, said, settings }: CheckedPipeline,
  { kind }: WriteGuarantee,
  place: Span,
  { report }: CheckContext,
): void {
  if (kind === "best_effort") return;
  const written = symbol.declaration.items.find(
    (item) => item.kind === "setting" && item.name.kind === "name" && item.name.text === "checkpoint",
  );
  const setting = said.get("checkpoint");
  // A setting that was not understood has been reported.
  if (written !== undefined && setting === undefined) return;
  const related = setting === undefined ? [] : [{ span: setting.node.span, message: "the checkpoints are set here" }];
  if (settings.checkpoint === undefined) {
    report("PFL4601", place, { pipeline: symbol.name, guarantee: kind, said: setting !== undefined }, { related });
  } else if (kind === "exactly_once" && settings.checkpoint.mode === "at_least_once") {
    report("PFL4602", place, { pipeline: symbol.name }, { related });
  }
}

function checkLease(
  { settings }: CheckedPipeline,
  { lease, survives, durable }: ExactlyOnce,
  { node }: CheckedCall,
  place: Span,
  { report, capabilities }: CheckContext,
): void {
  if (lease < LEASE.min || lease > LEASE.max) {
    report("PFL4603", place, { found: durationText(lease) });
    return;
  }
  if (durable) {
    const missing = capabilities.whyNot("durable-writer");
    if (missing !== undefined) report("PFL5001", place, missing);
    else
      report("PFL4604", node.name.span, {
        lease: durationText(lease),
        survives: durationText(survives),
        possible: survives <= LEASE.max,
      });
  }
  if (settings.checkpoint === undefined) return;
  const { interval, timeout = CHECKPOINT_TIMEOUT } = settings.checkpoint;
  const limit = Math.min(LEASES_OF_TRANSACTION * lease, DAY);
  if (interval + timeout < limit) return;
  const why =
    limit === DAY ? "no transaction lives longer than a day" : `no transaction lives longer than ${LEASES_OF_TRANSACTION} leases`;
  report("PFL4605", place, { interval: durationText(interval), timeout: durationText(timeout), limit: durationText(limit), why });
}
