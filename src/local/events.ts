/** Between files of events, one JSON text a line, and what is in a stream. */
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { JobStream } from "../ir/job.js";
import type { FieldValue, Lambda, Value } from "../ir/values.js";
import { Problem } from "./problem.js";

/**
 * Makes the file that `Streams.write` takes: key and event of each line, in base64; gives their number. A line of a `json` stream goes as
 * it is, even when it is broken: what to do with bad events is for the job to say. Those of `string` and `bytes` are JSON strings, the
 * latter in base64.
 */
export async function eventFile(stream: JobStream, input: string, output: string): Promise<number> {
  if (!existsSync(input)) {
    throw new Problem(`there is no input for the stream ${stream.name}: ${input} does not exist. Write it, one JSON text a line, or name another with --input ${stream.name}=FILE.`);
  }
  const out = createWriteStream(output);
  const keyOf = routingKey(stream);
  let number = 0;
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(input, "utf8"), crlfDelay: Infinity })) {
    number++;
    if (line.trim() === "") continue;
    const { key, event } = encode(stream, line, keyOf, `${input}:${number}`);
    if (!out.write(`${key === undefined ? "" : Buffer.from(key).toString("base64")}\t${event.toString("base64")}\n`)) await once(out, "drain");
    count++;
  }
  out.end();
  await once(out, "close");
  return count;
}

function encode(stream: JobStream, line: string, keyOf: (value: unknown) => string | undefined, place: string): { key: string | undefined; event: Buffer } {
  const value = parse(line);
  if (stream.format === "json") return { key: value === undefined ? undefined : keyOf(value), event: Buffer.from(line) };
  if (typeof value !== "string") {
    throw new Problem(`${place}: the stream ${stream.name} has the format ${stream.format}, so each line is a JSON string, such as "text".`, 1);
  }
  return { key: keyOf(value), event: Buffer.from(value, stream.format === "bytes" ? "base64" : "utf8") };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

/** The event of a sink as one JSON text. */
export function eventText(stream: JobStream, bytes: Uint8Array): string {
  const text = Buffer.from(bytes);
  if (stream.format === "json") return text.toString("utf8");
  return JSON.stringify(text.toString(stream.format === "bytes" ? "base64" : "utf8"));
}

/**
 * The routing key of an event that is fed. A key that is a field is that field; one that is computed is replaced by the whole event, which
 * keeps equal events together: who feeds a stream is not part of the program, and any key is right.
 */
function routingKey(stream: JobStream): (value: unknown) => string | undefined {
  if (stream.routingKey === undefined) return () => undefined;
  const path = fieldPath(stream.routingKey);
  const text = (value: unknown): string | undefined => (value === undefined || value === null ? undefined : typeof value === "string" ? value : JSON.stringify(value));
  if (path === undefined) return text;
  return (value) => text(path.reduce<unknown>((of, name) => (typeof of === "object" && of !== null ? (of as Record<string, unknown>)[name] : undefined), value));
}

/** Names in JSON of a chain of fields of the event; undefined for any other expression. */
function fieldPath(lambda: Lambda): readonly string[] | undefined {
  const names: string[] = [];
  let value: Value = lambda.body;
  while (value.kind === "convert") value = value.operand;
  while (value.kind === "field") {
    const read: FieldValue = value;
    const type = read.of.type.kind === "optional" ? read.of.type.of : read.of.type;
    const field = type.kind === "record" ? type.fields.find((each) => each.name === read.name) : undefined;
    if (field === undefined) return undefined;
    names.unshift(field.wireName);
    value = read.of;
  }
  return value.kind === "variable" ? names : undefined;
}
