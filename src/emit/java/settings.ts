/** Checkpoints, restarts and parallelism of the pipeline, as Flink's configuration names them. */
import type { Checkpoint, JobSettings, Restart } from "../../ir/job.js";
import type { Doc } from "../doc.js";
import { methodOf, statement, variable, type Member } from "./classes.js";
import { ENVIRONMENT } from "./main-method.js";
import { ref } from "./references.js";
import { duration } from "./steps/window.js";
import { call, create, field, literal, name, stringLiteral } from "./syntax.js";

const CONFIGURATION = "org.apache.flink.configuration.Configuration";
const CHECKPOINTING = "org.apache.flink.configuration.CheckpointingOptions";
const RESTART = "org.apache.flink.configuration.RestartStrategyOptions";

type Setting = readonly [owner: string, option: string, value: Doc];

export function settingsMethod({ checkpoint, restart, parallelism, claim }: JobSettings): Member {
  const settings = [
    ...(checkpoint === undefined ? [] : checkpointSettings(checkpoint)),
    ...(restart === undefined ? [] : restartSettings(restart)),
  ];
  const statements = [
    ...settings.map(([owner, option, value]) => statement(call(name("settings"), "set", field(ref(owner), option), value))),
    ...(claim === undefined ? [] : [claimStatement(claim)]),
  ];
  const configured =
    statements.length === 0
      ? []
      : [
          variable(ref(CONFIGURATION), "settings", create(ref(CONFIGURATION))),
          ...statements,
          statement(call(name("env"), "configure", name("settings"))),
        ];
  return methodOf({
    doc: "The settings of the pipeline; all others are the cluster's.",
    modifiers: "public static",
    type: "void",
    name: "configure",
    parameters: [{ type: ref(ENVIRONMENT), name: "env" }],
    body: [...configured, ...(parallelism === undefined ? [] : [statement(call(name("env"), "setParallelism", literal(`${parallelism}`)))])],
  });
}

function checkpointSettings({ interval, mode, timeout, minPause, unaligned }: Checkpoint): Setting[] {
  const consistency = field(ref("org.apache.flink.core.execution.CheckpointingMode"), mode.toUpperCase());
  return [
    [CHECKPOINTING, "CHECKPOINTING_INTERVAL", duration(interval)],
    [CHECKPOINTING, "CHECKPOINTING_CONSISTENCY_MODE", consistency],
    ...(timeout === undefined ? [] : [[CHECKPOINTING, "CHECKPOINTING_TIMEOUT", duration(timeout)] as const]),
    ...(minPause === undefined ? [] : [[CHECKPOINTING, "MIN_PAUSE_BETWEEN_CHECKPOINTS", duration(minPause)] as const]),
    ...(unaligned ? [[CHECKPOINTING, "ENABLE_UNALIGNED", name("true")] as const] : []),
    [CHECKPOINTING, "EXTERNALIZED_CHECKPOINT_RETENTION", field(ref("org.apache.flink.configuration.ExternalizedCheckpointRetention"), "RETAIN_ON_CANCELLATION")],
    [CHECKPOINTING, "ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH", name("true")],
  ];
}

/** Whether a savepoint that the job is started from becomes its own. The class of this option's values has another name in each Flink. */
function claimStatement(claim: boolean): Doc {
  return statement(call(name("settings"), "setString", stringLiteral("execution.state-recovery.claim-mode"), stringLiteral(claim ? "CLAIM" : "NO_CLAIM")));
}

function restartSettings(restart: Restart): Setting[] {
  const strategy = restart.kind === "none" ? "none" : restart.kind.replaceAll("_", "-");
  return [[RESTART, "RESTART_STRATEGY", stringLiteral(strategy)], ...restartDetails(restart)];
}

function restartDetails(restart: Restart): Setting[] {
  const prefix = `RESTART_STRATEGY_${restart.kind.toUpperCase()}`;
  switch (restart.kind) {
    case "none":
      return [];
    case "fixed_delay":
      return [
        [RESTART, `${prefix}_ATTEMPTS`, literal(`${restart.attempts}`)],
        [RESTART, `${prefix}_DELAY`, duration(restart.delay)],
      ];
    case "exponential_delay":
      return [
        [RESTART, `${prefix}_INITIAL_BACKOFF`, duration(restart.initial)],
        [RESTART, `${prefix}_MAX_BACKOFF`, duration(restart.max)],
        [RESTART, `${prefix}_BACKOFF_MULTIPLIER`, literal(Number.isInteger(restart.multiplier) ? `${restart.multiplier}.0` : `${restart.multiplier}`)],
        [RESTART, `${prefix}_RESET_BACKOFF_THRESHOLD`, duration(restart.reset)],
      ];
    case "failure_rate":
      return [
        [RESTART, `${prefix}_MAX_FAILURES_PER_INTERVAL`, literal(`${restart.failures}`)],
        [RESTART, `${prefix}_FAILURE_RATE_INTERVAL`, duration(restart.interval)],
        [RESTART, `${prefix}_DELAY`, duration(restart.delay)],
      ];
  }
}
