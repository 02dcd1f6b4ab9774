/** What can be done on a platform for the wanted targets. The checker asks here, and never for a target or a version. */
import type { ConnectorKind, FlinkRelease, Platform } from "./releases.js";

export type CapabilityId = "python-functions" | "durable-writer" | "truncated-fail";

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
};

export interface Unavailable {
  readonly what: string;
  readonly whyNot: string;
  readonly instead: string;
}

export interface Capabilities {
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
  return { whyNot, has: (id) => whyNot(id) === undefined };
}

function applies(missing: Missing, platform: Platform, targets: readonly string[]): boolean {
  if (missing.flink !== undefined && !missing.flink.includes(platform.flink)) return false;
  if (missing.connector !== undefined && !missing.connector.includes(platform.connector)) return false;
  return missing.target === undefined || missing.target.some((target) => targets.includes(target));
}
