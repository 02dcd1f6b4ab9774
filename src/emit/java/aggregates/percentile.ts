import type { PERCENTILE_AGGREGATES } from "../../../functions/aggregates/percentile.js";
import type { Aggregate } from "../../../ir/steps.js";
import { BYTES, DOUBLE } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { javaConstant } from "../constants.js";
import type { JavaPlan } from "../plan.js";
import { literal } from "../syntax.js";
import { type GivenValue, type JavaAggregate, emptyOf, helper } from "./aggregate.js";
import { listed } from "./collection.js";

/** The order of the values doesn't matter: they are sorted. */
const VALUES = { ...listed("with", "joined"), ordered: false, boxed: true };

export const JAVA_PERCENTILE: { readonly [N in keyof typeof PERCENTILE_AGGREGATES]: JavaAggregate } = {
  percentile: { ...VALUES, result: ([total], aggregate, plan) => helper("Percentile", "of", total as Doc, share(aggregate, plan)) },
  approx_percentile: {
    fields: () => [{ suffix: "histogram", type: BYTES, initial: emptyOf("Histogram") }],
    grown: ([so], [value]) => [helper("Histogram", "with", so as Doc, (value as GivenValue).doc)],
    merged: ([a], [b]) => [helper("Histogram", "merged", a as Doc, b as Doc)],
    result: ([total], aggregate, plan) => helper("Histogram", "percentile", total as Doc, share(aggregate, plan)),
    keeps: "histogram",
    boxed: true,
  },
  median: { ...VALUES, result: ([total]) => helper("Percentile", "of", total as Doc, literal("0.5")) },
};

function share({ constants: [constant] }: Aggregate, plan: JavaPlan): Doc {
  return javaConstant(constant ?? { kind: "double", value: 0 }, DOUBLE, plan);
}
