/** Compares the events that came with those that were expected. Events are JSON texts; the type says what their fields are. */
import { readEvent, jsonText } from "../evaluate/json.js";
import type { Data } from "../evaluate/data.js";
import type { Type } from "../model/type.js";
import type { Difference, FieldDifference } from "./result.js";

/** As multisets: what is on one side only, and pairs that are nearly equal. */
export function differ(expected: readonly string[], actual: readonly string[], type: Type): readonly Difference[] {
  const missing = without(expected, actual);
  const unexpected = without(actual, expected);
  const changed: Difference[] = [];
  for (const pair of nearPairs(missing, unexpected, type)) {
    missing.splice(missing.indexOf(pair.expected), 1);
    unexpected.splice(unexpected.indexOf(pair.actual), 1);
    changed.push(pair);
  }
  return [...changed, ...missing.map((event) => ({ kind: "missing", event }) as const), ...unexpected.map((event) => ({ kind: "unexpected", event }) as const)];
}

/** Each of `events` as often as it is not in `others`. */
function without(events: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const event of others) counts.set(event, (counts.get(event) ?? 0) + 1);
  return events.filter((event) => {
    const count = counts.get(event) ?? 0;
    counts.set(event, count - 1);
    return count <= 0;
  });
}

/** The first place where two sequences of the same events part. */
export function orderDifference(expected: readonly string[], actual: readonly string[], key: string | undefined): readonly Difference[] {
  const at = expected.findIndex((event, i) => event !== actual[i]);
  return at < 0 ? [] : [{ kind: "order", key, at, expected: expected[at] as string, actual: actual[at] as string }];
}

type Changed = Extract<Difference, { kind: "changed" }>;

/** More of them are not looked through for pairs: who has so many differences looks at the first. */
const MOST = 200;

/** Pairs of events of which at least half of the fields are equal, the most equal first; each event is in one pair at most. */
function nearPairs(missing: readonly string[], unexpected: readonly string[], type: Type): readonly Changed[] {
  if (type.kind !== "record") return [];
  const read = (events: readonly string[]) => events.slice(0, MOST).flatMap((text) => parts(text, type));
  const wanted = read(missing);
  const found = read(unexpected);
  const pairs = wanted.flatMap((a) =>
    found.flatMap((b) => {
      const fields = fieldDifferences(type, a.data, b.data, "");
      const equal = type.fields.filter((_, i) => jsonOf(type.fields[i]?.type, a.data, i) === jsonOf(type.fields[i]?.type, b.data, i)).length;
      return equal * 2 >= type.fields.length && fields.length > 0 ? [{ a, b, fields, equal }] : [];
    }),
  );
  pairs.sort((x, y) => y.equal - x.equal);
  const taken = new Set<object>();
  return pairs.flatMap(({ a, b, fields }): readonly Changed[] => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    return [{ kind: "changed", expected: a.text, actual: b.text, fields }];
  });
}

interface Parts {
  readonly text: string;
  readonly data: readonly Data[];
}

/** None for a text that is no event, such as a line of a snapshot of another time. */
function parts(text: string, type: Type): readonly Parts[] {
  try {
    return [{ text, data: readEvent(type, "json", text) as readonly Data[] }];
  } catch {
    return [];
  }
}

function jsonOf(type: Type | undefined, data: readonly Data[], i: number): string {
  return type === undefined ? "" : jsonText(type, data[i] as Data);
}

function fieldDifferences(type: Type, expected: Data, actual: Data, path: string): readonly FieldDifference[] {
  const [a, b] = [jsonText(type, expected), jsonText(type, actual)];
  if (a === b) return [];
  if (type.kind === "optional" && expected !== null && actual !== null) return fieldDifferences(type.of, expected, actual, path);
  if (type.kind === "record") {
    return type.fields.flatMap((field, i) => fieldDifferences(field.type, (expected as readonly Data[])[i] as Data, (actual as readonly Data[])[i] as Data, `${path}.${field.name}`));
  }
  if (type.kind === "list") {
    const [xs, ys] = [expected as readonly Data[], actual as readonly Data[]];
    if (xs.length === ys.length) return xs.flatMap((x, i) => fieldDifferences(type.element, x, ys[i] as Data, `${path}[${i}]`));
  }
  return [{ path, expected: a, actual: b }];
}
