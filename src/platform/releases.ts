/** Which releases of Flink, of the connector and of Pravega go together: one row each, with the source of the fact. */

export type FlinkRelease = "1.20" | "2.3";
export type ConnectorKind = "own" | "upstream";

/** What generated jobs stand on. */
export interface Platform {
  readonly flink: FlinkRelease;
  readonly connector: ConnectorKind;
}

export interface FlinkRow {
  readonly release: FlinkRelease;
  /** The patch release that generated jobs are built and tested with. */
  readonly version: string;
  readonly java: readonly number[];
  readonly python: readonly string[];
  readonly source: string;
}

export const FLINK_RELEASES: readonly FlinkRow[] = [
  {
    release: "1.20",
    version: "1.20.5",
    java: [8, 11, 17],
    python: ["3.8", "3.9", "3.10", "3.11"],
    source: "https://nightlies.apache.org/flink/flink-docs-release-1.20/docs/deployment/java_compatibility/",
  },
  {
    release: "2.3",
    version: "2.3.0",
    java: [11, 17, 21],
    python: ["3.9", "3.10", "3.11", "3.12"],
    source: "https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/java_compatibility/",
  },
];

export interface ConnectorRow {
  readonly connector: ConnectorKind;
  readonly flink: readonly FlinkRelease[];
  /** Version of `io.pravega:pravega-client` that it is built on. */
  readonly pravega: string;
  readonly source: string;
}

export const CONNECTOR_RELEASES: readonly ConnectorRow[] = [
  {
    connector: "own",
    flink: ["1.20", "2.3"],
    pravega: "0.13.0",
    source: "src/runtime/connector and its tests",
  },
  {
    connector: "upstream",
    // Built for 1.16 by its makers; measured to run on 1.20 with the legacy reader and writer.
    flink: ["1.20"],
    pravega: "0.13.0",
    source: "https://github.com/pravega/flink-connectors/blob/v0.13.0/README.md",
  },
];

export const DEFAULT_PLATFORM: Platform = { flink: "1.20", connector: "own" };
