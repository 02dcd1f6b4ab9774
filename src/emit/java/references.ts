/** Names of Java classes in a document: each carries its import, so nobody writes an import line. */
import { mapNeeds, needing, printDoc, printWithNeeds, type Doc } from "../doc.js";
import type { PrintOptions } from "../print-plain.js";

/** A class that a text names. */
interface Reference {
  /** `java.util.Map.Entry` */
  readonly reference: string;
  /** The class to import for it, the outermost one: `java.util.Map`. */
  readonly imported: string;
  /** That class's simple name. */
  readonly name: string;
}

/** The class with this full name, written as its simple name and imported where it has to be. A nested class is `a.Outer.Inner`. */
export function ref(qualified: string): Doc {
  let named = references.get(qualified);
  if (named === undefined) {
    const parts = qualified.split(".");
    // Packages are in lower case, classes are not.
    const found = parts.findIndex((part) => /^[A-Z]/.test(part));
    const first = found < 0 ? parts.length - 1 : found;
    const reference: Reference = { reference: qualified, imported: parts.slice(0, first + 1).join("."), name: parts[first] as string };
    named = needing(reference, parts.slice(first).join("."), { kind: "word" });
    references.set(qualified, named);
  }
  return named;
}

/** A job names the same classes hundreds of times. */
const references = new Map<string, Doc>();

/** The contents of a file as text, and the full names to import for it, in the order of import lines. */
export interface Resolved {
  readonly imports: readonly string[];
  readonly text: string;
}

/**
 * Prints the contents of a file and collects their imports. `own` are the simple names that the file's package already gives a meaning
 * in it. Of two classes with one simple name the first is imported, the other is written in full.
 */
export function resolveReferences(doc: Doc, packageName: string, own: ReadonlySet<string>, options: PrintOptions): Resolved {
  const byName = new Map<string, string>();
  for (const name of own) byName.set(name, `${packageName}.${name}`);
  let clash = false;
  const { text, needs } = printWithNeeds(doc, options);
  for (const need of needs) {
    const { imported, name } = need as Partial<Reference>;
    if (imported === undefined || name === undefined) continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, imported);
    else if (known !== imported) clash = true;
  }
  const imports = [...byName.values()].filter((full) => {
    const home = full.slice(0, full.lastIndexOf("."));
    return home !== packageName && home !== "java.lang";
  });
  return { imports: inOrder(imports), text: clash ? printDoc(writtenInFull(doc, byName), options) : text };
}

/** Every reference that is not the one imported under its simple name is written with its package. */
function writtenInFull(doc: Doc, byName: ReadonlyMap<string, string>): Doc {
  return mapNeeds(doc, (need, part) => {
    const { reference, imported, name } = need as Partial<Reference>;
    return reference === undefined || name === undefined || byName.get(name) === imported ? part : reference;
  });
}

/** Part by part, as formatters of Java sort imports: the end of a part comes before everything that could go on with it. */
function inOrder(names: readonly string[]): readonly string[] {
  return names.map((name) => name.replaceAll(".", "\0")).sort().map((name) => name.replaceAll("\0", "."));
}
