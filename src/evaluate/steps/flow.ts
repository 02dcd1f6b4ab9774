/** What flows between the steps of a job at work. */
import type { Step } from "../../ir/steps.js";
import type { Lambda } from "../../ir/values.js";
import type { Data } from "../data.js";
import { Failure } from "../data.js";
import { compileLambda } from "../expression/compile.js";
import type { EvaluateScope } from "../expression/scope.js";

/** A step, or one of the inputs of a union, as the step before it sees it. */
export interface Downstream {
  /** `time` in milliseconds; `called` are the results of the Python functions of a python step before. */
  event(data: Data, time: number, called?: readonly Data[]): void;
  /** No event of this time, in milliseconds, or before it comes any more. Always more than the one before. */
  watermark(time: number): void;
  /** Nobody waits for the watermarks of an idle flow. */
  idle(idle: boolean): void;
}

/** The time of events without one, and the first watermark. */
export const NO_TIME = -Infinity;
/** The watermark after the last event. */
export const END_OF_TIME = Infinity;

/** All of them, in their order. */
export function fan(downstreams: readonly Downstream[]): Downstream {
  const [only] = downstreams;
  if (only !== undefined && downstreams.length === 1) return only;
  return {
    event(data, time, called) {
      for (const each of downstreams) each.event(data, time, called);
    },
    watermark(time) {
      for (const each of downstreams) each.watermark(time);
    },
    idle(idle) {
      for (const each of downstreams) each.idle(idle);
    },
  };
}

/** A step for which time only passes by. */
export function passing(event: Downstream["event"], out: Downstream): Downstream {
  return { event, watermark: out.watermark, idle: out.idle };
}

/** A failure that knows at which step. */
export class StepFailure extends Error {
  override readonly name = "StepFailure";
  constructor(
    readonly step: Pick<Step, "id" | "origin">,
    override readonly cause: Failure | RangeError,
  ) {
    super(cause.message);
  }
}

/** The function, whose failures name the step. What else it throws is a mistake of the evaluator, but for what is too large. */
export function located<A extends unknown[], R>(step: Pick<Step, "id" | "origin">, compute: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return compute(...args);
    } catch (error) {
      if (error instanceof Failure || error instanceof RangeError) throw new StepFailure(step, error);
      throw error;
    }
  };
}

/** A function of an event, and of the results of the Python functions that were called for it. */
export type PerEvent = (data: Data, called?: readonly Data[]) => Data;

export function perEvent(step: Pick<Step, "id" | "origin">, lambda: Lambda, scope: EvaluateScope): PerEvent {
  const call = compileLambda(lambda, scope);
  if (lambda.parameters.length === 1) return located(step, (data: Data) => call(data));
  return located(step, (data: Data, called: readonly Data[] = []) => call(data, ...called));
}
