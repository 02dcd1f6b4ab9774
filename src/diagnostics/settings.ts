/** PFL40xx: settings and arguments, wherever they stand. */
import { define } from "./define.js";
import { counted, didYouMean, listed } from "./words.js";

export const settingDiagnostics = {
  PFL4001: define<{ name: string; owner: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-setting",
    severity: "error",
    message: (f) => `${f.owner} has no setting \`${f.name}\`.`,
    remedy: (f) => didYouMean(f.near, `The settings are ${listed(f.known)}.`),
  }),
  PFL4002: define<{ name: string; owner: string }>({
    slug: "said-twice",
    severity: "error",
    message: (f) => `${f.owner} says \`${f.name}\` twice.`,
    remedy: () => "Keep one of them.",
  }),
  PFL4003: define<{ name: string; owner: string; summary: string; example: string }>({
    slug: "missing-setting",
    severity: "error",
    message: (f) => `${f.owner} says nothing about \`${f.name}\`: ${f.summary}.`,
    remedy: (f) => `Add it, such as \`${f.name}: ${f.example}\`.`,
  }),
  PFL4004: define<{ name: string; expected: string; found: string; example: string }>({
    slug: "setting-value",
    severity: "error",
    message: (f) => `\`${f.name}\` is ${f.expected}, but here is ${f.found}.`,
    remedy: (f) => `Write it like \`${f.example}\`.`,
  }),
  PFL4005: define<{ name: string; found: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-choice",
    severity: "error",
    message: (f) => `\`${f.found}\` is no choice for \`${f.name}\`.`,
    remedy: (f) => didYouMean(f.near, `Choose ${listed(f.known, "or")}.`),
  }),
  PFL4006: define<{ name: string; owner: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-argument",
    severity: "error",
    message: (f) => `\`${f.owner}\` has no argument \`${f.name}\`.`,
    remedy: (f) =>
      didYouMean(f.near, f.known.length === 0 ? "It takes no arguments with names." : `It takes ${listed(f.known)}.`),
  }),
  PFL4007: define<{ name: string; owner: string; summary: string; example: string }>({
    slug: "missing-argument",
    severity: "error",
    message: (f) => `\`${f.owner}\` is not told \`${f.name}\`: ${f.summary}.`,
    remedy: (f) => `Write it like \`${f.example}\`.`,
  }),
  PFL4008: define<{ owner: string; most: number; example: string }>({
    slug: "too-many-arguments",
    severity: "error",
    message: (f) =>
      f.most === 0
        ? `\`${f.owner}\` takes no arguments.`
        : `\`${f.owner}\` takes ${counted(f.most, "argument")} without a name; this is one more.`,
    remedy: (f) => `Write it like \`${f.example}\`.`,
  }),
  PFL4009: define<{ name: string; found: string; range: string }>({
    slug: "setting-range",
    severity: "error",
    message: (f) => `\`${f.name}\` is ${f.found}, but it must be ${f.range}.`,
    remedy: (f) => `Choose a value that is ${f.range}.`,
  }),
  PFL4010: define<{ code: string; near: string | undefined }>({
    slug: "allow-unknown-code",
    severity: "error",
    message: (f) => `\`${f.code}\` is no code, so it can't be allowed.`,
    remedy: (f) => didYouMean(f.near, "Write the code as the warning shows it, such as `PFL4616`."),
  }),
  PFL4011: define<{ code: string; slug: string }>({
    slug: "allow-of-error",
    severity: "error",
    message: (f) => `\`${f.code}\` (${f.slug}) is an error: no reason makes such a program work.`,
    remedy: (f) => `Mend what it says; \`pfc explain ${f.code}\` shows how. Only warnings and notes can be allowed.`,
  }),
  PFL4012: define<{ code: string }>({
    slug: "allow-without-reason",
    severity: "error",
    message: (f) => `\`${f.code}\` is allowed without a reason.`,
    remedy: () => "Say in a sentence why it is no mistake here; the report on guarantees shows it.",
  }),
  PFL4013: define<{ code: string }>({
    slug: "allow-unused",
    severity: "warning",
    message: (f) => `\`${f.code}\` is allowed here, but nothing in this block raises it.`,
    remedy: () => "Remove it, so that it does not hide a later mistake.",
  }),
} as const;
