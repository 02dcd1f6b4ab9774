/** PFL47xx: tests. */
import { define } from "./define.js";
import { listed } from "./words.js";

export const testDiagnostics = {
  PFL4701: define<{ clause: string; what: string | undefined; example: string }>({
    slug: "clause-subject",
    severity: "error",
    message: (f) => (f.what === undefined ? `\`${f.clause}\` takes nothing before its \`:\`.` : `\`${f.clause}\` is about ${f.what}, named before its \`:\`.`),
    remedy: (f) => `Write it like \`${f.example}\`.`,
  }),
  PFL4702: define<{ stream: string; pipeline: string; reads: readonly string[] }>({
    slug: "stream-not-read",
    severity: "error",
    message: (f) => `The pipeline \`${f.pipeline}\` does not read \`${f.stream}\`.`,
    remedy: (f) => (f.reads.length === 0 ? "It reads no stream." : `It reads ${listed(f.reads)}.`),
  }),
  PFL4703: define<{ name: string; printed: boolean; pipeline: string; ends: readonly string[] }>({
    slug: "sink-not-written",
    severity: "error",
    message: (f) => (f.printed ? `The pipeline \`${f.pipeline}\` has no \`${f.name}\`.` : `The pipeline \`${f.pipeline}\` does not write \`${f.name}\`.`),
    remedy: (f) => (f.ends.length === 0 ? "Nothing comes out of it." : `Expect something of ${f.ends.join(" or ")}.`),
  }),
  PFL4704: define<{ stream: string; pipeline: string }>({
    slug: "nothing-expected",
    severity: "error",
    message: (f) => `The pipeline \`${f.pipeline}\` writes \`${f.stream}\`, and this test expects nothing of it.`,
    remedy: (f) => `Say what comes, such as \`expect ${f.stream}: []\` for nothing, or that it does not matter: \`expect ${f.stream}: any\`.`,
  }),
  PFL4705: define<{ file: string }>({
    slug: "test-file",
    severity: "error",
    message: (f) => `There is no file \`${f.file}\` beside this program.`,
    remedy: () => "The path starts at the folder of the `.pfl` file. Write the file, or correct the path.",
  }),
  PFL4706: define<{ file: string; inside: boolean; kinds: readonly string[] }>({
    slug: "test-file-name",
    severity: "error",
    message: (f) => (f.inside ? `\`${f.file}\` is no file that a test can use here.` : `\`${f.file}\` does not lie beside this program or below.`),
    remedy: (f) => `Name a file that ends with ${listed(f.kinds, "or")}, by its path from the folder of the \`.pfl\` file.`,
  }),
  PFL4707: define<{ what: string }>({
    slug: "time-goes-back",
    severity: "error",
    message: (f) => `${f.what} would go back here.`,
    remedy: () => "Clauses happen in the order in which they stand: put the earlier instant first.",
  }),
  PFL4708: define<{ stream: string }>({
    slug: "watermark-of-untimed-stream",
    severity: "error",
    message: (f) => `The stream \`${f.stream}\` has no event time, so it has no watermark.`,
    remedy: () => "Give the stream an `event_time`, or leave this clause out.",
  }),
  PFL4709: define<{ name: string; kind: string; pipeline: string }>({
    slug: "with-without-use",
    severity: "error",
    message: (f) => `The pipeline \`${f.pipeline}\` does not use the ${f.kind} \`${f.name}\`.`,
    remedy: () => "Leave this clause out.",
  }),
  PFL4710: define<{ name: string; pipeline: string }>({
    slug: "param-not-given",
    severity: "error",
    message: (f) => `The pipeline \`${f.pipeline}\` needs the param \`${f.name}\`, which has no default.`,
    remedy: (f) => `Give it a value in this test: \`with ${f.name}: …\`.`,
  }),
  PFL4711: define<{ expected: string; found: string }>({
    slug: "expected-event-type",
    severity: "error",
    message: (f) => `The events that come here are \`${f.expected}\`, not \`${f.found}\`.`,
    remedy: () => "Declare a record with exactly these fields, and write the expected events with it.",
  }),
  PFL4712: define<Record<never, never>>({
    slug: "fails-and-expects",
    severity: "error",
    message: () => "A job that fails promises nothing about what it has written.",
    remedy: () => "Keep either `fails: true` or the expectations.",
  }),
} as const;
