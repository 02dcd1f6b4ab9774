/** The settings of a job that promises something: what the proof took for granted is said to Flink, so that no cluster's own setting undoes it. */
import type { Checkpoint, JobSettings, Restart } from "../ir/job.js";
import type { Step } from "../ir/steps.js";
import type { FlinkFacts } from "../platform/facts.js";

export function lowerSettings(settings: JobSettings, steps: readonly Step[], facts: FlinkFacts): JobSettings {
  const promises = steps.flatMap((step) => (step.kind === "write" ? [step.guarantee.kind] : []));
  const { checkpoint, restart, failureDetection } = settings;
  if (checkpoint === undefined || promises.every((kind) => kind === "best_effort")) return { ...settings, failureDetection: undefined };
  return {
    ...settings,
    checkpoint: lowerCheckpoint(checkpoint, facts),
    restart: restart ?? usualRestart(facts),
    // Only a lease has to outlive the time until a lost machine is given up.
    failureDetection: promises.includes("exactly_once") ? (failureDetection ?? facts.heartbeatTimeout.value) : undefined,
  };
}

function lowerCheckpoint(checkpoint: Checkpoint, facts: FlinkFacts): Checkpoint {
  return { ...checkpoint, timeout: checkpoint.timeout ?? facts.checkpointTimeout.value };
}

function usualRestart({ restart }: FlinkFacts): Restart {
  const { initial, max, multiplier, reset } = restart;
  return { kind: "exponential_delay", initial: initial.value, max: max.value, multiplier: multiplier.value, reset: reset.value };
}
