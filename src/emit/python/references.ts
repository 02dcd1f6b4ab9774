/** Names of Python modules in a document: each carries its import, so nobody writes an import line. */
import { eachNeed, group, hardline, ifBreak, indent, join, line, lines, needing, softline, type Doc } from "../doc.js";

interface Reference {
  readonly module: string;
  readonly name: string;
  readonly as: string | undefined;
}

/** A name of a module, imported where the document is printed; `as` if it has another name there. */
export function ref(module: string, name: string, as?: string): Doc {
  const reference: Reference = { module, name, as };
  return needing(reference, as ?? name);
}

/** A module's own name, for `import module`. */
export function moduleRef(module: string): Doc {
  const reference: Reference = { module, name: "", as: undefined };
  return needing(reference, module);
}

const STANDARD: ReadonlySet<string> = new Set(["argparse", "datetime", "decimal", "enum", "pathlib", "sys", "typing"]);
const INSTALLED: ReadonlySet<string> = new Set(["pyflink", "py4j"]);

/** The import lines of what a document names: the standard library, what is installed, what lies beside the file. */
export function imports(doc: Doc): Doc {
  const modules = new Map<string, Map<string, string>>();
  eachNeed(doc, (need) => {
    const { module, name, as } = need as Reference;
    const names = modules.get(module) ?? new Map<string, string>();
    names.set(as === undefined || as === name ? name : `${name} as ${as}`, name);
    modules.set(module, names);
  });
  const sections: [string, Doc][][] = [[], [], []];
  for (const [module, names] of modules) {
    const top = module.split(".")[0] as string;
    const section = STANDARD.has(top) ? 0 : INSTALLED.has(top) ? 1 : 2;
    const named = [...names.keys()].filter((name) => name !== "").sort(byName);
    if (names.has("")) sections[section]?.push([`0${module}`, ["import ", module]]);
    if (named.length > 0) sections[section]?.push([`1${module}`, fromImport(module, named)]);
  }
  const written = sections.filter((section) => section.length > 0);
  return join([hardline, hardline], written.map((section) => lines(section.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, doc]) => doc))));
}

/** Constants, then classes, then functions, as import sorters have it. */
function byName(a: string, b: string): number {
  const rank = (name: string): number => (/^[A-Z0-9_]+$/.test(name) && name.length > 1 ? 0 : /^[A-Z]/.test(name) ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function fromImport(module: string, names: readonly string[]): Doc {
  return group(["from ", module, " import ", ifBreak("("), indent([softline, join([",", line], [...names]), ifBreak(",")]), softline, ifBreak(")")]);
}
