/** Flink's settings of the pipeline, as Flink's configuration names them. */
import type { Job, Restart } from "../../ir/job.js";
import type { Millis } from "../../ir/steps.js";

export function settingsOf({ settings }: Job): readonly (readonly [string, string])[] {
  const { checkpoint, restart, parallelism, claim } = settings;
  return [
    ...(checkpoint === undefined
      ? []
      : [
          ["execution.checkpointing.interval", duration(checkpoint.interval)] as const,
          ["execution.checkpointing.mode", checkpoint.mode.toUpperCase()] as const,
          ...given("execution.checkpointing.timeout", checkpoint.timeout),
          ...given("execution.checkpointing.min-pause", checkpoint.minPause),
          ...(checkpoint.unaligned ? [["execution.checkpointing.unaligned.enabled", "true"] as const] : []),
          ["execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION"] as const,
          ["execution.checkpointing.checkpoints-after-tasks-finish", "true"] as const,
        ]),
    ...(restart === undefined ? [] : restartSettings(restart)),
    ...(parallelism === undefined ? [] : [["parallelism.default", String(parallelism)] as const]),
    ...(claim === undefined ? [] : [["execution.state-recovery.claim-mode", claim ? "CLAIM" : "NO_CLAIM"] as const]),
  ];
}

function given(key: string, millis: Millis | undefined): readonly (readonly [string, string])[] {
  return millis === undefined ? [] : [[key, duration(millis)]];
}

function restartSettings(restart: Restart): readonly (readonly [string, string])[] {
  const type = restart.kind === "none" ? "none" : restart.kind.replaceAll("_", "-");
  const values = ((): readonly (readonly [string, string])[] => {
    switch (restart.kind) {
      case "none":
        return [];
      case "fixed_delay":
        return [
          ["attempts", String(restart.attempts)],
          ["delay", duration(restart.delay)],
        ];
      case "exponential_delay":
        return [
          ["initial-backoff", duration(restart.initial)],
          ["max-backoff", duration(restart.max)],
          ["backoff-multiplier", String(restart.multiplier)],
          ["reset-backoff-threshold", duration(restart.reset)],
        ];
      case "failure_rate":
        return [
          ["max-failures-per-interval", String(restart.failures)],
          ["failure-rate-interval", duration(restart.interval)],
          ["delay", duration(restart.delay)],
        ];
    }
  })();
  return [["restart-strategy.type", type], ...values.map(([key, value]) => [`restart-strategy.${type}.${key}`, value] as const)];
}

const UNITS: readonly (readonly [string, number])[] = [
  ["h", 3_600_000],
  ["min", 60_000],
  ["s", 1000],
];

/** As Flink writes a duration: `10 s`. */
function duration(millis: Millis): string {
  const [unit, size] = UNITS.find(([, each]) => millis > 0 && millis % each === 0) ?? ["ms", 1];
  return `${millis / size} ${unit}`;
}
