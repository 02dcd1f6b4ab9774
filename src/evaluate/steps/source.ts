import type { JobStream } from "../../ir/job.js";
import type { SourceStep } from "../../ir/steps.js";
import { type Data, Failure } from "../data.js";
import type { EvaluateScope } from "../expression/scope.js";
import { eventReader, type RawEvent } from "../json.js";
import { millisOf } from "../millis.js";
import { type Downstream, END_OF_TIME, NO_TIME, StepFailure, perEvent } from "./flow.js";

/** A stream that is read. */
export interface Source {
  event(data: Data): void;
  raw(event: RawEvent): void;
  /** No event before this millisecond comes any more. */
  watermark(millis: number): void;
  /** The clock has come to this millisecond. */
  clock(millis: number): void;
  end(): void;
  counts(): { readonly events: number; readonly bad: number };
}

export function source(step: SourceStep, stream: JobStream, out: Downstream, scope: EvaluateScope, started: number): Source {
  const read = eventReader(stream.type, stream.format);
  const place = { id: stream.name, origin: step.origin };
  const timeOf = stream.eventTime === undefined ? undefined : perEvent(place, stream.eventTime, scope);
  const { watermark: strategy } = stream;
  let [events, bad] = [0, 0];
  let [watermark, active, idle] = [NO_TIME, started, false];
  let now = started;

  const advance = (time: number): void => {
    if (time <= watermark) return;
    watermark = time;
    out.watermark(time);
  };
  const say = (isIdle: boolean): void => {
    active = now;
    if (idle !== isIdle) out.idle(isIdle);
    idle = isIdle;
  };
  const timed = (data: Data): number => {
    try {
      return timeOf === undefined ? NO_TIME : millisOf(timeOf(data) as bigint);
    } catch (error) {
      throw error instanceof Failure ? new StepFailure(place, error) : error;
    }
  };
  const event = (data: Data): void => {
    events++;
    const time = timed(data);
    say(false);
    out.event(data, time);
    if (strategy !== undefined) advance(time - strategy.bound - 1);
  };

  return {
    event,
    raw(bytes) {
      let data: Data;
      try {
        data = read(bytes);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        if (stream.badEvents === "fail") throw new StepFailure(place, error);
        bad++;
        return;
      }
      event(data);
    },
    watermark(millis) {
      say(false);
      advance(millis - 1);
    },
    clock(millis) {
      now = millis;
      if (strategy?.idleness !== undefined && !idle && now - active >= strategy.idleness) {
        idle = true;
        out.idle(true);
      }
    },
    end() {
      say(false);
      advance(END_OF_TIME);
    },
    counts: () => ({ events, bad }),
  };
}
