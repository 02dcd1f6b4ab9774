import type { SPREAD_AGGREGATES } from "../../../functions/aggregates/spread.js";
import type { RecordType } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, field } from "../syntax.js";
import type { JavaAggregate } from "./aggregate.js";

const MOMENTS = "pfl.aggregates.Moments";

export const JAVA_SPREAD: { readonly [N in keyof typeof SPREAD_AGGREGATES]: JavaAggregate } = {
  var_pop: spread((so) => call(so, "population")),
  var_samp: spread((so) => call(so, "sample")),
  stddev_pop: spread((so) => root(call(so, "population"))),
  stddev_samp: spread((so) => root(call(so, "sample"))),
  covar_pop: spread((so) => call(so, "population")),
  covar_samp: spread((so) => call(so, "sample")),
  corr: spread((so) => call(so, "correlation")),
};

/** A class of the runtime rather than of the job: its name has a package. */
const TYPE: RecordType = { kind: "record", name: MOMENTS, declared: true, doc: undefined, fields: [] };

/** Count, means, and sums of products: of the values with each other, or of the only one with itself. */
function spread(result: (so: Doc) => Doc): JavaAggregate {
  return {
    fields: () => [{ suffix: "moments", type: TYPE, initial: field(ref(MOMENTS), "NONE") }],
    grown: ([so], values) => [call(so as Doc, "with", ...values.map(({ doc }) => doc))],
    merged: ([a], [b]) => [call(a as Doc, "merged", b as Doc)],
    result: ([so]) => result(so as Doc),
    keeps: "moments",
    boxed: true,
  };
}

function root(variance: Doc): Doc {
  return call(ref(MOMENTS), "root", variance);
}
