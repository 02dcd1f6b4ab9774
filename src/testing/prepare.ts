/** From a test to what an engine is fed and what it has to give. */
import { Failure, type Data } from "../evaluate/data.js";
import type { InputItem } from "../evaluate/evaluate.js";
import { fromBase64 } from "../evaluate/json/base64.js";
import type { Job, JobStream } from "../ir/job.js";
import type { Given, Test } from "../ir/test.js";
import type { Span } from "../text/span.js";
import { CsvMistake, csvEvents } from "./csv.js";
import { testValues, type TestValues } from "./values.js";

export interface PreparedTest {
  readonly test: Test;
  readonly job: Job;
  readonly values: TestValues;
  /** Where the clock stands first, in microseconds since 1970. */
  readonly clock: bigint;
  readonly input: readonly InputItem[];
}

/** A test that can't be run as it stands. */
export class TestMistake extends Error {
  override readonly name = "TestMistake";

  constructor(
    message: string,
    readonly origin: Span,
  ) {
    super(message);
  }
}

/** `files`: texts by the path as the program writes it. Throws a TestMistake. */
export function prepareTest(test: Test, job: Job, files: ReadonlyMap<string, string>): PreparedTest {
  const [first] = test.given;
  const clock = first?.kind === "now" ? first.at : 0n;
  const values = testValues(test, job, clock);
  const input = test.given.flatMap((given) => inputOf(given, job, values, files));
  return { test, job, values, clock, input };
}

function inputOf(given: Given, job: Job, values: TestValues, files: ReadonlyMap<string, string>): readonly InputItem[] {
  switch (given.kind) {
    case "events":
      return given.events.map((event): InputItem =>
        event.kind === "raw"
          ? { kind: "raw", stream: given.stream, event: event.text }
          : { kind: "event", stream: given.stream, data: computed(() => values.data(event.value), event.value.origin) },
      );
    case "file":
      return eventsOfFile(given.path, files.get(given.path), streamOf(given, job), given.origin).map((event) => ({ kind: "raw", stream: given.stream, event }));
    case "watermark":
      return [{ kind: "watermark", stream: given.stream, at: given.at }];
    case "now":
      return [{ kind: "clock", at: given.at }];
  }
}

function streamOf({ stream: name, origin }: Extract<Given, { kind: "file" }>, job: Job): JobStream {
  const stream = job.streams.find((each) => each.name === name);
  // A flow that leads to no sink is no part of the job.
  if (stream === undefined) throw new TestMistake(`nothing that is read from ${name} comes to a sink of ${job.name}`, origin);
  return stream;
}

/** The data of a value, or where it stands and why it has none. */
export function computed(compute: () => Data, origin: Span): Data {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Failure) throw new TestMistake(`this value can't be computed: ${error.message}`, origin);
    throw error;
  }
}

/** As `pfc run` reads its input: a line of JSON is the event, broken or not; one of texts or bytes is a JSON string. */
function eventsOfFile(path: string, text: string | undefined, stream: JobStream, origin: Span): readonly (string | Uint8Array)[] {
  if (text === undefined) throw new TestMistake(`there is no file ${path}`, origin);
  if (path.endsWith(".csv")) return csvFile(path, text, stream, origin);
  return text.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [eventOfLine(line.replace(/\r$/, ""), stream, `${path}, line ${i + 1}`, origin)]));
}

function csvFile(path: string, text: string, { type, name }: JobStream, origin: Span): readonly string[] {
  if (type.kind !== "record") throw new TestMistake(`${path}: a CSV file has records, and the events of ${name} are none`, origin);
  try {
    return csvEvents(text, type);
  } catch (error) {
    if (error instanceof CsvMistake) throw new TestMistake(`${path}, ${error.message}`, origin);
    throw error;
  }
}

function eventOfLine(line: string, { format, name }: JobStream, place: string, origin: Span): string | Uint8Array {
  if (format === "json") return line;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  if (typeof value !== "string") throw new TestMistake(`${place}: the events of ${name} are of the format ${format}, so each line is a JSON string, such as "text"`, origin);
  const event = format === "bytes" ? fromBase64(value) : value;
  if (event === undefined) throw new TestMistake(`${place}: "${value}" is not Base64`, origin);
  return event;
}
