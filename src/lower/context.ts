import type { Checked } from "../check/checked.js";
import { reservedIds } from "./ids.js";
import type { SourceTexts } from "./label.js";

/** What the lowering of all pipelines shares, computed once for the program. */
export interface LowerContext {
  readonly checked: Checked;
  readonly texts: SourceTexts;
  readonly reservedIds: ReadonlySet<string>;
  /** Names in the order in which they are declared. */
  readonly declared: (names: Iterable<string>) => readonly string[];
}

export function lowerContext(checked: Checked, texts: SourceTexts): LowerContext {
  const rank = new Map([...checked.bound.symbols.keys()].map((name, index) => [name, index]));
  const rankOf = (name: string): number => rank.get(name) ?? rank.size;
  const declared = (names: Iterable<string>): readonly string[] => [...names].sort((a, b) => rankOf(a) - rankOf(b));
  return { checked, texts, reservedIds: reservedIds(checked.streams.keys()), declared };
}
