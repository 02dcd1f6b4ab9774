import type { Checked, CheckedCluster, CheckedStream } from "../check/checked.js";
import type { JobCluster, JobStream } from "../ir/job.js";
import type { Lambda } from "../ir/values.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import { lowerLambda } from "./expression/lambda.js";
import { EMPTY_SCOPE, eventParameter } from "./expression/scope.js";

export function lowerStream(stream: CheckedStream, checked: Checked): JobStream {
  const { symbol, type } = stream;
  const lambda = (node: Expression | undefined): Lambda | undefined =>
    node && lowerLambda(node, [eventParameter(type)], EMPTY_SCOPE, checked);
  return {
    name: symbol.name,
    streamName: stream.streamName,
    doc: symbol.declaration.doc?.text,
    cluster: stream.cluster,
    type,
    format: stream.format,
    eventTime: lambda(stream.eventTime),
    watermark: stream.watermark,
    routingKey: lambda(stream.routingKey),
    start: stream.start,
    end: stream.end,
    badEvents: stream.badEvents,
    truncated: stream.truncated,
  };
}

export function lowerCluster({ value, credentials }: CheckedCluster, checked: Checked): JobCluster {
  const used = credentials === undefined ? undefined : checked.credentials.get(credentials);
  return { ...value, credentials: used?.value };
}
