/** Jobs made by hand, so that the emitter is tested by itself. */
import type { Job, JobStream } from "../../../src/ir/job.js";
import type { Step } from "../../../src/ir/steps.js";
import type { Lambda, Value } from "../../../src/ir/values.js";
import * as t from "../../../src/model/type.js";
import type { Constant, EnumType, Field, RecordType, Type } from "../../../src/model/type.js";

export const origin = { path: "main.pfl", start: 0, end: 0 };

export function record(name: string, fields: Readonly<Record<string, Type>>, options: { readonly defaults?: Readonly<Record<string, Constant>>; readonly doc?: string } = {}): RecordType {
  return {
    kind: "record",
    name,
    declared: true,
    doc: options.doc,
    fields: Object.entries(fields).map(([field, type]): Field => ({ name: field, type, wireName: field, doc: undefined, default: options.defaults?.[field] })),
  };
}

export function enumType(name: string, ...members: string[]): EnumType {
  return { kind: "enum", name, doc: undefined, members: members.map((member) => ({ name: member, wireName: member.toUpperCase(), doc: undefined })) };
}

export const Reading = record("Reading", { sensor: t.STRING, celsius: t.DOUBLE, at: t.TIMESTAMP, note: t.optional(t.STRING) });
export const Alert = record("Alert", { sensor: t.STRING, peak: t.DOUBLE, count: t.LONG, until: t.TIMESTAMP }, { doc: "A sensor ran hot." });

export function variable(name: string, type: Type): Value {
  return { kind: "variable", name, type, origin };
}

export function fieldOf(of: Value, name: string): Value {
  const type = (of.type as RecordType).fields.find((field) => field.name === name)?.type as Type;
  return { kind: "field", of, name, safe: false, type, origin };
}

export function lambda(parameter: string, type: Type, body: (value: Value) => Value): Lambda {
  return { kind: "lambda", parameters: [{ name: parameter, type }], body: body(variable(parameter, type)), origin };
}

export function constant(type: Type, value: Constant): Value {
  return { kind: "constant", type, value, origin };
}

export function stream(name: string, type: Type, more: Partial<JobStream> = {}): JobStream {
  return {
    name,
    streamName: name.replaceAll("_", "-"),
    doc: undefined,
    cluster: "plant",
    type,
    format: "json",
    eventTime: undefined,
    watermark: undefined,
    routingKey: undefined,
    start: "head",
    end: undefined,
    badEvents: "fail",
    truncated: "fail",
    ...more,
  };
}

export function job(name: string, parts: Partial<Job> & { readonly steps: readonly Step[] }): Job {
  return {
    name,
    doc: undefined,
    origin,
    settings: { checkpoint: { interval: 10_000, mode: "exactly_once", timeout: undefined, minPause: undefined, unaligned: false }, restart: { kind: "fixed_delay", attempts: 10, delay: 5000 }, parallelism: undefined },
    params: [],
    records: [],
    enums: [],
    fns: [],
    externs: [],
    clusters: [{ name: "plant", controller: "tcp://localhost:9090", scope: "plant", credentials: undefined, trustStore: undefined, validateHostName: true }],
    streams: [],
    ...parts,
  };
}

/** The Python files of `python-calls.pfl`. */
export const PYTHON_CALLS = {
  "classify.py": "def grade(e, n: int):\n    return 1\n\n\ndef tags(e):\n    return []\n",
  "ok.py": "def ok(e):\n    return True\n\n\ndef places(e):\n    return []\n",
};

/** The language's first example: an alert for each sensor and minute. */
export const hotSensors: Job = job("hot_sensors", {
  doc: "Warn once a minute about sensors that run hot.",
  records: [Reading, Alert],
  streams: [
    stream("readings", Reading, { eventTime: lambda("r", Reading, (r) => fieldOf(r, "at")), watermark: { bound: 5000, idleness: undefined } }),
    stream("alerts", Alert, { streamName: "hot-alerts", routingKey: lambda("a", Alert, (a) => fieldOf(a, "sensor")) }),
  ],
  steps: [
    { kind: "source", id: "readings", label: "readings", origin, stream: "readings", output: Reading },
    {
      kind: "filter",
      id: "alerts-filter-1",
      label: "filter(.celsius > 80.0)",
      origin,
      input: "readings",
      predicate: lambda("r", Reading, (r) => ({ kind: "compare", operator: ">", left: fieldOf(r, "celsius"), right: constant(t.DOUBLE, { kind: "double", value: 80 }), type: t.BOOL, origin })),
      output: Reading,
    },
    { kind: "key_by", id: "alerts-key-by-1", label: "key_by(.sensor)", origin, input: "alerts-filter-1", key: lambda("r", Reading, (r) => fieldOf(r, "sensor")), keyType: t.STRING, output: Reading },
    {
      kind: "aggregate",
      id: "alerts-aggregate-1",
      label: "aggregate(Alert { … })",
      origin,
      input: "alerts-key-by-1",
      window: { kind: "tumbling", time: "event", size: 60_000, offset: 0, lateness: 0 },
      aggregates: [
        { function: "max", name: "peak", arguments: [lambda("r", Reading, (r) => fieldOf(r, "celsius"))], constants: [], type: t.DOUBLE },
        { function: "count", name: "count", arguments: [], constants: [], type: t.LONG },
      ],
      result: {
        kind: "record",
        type: Alert,
        origin,
        fields: [
          variable("key", t.STRING),
          { kind: "aggregate-result", index: 0, type: t.DOUBLE, origin },
          { kind: "aggregate-result", index: 1, type: t.LONG, origin },
          { kind: "window", bound: "end", type: t.TIMESTAMP, origin },
        ],
      },
      keyType: t.STRING,
      output: Alert,
    },
    { kind: "write", id: "alerts-sink", label: "write(alerts)", origin, input: "alerts-aggregate-1", stream: "alerts", guarantee: { kind: "exactly_once", lease: 300_000, survives: 240_000, durable: false } },
  ],
});
