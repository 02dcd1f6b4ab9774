import type { COLLECTION_AGGREGATES } from "../../../functions/aggregates/collection.js";
import { required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, name, stringLiteral } from "../syntax.js";
import { type GivenValue, type JavaAggregate, helper, itself } from "./aggregate.js";

export const JAVA_COLLECTION: { readonly [N in keyof typeof COLLECTION_AGGREGATES]: JavaAggregate } = {
  collect: { ...listed("with", "joined"), result: itself },
  collect_distinct: { ...listed("withNew", "joinedNew"), result: itself },
  string_agg: {
    ...listed("with", "joined"),
    result([total], { type, constants: [separator] }) {
      const text = stringLiteral(separator?.kind === "string" ? separator.value : "");
      return type.kind === "optional" ? helper("Aggregates", "joined", total as Doc, text) : call(name("String"), "join", text, total as Doc);
    },
  },
};

/** Keeps the values of the argument as a list, in the order of their arrival. */
export function listed(grow: "with" | "withNew", join: "joined" | "joinedNew"): Pick<JavaAggregate, "fields" | "grown" | "merged" | "keeps" | "ordered"> {
  return {
    fields: ({ arguments: [of], type }) => [
      { suffix: "", type: { kind: "list", element: required(of?.body.type ?? type) }, initial: call(ref("java.util.List"), "of") },
    ],
    grown: ([so], [value]) => [helper("Growing", grow, so as Doc, (value as GivenValue).doc)],
    merged: ([a], [b]) => [helper("Growing", join, a as Doc, b as Doc)],
    keeps: grow === "with" ? "values" : "distinct",
    ordered: true,
  };
}
