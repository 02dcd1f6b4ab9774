/** The functions of a stream: when an event happened, and what keeps events in order. */
import type { JobStream } from "../../ir/job.js";
import type { Lambda } from "../../ir/values.js";
import type { OutputFile } from "../target.js";
import { override, returns } from "./classes.js";
import type { JavaContext } from "./context.js";
import { javaValue } from "./expression.js";
import { withParameters } from "./expression/scope.js";
import { functionFile, functionScope, plannedClass } from "./function-class.js";
import { ref } from "./references.js";
import { call, generic } from "./syntax.js";
import { boxedType } from "./types.js";

export function streamFiles(stream: JobStream, context: JavaContext): readonly OutputFile[] {
  const { name, eventTime, routingKey } = stream;
  const { functions } = context.plan;
  return [
    ...(eventTime !== undefined && functions.has(`${name}/event-time`) ? [eventTimeFile(stream, eventTime, context)] : []),
    ...(routingKey !== undefined && functions.has(`${name}/routing-key`) ? [routingKeyFile(stream, routingKey, context)] : []),
  ];
}

function eventTimeFile(stream: JobStream, eventTime: Lambda, context: JavaContext): OutputFile {
  const planned = plannedClass(stream.name, "event-time", context);
  const { names, scope } = withParameters(functionScope(planned.params, context, ["ignored"]), eventTime.parameters, "as objects");
  const type = boxedType(stream.type, context.plan);
  const extract = override({
    type: "long",
    name: "extractTimestamp",
    parameters: [
      { type, name: names[0] as string },
      { type: "long", name: "ignored" },
    ],
    body: [returns(call(ref("pfl.lang.Times"), "millis", javaValue(eventTime.body, scope)))],
  });
  const implemented = generic(ref("org.apache.flink.api.common.eventtime.SerializableTimestampAssigner"), type);
  return functionFile({ class: planned, doc: `When an event of ${stream.name} happened, in milliseconds since 1970.`, implements: [implemented], members: [extract] }, context);
}

function routingKeyFile(stream: JobStream, routingKey: Lambda, context: JavaContext): OutputFile {
  const planned = plannedClass(stream.name, "routing-key", context);
  const { names, scope } = withParameters(functionScope(planned.params, context), routingKey.parameters, "as objects");
  const type = boxedType(stream.type, context.plan);
  const get = override({ type: "String", name: "get", parameters: [{ type, name: names[0] as string }], body: [returns(javaValue(routingKey.body, scope))] });
  const doc = `The routing key of ${stream.name}: events with the same one stay in order.`;
  return functionFile({ class: planned, doc, implements: [generic(ref("pfl.pravega.RoutingKey"), type)], members: [get] }, context);
}
