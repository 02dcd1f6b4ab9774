import type { COUNTING_AGGREGATES } from "../../../functions/aggregates/counting.js";
import { BYTES, LONG } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { binary, call, cast, field, literal, name, ternary } from "../syntax.js";
import { type GivenValue, type JavaAggregate, counted, emptyOf, helper, itself } from "./aggregate.js";
import { JAVA_COLLECTION } from "./collection.js";

export const JAVA_COUNTING: { readonly [N in keyof typeof COUNTING_AGGREGATES]: JavaAggregate } = {
  count_if: {
    fields: () => [{ suffix: "", type: LONG, initial: literal("0") }],
    grown: ([so], [condition]) => [ternary(isTrue(condition as GivenValue), counted(so as Doc), so as Doc)],
    merged: ([a], [b]) => [binary(a as Doc, "+", b as Doc)],
    result: itself,
  },
  count_distinct: {
    ...JAVA_COLLECTION.collect_distinct,
    fields: ({ arguments: args }) => JAVA_COLLECTION.collect_distinct.fields({ function: "", name: "", arguments: args, constants: [], type: LONG }),
    result: ([total]) => cast("long", call(total as Doc, "size")),
    ordered: false,
  },
  approx_count_distinct: {
    fields: () => [{ suffix: "sketch", type: BYTES, initial: emptyOf("HyperLogLog") }],
    grown: ([so], [value]) => [helper("HyperLogLog", "with", so as Doc, (value as GivenValue).doc)],
    merged: ([a], [b]) => [helper("HyperLogLog", "merged", a as Doc, b as Doc)],
    result: ([total]) => helper("HyperLogLog", "estimate", total as Doc),
  },
  bool_and: folding("&&", "and", "true"),
  bool_or: folding("||", "or", "false"),
};

function isTrue({ doc, type }: GivenValue): Doc {
  return type.kind === "optional" ? call(field(name("Boolean"), "TRUE"), "equals", doc) : doc;
}

/** Without null it begins with what changes nothing, else with null. */
function folding(operator: "&&" | "||", method: "and" | "or", neutral: "true" | "false"): JavaAggregate {
  return {
    fields: ({ type }) => [{ suffix: "", type, initial: name(type.kind === "optional" ? "null" : neutral) }],
    grown: ([so], [value], { type }) => [joined(type.kind === "optional", so as Doc, (value as GivenValue).doc)],
    merged: ([a], [b], { type }) => [joined(type.kind === "optional", a as Doc, b as Doc)],
    result: itself,
  };
  function joined(mayBeNull: boolean, a: Doc, b: Doc): Doc {
    return mayBeNull ? helper("Aggregates", method, a, b) : binary(a, operator, b);
  }
}
