/** One row for each kind of step: a new kind does not compile until it is here. */
import type { Step } from "../../../ir/steps.js";
import { emitAggregate } from "./aggregate.js";
import { emitFilter } from "./filter.js";
import { emitFlatMap } from "./flat-map.js";
import { emitKeyBy } from "./key-by.js";
import { emitMap } from "./map.js";
import { emitPrint } from "./print.js";
import { emitPython } from "./python.js";
import { emitReduce } from "./reduce.js";
import { emitSource } from "./source.js";
import type { StepEmitter } from "./step.js";
import { emitUnion } from "./union.js";
import { emitWrite } from "./write.js";

const EMITTERS: { readonly [K in Step["kind"]]: StepEmitter<Extract<Step, { kind: K }>> } = {
  source: emitSource,
  filter: emitFilter,
  map: emitMap,
  flat_map: emitFlatMap,
  union: emitUnion,
  key_by: emitKeyBy,
  reduce: emitReduce,
  aggregate: emitAggregate,
  python: emitPython,
  write: emitWrite,
  print: emitPrint,
};

export function emitterOf<S extends Step>(step: S): StepEmitter<S> {
  // The table's row for a kind takes the steps of that kind.
  return EMITTERS[step.kind] as unknown as StepEmitter<S>;
}
