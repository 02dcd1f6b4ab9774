/**
 * Which Java class stands for what, computed once for both targets: the Java job writes these names, the PyFlink job calls them.
 */
export interface JavaPlan {
  /** Package of the job and of its functions: `hotsensors`. */
  readonly package: string;
  /** Package of records and enums, their serializers and formats: `hotsensors.records`. */
  readonly recordsPackage: string;
  /** `HotSensors` */
  readonly jobClass: string;
  /** Maven artifact and name of the jar: `hot-sensors`. */
  readonly artifact: string;
  /** Class names of records and enums by their name in PFL. */
  readonly types: ReadonlyMap<string, string>;
  /** By `<step id>/<role>`, or `<stream name>/<role>` for the roles of a stream. */
  readonly functions: ReadonlyMap<string, FunctionClass>;
}

export type FunctionRole =
  | "predicate"
  | "function"
  | "key"
  | "reducer"
  | "aggregate"
  | "result"
  | "event-time"
  | "routing-key"
  | "to-python";

export interface FunctionClass {
  /** Simple name in `JavaPlan.package`. */
  readonly name: string;
  /** Params of the program that its constructor takes, in this order. */
  readonly params: readonly string[];
}
