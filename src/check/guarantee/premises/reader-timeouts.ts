/** The timeouts of a reader group: refresh and read timeout, then the initiate timeout, then that of checkpoints, each longer. */
import type { Edit, Fix } from "../../../diagnostics/diagnostic.js";
import { choiceOf, textOf, type Said } from "../../../model/said.js";
import { READER_FACTS } from "../../../platform/facts.js";
import { durationText } from "../../../text/duration.js";
import { niceUp, sumText } from "../../../text/nice.js";
import type { CheckedStream } from "../../checked.js";
import { fix, replaced } from "../edits.js";
import { defaultOf, premise, settingTerm, type Judgement, type SinkFacts } from "../facts.js";
import { arithmetic } from "../outage.js";
import type { Arithmetic, Term } from "../proof.js";

export function readerTimeouts(source: CheckedStream, { sink, flink }: SinkFacts): Judgement {
  const group: Said = choiceOf(source.said, "reader_group")?.said ?? new Map();
  const checkpoint: Said = choiceOf(sink.pipeline.said, "checkpoint")?.said ?? new Map();
  const timeout = (what: string, setting: string, by: keyof typeof READER_FACTS): Term =>
    settingTerm(what, group, setting, READER_FACTS[by].value, defaultOf("pravega", READER_FACTS[by], `reader_group ${setting}`));
  const refresh = timeout("until a reader looks at its group", "refresh", "refresh");
  const read = timeout("until a read gives up waiting", "read_timeout", "readTimeout");
  const initiate = timeout("until the beginning of a checkpoint is given up", "initiate_timeout", "initiateTimeout");
  const byDefault = flink.checkpointTimeout;
  const whole = settingTerm("until a checkpoint is given up", checkpoint, "timeout", byDefault.value, defaultOf("flink", byDefault, "timeout"));

  const begins = arithmetic([refresh, read], "less than", initiate);
  const ends = arithmetic([initiate], "less than", whole);
  const broken = [begins, ends].find((each) => !each.holds);
  const statement = "The readers see a checkpoint before it is given up.";
  const more = { origin: { kind: "computed" }, stream: source.symbol.name, arithmetic: broken ?? begins } as const;
  if (broken === undefined) return { premise: premise("reader-timeouts", statement, "holds", more) };
  const left = sumText(
    broken.terms.map(({ millis }) => millis ?? 0),
    broken.total,
  );
  const words = {
    group: textOf(group, "name") ?? source.symbol.name,
    left,
    leftIs: broken === begins ? "refresh and read timeout" : "the readers, who have their initiate timeout,",
    right: durationText(broken.limit.millis ?? 0),
    rightIs: broken === begins ? "the initiate timeout" : "the timeout of checkpoints",
  };
  const place = source.said.get("reader_group")?.node.span ?? source.symbol.declaration.name.span;
  const fixes = fixesFor(source, group, checkpoint, begins, whole);
  return { premise: premise("reader-timeouts", statement, "broken", { ...more, code: "PFL4617" }), report: (report) => report("PFL4617", place, words, { fixes }) };
}

/** An initiate timeout that fits, and a timeout of checkpoints above it where that is too short. */
function fixesFor(source: CheckedStream, group: Said, checkpoint: Said, begins: Arithmetic, whole: Term): readonly Fix[] {
  const least = niceUp(begins.total + 1);
  const edits = initiateEdits(source, group, durationText(least));
  if (least < (whole.millis ?? 0)) return edits.length === 0 ? [] : [fix(`Wait ${durationText(least)} for the beginning of a checkpoint`, ...edits)];
  const longer = replaced(checkpoint, "timeout", durationText(niceUp(least + 1)));
  return longer.length === 0 ? [] : [fix("Wait longer for checkpoints", ...edits, ...longer)];
}

/** Where it is not said, before the closing bracket of the group. */
function initiateEdits({ said }: CheckedStream, group: Said, text: string): readonly Edit[] {
  if (group.has("initiate_timeout")) return replaced(group, "initiate_timeout", text);
  const span = said.get("reader_group")?.node.span;
  return span === undefined ? [] : [{ span: { path: span.path, start: span.end - 1, end: span.end - 1 }, text: `, initiate_timeout: ${text}` }];
}
