import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { align, breakParent, conditionalGroup, group, hardline, ifBreak, indent, indentIfBreak, label, line, printAny, softline, type Doc } from "../../src/emit/doc.js";
import { printPlain } from "../../src/emit/print-plain.js";

const { doc } = fc.letrec<{ doc: Doc }>((tie) => {
  const inner = tie("doc");
  const pair = fc.tuple(inner, inner);
  return {
    doc: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constantFrom<Doc>("", "a", "word ", "several words", line, softline, line, softline),
      fc.constantFrom<Doc>(hardline, breakParent),
      fc.array(inner, { maxLength: 5 }),
      fc.tuple(inner, fc.boolean()).map(([d, shouldBreak]) => group(d, { shouldBreak })),
      inner.map((d) => group(d)),
      inner.map(indent),
      fc.tuple(fc.nat(3), inner).map(([n, d]) => align(n, d)),
      pair.map(([a, b]) => ifBreak(a, b)),
      pair.map(([a, b]): Doc => {
        const groupId = Symbol("group");
        return [group(a, { id: groupId }), indentIfBreak(b, { groupId })];
      }),
      inner.map((d) => label("label", d)),
      fc.array(inner, { minLength: 2, maxLength: 4 }).map(conditionalGroup),
    ),
  };
});

describe("printing documents", () => {
  test("gives what Prettier's printer gives", () => {
    fc.assert(
      fc.property(doc, fc.integer({ min: 4, max: 40 }), (doc, width) => {
        const options = { width, indent: 2 };
        expect(printPlain(doc, options)).toBe(printAny(doc, options));
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);

  test("is left to Prettier's printer where a character may be wider than another", () => {
    expect(printPlain(group(["温度", line, "b"]), { width: 10, indent: 2 })).toBeUndefined();
  });

  test("is left to it where a text brings a line break of its own", () => {
    expect(printPlain(["a\nb", hardline, "c"], { width: 10, indent: 2 })).toBeUndefined();
  });
});
