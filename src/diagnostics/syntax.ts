/** PFL1xxx: the text is no program yet. */
import { define } from "./define.js";
import { didYouMean } from "./words.js";

export const syntaxDiagnostics = {
  PFL1001: define<{ expected: string; found: string; after: string | undefined; remedy: string | undefined }>({
    slug: "unexpected",
    severity: "error",
    message: (f) => `Expected ${f.expected}${f.after === undefined ? "" : ` after ${f.after}`}, but found ${f.found}.`,
    remedy: (f) => f.remedy ?? `Write ${f.expected} here.`,
  }),
  PFL1002: define<{ opener: string; closer: string; found: string }>({
    slug: "unclosed",
    severity: "error",
    message: (f) => `This \`${f.opener}\` is never closed: \`${f.closer}\` is missing before ${f.found}.`,
    remedy: (f) => `Add the \`${f.closer}\` where it belongs.`,
  }),
  PFL1003: define<{ text: string; why: string }>({
    slug: "unknown-character",
    severity: "error",
    message: (f) => `\`${f.text}\` has no meaning here.`,
    remedy: (f) => f.why,
  }),
  PFL1004: define<Record<never, never>>({
    slug: "unclosed-text",
    severity: "error",
    message: () => "This text has no closing quote: a text ends on the line on which it begins.",
    remedy: () => "Add the closing `\"`; a line break inside a text is written `\\n`.",
  }),
  PFL1005: define<{ text: string }>({
    slug: "unknown-escape",
    severity: "error",
    message: (f) => `\`${f.text}\` stands for no character.`,
    remedy: () => "The escapes are `\\n`, `\\t`, `\\r`, `\\\"`, `\\\\` and `\\u{1F600}`; a backslash itself is written `\\\\`.",
  }),
  PFL1006: define<{ text: string; why: string; near: string | undefined }>({
    slug: "malformed-number",
    severity: "error",
    message: (f) => `\`${f.text}\` ${f.why}.`,
    remedy: (f) =>
      didYouMean(f.near, "Numbers look like `1_000`, `0xFF`, `80.0`, `1.5e-3` and `19.99dec`; durations like `1h30m`; sizes like `64KiB`. A name begins with a letter."),
  }),
  PFL1007: define<{ text: string; why: string }>({
    slug: "malformed-moment",
    severity: "error",
    message: (f) => `\`${f.text}\` ${f.why}.`,
    remedy: () => "Write a timestamp like `@2024-05-01T12:00:00Z`, a date like `@2024-05-01`, a time like `@12:30:00`.",
  }),
  PFL1008: define<{ most: number }>({
    slug: "nested-too-deep",
    severity: "error",
    message: (f) => `This is nested more than ${f.most} levels deep.`,
    remedy: () => "Take inner parts out, as a `fn` or as a `let`.",
  }),
  PFL1009: define<{ count: number; most: number }>({
    slug: "expression-too-long",
    severity: "error",
    message: (f) => `This expression has ${f.count} operators in a row; ${f.most} are the most.`,
    remedy: () => "Take parts of it out, as a `fn`.",
  }),
  PFL1010: define<Record<never, never>>({
    slug: "comparison-chain",
    severity: "error",
    message: () => "A comparison is compared again: `a < b < c` does not say that `b` lies between.",
    remedy: () => "Write `a < b && b < c`, or put parentheses round the comparison that comes first.",
  }),
  PFL1011: define<Record<never, never>>({
    slug: "missing-comma",
    severity: "error",
    message: () => "A `,` is missing before this.",
    remedy: () => "Separate the entries of a list by commas.",
  }),
  PFL1012: define<{ found: string; near: string | undefined }>({
    slug: "unknown-declaration",
    severity: "error",
    message: (f) => `${f.found} begins no declaration.`,
    remedy: (f) =>
      didYouMean(
        f.near,
        "A file has declarations of `record`, `enum`, `type`, `credentials`, `cluster`, `stream`, `param`, `fn`, `extern`, `pipeline` and `test`.",
      ),
  }),
  PFL1013: define<{ text: string }>({
    slug: "single-quotes",
    severity: "error",
    message: (f) => `\`${f.text}\` is in single quotes.`,
    remedy: () => "Texts stand in double quotes, like `\"text\"`.",
  }),
  PFL1014: define<Record<never, never>>({
    slug: "block-comment",
    severity: "error",
    message: () => "There are no comments between `/*` and `*/`.",
    remedy: () => "Begin each line of a comment with `//`.",
  }),
  PFL1015: define<{ closer: string }>({
    slug: "nothing-to-close",
    severity: "error",
    message: (f) => `This \`${f.closer}\` closes nothing.`,
    remedy: (f) => `Remove it, or add what it should close: the brackets up to here come out even without this \`${f.closer}\`.`,
  }),
  PFL1016: define<{ word: string; expected: string }>({
    slug: "keyword-as-name",
    severity: "error",
    message: (f) => `\`${f.word}\` is a word of the language, so it can't be ${f.expected}.`,
    remedy: (f) => `Choose another name, such as \`${f.word}_\` or a longer one.`,
  }),
  PFL1017: define<{ most: number }>({
    slug: "too-many-mistakes",
    severity: "error",
    message: (f) => `More than ${f.most} mistakes of form; the rest is not shown.`,
    remedy: () => "Mend the first ones: is this a `.pfl` file?",
  }),
} as const;
