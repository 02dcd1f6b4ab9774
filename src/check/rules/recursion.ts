/** No fn calls itself, directly or through others: every expression ends. */
import type { FnSymbol } from "../../model/symbol.js";
import type { CallExpression } from "../../syntax/nodes/expressions.js";
import type { CheckContext, ResolvedCall } from "../context.js";

/** The calls in the body of each fn, by its name. */
export type CallsOfFns = ReadonlyMap<
  string,
  { readonly symbol: FnSymbol; readonly calls: ReadonlyMap<CallExpression, ResolvedCall> }
>;

/** Depth first without recursion; the call that closes a circle is reported. */
export function checkRecursion(fns: CallsOfFns, { report }: CheckContext): void {
  const state = new Map<string, "open" | "done">();
  for (const root of fns.keys()) {
    if (state.has(root)) continue;
    const path = [{ name: root, rest: callsOf(root, fns) }];
    state.set(root, "open");
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        path.pop();
        state.set(top.name, "done");
      } else if (!state.has(next.name)) {
        state.set(next.name, "open");
        path.push({ name: next.name, rest: callsOf(next.name, fns) });
      } else if (state.get(next.name) === "open") {
        const names = path.map((p) => p.name);
        report("PFL3005", next.node.callee.span, { path: [...names.slice(names.indexOf(next.name)), next.name] });
      }
    }
  }
}

function callsOf(name: string, fns: CallsOfFns): { readonly name: string; readonly node: CallExpression }[] {
  const calls = [...(fns.get(name)?.calls ?? [])];
  return calls.flatMap(([node, call]) => (call.kind === "fn" ? [{ name: call.name, node }] : [])).reverse();
}
