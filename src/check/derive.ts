import { typeText, type Field, type RecordType } from "../model/type.js";
import { pascalCase } from "../text/case.js";

/** Makes records for steps that derive one. The same fields give the same record, so that two such flows can meet. */
export interface Derivations {
  readonly derive: (fields: readonly Field[], prefix: string, what: string) => RecordType;
}

/** `taken`: names that the program has given already. */
export function derivations(taken: Iterable<string>): Derivations {
  const names = new Set([...taken].map((name) => name.toLowerCase()));
  const made = new Map<string, RecordType>();
  const derive = (fields: readonly Field[], prefix: string, what: string): RecordType => {
    const nameless: RecordType = { kind: "record", name: "", declared: false, doc: undefined, fields };
    const shape = typeText(nameless);
    const before = made.get(shape);
    if (before !== undefined) return before;
    const record = { ...nameless, name: freeName(pascalCase(`${prefix}_${what}`), names) };
    made.set(shape, record);
    return record;
  };
  return { derive };
}

function freeName(wanted: string, names: Set<string>): string {
  let name = wanted;
  for (let n = 2; names.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
  names.add(name.toLowerCase());
  return name;
}
