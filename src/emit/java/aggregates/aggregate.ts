/** How an aggregate function is kept and computed in Java: fields of the state, which is a record made for the step. */
import type { Aggregate } from "../../../ir/steps.js";
import { type Type, optional, required } from "../../../model/type.js";
import type { Doc } from "../../doc.js";
import type { JavaPlan } from "../plan.js";
import { ref } from "../references.js";
import { binary, call, field, literal, name, ternary } from "../syntax.js";

export interface JavaAggregate {
  readonly fields: (aggregate: Aggregate) => readonly KeptField[];
  /** The fields after one more event. */
  readonly grown: (so: readonly Doc[], values: readonly GivenValue[], aggregate: Aggregate) => readonly Doc[];
  /** The fields of two states as one: of windows that meet. */
  readonly merged: (a: readonly Doc[], b: readonly Doc[], aggregate: Aggregate) => readonly Doc[];
  readonly result: (total: readonly Doc[], aggregate: Aggregate, plan: JavaPlan) => Doc;
  /** What the fields hold, where other aggregate functions of the same values keep just that. */
  readonly keeps?: "values" | "distinct" | "moments" | "histogram";
  /** A value is needed more than once. */
  readonly repeats?: boolean;
  /** The result is an object in Java, also where its type has a primitive. */
  readonly boxed?: boolean;
  /** The order of the events matters, so it has to be known which of two windows that meet comes first. */
  readonly ordered?: boolean;
}

export interface KeptField {
  /** What it is beside the aggregate: `sum` of `mean`; empty for the aggregate itself. */
  readonly suffix: string;
  readonly type: Type;
  /** Before the first event. */
  readonly initial: Doc;
}

/** A value of the event: an expression that may be written more than once if the row says that it repeats, or if it may be null. */
export interface GivenValue {
  readonly doc: Doc;
  readonly type: Type;
}

const PACKAGE = "pfl.aggregates";

/** `Aggregates.sum(a, b)` */
export function helper(className: string, method: string, ...args: readonly Doc[]): Doc {
  return call(ref(`${PACKAGE}.${className}`), method, ...args);
}

/** `Histogram.EMPTY` */
export function emptyOf(className: string): Doc {
  return field(ref(`${PACKAGE}.${className}`), "EMPTY");
}

/** The fields as they were where a value is null, else as they become. */
export function unlessNull(values: readonly GivenValue[], so: readonly Doc[], grown: readonly Doc[]): readonly Doc[] {
  const [first, ...more] = values.filter((value) => value.type.kind === "optional").map(({ doc }) => binary(doc, "==", name("null")));
  if (first === undefined) return grown;
  const absent = more.reduce((a, b) => binary(a, "||", b), first);
  return grown.map((each, i) => ternary(absent, so[i] as Doc, each));
}

/** One field that a static method folds values into; null before the first. */
export function folded(method: (type: Type) => readonly [className: string, name: string]): Pick<JavaAggregate, "fields" | "grown" | "merged"> {
  const fold = (aggregate: Aggregate, a: Doc, b: Doc): Doc => helper(...method(required(aggregate.type)), a, b);
  return {
    fields: ({ type }) => [{ suffix: "", type: optional(type), initial: name("null") }],
    grown: ([so], [value], aggregate) => [fold(aggregate, so as Doc, (value as GivenValue).doc)],
    merged: ([a], [b], aggregate) => [fold(aggregate, a as Doc, b as Doc)],
  };
}

/** The only field is the result. */
export function itself([total]: readonly Doc[]): Doc {
  return total as Doc;
}

/** One more where a condition holds. */
export function counted(so: Doc): Doc {
  return binary(so, "+", literal("1"));
}
