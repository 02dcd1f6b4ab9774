/** Edits that mend a program: the text of a fix, and where it goes. */
import type { Edit, Fix } from "../../diagnostics/diagnostic.js";
import type { Said } from "../../model/said.js";
import type { StreamDeclaration } from "../../syntax/nodes/declarations.js";
import type { PipelineDeclaration } from "../../syntax/nodes/pipelines.js";
import type { Span } from "../../text/span.js";

export function fix(title: string, ...edits: readonly Edit[]): Fix {
  return { title, edits };
}

/** The value of a setting or argument anew; none where it is not said. */
export function replaced(said: Said | undefined, setting: string, text: string): readonly Edit[] {
  const span = said?.get(setting)?.node.span;
  return span === undefined ? [] : [{ span, text }];
}

/** A setting below those that are there, else before all flows. */
export function addedToPipeline({ items }: PipelineDeclaration, text: string): readonly Edit[] {
  const last = items.findLast((item) => item.kind === "setting");
  if (last !== undefined) return [{ span: after(last.span), text: `\n  ${text}` }];
  const first = items[0];
  return first === undefined ? [] : [{ span: before(first.span), text: `${text}\n\n  ` }];
}

/** A setting below those that are there; a stream without any gets it in its block, and that where it has none. */
export function addedToStream({ cluster, settings, span }: StreamDeclaration, text: string): readonly Edit[] {
  const last = settings.at(-1);
  if (last !== undefined) return [{ span: after(last.span), text: `\n  ${text}` }];
  if (span.end === cluster.span.end) return [{ span: after(span), text: ` {\n  ${text}\n}` }];
  const inside = { path: span.path, start: span.end - 1, end: span.end - 1 };
  return [{ span: inside, text: `\n  ${text}\n` }];
}

function after({ path, end }: Span): Span {
  return { path, start: end, end };
}

function before({ path, start }: Span): Span {
  return { path, start, end: start };
}
