/** The job class: its arguments, where it reads and writes, its settings. */
import type { JobCluster, JobStream, Secret } from "../../ir/job.js";
import type { WriteStep } from "../../ir/steps.js";
import { namer } from "../names.js";
import { START_CHECKS, streamsRead } from "../options.js";
import type { Doc } from "../doc.js";
import type { OutputFile } from "../target.js";
import { flag, jobOptions, option } from "./arguments.js";
import { classOf, ifThen, methodOf, returns, spaced, statement, variable, type Member } from "./classes.js";
import type { JavaContext } from "./context.js";
import { DATA_STREAM, flowMethod, type FlowMethod } from "./flow.js";
import { jobFile, newFunction, paramParameters, paramVariable } from "./function-class.js";
import { ENVIRONMENT, mainMethod, namesOfMain } from "./main-method.js";
import { variableName } from "./members.js";
import { ref } from "./references.js";
import { settingsMethod } from "./settings.js";
import { duration } from "./steps/window.js";
import { eventType } from "./steps/step.js";
import { call, create, field, generic, genericCall, localCall, name, stringLiteral } from "./syntax.js";
import { boxedType, recordClass } from "./types.js";

const PRAVEGA = "pfl.pravega";

export function jobClassFile(context: JavaContext): OutputFile {
  const { job, plan } = context;
  const flow = flowMethod(context);
  const watermarks = watermarkMethods(flow);
  const declaration = classOf({
    doc: `${job.doc === undefined ? "" : `${job.doc}\n\n`}The pipeline ${job.name}.`,
    modifiers: "public final",
    name: plan.jobClass,
    members: [
      methodOf({ modifiers: "private", type: undefined, name: plan.jobClass, body: [] }),
      jobMain(context, flow, watermarks),
      ...flow.members,
      ...streamsRead(job).map((stream) => watermarksMethod(stream, watermarks.get(stream.name) as string, context)),
      settingsMethod(job.settings),
    ],
  });
  return jobFile(plan.jobClass, declaration, context);
}

/** Names of the methods that give the watermarks of the streams, by the streams' names. */
export function watermarkMethods(flow: FlowMethod): ReadonlyMap<string, string> {
  const strategies = namer([flow.name, "main", "configure"]);
  return new Map(flow.sources.map((step) => [step.stream, strategies.take(`${variableName(step.stream)}Watermarks`)]));
}

/** Variables of main. */
interface Main {
  readonly context: JavaContext;
  readonly clusters: ReadonlyMap<string, string>;
  readonly readers: ReadonlyMap<string, string>;
  /** By the id of the step that writes. */
  readonly writers: ReadonlyMap<string, string>;
}

function jobMain(context: JavaContext, flow: FlowMethod, watermarks: ReadonlyMap<string, string>): Member {
  const { job } = context;
  const free = namer(namesOfMain(context));
  const main: Main = {
    context,
    clusters: new Map(job.clusters.map((cluster) => [cluster.name, free.take(variableName(cluster.name))])),
    readers: new Map(flow.sources.map((step) => [step.stream, free.take(`${variableName(step.stream)}Reader`)])),
    writers: new Map(flow.writes.map((step) => [step.id, free.take(`${variableName(step.stream)}Writer`)])),
  };
  const params = job.params.map((param) => param.name);
  const sources = flow.sources.map((step): Doc => {
    const reader = name(main.readers.get(step.stream) as string);
    const strategy = localCall(watermarks.get(step.stream) as string, ...eventTimeParams(step.stream, context).map((param) => paramVariable(param, context)));
    const source = call(name("env"), "fromSource", call(reader, "build"), strategy, stringLiteral(step.label));
    return call(source, "uid", stringLiteral(step.id));
  });
  const steps = localCall(flow.name, ...sources, ...params.map((param) => paramVariable(param, context)));
  const ends = flow.writes.length === 0 ? [spaced(statement(steps))] : writeAll(main, flow, steps, free.take);
  const body = [
    statement(localCall("configure", name("env"))),
    ...job.clusters.map((cluster) => spaced(clusterConfig(cluster, main))),
    ...streamsRead(job).flatMap((stream) => reader(stream, main)),
    ...flow.writes.map((step) => writerVariable(step, main)),
    startChecks(main),
    ...ends,
  ];
  return mainMethod({ options: jobOptions(context), environment: call(ref(ENVIRONMENT), "getExecutionEnvironment"), body }, context);
}

export function eventTimeParams(stream: string, { plan }: JavaContext): readonly string[] {
  return plan.functions.get(`${stream}/event-time`)?.params ?? [];
}

function clusterConfig(cluster: JobCluster, { context, clusters }: Main): Doc {
  const { credentials, trustStore, validateHostName } = cluster;
  const config = ref(`${PRAVEGA}.PravegaConfig`);
  let built = call(config, "builder");
  built = call(built, "controller", option(`clusters/${cluster.name}/controller`, context));
  built = call(built, "scope", option(`clusters/${cluster.name}/scope`, context));
  if (credentials !== undefined) {
    built = call(built, "credentials", create(ref(`${PRAVEGA}.BasicCredentials`), secret(credentials.username), secret(credentials.password)));
  }
  if (trustStore !== undefined) built = call(built, "trustStore", stringLiteral(trustStore));
  if (!validateHostName) built = call(built, "validateHostName", name("false"));
  return variable(config, clusters.get(cluster.name) as string, call(built, "build"));
}

/** Where a secret is found when the task runs, never the secret. */
function secret(found: Secret): Doc {
  return call(ref(`${PRAVEGA}.Secret`), found.kind, stringLiteral(found.kind === "env" ? found.name : found.path));
}

function reader(stream: JobStream, main: Main): readonly Doc[] {
  const { context } = main;
  const { plan } = context;
  const source = ref(`${PRAVEGA}.PravegaSource`);
  const type = boxedType(stream.type, plan);
  const local = main.readers.get(stream.name) as string;
  let built = genericCall(source, [type], "builder");
  built = call(built, "config", name(main.clusters.get(stream.cluster) as string));
  built = call(built, "stream", option(`streams/${stream.name}/name`, context));
  built = call(built, "startAt", option(`streams/${stream.name}/start`, context));
  built = call(built, "deserializer", schema(stream, context));
  if (stream.badEvents === "skip") built = call(built, "badEvents", field(ref(`${PRAVEGA}.BadEvents`), "SKIP"));
  if (stream.truncated === "skip") built = call(built, "truncated", field(ref(`${PRAVEGA}.Truncated`), "SKIP"));
  const end = statement(call(name(local), "endAt", option(`streams/${stream.name}/end`, context)));
  return [
    spaced(variable(generic(ref(`${PRAVEGA}.PravegaSource.Builder`), type), local, built)),
    ifThen(call(name("options"), "has", flag(`streams/${stream.name}/end`, context)), [end]),
  ];
}

/** How events are kept as bytes, for both directions. */
export function schema({ type, format }: JobStream, { plan }: JavaContext): Doc {
  switch (format) {
    case "json":
      if (type.kind !== "record") throw new Error(`JSON of ${type.kind}`);
      return create(recordClass(type, plan, "Json"));
    case "string":
      return create(ref("org.apache.flink.api.common.serialization.SimpleStringSchema"));
    case "bytes":
      return create(ref("pfl.types.BytesSchema"));
  }
}

function writeAll(main: Main, flow: FlowMethod, steps: Doc, take: (wanted: string) => string): readonly Doc[] {
  const { context } = main;
  const only = flow.writes.length === 1 ? flow.writes[0] : undefined;
  const type = only === undefined ? ref(`${context.plan.package}.${context.plan.jobClass}.Outputs`) : generic(ref(DATA_STREAM), boxedType(eventType(only.input, context), context.plan));
  const local = take(only === undefined ? "outputs" : variableName(only.stream));
  const sinks = flow.writes.map((step) => {
    const written = call(flow.output(step, name(local)), "sinkTo", name(main.writers.get(step.id) as string));
    return spaced(statement(call(call(written, "name", stringLiteral(step.label)), "uid", stringLiteral(step.id))));
  });
  return [spaced(variable(type, local, steps)), ...sinks];
}

/** What is to be looked at before the job starts. */
function startChecks({ context, readers, writers }: Main): Doc {
  let checks = call(ref(`${PRAVEGA}.StartChecks`), "of", name("env"));
  for (const reader of readers.values()) checks = call(checks, "source", call(name(reader), "build"));
  for (const writer of writers.values()) checks = call(checks, "sink", name(writer));
  const { failureDetection } = context.job.settings;
  if (failureDetection !== undefined) checks = call(checks, "failureDetection", duration(failureDetection));
  return spaced(ifThen(call(name("options"), "bool", stringLiteral(START_CHECKS)), [statement(call(checks, "run"))]));
}

function writerVariable(step: WriteStep, main: Main): Doc {
  const { context } = main;
  const declared = context.job.streams.find(({ name }) => name === step.stream) as JobStream;
  const type = generic(ref("org.apache.flink.api.connector.sink2.Sink"), boxedType(declared.type, context.plan));
  return spaced(variable(type, main.writers.get(step.id) as string, writer(step, main)));
}

function writer({ stream, guarantee }: WriteStep, main: Main): Doc {
  const { context } = main;
  const declared = context.job.streams.find(({ name }) => name === stream) as JobStream;
  let built = genericCall(ref(`${PRAVEGA}.PravegaSink`), [boxedType(declared.type, context.plan)], "builder");
  built = call(built, "config", name(main.clusters.get(declared.cluster) as string));
  built = call(built, "stream", option(`streams/${stream}/name`, context));
  if (declared.routingKey !== undefined) built = call(built, "routingKey", newFunction(stream, "routing-key", context));
  built = call(built, "serializer", schema(declared, context));
  switch (guarantee.kind) {
    case "exactly_once":
      built = call(built, "exactlyOnce", duration(guarantee.lease));
      if (guarantee.durable) built = call(built, "durable");
      break;
    case "at_least_once":
      built = call(built, "atLeastOnce");
      break;
    case "best_effort":
      built = call(built, "bestEffort");
      break;
  }
  return call(built, "build");
}

function watermarksMethod(stream: JobStream, method: string, context: JavaContext): Member {
  const strategy = ref("org.apache.flink.api.common.eventtime.WatermarkStrategy");
  const type = boxedType(stream.type, context.plan);
  const { watermark } = stream;
  let made: Doc;
  if (watermark === undefined) made = call(strategy, "noWatermarks");
  else {
    made =
      watermark.bound === 0
        ? genericCall(strategy, [type], "forMonotonousTimestamps")
        : genericCall(strategy, [type], "forBoundedOutOfOrderness", duration(watermark.bound));
    if (watermark.idleness !== undefined) made = call(made, "withIdleness", duration(watermark.idleness));
    if (stream.eventTime !== undefined) made = call(made, "withTimestampAssigner", newFunction(stream.name, "event-time", context));
  }
  return methodOf({
    doc: watermark === undefined ? `${stream.name} has no event time.` : `The event time of ${stream.name}, and how late events can come.`,
    modifiers: "public static",
    type: generic(strategy, type),
    name: method,
    parameters: paramParameters(eventTimeParams(stream.name, context), context),
    body: [returns(made)],
  });
}
