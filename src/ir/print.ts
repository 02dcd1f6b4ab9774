/** A job as text for people, and for goldens: every fact of it, nothing of any target. */
import { typeText as textOfType, type Constant, type RecordType, type Type } from "../model/type.js";
import { durationText } from "../text/duration.js";
import type { Job, JobCluster, JobSettings, JobStream, Secret } from "./job.js";
import type { Step, Window, WriteGuarantee } from "./steps.js";
import type { JobExtern, JobFn, Lambda, LambdaParameter, Value } from "./values.js";

export function printJob(job: Job): string {
  const sections = [
    [`job ${job.name}`, ...docLines(job.doc), ...settingLines(job.settings)],
    job.params.map(
      (p) => `param ${p.name}: ${typeText(p.type)}${p.default === undefined ? "" : ` = ${constantText(p.default)}`}`,
    ),
    ...job.records.map(recordLines),
    ...job.enums.map((e) => [`enum ${e.name} { ${e.members.map((m) => m.name + wireText(m)).join(", ")} }`]),
    ...job.externs.map(externLines),
    ...job.fns.map(fnLines),
    ...job.clusters.map(clusterLines),
    ...job.streams.map(streamLines),
    ...job.steps.map(stepLines),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** As a program writes it, but a derived record by its name: its fields are shown once. */
function typeText(type: Type): string {
  switch (type.kind) {
    case "record":
      return type.name;
    case "optional":
      return `${typeText(type.of)}?`;
    case "list":
      return `list<${typeText(type.element)}>`;
    case "map":
      return `map<${typeText(type.key)}, ${typeText(type.value)}>`;
    default:
      return textOfType(type);
  }
}

function docLines(doc: string | undefined): readonly string[] {
  return doc === undefined ? [] : doc.split("\n").map((line) => `  /// ${line}`.trimEnd());
}

function settingLines({ checkpoint, restart, parallelism, claim, failureDetection }: JobSettings): readonly string[] {
  const lines: string[] = [];
  if (checkpoint === undefined) lines.push("  checkpoint off");
  else {
    const { interval, mode, timeout, minPause, unaligned } = checkpoint;
    const more = [
      timeout === undefined ? "" : `, timeout ${durationText(timeout)}`,
      minPause === undefined ? "" : `, min pause ${durationText(minPause)}`,
      unaligned ? ", unaligned" : "",
    ];
    lines.push(`  checkpoint every ${durationText(interval)}, ${mode}${more.join("")}`);
  }
  switch (restart?.kind) {
    case undefined:
      break;
    case "none":
      lines.push("  restart none");
      break;
    case "fixed_delay":
      lines.push(`  restart ${restart.attempts} times after ${durationText(restart.delay)}`);
      break;
    case "exponential_delay":
      lines.push(
        `  restart after ${durationText(restart.initial)}, then ${restart.multiplier} times as long, at most ${durationText(restart.max)}, reset after ${durationText(restart.reset)}`,
      );
      break;
    case "failure_rate":
      lines.push(
        `  restart after ${durationText(restart.delay)}, at most ${restart.failures} failures in ${durationText(restart.interval)}`,
      );
      break;
  }
  if (parallelism !== undefined) lines.push(`  parallelism ${parallelism}`);
  if (failureDetection !== undefined) lines.push(`  lost machines given up after ${durationText(failureDetection)}`);
  if (claim !== undefined) lines.push(`  savepoint ${claim ? "claimed" : "not claimed"}`);
  return lines;
}

function recordLines(record: RecordType): readonly string[] {
  const fields = record.fields.map((f) => {
    const value = f.default === undefined ? "" : ` = ${constantText(f.default)}`;
    return `  ${f.name}: ${typeText(f.type)}${value}${wireText(f)}`;
  });
  return [`${record.declared ? "" : "derived "}record ${record.name}`, ...docLines(record.doc), ...fields];
}

function wireText({ name, wireName }: { readonly name: string; readonly wireName: string }): string {
  return name === wireName ? "" : ` @json(${JSON.stringify(wireName)})`;
}

function externLines(extern: JobExtern): readonly string[] {
  const { language, name, parameters, result, file } = extern;
  return [`extern ${language} fn ${name}(${parametersText(parameters)}) -> ${typeText(result)} from ${JSON.stringify(file)}`];
}

function fnLines(fn: JobFn): readonly string[] {
  return [
    `fn ${fn.name}(${parametersText(fn.parameters)}) -> ${typeText(fn.result)}`,
    ...docLines(fn.doc),
    `  ${valueText(fn.body)}`,
  ];
}

function clusterLines(cluster: JobCluster): readonly string[] {
  const lines = [
    `cluster ${cluster.name}`,
    `  controller ${JSON.stringify(cluster.controller)}`,
    `  scope ${JSON.stringify(cluster.scope)}`,
  ];
  const { credentials } = cluster;
  if (credentials !== undefined) {
    lines.push(
      `  credentials ${credentials.name}: ${credentials.kind}, ${secretText(credentials.username)}, ${secretText(credentials.password)}`,
    );
  }
  if (cluster.trustStore !== undefined) lines.push(`  trust store ${JSON.stringify(cluster.trustStore)}`);
  if (!cluster.validateHostName) lines.push("  host name not validated");
  return lines;
}

function secretText(secret: Secret): string {
  return secret.kind === "env" ? `env(${JSON.stringify(secret.name)})` : `file(${JSON.stringify(secret.path)})`;
}

function streamLines(stream: JobStream): readonly string[] {
  const { watermark } = stream;
  const idle = watermark?.idleness === undefined ? "" : `, idle after ${durationText(watermark.idleness)}`;
  return [
    `stream ${stream.name}: ${typeText(stream.type)} on ${stream.cluster}, ${stream.format}`,
    ...docLines(stream.doc),
    ...(stream.streamName === stream.name ? [] : [`  name ${JSON.stringify(stream.streamName)}`]),
    ...(stream.eventTime === undefined ? [] : [`  event time ${lambdaText(stream.eventTime)}`]),
    ...(watermark === undefined ? [] : [`  watermark ${durationText(watermark.bound)} behind${idle}`]),
    ...(stream.routingKey === undefined ? [] : [`  routing key ${lambdaText(stream.routingKey)}`]),
    `  from ${stream.start}${stream.end === undefined ? "" : ` to ${stream.end}`}, bad events ${stream.badEvents}, truncated ${stream.truncated}`,
  ];
}

function stepLines(step: Step): readonly string[] {
  const inputs = step.kind === "source" ? "" : ` <- ${step.kind === "union" ? step.inputs.join(", ") : step.input}`;
  const output = step.kind === "write" || step.kind === "print" ? "" : ` : ${typeText(step.output)}`;
  return [
    `${step.id} = ${step.kind}${inputs}${output}`,
    `  label ${step.label}`,
    ...detailLines(step).map((line) => `  ${line}`),
  ];
}

function detailLines(step: Step): readonly string[] {
  switch (step.kind) {
    case "source":
      return [`stream ${step.stream}`];
    case "filter":
      return [lambdaText(step.predicate)];
    case "map":
    case "flat_map":
      return [lambdaText(step.function)];
    case "union":
      return [];
    case "key_by":
      return [`key ${lambdaText(step.key)} : ${typeText(step.keyType)}`];
    case "reduce":
      return [...windowLines(step.window), lambdaText(step.reducer)];
    case "aggregate":
      return [
        ...windowLines(step.window),
        `key : ${typeText(step.keyType)}`,
        ...step.aggregates.map(
          (a, i) => `#${i} ${a.name} = ${a.function}(${[...a.arguments.map(lambdaText), ...a.constants.map(constantText)].join(", ")}) : ${typeText(a.type)}`,
        ),
        `result ${valueText(step.result)}`,
      ];
    case "python":
      return step.calls.map((call) => `${call.extern}(${call.arguments.map(lambdaText).join(", ")}) : ${typeText(call.result)}`);
    case "write":
      return [`stream ${step.stream}`, guaranteeText(step.guarantee)];
    case "print":
      return step.prefix === undefined ? [] : [`prefix ${JSON.stringify(step.prefix)}`];
  }
}

function windowLines(window: Window | undefined): readonly string[] {
  if (window === undefined) return [];
  const late =
    window.time === "processing"
      ? ""
      : window.lateness === 0
        ? ", late dropped"
        : `, late allowed for ${durationText(window.lateness)}`;
  const offset = window.kind === "session" || window.offset === 0 ? "" : `, offset ${durationText(window.offset)}`;
  const size =
    window.kind === "session"
      ? `gap ${durationText(window.gap)}`
      : window.kind === "sliding"
        ? `${durationText(window.size)} every ${durationText(window.slide)}`
        : durationText(window.size);
  return [`window ${window.kind} ${size}${offset}, ${window.time} time${late}`];
}

function guaranteeText(guarantee: WriteGuarantee): string {
  if (guarantee.kind !== "exactly_once") return guarantee.kind;
  const { lease, survives, durable } = guarantee;
  return `exactly_once, lease ${durationText(lease)}, survives ${durationText(survives)}${durable ? ", durable" : ""}`;
}

function parametersText(parameters: readonly LambdaParameter[]): string {
  return parameters.map((p) => `${p.name}: ${typeText(p.type)}`).join(", ");
}

function lambdaText({ parameters, body }: Lambda): string {
  const [only, ...more] = parameters;
  const names = only !== undefined && more.length === 0 ? only.name : `(${parameters.map((p) => p.name).join(", ")})`;
  return `${names} => ${valueText(body)}`;
}

function partText(part: Value | Lambda): string {
  return part.kind === "lambda" ? lambdaText(part) : valueText(part);
}

/** Fully bracketed: what is shown is the tree, not a way to write it. */
function valueText(value: Value): string {
  switch (value.kind) {
    case "constant":
      return constantText(value.value);
    case "variable":
      return value.name;
    case "param":
      return `$${value.name}`;
    case "field":
      return `${valueText(value.of)}${value.safe ? "?." : "."}${value.name}`;
    case "index":
      return `${valueText(value.of)}[${valueText(value.index)}]`;
    case "function":
    case "fn":
    case "extern":
      return `${value.name}(${value.arguments.map(partText).join(", ")})`;
    case "arithmetic":
    case "compare":
    case "logic":
      return `(${valueText(value.left)} ${value.operator} ${valueText(value.right)})`;
    case "coalesce":
      return `(${valueText(value.left)} ?? ${valueText(value.right)})`;
    case "negate":
      return `-${valueText(value.operand)}`;
    case "not":
      return `!${valueText(value.operand)}`;
    case "is-null":
      return `(${valueText(value.operand)} is ${value.negated ? "not " : ""}null)`;
    case "if":
      return `(if ${valueText(value.condition)} then ${valueText(value.then)} else ${valueText(value.else)})`;
    case "match": {
      const arms = value.arms.map((arm) => `${constantText(arm.pattern)} => ${valueText(arm.value)}`);
      if (value.otherwise !== undefined) arms.push(`_ => ${valueText(value.otherwise)}`);
      return `match ${valueText(value.subject)} { ${arms.join(", ")} }`;
    }
    case "record":
      return `${value.type.name} { ${value.type.fields.map((f, i) => `${f.name}: ${valueText(value.fields[i] as Value)}`).join(", ")} }`;
    case "list":
      return `[${value.elements.map(valueText).join(", ")}]`;
    case "map":
      return `{ ${value.entries.map(([key, of]) => `${valueText(key)}: ${valueText(of)}`).join(", ")} }`;
    case "convert":
      return `(${valueText(value.operand)} as ${typeText(value.type)})`;
    case "aggregate-result":
      return `#${value.index}`;
    case "window":
      return `window.${value.bound}`;
  }
}

function constantText(constant: Constant): string {
  switch (constant.kind) {
    case "null":
      return "null";
    case "bool":
    case "int":
      return `${constant.value}`;
    case "double":
      return Object.is(constant.value, -0)
        ? "-0.0"
        : Number.isInteger(constant.value)
          ? constant.value.toFixed(1)
          : `${constant.value}`;
    case "decimal":
      return `${constant.text}dec`;
    case "string":
      return JSON.stringify(constant.value);
    case "date":
      return `@${new Date(constant.days * 86_400_000).toISOString().slice(0, 10)}`;
    case "time":
      return `time ${constant.micros}us`;
    case "timestamp":
      return `timestamp ${constant.micros}us`;
    case "duration":
      return constant.micros % 1000n === 0n && constant.micros >= 0n
        ? durationText(Number(constant.micros / 1000n))
        : `${constant.micros}us`;
    case "enum":
      return `${constant.enum}.${constant.member}`;
    case "list":
      return `[${constant.elements.map(constantText).join(", ")}]`;
    case "map":
      return `{ ${constant.entries.map(([key, value]) => `${constantText(key)}: ${constantText(value)}`).join(", ")} }`;
  }
}
