/** PFL41xx: streams. */
import { define } from "./define.js";

export const streamDiagnostics = {
  PFL4101: define<{ name: string; what: string; said: boolean; proposal: string }>({
    slug: "pravega-name",
    severity: "error",
    message: (f) =>
      `Pravega takes no ${f.what} with the name "${f.name}": only letters, digits, \`.\` and \`-\` are allowed, at most 255 of them.`,
    remedy: (f) => (f.said ? `Call it "${f.proposal}", for example.` : `Give it a name for Pravega: \`name: "${f.proposal}"\`.`),
  }),
  PFL4102: define<{ format: string; type: string; expected: string }>({
    slug: "format-type",
    severity: "error",
    message: (f) => `The format \`${f.format}\` carries ${f.expected}, but the events of this stream are \`${f.type}\`.`,
    remedy: (f) => `Choose another format, or let the stream carry ${f.expected}.`,
  }),
  PFL4103: define<{ name: string }>({
    slug: "watermark-without-event-time",
    severity: "error",
    message: (f) => `The stream \`${f.name}\` has a \`watermark\` but no \`event_time\` that it could follow.`,
    remedy: () => "Say which field is the time of an event, such as `event_time: .at`.",
  }),
  PFL4104: define<{ name: string }>({
    slug: "event-time-without-watermark",
    severity: "error",
    message: (f) => `The stream \`${f.name}\` has an \`event_time\`, but nothing says how late events can come.`,
    remedy: () => "Add `watermark: bounded(5s)` for events up to five seconds out of order, or `watermark: monotonous` for none.",
  }),
  PFL4105: define<{ type: string }>({
    slug: "stream-type",
    severity: "error",
    message: (f) => `Events of a stream can't be \`${f.type}\`.`,
    remedy: () => "A stream carries records, `string` or `bytes`, and never null.",
  }),
} as const;
