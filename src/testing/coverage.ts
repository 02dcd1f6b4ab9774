/** What the tests of a pipeline saw of it, all together. */
import type { BranchCoverage, Coverage, StepCoverage } from "../evaluate/evaluate.js";

export function mergeCoverage(all: readonly Coverage[]): Coverage {
  const steps = new Map<string, StepCoverage>();
  const branches = new Map<string, BranchCoverage>();
  for (const coverage of all) {
    for (const step of coverage.steps) {
      // Steps of two pipelines may have one id.
      const key = `${step.step}:${step.origin.start}`;
      const before = steps.get(key);
      steps.set(key, before === undefined ? step : { ...step, in: before.in + step.in, out: before.out + step.out });
    }
    for (const branch of coverage.branches) {
      const key = `${branch.origin.path}:${branch.origin.start}:${branch.origin.end}`;
      const before = branches.get(key);
      const arms = branch.arms.map((arm, i) => ({ ...arm, taken: arm.taken + (before?.arms[i]?.taken ?? 0) }));
      branches.set(key, { ...branch, arms });
    }
  }
  return { steps: [...steps.values()], branches: [...branches.values()] };
}

export interface Counted {
  readonly reached: number;
  readonly all: number;
}

/** Steps to which an event came (a source: that gave one), and arms that were taken. */
export function countSteps({ steps }: Coverage): Counted {
  return { reached: steps.filter(isReached).length, all: steps.length };
}

export function isReached(step: StepCoverage): boolean {
  return step.in > 0 || step.out > 0;
}

export function countArms({ branches }: Coverage): Counted {
  const arms = branches.flatMap((branch) => branch.arms);
  return { reached: arms.filter((arm) => arm.taken > 0).length, all: arms.length };
}
