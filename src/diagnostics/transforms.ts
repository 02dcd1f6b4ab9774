/** PFL43xx: flows and operators; PFL44xx: functions written elsewhere. */
import { define } from "./define.js";
import { didYouMean, listed } from "./words.js";

export const transformDiagnostics = {
  PFL4301: define<{ name: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-operator",
    severity: "error",
    message: (f) => `There is no operator named \`${f.name}\`.`,
    remedy: (f) => didYouMean(f.near, `The operators are ${listed(f.known)}.`),
  }),
  PFL4302: define<{ operator: string; lost: string | undefined }>({
    slug: "key-needed",
    severity: "error",
    message: (f) =>
      f.lost === undefined
        ? `\`${f.operator}\` works key by key, but this flow has no key.`
        : `\`${f.operator}\` works key by key, but \`${f.lost}\` has given up the key of this flow.`,
    remedy: (f) =>
      f.lost === undefined
        ? `Put \`key_by(…)\` before it.`
        : `Put \`key_by(…)\` directly before \`${f.operator}\`, after \`${f.lost}\`.`,
  }),
  PFL4303: define<{ operator: string }>({
    slug: "window-needs-aggregate",
    severity: "error",
    message: (f) => `The flow is cut into windows here, and \`${f.operator}\` can do nothing with a window.`,
    remedy: () => "After `window(…)` say what becomes of a window: `aggregate(…)` or `reduce(…)`.",
  }),
  PFL4304: define<Record<never, never>>({
    slug: "late-not-said",
    severity: "error",
    message: () => "Nothing is said about events that come after their window has closed.",
    remedy: () => "Add `late: drop` to lose them, or `late: allow(5m)` to correct the window's result for so long.",
  }),
  PFL4305: define<Record<never, never>>({
    slug: "late-in-processing-time",
    severity: "error",
    message: () => "In processing time no event is late: its window is the one that is open when it comes.",
    remedy: () => "Remove `late`, or `time: processing`.",
  }),
  PFL4306: define<{ operator: string; streams: readonly string[] }>({
    slug: "event-time-needed",
    severity: "error",
    message: (f) => `\`${f.operator}\` goes by event time, but events of ${listed(f.streams)} have none.`,
    remedy: (f) =>
      `Give ${listed(f.streams)} an \`event_time\` and a \`watermark\`, or say \`time: processing\` if the clock of the machine will do.`,
  }),
  PFL4307: define<Record<never, never>>({
    slug: "flow-without-end",
    severity: "error",
    message: () => "This flow ends nowhere: what comes out of it is thrown away.",
    remedy: () => "End it with `write(…)` or `print()`, or give it a name with `let`.",
  }),
  PFL4308: define<{ type: string; reason: string }>({
    slug: "key-type",
    severity: "error",
    message: (f) => `\`${f.type}\` can't be a key: ${f.reason}.`,
    remedy: () =>
      "Keys are strings, whole numbers, decimals, bools, dates, times, enums, and records of them. `??` gives a value for null; `round` makes a whole number.",
  }),
  PFL4309: define<{ operator: string; example: string }>({
    slug: "column-needs-name",
    severity: "error",
    message: (f) => `\`${f.operator}\` does not know what to call this.`,
    remedy: (f) => `A field of the event stands for itself (\`.sensor\`); give everything else a name, such as \`${f.example}\`.`,
  }),
  PFL4310: define<{ name: string; operator: string; said: boolean }>({
    slug: "duplicate-column",
    severity: "error",
    message: (f) =>
      f.said ? `\`${f.operator}\` makes the field \`${f.name}\` twice.` : `The event already has a field \`${f.name}\`.`,
    remedy: (f) =>
      f.said ? "Give one of them another name." : "Choose another name; to replace a field use `select`, or `drop` it first.",
  }),
  PFL4311: define<{ name: string; type: string; other: string; cause: string }>({
    slug: "union-types",
    severity: "error",
    message: (f) =>
      `Events of \`${f.name}\` are \`${f.type}\` and don't fit \`${f.other}\`, the events of this flow: ${f.cause}.`,
    remedy: () => "Bring both to the same type with `map` or `select` before the union.",
  }),
  PFL4312: define<{ stream: string; found: string; expected: string; cause: string }>({
    slug: "write-type",
    severity: "error",
    message: (f) => `The stream \`${f.stream}\` takes \`${f.expected}\`, but the events here are \`${f.found}\`: ${f.cause}.`,
    remedy: (f) => `Bring the events to \`${f.expected}\` before \`write\`, with \`map\`, \`select\` or \`rename\`.`,
  }),
  PFL4313: define<{ operator: string }>({
    slug: "key-without-use",
    severity: "warning",
    message: (f) => `The key is lost at \`${f.operator}\`, so \`key_by\` does nothing here.`,
    remedy: (f) => (f.operator === "key_by" ? "Remove it: the next one gives the events another key." : `Move \`key_by\` below \`${f.operator}\`, or remove it.`),
  }),
  PFL4314: define<{ operator: string; type: string }>({
    slug: "record-needed",
    severity: "error",
    message: (f) => `\`${f.operator}\` works on the fields of records, but the events here are \`${f.type}\`.`,
    remedy: () => "Make a record of each event with `map` first.",
  }),
  PFL4315: define<{ name: string }>({
    slug: "unused-let",
    severity: "warning",
    message: (f) => `Nothing uses \`${f.name}\`, so it is no part of the job.`,
    remedy: () => "Continue it in a flow that ends with `write` or `print`, or remove it.",
  }),
  PFL4316: define<{ found: string }>({
    slug: "list-needed",
    severity: "error",
    message: (f) => `\`flat_map\` makes events of the elements of a list, but this is \`${f.found}\`.`,
    remedy: () => 'Give a list, such as `split(.text, " ")`, or use `map` to make one event of each.',
  }),
  PFL4317: define<{ name: string; record: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-column",
    severity: "error",
    message: (f) => `The events here (\`${f.record}\`) have no field \`${f.name}\`.`,
    remedy: (f) => (f.near === undefined ? `They have ${listed(f.known)}.` : `Did you mean \`.${f.near}\`?`),
  }),
  PFL4318: define<Record<never, never>>({
    slug: "nothing-left",
    severity: "error",
    message: () => "No field is left in the events.",
    remedy: () => "Keep at least one field.",
  }),
  PFL4319: define<{ name: string }>({
    slug: "empty-pipeline",
    severity: "warning",
    message: (f) => `The pipeline \`${f.name}\` has no flow that ends anywhere, so no job is made of it.`,
    remedy: () => "Add a flow, such as `readings |> write(alerts, guarantee: at_least_once)`.",
  }),
  PFL4320: define<{ operator: string; expected: string; example: string }>({
    slug: "field-expected",
    severity: "error",
    message: (f) => `\`${f.operator}\` takes ${f.expected} here.`,
    remedy: (f) => `Write it like \`${f.example}\`.`,
  }),
  PFL4321: define<{ operator: string }>({
    slug: "type-of-null",
    severity: "error",
    message: (f) => `\`${f.operator}\` gets a value without a type here: nothing but \`null\` or \`fail\`.`,
    remedy: () => "Give a value of the type that is meant, or leave it out.",
  }),
  PFL4322: define<{ operator: string }>({
    slug: "event-may-be-null",
    severity: "error",
    message: (f) => `\`${f.operator}\` would make events that may be null, and an event is never null.`,
    remedy: () => "Give another value for null with `??`, or filter such events out before.",
  }),
  PFL4401: define<{ file: string }>({
    slug: "extern-file",
    severity: "error",
    message: (f) => `There is no file "${f.file}".`,
    remedy: () => "Paths are relative to the `.pfl` file. Create the file, or correct the path.",
  }),
  PFL4402: define<{ name: string; file: string; looked: string; near: string | undefined }>({
    slug: "extern-function",
    severity: "error",
    message: (f) => `"${f.file}" has no ${f.looked} named \`${f.name}\`.`,
    remedy: (f) => didYouMean(f.near, `Add a ${f.looked} of that name, or correct the name.`),
  }),
  PFL4403: define<{ name: string; file: string; found: string; expected: string }>({
    slug: "extern-signature",
    severity: "error",
    message: (f) => `\`${f.name}\` is declared with ${f.expected}, but in "${f.file}" it has ${f.found}.`,
    remedy: () => "Let both say the same, in the same order.",
  }),
  PFL4404: define<{ file: string; language: string; expected: string }>({
    slug: "extern-file-name",
    severity: "error",
    message: (f) => `"${f.file}" is no path of a ${f.language} file beside the program.`,
    remedy: (f) => `Name a file below the folder of the \`.pfl\` file, such as \`"${f.expected}"\`.`,
  }),
} as const;
