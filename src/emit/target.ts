/** What every target has in common. */
import type { Job } from "../ir/job.js";

export interface OutputFile {
  /** Relative to the folder of the pipeline, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The text in UTF-8, where it is known beforehand. */
  readonly bytes?: Uint8Array;
  /** SHA-256 of that, in hexadecimal digits, where it is known beforehand. */
  readonly sha256?: string | undefined;
}

export interface EmitOptions {
  /** File name of the source, for the header: `main.pfl`. No date, no folder: the output is the same everywhere. */
  readonly source: string;
  readonly compilerVersion: string;
  /** Text of the files of `extern` functions, by the path as written. */
  readonly externs: ReadonlyMap<string, string>;
}

export type TargetId = "java" | "python";

export interface Target {
  readonly id: TargetId;
  /** Total: a job that reaches it can be emitted. */
  readonly files: (job: Job, options: EmitOptions) => readonly OutputFile[];
}
