/** Names of Java classes in a document: each carries its import, so nobody writes an import line. */
import { eachLabel, label, mapLabels, type Doc } from "../doc.js";

interface Reference {
  readonly kind: "word";
  /** `java.util.List` */
  readonly reference: string;
}

/** The class with this full name, written as its simple name and imported where it has to be. A nested class is `a.Outer.Inner`. */
export function ref(qualified: string): Doc {
  let named = references.get(qualified);
  if (named === undefined) {
    const reference: Reference = { kind: "word", reference: qualified };
    named = label(reference, simpleName(qualified));
    references.set(qualified, named);
  }
  return named;
}

/** A job names the same classes hundreds of times. */
const references = new Map<string, Doc>();

/** `Outer.Inner` for a nested class: packages are in lower case, classes are not. */
function simpleName(qualified: string): string {
  const parts = qualified.split(".");
  const first = parts.findIndex((part) => /^[A-Z]/.test(part));
  return parts.slice(first < 0 ? -1 : first).join(".");
}

/** The class to import for a reference: the outermost one. */
function imported(qualified: string): string {
  const nested = simpleName(qualified).split(".").length - 1;
  return nested === 0 ? qualified : qualified.split(".").slice(0, -nested).join(".");
}

export interface Imported {
  /** Full names to import, in the order of import lines. */
  readonly imports: readonly string[];
  readonly doc: Doc;
}

/**
 * Collects the imports of a file's contents. `own` are the simple names that the file's package already gives a meaning in it.
 * Of two classes with one simple name the first is imported, the other is written in full.
 */
export function resolveReferences(doc: Doc, packageName: string, own: ReadonlySet<string>): Imported {
  const byName = new Map<string, string>();
  for (const name of own) byName.set(name, `${packageName}.${name}`);
  let clash = false;
  eachLabel(doc, (label) => {
    const reference = referenceOf(label);
    if (reference === undefined) return;
    const full = imported(reference);
    const name = simpleName(full);
    const known = byName.get(name);
    if (known === undefined) byName.set(name, full);
    else if (known !== full) clash = true;
  });
  const imports = [...byName.values()].filter((full) => {
    const home = full.slice(0, full.lastIndexOf("."));
    return home !== packageName && home !== "java.lang";
  });
  return { imports: imports.sort(compareNames), doc: clash ? writtenInFull(doc, byName) : doc };
}

/** Every reference that is not the one imported under its simple name is written with its package. */
function writtenInFull(doc: Doc, byName: ReadonlyMap<string, string>): Doc {
  return mapLabels(doc, (label, part) => {
    const reference = referenceOf(label);
    if (reference === undefined) return part;
    const full = imported(reference);
    return byName.get(simpleName(full)) === full ? part : reference;
  });
}

function referenceOf(label: unknown): string | undefined {
  return (label as Partial<Reference> | undefined)?.reference;
}

/** Part by part, as formatters of Java sort imports. */
function compareNames(a: string, b: string): number {
  const [x, y] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    if (x[i] !== y[i]) return (x[i] as string) < (y[i] as string) ? -1 : 1;
  }
  return x.length - y.length;
}
