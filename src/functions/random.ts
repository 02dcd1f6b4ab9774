import { DOUBLE, INT, STRING, TIMESTAMP } from "../model/type.js";
import { family } from "./family.js";
import { signature } from "./function.js";

const AGAIN = "Not deterministic: it gives another value each time, also when an event is read again after a failure.";

/** What comes from the world outside of the program. */
export const RANDOM_FUNCTIONS = family({
  now: {
    summary: "The time on the clock of the machine.",
    doc: `${AGAIN} In microseconds, as exact as the machine's clock. For the time of an event use its field.`,
    signatures: [signature({}, TIMESTAMP)],
    examples: [{ call: "now() >= @1970-01-01T00:00:00Z", value: "true" }],
    deterministic: false,
  },
  uuid: {
    summary: "A new random UUID.",
    doc: `${AGAIN} Of version 4, in lower case: \`f81d4fae-7dec-41d0-a765-00a0c91e6bf6\`.`,
    signatures: [signature({}, STRING)],
    examples: [{ call: "length(uuid())", value: "36" }],
    deterministic: false,
  },
  random: {
    summary: "A random number, at least 0 and below 1.",
    doc: `${AGAIN} Not for secrets. A part of all events: \`random() < 0.01\`.`,
    signatures: [signature({}, DOUBLE)],
    examples: [{ call: "between(random(), 0.0, 1.0)", value: "true" }],
    deterministic: false,
  },
  random_int: {
    summary: "A random whole number, at least `from` and below `to`.",
    doc: `${AGAIN} \`from\` where no number is in between. Not for secrets.`,
    signatures: [signature({ from: INT, to: INT }, INT)],
    examples: [{ call: "random_int(3, 4)", value: "3" }],
    deterministic: false,
  },
});
