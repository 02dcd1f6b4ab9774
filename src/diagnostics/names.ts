/** PFL2xxx: names. */
import { define } from "./define.js";
import { didYouMean, listed, withArticle } from "./words.js";

export const nameDiagnostics = {
  PFL2001: define<{ name: string; kind: string; first: string }>({
    slug: "duplicate-name",
    severity: "error",
    message: (f) => `The ${f.kind} \`${f.name}\` has the name of ${withArticle(f.first)} that is declared already.`,
    remedy: () => "Give one of them another name: all declarations of a program share one set of names.",
  }),
  PFL2002: define<{ name: string; near: string | undefined; scalars: readonly string[] }>({
    slug: "unknown-type",
    severity: "error",
    message: (f) => `There is no type named \`${f.name}\`.`,
    remedy: (f) =>
      didYouMean(f.near, `Declare a record, an enum or a type of that name, or use one of ${listed(f.scalars, "or")}.`),
  }),
  PFL2003: define<{ name: string; what: string; near: string | undefined; known: readonly string[] }>({
    slug: "unknown-name",
    severity: "error",
    message: (f) => `There is no ${f.what} named \`${f.name}\`.`,
    remedy: (f) =>
      didYouMean(
        f.near,
        f.known.length === 0
          ? `Declare it; this program has no ${f.what} yet.`
          : `Declare it, or use ${listed(f.known.slice(0, 8), "or")}.`,
      ),
  }),
  PFL2004: define<{ name: string; found: string; expected: string }>({
    slug: "wrong-kind-of-name",
    severity: "error",
    message: (f) => `\`${f.name}\` is ${withArticle(f.found)}; ${withArticle(f.expected)} is expected here.`,
    remedy: (f) => `Write the name of ${withArticle(f.expected)}.`,
  }),
  PFL2005: define<{ name: string }>({
    slug: "reserved-name",
    severity: "error",
    message: (f) => `\`${f.name}\` is a word of the language and can't be declared again.`,
    remedy: (f) => `Choose another name, such as \`${f.name}_value\`.`,
  }),
  PFL2006: define<{ name: string }>({
    slug: "let-used-before-it",
    severity: "error",
    message: (f) => `\`${f.name}\` is used here, but its \`let\` comes only later.`,
    remedy: () => "Move the `let` above its first use: a pipeline reads from top to bottom.",
  }),
  PFL2007: define<{ name: string; what: string; owner: string }>({
    slug: "duplicate-member",
    severity: "error",
    message: (f) => `${f.owner} has the ${f.what} \`${f.name}\` twice.`,
    remedy: (f) => `Remove one of them, or give one another name. The ${f.what}s of one declaration have distinct names.`,
  }),
  PFL2008: define<{ name: string; near: string | undefined }>({
    slug: "unknown-annotation",
    severity: "error",
    message: (f) => `There is no annotation \`@${f.name}\`.`,
    remedy: (f) => (f.near === undefined ? 'The one annotation is `@json("name in JSON")`.' : `Did you mean \`@${f.near}\`?`),
  }),
  PFL2009: define<{ wire: string; first: string; second: string }>({
    slug: "duplicate-wire-name",
    severity: "error",
    message: (f) => `\`${f.first}\` and \`${f.second}\` are both called "${f.wire}" in JSON.`,
    remedy: () => 'Give one of them another name in JSON with `@json("…")`.',
  }),
  PFL2010: define<{ name: string; near: string | undefined }>({
    slug: "unknown-extern-language",
    severity: "error",
    message: (f) => `Functions written in \`${f.name}\` can't be called.`,
    remedy: (f) => didYouMean(f.near, "An extern function is written in `python` or in `java`."),
  }),
  PFL2011: define<{ what: string }>({
    slug: "annotation-arguments",
    severity: "error",
    message: (f) => `\`@json\` takes the name in JSON as its one text, but here is ${f.what}.`,
    remedy: () => 'Write it like `@json("sensor_id")`.',
  }),
  PFL2012: define<{ name: string }>({
    slug: "duplicate-test",
    severity: "error",
    message: (f) => `Two tests are called "${f.name}".`,
    remedy: () => "Say in each what it is about, so that a report tells them apart.",
  }),
} as const;
