/** PFL48xx: what a job finds when it starts. Raised by the job (`pfl.pravega.StartChecks`), never by the compiler; their pages are here. */
import { define } from "./define.js";

export const startDiagnostics = {
  PFL4801: define<{ stream: string }>({
    slug: "stream-missing",
    severity: "error",
    message: (f) => `The stream ${f.stream} doesn't exist.`,
    remedy: () => "Create it, or correct its name or scope.",
  }),
  PFL4802: define<{ stream: string; segments: number; tasks: number }>({
    slug: "fewer-segments-than-tasks",
    severity: "warning",
    message: (f) => `The stream ${f.stream} has ${f.segments} segments, and its source ${f.tasks} tasks.`,
    remedy: () => "Scale the stream, or lower the parallelism.",
  }),
  PFL4803: define<{ stream: string }>({
    slug: "first-event-unreadable",
    severity: "error",
    message: (f) => `The first event of the stream ${f.stream} can't be read as the program says.`,
    remedy: () => "Correct the stream's type or format, or start behind the event.",
  }),
} as const;
