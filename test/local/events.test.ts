import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import type { Job, JobStream } from "../../src/ir/job.js";
import { eventFile, eventText } from "../../src/local/events.js";
import { messagesOf } from "../../src/local/rest.js";
import { difference } from "../../src/local/run.js";
import { DEFAULT_PLATFORM } from "../../src/platform/releases.js";
import { sourceFile } from "../../src/text/source-file.js";
import { folderWith } from "../support/command.js";

const program = `
record Place { town: string @json("city") }
record Event { id: long @json("ID")  place: Place  note: string? }
cluster c { controller: "tcp://localhost:9090"  scope: "s" }
stream byid: Event on c { format: json  routing_key: to_string(.id) }
stream bytown: Event on c { format: json  routing_key: .place.town }
stream byboth: Event on c { format: json  routing_key: .place.town + "-" }
stream nokey: Event on c { format: json }
stream texts: string on c { format: string  routing_key: . }
stream blobs: bytes on c { format: bytes }
pipeline p {
  checkpoint: every(1s)
  byid |> print("a")
  bytown |> print("b")
  byboth |> print("c")
  nokey |> print("d")
  texts |> print("e")
  blobs |> print("f")
}
`;

function job(): Job {
  const compiled = compile([sourceFile("main.pfl", program)], { platform: DEFAULT_PLATFORM, files: new Map() });
  expect(compiled.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  return compiled.jobs[0] as Job;
}

const stream = (name: string): JobStream => job().streams.find((s) => s.name === name) as JobStream;

async function encoded(name: string, ...lines: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const folder = folderWith({ input: `${lines.join("\n")}\n` });
  const count = await eventFile(stream(name), join(folder, "input"), join(folder, "output"));
  const read = readFileSync(join(folder, "output"), "utf8").split("\n").slice(0, -1);
  expect(count).toBe(read.length);
  const text = (base64: string | undefined): string => Buffer.from(base64 ?? "", "base64").toString();
  return read.map((line) => [text(line.split("\t")[0]), text(line.split("\t")[1])] as const);
}

const line = `{"ID": 7, "place": {"city": "Köln"}}`;

test("events go as they are written, with the routing key of the stream", async () => {
  expect(await encoded("bytown", line, "", line)).toEqual([["Köln", line], ["Köln", line]]);
  expect(await encoded("nokey", line)).toEqual([["", line]]);
});

test("a computed key keeps equal events together", async () => {
  const [first, second, third] = await encoded("byboth", line, line, line.replace("7", "8"));
  expect(first?.[0]).toBe(second?.[0]);
  expect(first?.[0]).not.toBe(third?.[0]);
});

test("a line that is no event goes on to the job, which is to judge it", async () => {
  expect(await encoded("bytown", "{broken", "3", `{"place": null}`)).toEqual([["", "{broken"], ["", "3"], ["", `{"place": null}`]]);
});

test("events of strings and bytes are JSON strings", async () => {
  expect(await encoded("texts", `"two\\nlines"`)).toEqual([["two\nlines", "two\nlines"]]);
  expect(await encoded("blobs", `"AAEC"`)).toEqual([["", "\u0000\u0001\u0002"]]);
  await expect(encoded("texts", "{}")).rejects.toThrow(/input:1: .*JSON string/);
  expect(eventText(stream("texts"), Buffer.from("two\nlines"))).toBe(`"two\\nlines"`);
  expect(eventText(stream("blobs"), Buffer.from([0, 1, 2]))).toBe(`"AAEC"`);
  expect(eventText(stream("byid"), Buffer.from(line))).toBe(line);
});

test("a missing input says which and how to give it", async () => {
  await expect(eventFile(stream("byid"), "/nowhere/byid.jsonl", "/nowhere/x")).rejects.toThrow(/byid.*--input byid=FILE/);
});

test("a stack trace is told by its messages", () => {
  const trace = "org.apache.flink.JobException: gave up\n\tat a.B.c(B.java:1)\nCaused by: java.io.IOException: no line 7\n\tat d.E.f(E.java:2)\n\t... 12 more\n";
  expect(messagesOf(trace)).toBe("org.apache.flink.JobException: gave up\nCaused by: java.io.IOException: no line 7");
});

test("targets are compared as multisets", () => {
  const result = (...texts: readonly string[]) => ({ fed: new Map<string, number>(), events: new Map([["alerts", texts]]) });
  expect(difference(new Map([["python", result("a", "b", "a")], ["java", result("b", "a", "a")]] as const))).toBeUndefined();
  expect(difference(new Map([["python", result("a", "a")], ["java", result("a")]] as const))).toBe("alerts: python alone gave a");
  expect(difference(new Map([["python", result("a")], ["java", result("a", "b")]] as const))).toBe("alerts: java alone gave b");
});
