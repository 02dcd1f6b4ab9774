/** `allow: { PFL4616: "reason" }`: a warning that is no mistake here is silenced by saying why, in the block that it is about. */
import { catalog, type Code } from "../diagnostics/catalog.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticOf, type Report } from "../diagnostics/report.js";
import type { Row } from "../model/form.js";
import { reasonsOf, type Reason, type Said, type SaidValue } from "../model/said.js";
import type { Expression } from "../syntax/nodes/expressions.js";
import type { Span } from "../text/span.js";
import { nearest } from "../text/suggest.js";
import type { Checked } from "./checked.js";
import { describe } from "./describe.js";

export const ALLOW: Row = {
  name: "allow",
  summary: "warnings that are no mistake here, each with the reason why",
  example: '{ PFL4616: "bad events are counted and looked at each week" }',
  value: { kind: "reasons" },
};

/** A silenced warning. */
export interface Allowed {
  readonly diagnostic: Diagnostic;
  readonly reason: Reason;
}

/** Reads the codes and their reasons. A code that silences nothing that it may is reported, and is not there afterwards. */
export function readReasons(row: Row, node: Expression, { report }: { readonly report: Report }): SaidValue | undefined {
  const wrong = (found: Expression): void => {
    report("PFL4004", found.span, {
      name: row.name,
      expected: "a map of codes and reasons",
      found: describe(found),
      example: `${row.name}: ${row.example}`,
    });
  };
  if (node.kind !== "map") {
    wrong(node);
    return undefined;
  }
  const reasons: Reason[] = [];
  for (const { key, value, span } of node.entries) {
    if (value.kind === "missing") continue;
    if (key.kind !== "name-expression") wrong(key);
    else if (value.kind !== "string") wrong(value);
    else if (isAllowable(key.name.text, key.span, reasons, report)) {
      if (value.value.trim() === "") report("PFL4012", value.span, { code: key.name.text });
      else reasons.push({ code: key.name, text: value.value, span });
    }
  }
  return { kind: "reasons", reasons };
}

function isAllowable(code: string, span: Span, before: readonly Reason[], report: Report): boolean {
  const row = isCode(code) ? catalog[code] : undefined;
  const first = before.find((reason) => reason.code.text === code);
  if (row === undefined) {
    const silenceable = Object.keys(catalog).filter((each) => isCode(each) && catalog[each].severity !== "error");
    const near = nearest(code, silenceable);
    report("PFL4010", span, { code, near }, { fixes: near === undefined ? [] : [{ title: `Write \`${near}\``, edits: [{ span, text: near }] }] });
  } else if (row.severity === "error") {
    report("PFL4011", span, { code, slug: row.slug });
  } else if (first !== undefined) {
    const related = [{ span: first.span, message: "first said here" }];
    report("PFL4002", span, { name: code, owner: "`allow`" }, { related });
  } else return true;
  return false;
}

function isCode(code: string): code is Code {
  return Object.hasOwn(catalog, code);
}

/**
 * Takes out what the blocks allow: each says so for what is reported inside itself. What is allowed and never happens is said,
 * unless errors may have hidden it.
 */
export function silence(
  diagnostics: readonly Diagnostic[],
  checked: Checked,
): { readonly kept: readonly Diagnostic[]; readonly allowed: readonly Allowed[] } {
  const blocks = blocksOf(checked);
  if (blocks.length === 0) return { kept: diagnostics, allowed: [] };
  const kept: Diagnostic[] = [];
  const allowed: Allowed[] = [];
  const used = new Set<Reason>();
  for (const diagnostic of diagnostics) {
    const block = blocks.find((each) => isInside(diagnostic.span, each.span));
    const reason = block?.reasons.find((each) => each.code.text === diagnostic.code);
    if (reason === undefined || diagnostic.severity === "error") kept.push(diagnostic);
    else {
      used.add(reason);
      allowed.push({ diagnostic, reason });
    }
  }
  if (!kept.some((d) => d.severity === "error")) {
    for (const reason of blocks.flatMap((block) => block.reasons).filter((each) => !used.has(each))) {
      kept.push(diagnosticOf("PFL4013", reason.span, { code: reason.code.text }));
    }
  }
  return { kept, allowed };
}

interface Block {
  readonly span: Span;
  readonly reasons: readonly Reason[];
}

function blocksOf({ clusters, streams, pipelines }: Checked): readonly Block[] {
  const owners: readonly { readonly symbol: { readonly declaration: { readonly span: Span } }; readonly said: Said }[] = [
    ...clusters.values(),
    ...streams.values(),
    ...pipelines,
  ];
  return owners
    .map(({ symbol, said }) => ({ span: symbol.declaration.span, reasons: reasonsOf(said, ALLOW.name) }))
    .filter((block) => block.reasons.length > 0);
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end;
}
