/** What can be done on a platform for the wanted targets. The checker asks here, and never for a target or a version. */
import type { ConnectorKind, FlinkRelease, Platform } from "./releases.js";

export type CapabilityId =
  | "python-functions"
  | "durable-writer"
  | "truncated-fail"
  | "loud-commit"
  | "restore-without-claim"
  | "stop-with-savepoint"
  | "end-of-reading"
  | "reader-group"
  | "key-order-through-scaling";

interface CapabilityRow {
  /** For the message: "Calling a Python function". */
  readonly what: string;
  /** Where it is missing, and why; the first that holds is told. Not named: available everywhere. */
  readonly missing: readonly Missing[];
  /** What to do then. */
  readonly instead: string;
  readonly source: string;
}

interface Missing {
  readonly flink?: readonly FlinkRelease[];
  readonly connector?: readonly ConnectorKind[];
  readonly target?: readonly string[];
  readonly whyNot: string;
}

const CAPABILITIES: Readonly<Record<CapabilityId, CapabilityRow>> = {
  "python-functions": {
    what: "Calling a Python function",
    missing: [{ target: ["java"], whyNot: "the Java job that is asked for has no Python worker to run it in" }],
    instead:
      "Leave out the Java target for this program (`--target python`), or write the function in PFL or as `extern java fn`.",
    source: "https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/dev/python/overview/",
  },
  "durable-writer": {
    what: "Surviving an outage that is longer than the lease",
    missing: [{ connector: ["upstream"], whyNot: "the upstream connector loses a transaction that has expired, without a word" }],
    instead: "Choose a lease of at least `survives` (up to 10m), or the own connector.",
    source: "https://github.com/pravega/flink-connectors/blob/v0.13.0/documentation/src/docs/streaming.md",
  },
  "truncated-fail": {
    what: "Failing when events were truncated before they were read",
    missing: [{ connector: ["upstream"], whyNot: "the reader group of the upstream connector skips truncated events silently" }],
    instead: "Say `truncated: skip` if that is acceptable, or choose the own connector.",
    source:
      "https://github.com/pravega/pravega/blob/v0.13.0/client/src/main/java/io/pravega/client/stream/impl/EventStreamReaderImpl.java",
  },
  "loud-commit": {
    what: "Failing when a transaction can't be committed",
    missing: [{ connector: ["upstream"], whyNot: "the writer of the upstream connector only logs it" }],
    instead: "Choose the own connector.",
    source:
      "https://github.com/pravega/flink-connectors/blob/v0.13.0/src/main/java/io/pravega/connectors/flink/FlinkPravegaWriter.java",
  },
  "restore-without-claim": {
    what: "Restoring without claiming the savepoint",
    missing: [
      {
        connector: ["upstream"],
        whyNot: "the reader of the upstream connector can't take the full checkpoint that follows such a restore, and the job fails",
      },
    ],
    instead: "Say `claim: true`, or choose the own connector.",
    source: "https://issues.apache.org/jira/browse/FLINK-25256",
  },
  "stop-with-savepoint": {
    what: "Stopping with a savepoint",
    missing: [
      { connector: ["upstream"], whyNot: "the reader of the upstream connector never ends, and the job runs on without checkpoints" },
    ],
    instead: "Cancel with a retained checkpoint, or choose the own connector.",
    source: "src/runtime/connector/README.md",
  },
  "end-of-reading": {
    what: "Reading up to an end",
    missing: [{ connector: ["upstream"], whyNot: "the reader of the upstream connector reads on past the end, and the job never ends" }],
    instead: "Remove `end`, or choose the own connector.",
    source:
      "https://github.com/pravega/flink-connectors/blob/v0.13.0/src/main/java/io/pravega/connectors/flink/FlinkPravegaReader.java",
  },
  "reader-group": {
    what: "A reader group",
    missing: [{ connector: ["own"], whyNot: "the own connector keeps positions in Flink's state and has none" }],
    instead: "Remove `reader_group`, or choose the upstream connector.",
    source: "src/runtime/connector/README.md",
  },
  "key-order-through-scaling": {
    what: "Keeping the order of a key while a stream scales",
    missing: [{ connector: ["upstream"], whyNot: "another reader of the group can overtake" }],
    instead: "Choose the own connector.",
    source: "src/runtime/connector/README.md",
  },
};

export interface Unavailable {
  readonly what: string;
  readonly whyNot: string;
  readonly instead: string;
}

/** Where a capability, or its absence, is shown: a URL, or the part of this project that shows it. */
export function sourceOfCapability(id: CapabilityId): string {
  return CAPABILITIES[id].source;
}

export interface Capabilities {
  readonly platform: Platform;
  readonly has: (id: CapabilityId) => boolean;
  /** The words for one that is missing; undefined where it is there. */
  readonly whyNot: (id: CapabilityId) => Unavailable | undefined;
}

/** What every wanted target can do on the platform. Without targets: what some target can do. */
export function capabilitiesOf(platform: Platform, targets: readonly string[] = []): Capabilities {
  const whyNot = (id: CapabilityId): Unavailable | undefined => {
    const row = CAPABILITIES[id];
    const missing = row.missing.find((m) => applies(m, platform, targets));
    return missing && { what: row.what, whyNot: missing.whyNot, instead: row.instead };
  };
  return { platform, whyNot, has: (id) => whyNot(id) === undefined };
}

function applies(missing: Missing, platform: Platform, targets: readonly string[]): boolean {
  if (missing.flink !== undefined && !missing.flink.includes(platform.flink)) return false;
  if (missing.connector !== undefined && !missing.connector.includes(platform.connector)) return false;
  return missing.target === undefined || missing.target.some((target) => targets.includes(target));
}
