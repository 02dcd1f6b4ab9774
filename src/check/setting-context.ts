import { KIND_WORDS } from "../bind/scope.js";
import type { Symbol } from "../model/symbol.js";
import type { Name } from "../syntax/nodes/base.js";
import { nearest } from "../text/suggest.js";
import type { CheckContext } from "./context.js";
import type { SaidContext } from "./said.js";

/** How settings and arguments find the declarations that they name. */
export function saidContext(context: CheckContext, local: ReadonlyMap<string, Symbol> = new Map()): SaidContext {
  const { bound, report, references } = context;
  const resolve = (name: Name, kinds: readonly Symbol["kind"][], what: string): Symbol | undefined => {
    const symbol = local.get(name.text) ?? bound.symbols.get(name.text);
    if (symbol === undefined) {
      const known = [...local.values(), ...bound.symbols.values()].filter((s) => kinds.includes(s.kind)).map((s) => s.name);
      report("PFL2003", name.span, { name: name.text, what, near: nearest(name.text, known), known });
    } else if (kinds.includes(symbol.kind)) {
      references.set(name, symbol);
      return symbol;
    } else {
      const related = [{ span: symbol.declaration.name.span, message: "declared here" }];
      report("PFL2004", name.span, { name: name.text, found: KIND_WORDS[symbol.kind], expected: what }, { related });
    }
    return undefined;
  };
  return { report, resolve };
}
