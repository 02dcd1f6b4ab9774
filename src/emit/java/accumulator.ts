/** What an aggregate keeps between events: a record made for the step, and how it begins, grows and ends. */
import type { Aggregate, AggregateStep } from "../../ir/steps.js";
import { LONG, type Field, type RecordType, type Type } from "../../model/type.js";
import { namer } from "../names.js";
import type { Doc } from "../doc.js";
import { type GivenValue, type JavaAggregate, type KeptField, helper, itself } from "./aggregates/aggregate.js";
import { javaAggregate } from "./aggregates/table.js";
import { fieldName } from "./members.js";
import type { JavaPlan } from "./plan.js";
import { field } from "./syntax.js";

/** One aggregate and the fields of the state that it keeps. */
interface Kept {
  readonly aggregate: Aggregate;
  readonly row: JavaAggregate;
  /** The fields are those of an earlier aggregate, which keeps the same: a median and a percentile of the same values. */
  readonly shared: boolean;
  readonly fields: readonly (KeptField & { readonly name: string })[];
}

export interface Accumulator {
  readonly kept: readonly Kept[];
  /** Its fields, as those of any record: it has a serializer and a layout like one. */
  readonly record: RecordType;
  /** The field that says when it began; where sessions become one and their order matters. */
  readonly began: string | undefined;
}

export function accumulatorOf(step: AggregateStep): Accumulator {
  const free = namer();
  const kept: Kept[] = [];
  for (const aggregate of step.aggregates) {
    const row = javaAggregate(aggregate.function);
    const same = kept.find((other) => row.keeps !== undefined && other.row.keeps === row.keeps && keyOf(other.aggregate) === keyOf(aggregate));
    const nameOf = ({ suffix }: KeptField): string => free.take(suffix === "" ? aggregate.name : `${aggregate.name}_${suffix}`);
    kept.push({ aggregate, row, shared: same !== undefined, fields: same?.fields ?? row.fields(aggregate).map((each) => ({ ...each, name: nameOf(each) })) });
  }
  const ordered = step.window?.kind === "session" && kept.some(({ row }) => row.ordered === true);
  const began = ordered ? free.take("began") : undefined;
  const fields = kept.flatMap(ownFields).map(({ name, type }) => recordField(name, type));
  return {
    kept,
    record: {
      kind: "record",
      name: `${step.id} state`,
      declared: false,
      doc: undefined,
      fields: began === undefined ? fields : [...fields, recordField(began, LONG)],
    },
    began,
  };
}

/** The same text for the same values, wherever in the source they stand. */
function keyOf({ arguments: values }: Aggregate): string {
  return JSON.stringify(values, (key, part: unknown) => (key === "origin" ? undefined : typeof part === "bigint" ? `${part}` : part));
}

function ownFields({ shared, fields }: Kept): Kept["fields"] {
  return shared ? [] : fields;
}

function recordField(name: string, type: Type): Field {
  return { name, type, wireName: name, doc: undefined, default: undefined };
}

/** The fields of the state before the first event. */
export function initialFields({ kept, began }: Accumulator): Doc[] {
  const fields = kept.flatMap(ownFields).map(({ initial }) => initial);
  return began === undefined ? fields : [...fields, helper("Arrival", "next")];
}

/** The fields after one more event; `values` are those of each aggregate. */
export function grownFields(accumulator: Accumulator, so: Doc, values: readonly (readonly GivenValue[])[]): Doc[] {
  const fields = accumulator.kept.flatMap((kept, i) =>
    kept.shared ? [] : kept.row.grown(fieldsIn(kept, accumulator, so), values[i] as readonly GivenValue[], kept.aggregate),
  );
  return withBegan(accumulator, so, fields);
}

/** The fields of two states as one: windows that meet, of which `a` began first. */
export function mergedFields(accumulator: Accumulator, a: Doc, b: Doc): Doc[] {
  const fields = accumulator.kept.flatMap((kept) =>
    kept.shared ? [] : kept.row.merged(fieldsIn(kept, accumulator, a), fieldsIn(kept, accumulator, b), kept.aggregate),
  );
  return withBegan(accumulator, a, fields);
}

function withBegan({ record, began }: Accumulator, from: Doc, fields: Doc[]): Doc[] {
  return began === undefined ? fields : [...fields, field(from, fieldName(record, began))];
}

function fieldsIn({ fields }: Kept, { record }: Accumulator, state: Doc): readonly Doc[] {
  return fields.map((each) => field(state, fieldName(record, each.name)));
}

/** The result of an aggregate, of the state. */
export function aggregateResult(accumulator: Accumulator, index: number, total: Doc, plan: JavaPlan): Doc {
  const kept = accumulator.kept[index] as Kept;
  return kept.row.result(fieldsIn(kept, accumulator, total), kept.aggregate, plan);
}

/** Is the result one that is better kept in a variable: computed, and null or an object that would be looked at again? */
export function isComputed({ kept }: Accumulator, index: number): boolean {
  const { row, aggregate } = kept[index] as Kept;
  return row.result !== itself && (row.boxed === true || aggregate.type.kind === "optional");
}

/** The aggregates whose results are objects although their types have primitives. */
export function boxedResults({ kept }: Accumulator): ReadonlySet<number> {
  return new Set(kept.flatMap(({ row }, i) => (row.boxed === true && row.result === itself ? [i] : [])));
}
