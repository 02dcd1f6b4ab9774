/** Counts what a job at work comes by. */
import type { Job } from "../ir/job.js";
import type { Span } from "../text/span.js";
import type { BranchCoverage, Coverage } from "./evaluate.js";
import type { BranchCounters } from "./expression/scope.js";
import type { Downstream } from "./steps/flow.js";

export interface CoverageCounters {
  readonly branches: BranchCounters;
  /** The step, counting what comes to it; so does `leaving` with what it gives. */
  entering(step: string, downstream: Downstream): Downstream;
  leaving(step: string, downstream: Downstream): Downstream;
  result(job: Job): Coverage;
}

interface Branch extends Omit<BranchCoverage, "arms"> {
  readonly arms: readonly { readonly label: string; readonly origin: Span; taken: number }[];
}

export function coverageCounters(): CoverageCounters {
  const branches = new Map<string, Branch>();
  const entered = new Map<string, number>();
  const left = new Map<string, number>();
  return {
    branches: {
      counters(kind, origin, arms) {
        const key = `${kind} ${origin.path} ${origin.start} ${origin.end}`;
        const branch = branches.get(key) ?? { kind, origin, arms: arms.map((arm) => ({ ...arm, taken: 0 })) };
        branches.set(key, branch);
        return branch.arms.map((arm) => () => {
          arm.taken++;
        });
      },
    },
    entering: (step, downstream) => counting(entered, step, downstream),
    leaving: (step, downstream) => counting(left, step, downstream),
    result: (job) => ({
      steps: job.steps.map(({ id, label, origin }) => ({ step: id, label, origin, in: entered.get(id) ?? 0, out: left.get(id) ?? 0 })),
      branches: [...branches.values()].sort((a, b) => compareSpans(a.origin, b.origin)),
    }),
  };
}

function counting(counts: Map<string, number>, step: string, { event, watermark, idle }: Downstream): Downstream {
  return {
    event(data, time, called) {
      counts.set(step, (counts.get(step) ?? 0) + 1);
      event(data, time, called);
    },
    watermark,
    idle,
  };
}

function compareSpans(a: Span, b: Span): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start || b.end - a.end;
}
