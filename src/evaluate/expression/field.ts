import type { FieldValue, IndexValue } from "../../ir/values.js";
import { required } from "../../model/type.js";
import type { Data } from "../data.js";
import { compileValue } from "./compile.js";
import type { Code, EvaluateScope } from "./scope.js";

export function field(value: FieldValue, scope: EvaluateScope): Code {
  const record = required(value.of.type);
  const at = record.kind === "record" ? record.fields.findIndex((each) => each.name === value.name) : -1;
  if (at < 0) throw new Error(`${record.kind} has no ${value.name}`);
  if (!value.safe && value.of.kind === "variable") {
    const place = scope.variables.get(value.of.name);
    if (place !== undefined) return () => (place.value as readonly Data[])[at] as Data;
  }
  const of = compileValue(value.of, scope) as () => readonly Data[] | null;
  return value.safe ? () => of()?.[at] ?? null : () => (of() as readonly Data[])[at] as Data;
}

export function index(value: IndexValue, scope: EvaluateScope): Code {
  const [of, at] = [compileValue(value.of, scope), compileValue(value.index, scope)];
  if (value.of.type.kind === "map") return () => (of() as ReadonlyMap<Data, Data>).get(at()) ?? null;
  return () => {
    const [list, i] = [of() as readonly Data[], at() as bigint];
    return i >= 0n && i < list.length ? (list[Number(i)] as Data) : null;
  };
}
