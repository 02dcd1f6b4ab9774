import type { FlowType } from "../model/flow.js";
import type { LetSymbol, PipelineSymbol } from "../model/symbol.js";
import { operators } from "../operators/registry.js";
import type { Flow } from "../syntax/nodes/pipelines.js";
import type { CheckedFlow, CheckedPipeline, CheckedStream } from "./checked.js";
import type { CheckContext } from "./context.js";
import type { Derivations } from "./derive.js";
import { checkFlow, type FlowContext } from "./flow.js";
import { checkSettings } from "./pipeline-settings.js";
import { saidContext } from "./setting-context.js";

export function checkPipeline(
  symbol: PipelineSymbol,
  streams: ReadonlyMap<string, CheckedStream>,
  derivations: Derivations,
  context: CheckContext,
): CheckedPipeline {
  const { declaration } = symbol;
  const { said, settings } = checkSettings(declaration, context);
  const lets = new Map<string, FlowType>();
  const visible = new Map<string, LetSymbol>();
  const flows: CheckedFlow[] = [];
  const shared: FlowContext = { check: context, said: saidContext(context, visible), streams, lets, derivations };
  for (const item of declaration.items) {
    if (item.kind === "flow-statement") {
      checkEnd(item.flow, context);
      flows.push(checkFlow(item.flow, undefined, shared));
    } else if (item.kind === "let-statement" && item.flow.kind === "flow") {
      const name = item.name.kind === "name" ? context.bound.lets.get(declaration)?.get(item.name.text) : undefined;
      const own = name?.declaration === item ? name : undefined;
      const flow = checkFlow(item.flow, own, shared);
      flows.push(flow);
      if (own === undefined) continue;
      lets.set(own.name, flow.output);
      visible.set(own.name, own);
    }
  }
  return { symbol, said, settings, flows };
}

/** A flow that is no `let` ends in a sink. One that recovery has cut short is left alone. */
function checkEnd(flow: Flow, { report }: CheckContext): void {
  const last = flow.operators.at(-1);
  const name = last?.name ?? flow.source;
  if (name.kind === "missing") return;
  const operator = last === undefined ? undefined : operators.get(name.text);
  if (last !== undefined && (operator === undefined || operator.sink === true)) return;
  report("PFL4307", name.span, {});
}
