import { formExample } from "../../model/form.js";
import { choiceOf, textOf, type Said } from "../../model/said.js";
import { UNKNOWN } from "../../model/type.js";
import type { Clause } from "../../syntax/nodes/declarations.js";
import type { Expression } from "../../syntax/nodes/expressions.js";
import type { CheckedEvent, CheckedGiven, CheckedStream } from "../checked.js";
import { checkExpression } from "../expression/check.js";
import { NO_SCOPE } from "../fn.js";
import { readArguments } from "../said.js";
import { saidContext } from "../setting-context.js";
import type { TestContext } from "../test.js";
import { RAW } from "./clauses.js";
import { checkFile } from "./file.js";
import { aboutStream } from "./pipeline.js";

/** `given readings: […]`: events of a stream, one after the other. */
export function checkGiven({ subject, span }: Clause, said: Said, context: TestContext): readonly CheckedGiven[] {
  const { check } = context;
  const stream = aboutStream("given", subject, context);
  const form = choiceOf(said, "given");
  if (form !== undefined) {
    const path = textOf(form.said, "path");
    const place = form.said.get("path")?.node.span ?? span;
    if (path === undefined || !checkFile(path, place, /\.(jsonl|csv)$/, true, check) || stream === undefined) return [];
    return [{ kind: "file", stream: stream.symbol.name, path, span }];
  }
  const list = said.get("given")?.node;
  if (list?.kind !== "list") return [];
  const events = list.elements.flatMap((element) => checkEvent(element, stream, context));
  return stream === undefined ? [] : [{ kind: "events", stream: stream.symbol.name, events, span }];
}

function checkEvent(node: Expression, stream: CheckedStream | undefined, { check }: TestContext): readonly CheckedEvent[] {
  if (node.kind !== "call" || node.callee.text !== RAW.name) {
    checkExpression(node, stream?.type ?? UNKNOWN, NO_SCOPE, check);
    return [{ kind: "value", node }];
  }
  const { said } = readArguments(node.arguments, RAW.rows, RAW.name, formExample(RAW), node.span, saidContext(check));
  const text = textOf(said, "text");
  return text === undefined ? [] : [{ kind: "raw", text, span: node.span }];
}
