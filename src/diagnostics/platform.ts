/** PFL5xxx: what this Flink, this connector or a wanted target can't do. */
import { define } from "./define.js";

export const platformDiagnostics = {
  PFL5001: define<{ what: string; whyNot: string; instead: string }>({
    slug: "not-available",
    severity: "error",
    message: (f) => `${f.what} is not available here: ${f.whyNot}.`,
    remedy: (f) => f.instead,
  }),
} as const;
