/** A job at work: its steps wired to each other. */
import type { Job } from "../ir/job.js";
import type { EvaluateOptions, Evaluation, InputItem } from "./evaluate.js";

export interface JobRun {
  /** False when the job has failed and takes no more. */
  take(item: InputItem): boolean;
  finish(): Evaluation;
}

export declare function startJob(job: Job, options: EvaluateOptions): JobRun;
