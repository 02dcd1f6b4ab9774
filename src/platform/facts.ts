/** Numbers of Flink and Pravega that promises rest on where a program says nothing: each with its unit and the source of the fact. */
import type { FlinkRelease } from "./releases.js";

export interface Fact {
  /** In milliseconds where it is a time. */
  readonly value: number;
  /** What it is called where it is from. */
  readonly name: string;
  readonly source: string;
}

const CONFIGURATION: Readonly<Record<FlinkRelease, string>> = {
  "1.20": "https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/deployment/config/",
  "2.3": "https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/",
};

export interface FlinkFacts {
  readonly checkpointTimeout: Fact;
  /** After how long without a sign of life a task manager is given up. */
  readonly heartbeatTimeout: Fact;
  /** The restart strategy of a job with checkpoints: delays that grow, without end. */
  readonly restart: {
    readonly initial: Fact;
    readonly max: Fact;
    readonly multiplier: Fact;
    readonly reset: Fact;
    /** By what part a delay can be longer. */
    readonly jitter: Fact;
  };
  /** 1: a job that ends takes a last checkpoint. */
  readonly finalCheckpoint: Fact;
}

export function flinkFacts(release: FlinkRelease): FlinkFacts {
  const fact = (name: string, value: number): Fact => ({ name, value, source: CONFIGURATION[release] });
  const backoff = (name: string, value: number): Fact => fact(`restart-strategy.exponential-delay.${name}`, value);
  return {
    checkpointTimeout: fact("execution.checkpointing.timeout", 600_000),
    heartbeatTimeout: fact("heartbeat.timeout", 50_000),
    restart: {
      initial: backoff("initial-backoff", 1000),
      max: backoff("max-backoff", 60_000),
      multiplier: backoff("backoff-multiplier", 1.5),
      reset: backoff("reset-backoff-threshold", 3_600_000),
      jitter: backoff("jitter-factor", 0.1),
    },
    finalCheckpoint: fact("execution.checkpointing.checkpoints-after-tasks-finish", 1),
  };
}

const CONTROLLER =
  "https://github.com/pravega/pravega/blob/v0.13.0/controller/src/main/java/io/pravega/controller/util/Config.java";
const TRANSACTIONS =
  "https://github.com/pravega/pravega/blob/v0.13.0/controller/src/main/java/io/pravega/controller/task/Stream/StreamTransactionMetadataTasks.java";

export const PRAVEGA_FACTS = {
  minLease: { name: "controller.transaction.lease.count.min", value: 10_000, source: CONTROLLER },
  maxLease: { name: "controller.transaction.lease.count.max", value: 600_000, source: CONTROLLER },
  /** A transaction lives no longer than this many leases. */
  leasesOfTransaction: { name: "MAX_EXECUTION_TIME_MULTIPLIER", value: 1000, source: TRANSACTIONS },
  /** And never longer than this. */
  maxTransaction: { name: "controller.transaction.execution.timeBound.days", value: 86_400_000, source: CONTROLLER },
  /** For how long the controller remembers how a transaction ended. */
  memory: { name: "controller.transaction.ttl.hours", value: 86_400_000, source: CONTROLLER },
} as const satisfies Readonly<Record<string, Fact>>;

const READER_GROUP =
  "https://github.com/pravega/flink-connectors/blob/v0.13.0/src/main/java/io/pravega/connectors/flink/AbstractStreamingReaderBuilder.java";

/** Defaults of the upstream connector's reader. */
export const READER_FACTS = {
  refresh: { name: "withReaderGroupRefreshTime", value: 3000, source: READER_GROUP },
  readTimeout: { name: "withEventReadTimeout", value: 1000, source: READER_GROUP },
  initiateTimeout: { name: "withCheckpointInitiateTimeout", value: 5000, source: READER_GROUP },
} as const satisfies Readonly<Record<string, Fact>>;
