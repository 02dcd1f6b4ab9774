import { compile, type Compiled } from "../../src/compile.js";
import type { Job } from "../../src/ir/job.js";
import { DEFAULT_PLATFORM } from "../../src/platform/releases.js";
import { positionAt, sourceFile, type SourceFile } from "../../src/text/source-file.js";

export function sourceOf(text: string): SourceFile {
  return sourceFile("main.pfl", text);
}

export function compileText(text: string, files: Readonly<Record<string, string>> = {}): Compiled {
  return compile([sourceOf(text)], { platform: DEFAULT_PLATFORM, files: new Map(Object.entries(files)) });
}

/** What is said about a program: `3:11 PFL2002`, in order. */
export function said(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const source = sourceOf(text);
  return compileText(text, files).diagnostics.map((d) => {
    const { line, column } = positionAt(source, d.span.start);
    return `${line}:${column} ${d.code}`;
  });
}

/** The one job of a program without errors. */
export function jobOf(text: string, files: Readonly<Record<string, string>> = {}): Job {
  const { jobs, diagnostics } = compileText(text, files);
  const errors = diagnostics.filter((d) => d.severity === "error").map((d) => `${d.code} ${d.message}`);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  const [job] = jobs;
  if (job === undefined) throw new Error("there is no job");
  return job;
}

/** Declarations that programs in tests share: readings with event time, and a stream to write them to. */
export const PLANT = `
record Reading {
  sensor: string
  celsius: double
  at: timestamp
  note: string?
  tags: list<string>
}

cluster plant {
  controller: "tcp://localhost:9090"
  scope: "plant"
}

stream readings: Reading on plant {
  event_time: .at
  watermark: bounded(5s, idle: 1m)
  routing_key: .sensor
}

stream copies: Reading on plant
`;

/** A program with these flows over `PLANT`. */
export function pipelineOf(flows: string, more = ""): string {
  return `${PLANT}${more}\npipeline hot {\n  checkpoint: every(10s)\n\n${flows}\n}\n`;
}
