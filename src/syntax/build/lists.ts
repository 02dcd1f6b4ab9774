import type { CstElement, IToken } from "chevrotain";
import { endOf, spanFrom, startOf, type Build } from "../cst.js";
import { foreignOperators } from "../foreign-words.js";

/**
 * Demands the commas of a list. The parser does without them, so that a forgotten one costs nothing but this message;
 * where the closing bracket is lost too, that is the mistake to speak of.
 */
export function demandCommas(build: Build, items: readonly CstElement[], commas: readonly IToken[], closer: IToken | undefined): void {
  if (closer === undefined) return;
  let comma = 0;
  let afterOperator = false;
  for (let i = 0; i + 1 < items.length; i++) {
    const end = endOf(items[i] as CstElement);
    const next = startOf(items[i + 1] as CstElement);
    while (comma < commas.length && (commas[comma] as IToken).startOffset < end) comma++;
    const found = commas[comma];
    if (found !== undefined && found.startOffset < next) continue;
    const word = /^\w+/.exec(build.source.text.slice(next, next + 20))?.[0] ?? "";
    const place = spanFrom(build, next, next + Math.max(1, word.length));
    if (afterOperator) {
      afterOperator = false;
      continue;
    }
    const operator = foreignOperators.get(word);
    if (operator !== undefined) {
      afterOperator = true;
      const fixes = [{ title: `Write ${operator}`, edits: [{ span: place, text: operator }] }];
      build.report("PFL1001", place, { expected: "an operator", after: undefined, found: `\`${word}\``, remedy: `Write \`${operator}\`.` }, { fixes });
      continue;
    }
    const fixes = [{ title: "Add the comma", edits: [{ span: spanFrom(build, end, end), text: "," }] }];
    build.report("PFL1011", place, {}, { fixes });
  }
}
