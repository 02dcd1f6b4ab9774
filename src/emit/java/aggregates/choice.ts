import type { CHOICE_AGGREGATES } from "../../../functions/aggregates/choice.js";
import { optional, required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { binary, name, ternary } from "../syntax.js";
import { type GivenValue, type JavaAggregate, folded, helper, itself } from "./aggregate.js";
import { listed } from "./collection.js";

export const JAVA_CHOICE: { readonly [N in keyof typeof CHOICE_AGGREGATES]: JavaAggregate } = {
  min_by: extremeBy("min"),
  max_by: extremeBy("max"),
  first: { ...folded(() => ["Aggregates", "first"]), result: itself, boxed: true, ordered: true },
  last: { ...folded(() => ["Aggregates", "last"]), result: itself, boxed: true, ordered: true },
  mode: { ...listed("with", "joined"), result: ([total]) => helper("Aggregates", "mode", total as Doc), boxed: true },
};

/** Keeps a value, and what it was chosen by. */
function extremeBy(kind: "min" | "max"): JavaAggregate {
  const chosen = (isText: boolean, [value, by]: readonly Doc[], [nextValue, nextBy]: readonly Doc[]): Doc[] => {
    const suffix = isText ? "Text" : "";
    return [
      helper("Extremes", `${kind}${suffix}By`, value as Doc, by as Doc, nextValue as Doc, nextBy as Doc),
      helper("Extremes", `${kind}${suffix}`, by as Doc, nextBy as Doc),
    ];
  };
  const isText = (by: GivenValue["type"] | undefined): boolean => by !== undefined && required(by).kind === "string";
  return {
    fields: ({ type, arguments: [, by] }) => [
      { suffix: "", type: optional(type), initial: name("null") },
      { suffix: "by", type: optional(required(by?.body.type ?? type)), initial: name("null") },
    ],
    grown(so, [value, by]) {
      const { doc, type } = value as GivenValue;
      const chosenBy = (by as GivenValue).doc;
      // Without a value there is nothing to choose.
      const present = type.kind === "optional" ? ternary(binary(doc, "==", name("null")), name("null"), chosenBy) : chosenBy;
      return chosen(isText(by?.type), so, [doc, present]);
    },
    merged: (a, b, { arguments: [, by] }) => chosen(isText(by?.body.type), a, b),
    result: itself,
    repeats: true,
    boxed: true,
    ordered: true,
  };
}
