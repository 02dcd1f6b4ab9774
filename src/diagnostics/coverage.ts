/** PFL62xx: what the tests of a program have not seen, for `pfc test --coverage`. */
import { define } from "./define.js";

export const coverageDiagnostics = {
  PFL6201: define<{ kind: "if" | "match"; label: string }>({
    slug: "branch-never-taken",
    severity: "info",
    message: (f) => (f.kind === "if" ? `No test takes the \`${f.label}\` of this \`if\`.` : `No test takes the arm \`${f.label}\` of this \`match\`.`),
    remedy: () => "Give an event that comes here, or leave the branch out if none can.",
  }),
  PFL6202: define<{ label: string }>({
    slug: "step-never-reached",
    severity: "info",
    message: (f) => `No event of any test comes to \`${f.label}\`.`,
    remedy: () => "Give events that the steps before let through.",
  }),
  PFL6203: define<{ pipeline: string }>({
    slug: "pipeline-without-test",
    severity: "info",
    message: (f) => `No test runs the pipeline \`${f.pipeline}\`.`,
    remedy: (f) => `Write one: \`test "…" { pipeline: ${f.pipeline} … }\`.`,
  }),
} as const;
