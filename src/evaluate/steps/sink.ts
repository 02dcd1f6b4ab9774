/** Where flows end: everything is kept in its order. */
import type { JobStream } from "../../ir/job.js";
import type { WriteStep } from "../../ir/steps.js";
import type { WrittenEvent } from "../evaluate.js";
import type { EvaluateScope } from "../expression/scope.js";
import { jsonCheck } from "../json/check.js";
import { type Downstream, located, perEvent } from "./flow.js";

/** What takes events and says nothing of time. */
function taking(event: Downstream["event"]): Downstream {
  return { event, watermark: () => undefined, idle: () => undefined };
}

export function write(step: WriteStep, stream: JobStream, events: WrittenEvent[], scope: EvaluateScope): Downstream {
  const keyOf = stream.routingKey === undefined ? undefined : perEvent(step, stream.routingKey, scope);
  const check = stream.format === "json" ? jsonCheck(stream.type) : undefined;
  const checked = check === undefined ? undefined : located(step, check);
  return taking((data) => {
    const routingKey = keyOf?.(data) as string | undefined;
    checked?.(data);
    events.push({ data, routingKey });
  });
}

export function print(events: WrittenEvent[]): Downstream {
  return taking((data) => events.push({ data, routingKey: undefined }));
}
