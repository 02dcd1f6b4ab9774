/** The parts of a proof as the parts of a sentence. */
import type { Arithmetic, Level, Origin, Quantity, Term } from "../check/guarantee/proof.js";
import { durationText } from "../text/duration.js";
import { positionAt, type SourceFile } from "../text/source-file.js";
import type { Span } from "../text/span.js";

export type Places = (span: Span) => string;

/** `main.pfl:12:3`, as editors and terminals open it. */
export function placesIn(sources: readonly SourceFile[]): Places {
  return (span) => {
    const source = sources.find(({ path }) => path === span.path);
    if (source === undefined) return span.path;
    const { line, column } = positionAt(source, span.start);
    return `${span.path}:${line}:${column}`;
  };
}

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  exactly_once: "exactly once",
  at_least_once: "at least once",
  at_most_once: "at most once",
  none: "no guarantee",
};

const OWNERS = { pfc: "pfc", flink: "Flink", pravega: "Pravega" } as const;

export function originText(origin: Origin, places: Places): string {
  switch (origin.kind) {
    case "source":
      return `\`${origin.setting}\`, ${places(origin.place)}`;
    case "default": {
      const otherwise = origin.setting === undefined ? "" : `; \`${origin.setting}\` would change it`;
      // Our own defaults are said by the reference of the language.
      return `${OWNERS[origin.by]}'s default${otherwise}${origin.by === "pfc" ? "" : ` (${origin.source})`}`;
    }
    case "platform":
      return `known of the platform: ${origin.source}`;
    case "computed":
      return "computed";
    case "unknown":
      return `not said: \`${origin.setting}\` would say it`;
  }
}

/** In a few words, for where the whole is asked for otherwise. */
export function shortOrigin(origin: Origin, places: Places): string {
  switch (origin.kind) {
    case "source":
      return places(origin.place);
    case "default":
      return `${OWNERS[origin.by]}'s default`;
    case "platform":
      return "platform";
    case "computed":
      return "computed";
    case "unknown":
      return `\`${origin.setting}\` is not said`;
  }
}

export function quantityText(quantity: Quantity): string {
  switch (quantity.unit) {
    case "ms":
      return durationText(quantity.amount);
    case "times":
      return `${quantity.amount} times`;
    case "word":
      return quantity.amount;
  }
}

/** `50s (10 × 5s)` */
export function termText({ millis, factors }: Term): string {
  if (millis === undefined) return "unknown";
  return factors === undefined ? durationText(millis) : `${durationText(millis)} (${factors.count} × ${durationText(factors.each)})`;
}

/** `50s until a lost machine is noticed + 5s until the restart = 55s, at most 5m, the lease: 4m5s are left` */
export function arithmeticText({ terms, total, relation, limit, holds }: Arithmetic): string {
  const sum = terms.map((term) => `${termText(term)} ${term.what}`).join(" + ");
  const result = terms.length === 1 && terms[0]?.millis === total ? sum : `${sum} = ${durationText(total)}`;
  const room = limit.millis === undefined ? "" : `: ${holds ? `${durationText(limit.millis - total)} left` : `${durationText(total - limit.millis)} too much`}`;
  return `${result}, must be ${relation} ${termText(limit)} (${limit.what})${room}`;
}
